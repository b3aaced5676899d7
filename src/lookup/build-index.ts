import { doubleMetaphone } from 'double-metaphone';
import type { Glossary, Term } from '../glossary/types.ts';
import { everydayIn } from './everyday.ts';
import { buildLetterScan } from './letter-scan.ts';
import { bareLetters, fold, words, written } from './normalise.ts';
import type { Index, Name } from './types.ts';
import { buildVocabulary } from './vocabulary.ts';

/** Longer names are seldom heard whole, and sound codes of them are seldom of use. */
const MOST_LETTERS_HEARD = 20;

/** Makes a glossary ready to be asked. A team's own word stands before a shipped one of the same name. */
export function buildIndex(glossary: Glossary): Index {
  const byName = new Map<string, Term[]>();
  const byLetters = new Map<string, Term[]>();
  const longestFrom = new Map<string, number>();
  const comparisons = new Map<string, Term>();
  const sounds = new Map<string, number[]>();
  const names: Name[] = [];
  const wordsOf: string[][] = [];

  const index = (text: string, term: Term): void => {
    const folded = fold(text);
    const own = words(folded);
    const [first] = own;
    if (!first) return;
    const run = own.join('');
    add(byName, written(folded), term);
    add(byLetters, run, term);
    // As it is written too: what ends in s is no plural in "SaaS" and "chaos".
    if (PLURAL.test(folded)) add(byLetters, bareLetters(folded), term);
    longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, own.length));
    if (run.length <= MOST_LETTERS_HEARD) for (const sound of soundsOf(run)) add(sounds, sound, names.length);
    wordsOf.push(own);
    names.push({ text, letters: run, term });
  };
  const terms = [...glossary.terms.values()];
  for (const isOwn of [true, false]) {
    const layer = terms.filter(({ own }) => own === isOwn);
    // Whose very name it is stands before those that are only also called so.
    for (const term of layer) {
      for (const heard of heardAs(term)) for (const sound of soundsOf(heard)) add(sounds, sound, names.length);
      index(term.term, term);
      const [a, b] = term.sides?.map(({ slug }) => slug) ?? [];
      if (term.kind === 'comparison' && a && b) comparisons.set(pairOf(a, b), term);
    }
    for (const term of layer)
      for (const text of [...term.aliases, ...(term.short_for ? [term.short_for] : [])]) index(text, term);
  }
  return {
    glossary,
    names,
    written: byName,
    lettered: byLetters,
    longestFrom,
    isEveryday: everydayIn(glossary),
    comparisons,
    scan: buildLetterScan(names.map(({ letters }) => letters)),
    sounds,
    vocabulary: buildVocabulary(wordsOf),
  };
}

/** Some word of it ends as plurals do. */
const PLURAL = /s(?![a-z])/;

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (!values) map.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
}

/** The key under which a comparison of two terms is kept, whichever is named first. */
export const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** How a term is said: `KOO-ber-NET-eez; for k8s people say "kates"` → `koobernetees`, `kates`. */
function heardAs({ say = '' }: Term): string[] {
  const [first = ''] = say.split(/[;,(]/);
  const quoted = [...say.matchAll(/["“]([^"”]+)["”]/g)].map(([, text = '']) => text);
  return [first, ...quoted].map((text) => fold(text).replace(/[^a-z]+/g, '')).filter(Boolean);
}

/** Too short a code is the code of too many words. */
const SHORTEST_SOUND = 2;

/** How a text may sound, by double metaphone: one code or two. */
export function soundsOf(text: string): string[] {
  const [first, second] = doubleMetaphone(text);
  return [...new Set([first, second])].filter((code) => code.length >= SHORTEST_SOUND);
}
