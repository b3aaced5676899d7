import { AT_ONCE, draftFormOf, type Remark } from '../../cards/curators/draft-form.ts';
import {
  badPairs,
  DRAFT_FIELDS,
  type DraftField,
  type DraftValues,
  entryFrom,
} from '../../cards/curators/draft-values.ts';
import { INPUT } from '../../cards/curators/form-blocks.ts';
import { changesBetween } from '../../cards/curators/parts.ts';
import type { DraftState } from '../../cards/curators/values.ts';
import type { Span } from '../../cards/pieces.ts';
import { CURATOR_WORDS } from '../../cards/words/curators.ts';
import type { EntryJson, NewProposal, Proposal, Seen } from '../../storage/curation-types.ts';
import type { Person } from '../../storage/types.ts';
import type { Advice } from '../entries.ts';
import { typedIn, type ViewValues } from '../form.ts';
import type { Deps } from '../listener.ts';
import { openModal } from '../modal.ts';
import type { Press } from '../press.ts';
import { type Base, inForce, laidOverNow, wordNow } from './base-entry.ts';

/** What came of keeping what was written. */
export type Saved =
  | { readonly is: 'kept'; readonly proposal: Proposal; readonly remarks: readonly Remark[] }
  /** Somebody else was at it; sent once more, what was written takes its place. */
  | { readonly is: 'changed'; readonly state: DraftState; readonly notice: readonly Span[] }
  | { readonly is: 'decided' }
  | { readonly is: 'refused'; readonly errors: Readonly<Record<string, string>> };

/** Opens the form: as a page on top, where a modal is open already. */
export async function openDraft(press: Press, deps: Deps, state: DraftState, entry: EntryJson): Promise<void> {
  const { client, user, place } = press;
  const mayApproveAtOnce = await isLoneCurator(client, deps, user, deps.curators.isTheirs(place?.channel));
  await openModal(press, draftFormOf(state, entry, { mayApproveAtOnce }));
}

/** Whether a person is a curator, and nobody else is. */
export async function isLoneCurator(
  client: Press['client'],
  { curators }: Deps,
  user: string,
  there: boolean,
): Promise<boolean> {
  try {
    return (await curators.mayDecide(client, user, there)) && !(await curators.hasColleague(client, user));
  } catch {
    return false;
  }
}

/** What was typed into the form. */
export function valuesIn(values: ViewValues): DraftValues {
  const typed = DRAFT_FIELDS.map((field) => [field, typedIn(values, field)] as const);
  return Object.fromEntries(typed.filter(([, text]) => text));
}

export const isTicked = (values: ViewValues): boolean => (values[AT_ONCE]?.[INPUT]?.selected_options ?? []).length > 0;

/**
 * Keeps what was written: as a draft, which may have any mistake, or for review, which may have none.
 *
 * @throws when the storage is away
 */
export async function save(
  deps: Deps,
  person: Person,
  state: DraftState,
  values: DraftValues,
  as: 'draft' | 'waiting',
): Promise<Saved> {
  const { workspace } = person;
  const { storage, entries } = deps;
  const kept = state.kept && (await storage.proposals.get(workspace, state.kept.id));
  if (kept && kept.state.is !== 'draft' && kept.state.is !== 'waiting') return { is: 'decided' };
  const base = kept ? await laidOverNow(deps, workspace, kept) : await wordNow(deps, workspace, state.slug);
  if (base.over !== state.over)
    return {
      is: 'changed',
      state: { ...state, over: base.over },
      notice: [CURATOR_WORDS.wordChangedMeanwhile],
    };
  const entry = entryFrom(base.entry, values);
  const { slug, over } = await target(deps, workspace, state, base, entry);
  const advice = entries.check(workspace, slug, entry);
  if (as === 'waiting') {
    const errors = { ...errorsAt(advice), ...formErrors(values) };
    if (Object.keys(errors).length > 0) return { is: 'refused', errors };
    const before = entries.of(workspace, slug)?.entry;
    if (before && changesBetween(before, entry).length === 0)
      return { is: 'refused', errors: { tldr: CURATOR_WORDS.nothingChanged } };
  }
  const { entry: stored, beneath } = entries.toStore(workspace, slug, entry);
  const proposal: NewProposal = { slug, entry: stored, state: as, request: state.request, over, beneath };
  return { ...(await put(deps, person, state, kept, proposal)), remarks: advice } as Saved;
}

async function put(
  { storage, curatorsChannel, now }: Deps,
  person: Person,
  state: DraftState,
  kept: Proposal | undefined,
  proposal: NewProposal,
): Promise<Saved | { readonly is: 'kept'; readonly proposal: Proposal }> {
  // A draft is nobody's business yet.
  const channel = proposal.state === 'waiting' ? curatorsChannel : undefined;
  const seen = kept ? state.kept : await keptBefore(storage, person, proposal);
  if (!seen) return { is: 'kept', proposal: await storage.proposals.begin(person, proposal, now(), channel) };
  const outcome = await storage.proposals.change(person, seen, proposal, now(), channel);
  if (outcome.is === 'done') return { is: 'kept', proposal: outcome.now };
  if (outcome.is === 'gone' || outcome.now.state.is === 'approved' || outcome.now.state.is === 'declined')
    return { is: 'decided' };
  const { id, version, by } = outcome.now;
  return {
    is: 'changed',
    state: { ...state, kept: { id, version } },
    notice: [by ? { user: by } : CURATOR_WORDS.somebody, CURATOR_WORDS.changedByAnother],
  };
}

/**
 * What a person kept before with a form that never heard of it: the same, word for word, of a form that was slow and is sent
 * once more; or else their draft of this word. So nothing is put up twice, and no draft is left behind.
 */
async function keptBefore(
  { proposals }: Deps['storage'],
  { workspace, user }: Person,
  { slug, entry, request }: NewProposal,
): Promise<Seen | undefined> {
  const written = JSON.stringify(entry);
  const theirs = (await proposals.list(workspace)).filter(
    (each) => each.by === user && (request === undefined ? each.slug === slug : each.request === request),
  );
  return (
    theirs.find((each) => JSON.stringify(each.entry) === written) ?? theirs.find(({ state }) => state.is === 'draft')
  );
}

/** The slug under which it is kept: a new word's follows its name until it is in the glossary. */
async function target(
  { entries, storage }: Deps,
  workspace: string,
  { slug }: DraftState,
  { over }: Base,
  entry: EntryJson,
): Promise<{ readonly slug: string; readonly over: number }> {
  if (entries.of(workspace, slug)) return { slug, over };
  const fresh = entries.freeSlug(workspace, String(entry.term ?? ''));
  return { slug: fresh, over: inForce(await storage.words.history(workspace, fresh)) };
}

/** Where in the form a field of an entry stands. */
const BLOCK_OF: Readonly<Record<string, DraftField>> = {
  term: 'term',
  tldr: 'tldr',
  analogy: 'story',
  heard: 'means',
  aliases: 'aliases',
  here: 'here',
};

/** What the check calls an error, at the inputs it is about. */
export function errorsAt(advice: readonly Advice[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { field, severity, what, mend } of advice) {
    if (severity !== 'error') continue;
    const block = BLOCK_OF[(field ?? '').split(/[.[]/)[0] ?? ''] ?? 'tldr';
    const words = mend.includes('\n') ? what : `${what} ${mend}`;
    errors[block] = errors[block] ? `${errors[block]} ${words}` : words;
  }
  return errors;
}

/** What the form itself finds wrong. */
function formErrors(values: DraftValues): Partial<Record<DraftField, string>> {
  const [badPair] = badPairs(values);
  return {
    ...(badPair && { pairs: CURATOR_WORDS.badPair(badPair) }),
    ...(values.phrase && !values.means && { means: CURATOR_WORDS.needsMeans }),
    ...(values.means && !values.phrase && { phrase: CURATOR_WORDS.needsPhrase }),
  };
}
