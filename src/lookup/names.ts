import { doubleMetaphone } from 'double-metaphone';
import type { Term } from '../glossary/types.ts';
import { bareLetters, fold, words as wordsOf, written } from './normalise.ts';

/** A name, and the keys under which it is found. */
export interface ReadName {
  readonly words: readonly string[];
  readonly letters: string;
  readonly written: string;
  readonly lettered: readonly string[];
}

export function readName(text: string): ReadName {
  const folded = fold(text);
  const words = wordsOf(folded);
  const letters = words.join('');
  // As it is written too: what ends in s is no plural in "SaaS" and "chaos".
  const lettered = PLURAL.test(folded) ? [letters, bareLetters(folded)] : [letters];
  return { words, letters, written: written(folded), lettered };
}

/** Some word of it ends as plurals do. */
const PLURAL = /s(?![a-z])/;

/** The key under which a comparison of two terms is kept, whichever is named first; `undefined` for any other term. */
export function pairOf({ kind, sides }: Term): string | undefined {
  const [a, b] = sides?.map(({ slug }) => slug) ?? [];
  return kind === 'comparison' && a && b ? pairKey(a, b) : undefined;
}

export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Longer names are seldom heard whole, and sound codes of them are seldom of use. */
const MOST_LETTERS_HEARD = 20;
/** Too short a code is the code of too many words. */
const SHORTEST_SOUND = 2;

/** How a text may sound, by double metaphone: one code or two. */
export function soundsOf(letters: string): string[] {
  if (letters.length > MOST_LETTERS_HEARD) return [];
  const [first, second] = doubleMetaphone(letters);
  return [...new Set([first, second])].filter((code) => code.length >= SHORTEST_SOUND);
}

/** How a term sounds as it is said: `KOO-ber-NET-eez; for k8s people say "kates"` → `koobernetees`, `kates`. */
export function spokenSoundsOf({ say = '' }: Term): string[] {
  const [first = ''] = say.split(/[;,(]/);
  const quoted = [...say.matchAll(/["“]([^"”]+)["”]/g)].map(([, text = '']) => text);
  return [first, ...quoted].map((text) => fold(text).replace(/[^a-z]+/g, '')).flatMap(soundsOf);
}

/** Every way to write a term: its own name first. */
export const namesOf = ({ term, aliases, short_for }: Pick<Term, 'term' | 'aliases' | 'short_for'>): string[] => [
  term,
  ...aliases,
  ...(short_for ? [short_for] : []),
];
