import type { Glossary, Term } from '../glossary/types.ts';
import { everydayIn, markedIn } from './everyday.ts';
import { buildLetterScan, similarTo } from './letter-scan.ts';
import { namesOf, pairOf, readName, soundsOf, spokenSoundsOf } from './names.ts';
import type { Index, Name } from './types.ts';
import { buildVocabulary } from './vocabulary.ts';

/** An index of a whole glossary, over which the words of a workspace may be laid. */
export interface BuiltIndex extends Index {
  readonly names: readonly Name[];
  /** How many of `names` are the very names of a team's own words, which stand first. */
  readonly ownFirst: number;
  /** How many terms say themselves whether they are everyday words. */
  readonly marked: number;
  readonly written: ReadonlyMap<string, readonly Term[]>;
  readonly lettered: ReadonlyMap<string, readonly Term[]>;
  readonly longestFrom: ReadonlyMap<string, number>;
  readonly comparisons: ReadonlyMap<string, readonly Term[]>;
}

/** Makes a glossary ready to be asked. A team's own word stands before a shipped one of the same name. */
export function buildIndex(glossary: Glossary): BuiltIndex {
  const byName = new Map<string, Term[]>();
  const byLetters = new Map<string, Term[]>();
  const longestFrom = new Map<string, number>();
  const comparisons = new Map<string, Term[]>();
  const sounds = new Map<string, number[]>();
  const names: Name[] = [];
  const wordsOf: (readonly string[])[] = [];
  let ownFirst = 0;

  const index = (text: string, term: Term, spoken: readonly string[] = []): void => {
    const { words, letters, written, lettered } = readName(text);
    const [first] = words;
    if (!first) return;
    add(byName, written, term);
    for (const each of lettered) add(byLetters, each, term);
    longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, words.length));
    for (const sound of [...spoken, ...soundsOf(letters)]) add(sounds, sound, names.length);
    wordsOf.push(words);
    names.push({ text, letters, term });
  };
  const terms = [...glossary.terms.values()];
  for (const isOwn of [true, false]) {
    const layer = terms.filter(({ own }) => own === isOwn);
    // Whose very name it is stands before those that are only also called so.
    for (const term of layer) {
      index(term.term, term, spokenSoundsOf(term));
      const pair = pairOf(term);
      if (pair !== undefined) add(comparisons, pair, term);
    }
    if (isOwn) ownFirst = names.length;
    for (const term of layer) for (const text of namesOf(term).slice(1)) index(text, term);
  }
  const scan = buildLetterScan(names.map(({ letters }) => letters));
  const marked = markedIn(terms);
  return {
    glossary,
    names,
    ownFirst,
    marked,
    nameAt: (place) => names[place],
    written: byName,
    lettered: byLetters,
    longestFrom,
    isEveryday: everydayIn(marked > 0),
    comparisons,
    similar: (letters, edits) => similarTo(letters, edits, scan),
    sounding: (sound) => sounds.get(sound) ?? NONE,
    vocabulary: buildVocabulary(wordsOf),
  };
}

const NONE: readonly number[] = [];

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (!values) map.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
}
