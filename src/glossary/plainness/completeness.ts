import type { Layered } from '../layers.ts';
import { lessons } from '../lessons.ts';
import type { Entry } from '../schema.ts';
import { lengthInSlack } from '../text.ts';
import type { Problem } from '../types.ts';
import { plainness } from './lessons.ts';

/** What a word that ships has. */
const REQUIRED = [
  'analogy',
  'why',
  'heard',
  'when_to_skip',
  'remember',
  'technical',
  'reviewed',
] as const satisfies readonly (keyof Entry)[];

/** A tldr that ships is read in one breath; a team's own may be longer. */
const LONGEST_TLDR = 240;

/** What is missing from an entry before it is finished. */
export function completenessProblems(words: readonly Layered[]): Problem[] {
  return words.flatMap((word) => {
    const { entry, at } = word;
    return [
      ...REQUIRED.filter((field) => entry[field] === undefined).map((field) => at(plainness.missing({ field }))),
      ...longTldr(word),
      ...(entry.analogy && !entry.analogy.pairs
        ? [at(plainness.missing({ field: 'pairs', inside: 'analogy' }), ['analogy'])]
        : []),
      ...((entry.builds_on ?? []).length + (entry.see_also ?? []).length === 0 ? [at(plainness.noLinks())] : []),
    ];
  });
}

export const longTldr = ({ entry, at }: Layered): Problem[] =>
  lengthInSlack(entry.tldr) > LONGEST_TLDR
    ? [at(lessons.tooLong({ field: 'tldr' }, lengthInSlack(entry.tldr), LONGEST_TLDR), ['tldr'])]
    : [];

/** Chains of builds_on that come back to where they began: each told once, at the word where it is noticed. */
export function circleProblems(words: ReadonlyMap<string, Layered>): Problem[] {
  const done = new Set<string>();
  const problems: Problem[] = [];
  const visit = (word: Layered, trail: readonly string[]): void => {
    if (trail.includes(word.slug)) {
      problems.push(word.at(plainness.circle([...trail.slice(trail.indexOf(word.slug)), word.slug]), ['builds_on']));
      return;
    }
    if (done.has(word.slug)) return;
    for (const { slug } of word.entry.builds_on ?? []) {
      const next = words.get(slug);
      if (next) visit(next, [...trail, word.slug]);
    }
    done.add(word.slug);
  };
  for (const word of words.values()) visit(word, []);
  return problems;
}
