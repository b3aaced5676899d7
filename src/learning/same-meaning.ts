import type { Term } from '../glossary/types.ts';

interface Said {
  readonly term: Term;
  readonly phrase: string;
  readonly means: string;
}

/** Two explanations that share so much of what they say may both be right. */
const MOST_SHARED = 0.35;

/**
 * Whether two sayings might be taken for one another by somebody who knows both words well. Rather too often than once too
 * seldom: a question with two right answers teaches that one was wrong.
 */
export function couldMeanTheSame(one: Said, other: Said): boolean {
  return (
    one.term.slug === other.term.slug ||
    areLinked(one.term, other.term) ||
    shared(contentOf(one.phrase), contentOf(other.phrase)) > 0 ||
    names(one.term, other.phrase) ||
    names(other.term, one.phrase) ||
    overlap(contentOf(one.means), contentOf(other.means)) > MOST_SHARED
  );
}

/** Words of which the glossary itself says that they belong together: undoing a change, taking back a version. */
const areLinked = (one: Term, other: Term): boolean =>
  linksOf(one).includes(other.slug) || linksOf(other).includes(one.slug);

const linksOf = ({ builds_on, see_also, sides }: Term): readonly string[] =>
  [...builds_on, ...see_also, ...(sides ?? [])].flatMap(({ slug }) => slug ?? []);

/** Whether a phrase has a name of the word in it. */
function names({ term, aliases }: Term, phrase: string): boolean {
  const said = ` ${wordsOf(phrase).join(' ')} `;
  return [term, ...aliases].some((name) => said.includes(` ${wordsOf(name).join(' ')} `));
}

/** The beginnings of the words that carry the meaning; so a verb's forms are the same. */
const contentOf = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text)
      .filter((word) => word.length > 3 && !SMALL_WORDS.has(word))
      .map((word) => word.slice(0, 5)),
  );

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((word) => other.has(word)).length;

const overlap = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  shared(one, other) / Math.max(1, Math.min(one.size, other.size));

const SMALL_WORDS = new Set(
  `about after again also always anyone anything before been being both cannot could does doing done down each else even
  every everyone from going gone have having here into just keep know last less look made make many maybe more most much
  must need needs never next nobody nothing only other ours over please quite rather same should some somebody someone
  something soon still such take tell than that their them then there these they thing think this those though time today
  until upon very want wants well went were what when where whether which while whoever whose will with within without
  would yours your`.split(/\s+/),
);
