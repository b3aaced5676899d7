import type { Outcome, Proposal } from '../../storage/curation-types.ts';
import type { Deps } from '../listener.ts';

/** What came of an approval; `unsound` when the check finds errors in it by now. */
export type Approved = Outcome<Proposal> | { readonly is: 'unsound'; readonly what: string };

/**
 * Puts a proposal in force. Afterwards `wordsChanged` has to be called.
 *
 * @param proposal as whoever approves it has seen it
 */
export async function approve(deps: Deps, workspace: string, proposal: Proposal, by: string): Promise<Approved> {
  const { id, version, slug, entry } = proposal;
  const error = deps.entries.check(workspace, slug, entry).find(({ severity }) => severity === 'error');
  if (error) return { is: 'unsound', what: error.what };
  const answers = deps.entries.answers(workspace, slug, entry);
  return deps.storage.proposals.approve(workspace, { id, version }, { by, at: deps.now(), answers });
}
