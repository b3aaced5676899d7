import type { Vocabulary } from './types.ts';

const FEWEST_INITIALS = 2;
/** "of" and the like are often left out of initials: both ways are kept. */
const SMALL_WORDS = new Set(['of', 'the', 'and', 'for', 'to', 'in', 'on', 'a', 'an', 'by', 'with', 'over', 'as']);

/** @param wordsOf the words of each name, in the order of `names` */
export function buildVocabulary(wordsOf: readonly (readonly string[])[]): Vocabulary {
  const counts = new Map<string, number>();
  const initials = new Map<string, number[]>();
  for (const [place, own] of wordsOf.entries()) {
    for (const word of new Set(own)) counts.set(word, (counts.get(word) ?? 0) + 1);
    if (own.length < FEWEST_INITIALS) continue;
    for (const key of new Set([initialsOf(own), initialsOf(own.filter((word) => !SMALL_WORDS.has(word)))])) {
      if (key.length < FEWEST_INITIALS) continue;
      const places = initials.get(key);
      if (places) places.push(place);
      else initials.set(key, [place]);
    }
  }
  const words = [...counts.keys()].sort();
  const idOf = new Map(words.map((word, id) => [word, id]));
  const startOf = new Uint32Array(words.length + 1);
  for (const [id, word] of words.entries()) startOf[id + 1] = (startOf[id] ?? 0) + (counts.get(word) ?? 0);
  const next = startOf.slice();
  const names = new Uint32Array(startOf[words.length] ?? 0);
  for (const [place, own] of wordsOf.entries()) {
    for (const word of new Set(own)) {
      const id = idOf.get(word) ?? 0;
      names[next[id] ?? 0] = place;
      next[id] = (next[id] ?? 0) + 1;
    }
  }
  const namesOf = (id: number): Uint32Array => names.subarray(startOf[id] ?? 0, startOf[id + 1] ?? 0);
  return {
    has: (word) => idOf.has(word),
    namesWith: (word) => namesOf(idOf.get(word) ?? words.length),
    *beginningWith(beginning) {
      for (let id = firstFrom(beginning, words); id < words.length; id++) {
        const word = words[id] ?? '';
        if (!word.startsWith(beginning)) return;
        yield [word, namesOf(id)];
      }
    },
    initialled: (key) => initials.get(key) ?? NONE,
  };
}

const NONE: readonly number[] = [];

/** The place of the first word that is not before `word`, by halving. */
function firstFrom(word: string, sorted: readonly string[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

const initialsOf = (words: readonly string[]): string => words.map((word) => word[0]).join('');
