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
  const stories = storiesOf(words);
  const isRare = rareIn(stories);
  return stories.flatMap((story, i) => stories.slice(0, i).flatMap((other) => sharedWith(story, other, isRare)));
}

/** The others whose stories are told in the same world as that of one word. */
export function sharedComparisons(word: Layered, others: readonly Word[]): Problem[] {
  const [own] = storiesOf([word]);
  const stories = storiesOf(others);
  const isRare = rareIn(own ? [...stories, own] : []);
  return own ? stories.flatMap((other) => sharedWith(own, other, isRare)) : [];
}

type Word = Pick<Layered, 'slug' | 'entry'>;

interface Story<W extends Word = Word> {
  readonly word: W;
  readonly said: ReadonlySet<string>;
}

const storiesOf = <W extends Word>(words: readonly W[]): Story<W>[] =>
  words.flatMap((word) => (word.entry.analogy ? [{ word, said: distinct(word.entry.analogy.story) }] : []));

function rareIn(stories: readonly Story[]): (word: string) => boolean {
  const seenIn = new Map<string, number>();
  for (const { said } of stories) for (const each of said) seenIn.set(each, (seenIn.get(each) ?? 0) + 1);
  const rare = Math.max(LEAST_RARE_IN, stories.length * RARE_SHARE);
  return (word) => (seenIn.get(word) ?? 0) <= rare;
}

function sharedWith({ word, said }: Story<Layered>, other: Story, isRare: (word: string) => boolean): Problem[] {
  const shared = [...said].filter((each) => other.said.has(each) && isRare(each));
  if (shared.length < MOST_SHARED || areLinked(word, other.word)) return [];
  return [word.at(plainness.sameComparison(other.word.slug, shared), ['analogy', 'story'])];
}

const distinct = (story: string): Set<string> =>
  new Set(
    wordsOf(story)
      .map((word) => word.toLowerCase().replace(/s$/, ''))
      .filter((word) => word.length >= SHORTEST),
  );

function areLinked(a: Word, b: Word): boolean {
  const leads = ({ entry }: Word, to: string): boolean =>
    [...(entry.builds_on ?? []), ...(entry.see_also ?? []), ...(entry.sides ?? [])].some(({ slug }) => slug === to);
  return leads(a, b.slug) || leads(b, a.slug);
}
