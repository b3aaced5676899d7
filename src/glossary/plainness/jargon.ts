import type { Layered } from '../layers.ts';
import type { Entry } from '../schema.ts';
import type { Problem } from '../types.ts';
import { plainness } from './lessons.ts';
import { wordsOf } from './prose.ts';

/** From a name, folded, to the slug of the word that bears it. Everyday words are no jargon. */
export type Names = ReadonlyMap<string, string>;

export function namesOf(words: Iterable<Pick<Layered, 'slug' | 'entry'>>): Names {
  const names = new Map<string, string>();
  for (const { slug, entry } of words) {
    if (entry.everyday || entry.kind === 'comparison') continue;
    for (const name of [entry.term, ...(entry.aliases ?? [])]) names.set(folded(wordsOf(name)), slug);
  }
  return names;
}

/** An abbreviation counts only in capitals: "MR" is one, "Mr" is a gentleman. */
const isAbbreviation = (word: string): boolean => /^\p{Lu}{2,5}s?$/u.test(word);
const folded = (words: readonly string[]): string =>
  words
    .map((word) => (isAbbreviation(word) ? word.replace(/s$/, '') : word.toLowerCase().replace(/(?<=\w{3})s$/, '')))
    .join(' ');
const LONGEST_NAME = 5;

/** The glossary's own words in a text: each slug once, with the words that name it there. */
export function jargonIn(text: string, names: Names): Map<string, string> {
  const words = wordsOf(text);
  const found = new Map<string, string>();
  for (let i = 0; i < words.length; i++)
    for (let count = Math.min(LONGEST_NAME, words.length - i); count > 0; count--) {
      const phrase = words.slice(i, i + count);
      const slug = names.get(folded(phrase));
      if (slug === undefined) continue;
      if (!found.has(slug)) found.set(slug, phrase.join(' '));
      break;
    }
  return found;
}

/** A tldr explains a word without needing another one. */
export function jargonProblems(words: readonly Layered[], names: Names): Problem[] {
  return words.flatMap(({ slug, entry, at }) => {
    const allowed = new Set([slug, ...linkedFrom(entry)]);
    return [...jargonIn(entry.tldr, names)]
      .filter(([other]) => !allowed.has(other))
      .map(([other, word]) => at(plainness.jargon(word, other), ['tldr']));
  });
}

const linkedFrom = ({ builds_on, sides }: Entry): string[] => [
  ...(builds_on ?? []).map(({ slug }) => slug),
  ...(sides ?? []).flatMap(({ slug }) => slug ?? []),
];
