import type { ProposalShown } from '../../cards/curators/proposals.ts';
import type { EntryJson, Proposal } from '../../storage/curation-types.ts';
import type { Deps } from '../listener.ts';

/** A word's name for this workspace; where there is no such word, its slug. */
export const nameOfWord = ({ index }: Deps, workspace: string, slug: string): string =>
  index(workspace).glossary.terms.get(slug)?.term ?? slug;

/** A proposal with the word as it is and as it would be. */
export async function shownProposal(deps: Deps, workspace: string, proposal: Proposal): Promise<ProposalShown> {
  const { slug, request } = proposal;
  const after = wholeEntry(deps, workspace, slug, proposal.entry);
  const before = deps.entries.of(workspace, slug)?.entry;
  const asked = request === undefined ? undefined : await deps.storage.requests.get(workspace, request);
  const name = typeof after.term === 'string' ? after.term : slug;
  return { proposal, name, after, before, asked: asked?.word };
}

/** All fields of an entry, whether it is whole or extends what lies beneath. */
export function wholeEntry(deps: Deps, workspace: string, slug: string, entry: EntryJson): EntryJson {
  if (typeof entry.extends !== 'string') return entry;
  const { extends: _, ...changes } = entry;
  return { ...deps.entries.of(workspace, slug)?.beneath?.entry, ...changes };
}
