import type { Term } from '../glossary/types.ts';
import { couldMeanTheSame } from './same-meaning.ts';

/** Something that colleagues say with a word, and what they mean by it. */
export interface Saying {
  readonly term: Term;
  /** Which of the word's sayings, counted from 0. */
  readonly number: number;
  readonly phrase: string;
  readonly means: string;
}

/** "A colleague says …. What do they mean?" One of the choices is the asked one, the others are of other words. */
export interface Quiz {
  readonly asked: Saying;
  readonly choices: readonly Saying[];
}

const WRONG_CHOICES = 3;

export const sayingsOf = (term: Term): readonly Saying[] =>
  (term.heard ?? []).map(({ phrase, means }, number) => ({ term, number, phrase, means }));

/**
 * A question about one of these words. The wrong choices come from these words too where they can, since those are the
 * ones a learner mixes up.
 *
 * @param random numbers from 0 up to 1; the same numbers give the same question
 * @returns `undefined` when the glossary has too few sayings for four choices
 */
export function quizOn(
  words: readonly Term[],
  terms: ReadonlyMap<string, Term>,
  random: () => number,
): Quiz | undefined {
  const sayings = shuffled(words.flatMap(sayingsOf), random);
  for (const asked of [...sayings.filter(isFair), ...sayings.filter((each) => !isFair(each))]) {
    const wrong = wrongChoices(asked, words, [...terms.values()], random);
    if (wrong.length === WRONG_CHOICES) return { asked, choices: shuffled([asked, ...wrong], random) };
  }
  return undefined;
}

function wrongChoices(
  asked: Saying,
  words: readonly Term[],
  all: readonly Term[],
  random: () => number,
): readonly Saying[] {
  const near = all.filter(({ situation }) => situation === asked.term.situation);
  const chosen: Saying[] = [];
  for (const pool of [words, near, all])
    for (const saying of shuffled(pool.flatMap(sayingsOf), random)) {
      if (chosen.length === WRONG_CHOICES) return chosen;
      if ([asked, ...chosen].some((each) => couldMeanTheSame(each, saying))) continue;
      chosen.push(saying);
    }
  return chosen;
}

/** An answer that takes up a word of the question, or spells an abbreviation out, gives itself away. */
function isFair({ phrase, means }: Saying): boolean {
  const asked = lettersOf(phrase);
  return (
    !lettersOf(means).some((word) => word.length > 3 && asked.includes(word)) && !/ is short for | is the /.test(means)
  );
}

const lettersOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const found = [...items];
  for (let i = found.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [found[i], found[j]] = [found[j] as T, found[i] as T];
  }
  return found;
}
