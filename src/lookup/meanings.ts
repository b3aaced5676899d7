import type { Term } from '../glossary/types.ts';
import type { Frame } from './frame.ts';
import { fold, words } from './normalise.ts';
import { SMALL_WORDS } from './question-words.ts';

/**
 * Terms of one name, the one first that has most to do with the words around the name: "the token for the API" or
 * "a token of the model". Terms that have equally much to do with them keep their order.
 */
export function byContext(terms: readonly Term[], { tokens }: Frame, from: number, to: number): readonly Term[] {
  if (terms.length < 2) return terms;
  const around = new Set(
    tokens.flatMap(({ word }, i) => ((i >= from && i < to) || SMALL_WORDS.has(word) ? [] : words(word))),
  );
  if (around.size === 0) return terms;
  const shared = (term: Term): number => [...wordsAbout(term)].filter((word) => around.has(word)).length;
  return terms
    .map((term) => ({ term, shared: shared(term) }))
    .sort((a, b) => b.shared - a.shared)
    .map(({ term }) => term);
}

function wordsAbout({ about, short_for, tldr, technical, situation, builds_on, see_also }: Term): Set<string> {
  const links = [...builds_on, ...see_also].map(({ slug }) => slug);
  return new Set([about, short_for, tldr, technical, situation, ...links].flatMap((text) => words(fold(text ?? ''))));
}
