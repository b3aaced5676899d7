/** The words that names are made of, and which names have them: for "request" → pull request, "explor" → explorer. */
export interface Vocabulary {
  /** In alphabetical order. */
  readonly words: readonly string[];
  readonly idOf: ReadonlyMap<string, number>;
  /** Where in `names` (below) the names that have the word begin; one longer than `words`. */
  readonly startOf: Uint32Array;
  /** Places of names, in order for each word. */
  readonly names: Uint32Array;
  /** How many words each name has. */
  readonly sizes: Uint8Array;
  /** Names by their initials, as `pr` for pull request. */
  readonly initials: ReadonlyMap<string, readonly number[]>;
}

const FEWEST_INITIALS = 2;
/** "of" and the like are often left out of initials: both ways are kept. */
const SMALL_WORDS = new Set(['of', 'the', 'and', 'for', 'to', 'in', 'on', 'a', 'an', 'by', 'with', 'over', 'as']);

/** @param wordsOf the words of each name, in the order of `names` */
export function buildVocabulary(wordsOf: readonly (readonly string[])[]): Vocabulary {
  const counts = new Map<string, number>();
  const initials = new Map<string, number[]>();
  const sizes = new Uint8Array(wordsOf.length);
  for (const [place, own] of wordsOf.entries()) {
    sizes[place] = Math.min(own.length, 255);
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
  return { words, idOf, startOf, names, sizes, initials };
}

const initialsOf = (words: readonly string[]): string => words.map((word) => word[0]).join('');
