import type { Layered } from '../layers.ts';
import type { Problem } from '../types.ts';
import { plainness } from './lessons.ts';
import { wordsOf } from './prose.ts';

/** Words this rare among all stories give a story's world away: "stage", "florist", "lifeguard". */
const RARE_SHARE = 0.02;
const LEAST_RARE_IN = 3;
/** Two stories that share this many rare words are told in the same world. */
const MOST_SHARED = 4;
const SHORTEST = 5;

/** Unconnected entries whose stories are told in the same world. */
export function comparisonProblems(words: readonly Layered[]): Problem[] {
  const stories = words.flatMap((word) =>
    word.entry.analogy ? [{ word, said: distinct(word.entry.analogy.story) }] : [],
  );
  const seenIn = new Map<string, number>();
  for (const { said } of stories) for (const each of said) seenIn.set(each, (seenIn.get(each) ?? 0) + 1);
  const rare = Math.max(LEAST_RARE_IN, stories.length * RARE_SHARE);

  return stories.flatMap(({ word, said }, i) =>
    stories.slice(0, i).flatMap((other) => {
      const shared = [...said].filter((each) => other.said.has(each) && (seenIn.get(each) ?? 0) <= rare);
      if (shared.length < MOST_SHARED || areLinked(word, other.word)) return [];
      return [word.at(plainness.sameComparison(other.word.slug, shared), ['analogy', 'story'])];
    }),
  );
}

const distinct = (story: string): Set<string> =>
  new Set(
    wordsOf(story)
      .map((word) => word.toLowerCase().replace(/s$/, ''))
      .filter((word) => word.length >= SHORTEST),
  );

function areLinked(a: Layered, b: Layered): boolean {
  const leads = ({ entry }: Layered, to: string): boolean =>
    [...(entry.builds_on ?? []), ...(entry.see_also ?? []), ...(entry.sides ?? [])].some(({ slug }) => slug === to);
  return leads(a, b.slug) || leads(b, a.slug);
}
