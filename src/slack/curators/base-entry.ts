import type { EntryJson, Proposal, WordVersion } from '../../storage/curation-types.ts';
import type { Deps } from '../listener.ts';
import { wholeEntry } from './shown.ts';

/** What a form is filled with, and the version of the workspace's word that it is written over. */
export interface Base {
  readonly entry: EntryJson;
  readonly over: number;
}

/** The word as it is now; of one that is not there, nothing. */
export async function wordNow(deps: Deps, workspace: string, slug: string): Promise<Base> {
  const over = inForce(await deps.storage.words.history(workspace, slug));
  return { entry: deps.entries.of(workspace, slug)?.entry ?? {}, over };
}

/** The version that is in force, 0 where none is: what a proposal is written over. */
export const inForce = ([newest]: readonly WordVersion[]): number => (newest?.entry ? newest.version : 0);

/** A proposal laid over the word as it is now: what the proposal changed stays changed, and all else is as it is now. */
export async function laidOverNow(deps: Deps, workspace: string, proposal: Proposal): Promise<Base> {
  const { slug, entry, over } = proposal;
  const wanted = wholeEntry(deps, workspace, slug, entry);
  const history = await deps.storage.words.history(workspace, slug);
  const newest = inForce(history);
  if (newest === over) return { entry: wanted, over };
  const current = deps.entries.of(workspace, slug)?.entry;
  if (!current) return { entry: wanted, over: newest };
  return { entry: mergedOver(current, beforeIt(deps, workspace, slug, history, over), wanted), over: newest };
}

/** What the word said when the proposal was written. */
function beforeIt(
  deps: Deps,
  workspace: string,
  slug: string,
  history: readonly WordVersion[],
  over: number,
): EntryJson {
  const old = history.find(({ version }) => version === over)?.entry;
  return old ? wholeEntry(deps, workspace, slug, old) : (deps.entries.of(workspace, slug)?.beneath?.entry ?? {});
}

function mergedOver(current: EntryJson, before: EntryJson, wanted: EntryJson): EntryJson {
  const fields = new Set([...Object.keys(before), ...Object.keys(wanted)]);
  const changed = [...fields].filter((field) => JSON.stringify(before[field]) !== JSON.stringify(wanted[field]));
  const merged = { ...current, ...Object.fromEntries(changed.map((field) => [field, wanted[field]])) };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
}
