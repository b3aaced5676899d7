import Fuse from 'fuse.js';
import { trigrams } from './build-index.ts';
import { fold, letters } from './normalise.ts';
import type { Index, Name } from './types.ts';

export interface Likeness {
  readonly name: Name;
  /** How many letters were typed wrong, left out, put in, or swapped. */
  readonly mistakes: number;
}

/** Fuse.js slows with every letter and every candidate, so it sees few of both. */
const MOST_CANDIDATES = 40;
const MOST_LETTERS = 60;

/** The names that look like `text`, one a term, most alike first. */
export function lookalikes(text: string, index: Index): Likeness[] {
  const typed = letters(fold(text)).slice(0, MOST_LETTERS);
  if (typed.length < 3) return [];
  const best = new Map<string, Likeness>();
  for (const name of ranked(typed, sharingTrigrams(typed, index))) {
    const mistakes = distance(typed, name.letters);
    const known = best.get(name.term.slug);
    if (!known || mistakes < known.mistakes) best.set(name.term.slug, { name, mistakes });
  }
  const most = mostMistakes(typed.length);
  return [...best.values()].filter(({ mistakes }) => mistakes <= most).sort((a, b) => a.mistakes - b.mistakes);
}

/** Few enough mistakes to be sure, when no other name is as near: one in a short word, two in a long one, none in "api". */
export function isSure([first, second]: readonly Likeness[], text: string): boolean {
  if (!first) return false;
  const { length } = letters(fold(text));
  const allowed = length >= 9 ? 2 : length >= 5 ? 1 : 0;
  return first.mistakes <= allowed && (!second || second.mistakes > first.mistakes);
}

const mostMistakes = (length: number): number => (length >= 9 ? 3 : length >= 5 ? 2 : 1);

function sharingTrigrams(typed: string, index: Index): Name[] {
  const shared = new Map<number, number>();
  for (const trigram of trigrams(typed))
    for (const i of index.trigrams.get(trigram) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
  return [...shared]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_CANDIDATES)
    .flatMap(([i]) => index.names[i] ?? []);
}

function ranked(typed: string, names: Name[]): Name[] {
  const fuse = new Fuse(names, { keys: ['letters'], threshold: 0.6, ignoreLocation: true, includeScore: true });
  return fuse.search(typed).map(({ item }) => item);
}

/** Damerau's distance, with neighbours swapped counted as one mistake. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((row[j - 1] ?? 0) + (same ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next[j] = least;
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
