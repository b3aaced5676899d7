import type { Term } from '../glossary/types.ts';
import { isListed } from './english.ts';
import { fold } from './normalise.ts';

/** How many terms say themselves whether they are everyday words. */
export const markedIn = (terms: Iterable<Term>): number => {
  let marked = 0;
  for (const { everyday } of terms) if (everyday !== undefined) marked++;
  return marked;
};

/**
 * Tells which terms are plain English words too. A glossary says so with `everyday`; for one that never does, and for
 * a team's own words, a word is taken for an everyday one when it is plain English.
 */
export const everydayIn =
  (isMarked: boolean): ((term: Term, text: string) => boolean) =>
  (term, text) =>
    term.everyday ?? ((term.own || !isMarked) && isListed(fold(text)));
