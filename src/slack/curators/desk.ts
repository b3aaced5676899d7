import type { WebClient } from '@slack/web-api';
import type { Desk } from '../../cards/curators/desk.ts';
import type { Person } from '../../storage/types.ts';
import type { Deps } from '../listener.ts';
import { errorFacts } from '../log.ts';
import { isStorageAway } from '../reply.ts';
import { reviewsDue } from './reviews-due.ts';
import { nameOfWord } from './shown.ts';

const MOST_ASKED = 20;

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
    const [requests, proposals, notes, mostAsked, clarity, { words }] = await Promise.all([
      storage.requests.list(workspace),
      storage.proposals.list(workspace),
      storage.clarity.notes(workspace),
      storage.requests.mostAsked(workspace, MOST_ASKED),
      storage.clarity.counts(workspace),
      storage.words.inForce(workspace),
    ]);
    const approved = new Map(words.map((word) => [word.slug, word.approved.at]));
    const old = reviewsDue(deps.index(workspace).glossary.terms, approved, deps.now()).map(({ slug }) => slug);
    const nameOf = (slug: string): string => nameOfWord(deps, workspace, slug);
    return { requests, proposals, notes, mostAsked, clarity, old, nameOf, page };
  } catch (error) {
    if (!isStorageAway(error)) log.error(errorFacts(error), 'the curators’ desk could not be shown');
    return undefined;
  }
}
