import type { Glossary, Term } from '../glossary/types.ts';
import { isListed } from './english.ts';
import { fold } from './normalise.ts';

/**
 * Tells which terms are plain English words too. A glossary says so with `everyday`; for one that never does, and for
 * a team's own words, a word is taken for an everyday one when it is plain English.
 */
export function everydayIn(glossary: Glossary): (term: Term, text: string) => boolean {
  const isMarked = [...glossary.terms.values()].some(({ everyday }) => everyday !== undefined);
  return (term, text) => term.everyday ?? ((term.own || !isMarked) && isListed(fold(text)));
}
