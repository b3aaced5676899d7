import type { WebClient } from '@slack/web-api';
import type { Desk } from '../../cards/curators/desk.ts';
import type { Person } from '../../storage/types.ts';
import type { Deps } from '../listener.ts';
import { errorFacts } from '../log.ts';
import { isStorageAway } from '../reply.ts';
import { nameOfWord } from './shown.ts';

const MOST_ASKED = 20;
const A_YEAR_MS = 365 * 24 * 60 * 60 * 1_000;

/**
 * What stands on the curators' desk, for a curator; `undefined` for everyone else, where it is not known who the curators
 * are, and while the storage is away.
 *
 * @param at the page, counted from 0; and whether it is opened from the curators' channel
 */
export async function deskFor(
  client: WebClient,
  deps: Deps,
  person: Person,
  { page, there }: { readonly page: number; readonly there: boolean },
): Promise<Desk | undefined> {
  const { curators, storage, log } = deps;
  const { workspace, user } = person;
  try {
    if (!(await curators.mayDecide(client, user, there))) return undefined;
    const [requests, proposals, notes, mostAsked, clarity] = await Promise.all([
      storage.requests.list(workspace),
      storage.proposals.list(workspace),
      storage.clarity.notes(workspace),
      storage.requests.mostAsked(workspace, MOST_ASKED),
      storage.clarity.counts(workspace),
    ]);
    const nameOf = (slug: string): string => nameOfWord(deps, workspace, slug);
    return { requests, proposals, notes, mostAsked, clarity, old: await old(deps, workspace), nameOf, page };
  } catch (error) {
    if (!isStorageAway(error)) log.error(errorFacts(error), 'the curators’ desk could not be shown');
    return undefined;
  }
}

/** Words whose review was a year ago; a word of the workspace was reviewed when it was approved. */
async function old({ index, storage, now }: Deps, workspace: string): Promise<string[]> {
  const before = now() - A_YEAR_MS;
  const month = new Date(before).toISOString().slice(0, 7);
  const { words } = await storage.words.inForce(workspace);
  const approved = new Map(words.map(({ slug, approved: { at } }) => [slug, at]));
  return [...index(workspace).glossary.terms.values()]
    .filter(({ slug, reviewed }) => {
      const at = approved.get(slug);
      return at === undefined ? reviewed !== undefined && reviewed < month : at < before;
    })
    .map(({ slug }) => slug);
}
