import type { Merged } from '../layers.ts';
import type { ReadPath } from '../paths.ts';
import type { Problem } from '../types.ts';
import { comparisonProblems } from './comparisons.ts';
import { circleProblems, completenessProblems } from './completeness.ts';
import { jargonProblems, type Names, namesOf } from './jargon.ts';
import { pathOrderProblems } from './path-order.ts';
import { medianProblems, readabilityProblems } from './readability.ts';
import { webProblems } from './web.ts';
import { wordingProblems } from './wording.ts';

/**
 * What keeps words from being plain English, and finished. Errors in the words that ship; reminders in a team's own, which
 * may be as short as the team likes.
 */
export function plainnessProblems({ words, hidden }: Merged, paths: readonly ReadPath[] = []): Problem[] {
  const all = [...words.values()];
  const shipped = all.filter(({ layer }) => layer === 0);
  const own = all.filter(({ layer }) => layer > 0);
  // A word that only a team has is no jargon to those who wrote what ships.
  const shippedNames = namesOf(shipped);
  const inEach = (group: typeof all, names: Names): Problem[] => [
    ...readabilityProblems(group),
    ...wordingProblems(group),
    ...jargonProblems(group, names),
  ];
  const errors = [
    ...inEach(shipped, shippedNames),
    ...completenessProblems(shipped),
    ...comparisonProblems(shipped),
    ...medianProblems(shipped),
    ...circleProblems(words),
    // A team may hide and replace what it likes: that its words make a web is then no matter of the words that ship.
    ...(own.length === 0 && hidden.size === 0 ? webProblems(shipped) : []),
    ...pathOrderProblems(paths, words, shippedNames),
  ];
  const reminders = inEach(own, namesOf(all)).map((problem): Problem => ({ ...problem, severity: 'note' }));
  return [...errors, ...reminders];
}
