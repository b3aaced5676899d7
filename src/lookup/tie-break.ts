import Fuse from 'fuse.js';
import type { Likeness } from './likeness.ts';

/** Mistakes are weighed finely, but not more finely than this. */
const AS_GOOD_AS = 0.05;

/**
 * Puts names in order: the least mistyped first and, where several were mistyped as badly, the one that Fuse.js finds most
 * alike. Fuse.js is slow with many names and its score is no measure of certainty, so it sees a handful, and only decides
 * which of equals stands first.
 */
export function inOrder(typed: string, found: readonly Likeness[]): Likeness[] {
  const sorted = [...found].sort((a, b) => a.mistakes - b.mistakes);
  const [best] = sorted;
  const ties = best ? sorted.filter(({ mistakes }) => mistakes - best.mistakes < AS_GOOD_AS) : [];
  if (ties.length < 2) return sorted;
  const fuse = new Fuse(ties, { keys: ['name.letters'], includeScore: true, threshold: 1, ignoreLocation: true });
  const scores = new Map(fuse.search(typed).map(({ item, score = 1 }) => [item, score]));
  ties.sort((a, b) => (scores.get(a) ?? 1) - (scores.get(b) ?? 1));
  return [...ties, ...sorted.slice(ties.length)];
}
