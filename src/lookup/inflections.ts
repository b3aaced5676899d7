import { AROUND, MARKERS } from './question-words.ts';

/** Nouns of their own, no forms of a verb: a building is no build, a meeting is nothing that meets. */
const NOUNS = new Set(
  'building meeting feeling wedding clothing ceiling evening morning housing hundred sibling spring string'.split(' '),
);
const SHORTEST_BASE = 3;
const ENDING = /^(.+?)(ed|ing)$/;
const DOUBLED = /([b-df-hj-np-tv-z])\1$/;

/** The verbs that a folded word may be a form of, the likeliest first: `deployed` → `deploy`, `merging` → `merge`. */
function basesOf(word: string): string[] {
  if (NOUNS.has(word) || MARKERS.has(word) || AROUND.has(word)) return [];
  const [, stem = ''] = ENDING.exec(word) ?? [];
  if (stem.length < SHORTEST_BASE) return [];
  const bases = [stem, `${stem}e`];
  if (DOUBLED.test(stem)) bases.push(stem.slice(0, -1));
  if (stem.endsWith('i')) bases.push(`${stem.slice(0, -1)}y`);
  return bases;
}

const MOST_WORDS = 4;

/**
 * The letters of the names that these words may be, one of them being a form of a verb: `rolled back` → `rollback`.
 * Nothing when no word looks like one.
 */
export function uninflected(words: readonly string[]): string[] {
  if (words.length > MOST_WORDS) return [];
  return words.flatMap((word, at) => basesOf(word).map((base) => words.with(at, base).join('')));
}

const FAMILY_ENDING =
  /(?:i[sz](?:ation|ability|able|ing|ed|er|e)|at(?:ion|ing|ed|or|e)|ability|able|ment|ness|ive|ion|ity|ing|ers?|ors?|ed|ly|al|e)$/;
const SHORTEST_STEM = 4;

/** What is left of a folded word without its ending, which the words of its family share: `encrypted` → `encrypt`. */
export function stemOf(word: string): string | undefined {
  const stem = word.replace(FAMILY_ENDING, '').replace(DOUBLED, '$1');
  return stem.length < SHORTEST_STEM ? undefined : stem;
}
