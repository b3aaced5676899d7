import { describe, expect, it } from '@jest/globals';
import { loadGlossary } from '../../src/glossary/load.ts';
import type { Term } from '../../src/glossary/types.ts';
import { stepsOf } from '../../src/learning/path.ts';
import { quizOn } from '../../src/learning/quiz.ts';
import { couldMeanTheSame } from '../../src/learning/same-meaning.ts';
import { glossaryOf, term } from '../lookup/glossary.ts';

const { glossary: shipped } = await loadGlossary(['glossary']);

/** Numbers from 0 up to 1, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

const said = (name: string, phrase: string, means: string, more: Partial<Term> = {}): Term =>
  term(name, { heard: [{ phrase, means }], ...more });

const FOUR = [
  said('Staging', 'Push to staging first', 'Let me see it on our copy.'),
  said('Ticket', 'Open a ticket', 'Write down the work.'),
  said('Outage', 'We are offline', 'Customers reach nothing.'),
  said('Diff', 'Send me the diff', 'Which lines differ?'),
];

const quizOf = (words: readonly Term[], others: readonly Term[] = [], seed = 1) =>
  quizOn(words, glossaryOf(...words, ...others).terms, numbers(seed));

describe('the question at the end of a path', () => {
  it('has four choices of four words, the asked one among them', () => {
    const quiz = quizOf(FOUR);
    expect(quiz?.choices.map((choice) => choice.term.slug).sort()).toEqual(['diff', 'outage', 'staging', 'ticket']);
    expect(quiz?.choices).toContain(quiz?.asked);
  });

  it('is the same for the same numbers, and another for others', () => {
    const told = (seed: number) => JSON.stringify(quizOf(FOUR, [], seed));
    expect(told(7)).toBe(told(7));
    expect(new Set(Array.from({ length: 20 }, (_, seed) => told(seed))).size).toBeGreaterThan(5);
  });

  it('puts the right choice at every place', () => {
    const places = Array.from({ length: 60 }, (_, seed) => {
      const quiz = quizOf(FOUR, [], seed * 7_919);
      return quiz?.choices.indexOf(quiz.asked);
    });
    expect([...new Set(places)].sort()).toEqual([0, 1, 2, 3]);
  });

  it('takes its wrong choices from the path before it looks elsewhere, and from the same situation before all others', () => {
    const near = said('Alarm', 'It is beeping', 'A machine calls for help.', { situation: 'near' });
    const far = Array.from({ length: 30 }, (_, i) =>
      said(`Far ${i}`, `Phrase${i}`, `Meaning${i}`, { situation: 'far' }),
    );
    const path = FOUR.slice(0, 3).map((each) => ({ ...each, situation: 'near' }));
    const slugs = quizOf(path, [...far, near])?.choices.map((choice) => choice.term.slug);
    expect(slugs?.sort()).toEqual(['alarm', 'outage', 'staging', 'ticket']);
  });

  it('is not asked where the glossary has too few sayings', () => {
    expect(quizOf(FOUR.slice(0, 3))).toBeUndefined();
    expect(quizOf([term('Bare')], FOUR)).toBeUndefined();
  });

  it('rather asks what does not give itself away', () => {
    const obvious = said('IC', 'Who leads the incident?', 'IC is the incident commander, who leads.');
    for (let seed = 1; seed < 20; seed++) expect(quizOf([...FOUR, obvious], [], seed)?.asked.term.slug).not.toBe('ic');
  });
});

describe('two sayings are kept apart', () => {
  const rollback = said('Rollback', 'Roll it back', 'Put the version from before in place.');
  it.each([
    ['of the same word', rollback, said('Rollback', 'Anything else', 'Nothing alike.')],
    ['of linked words', rollback, said('Revert', 'Undo it', 'Take out that.', { see_also: [{ slug: 'rollback' }] })],
    [
      'of a comparison and its side',
      rollback,
      said('Both', 'One or the other?', 'Choose.', {
        sides: [
          { name: 'Rollback', slug: 'rollback', line: 'x' },
          { name: 'Fix', line: 'y' },
        ],
      }),
    ],
    [
      'in which the same word is said',
      said('Repro', "I can't reproduce it", 'X.'),
      said('Local', 'It reproduces here', 'Y.'),
    ],
    ['one of which names the other word', said('PR', 'My PR is up', 'X.'), said('Review', 'Look at a pr', 'Y.')],
    [
      'that say nearly the same',
      said('One', 'Alpha', 'Customers get the earlier version back today.'),
      said('Two', 'Omega', 'The earlier version is with customers again.'),
    ],
  ])('%s', (_, one, other) => {
    const [a, b] = [one, other].map((each) => ({ term: each, ...(each.heard?.[0] ?? { phrase: '', means: '' }) }));
    if (!a || !b) throw new Error('two');
    expect(couldMeanTheSame(a, b)).toBe(true);
    expect(couldMeanTheSame(b, a)).toBe(true);
  });

  it('and others are not', () => {
    const sayings = FOUR.map((each) => ({ term: each, ...(each.heard?.[0] ?? { phrase: '', means: '' }) }));
    for (const one of sayings) for (const other of sayings) expect(couldMeanTheSame(one, other)).toBe(one === other);
  });
});

describe.each(shipped.paths.map((path) => [path.slug, path] as const))('the shipped path %s', (_, path) => {
  const words = stepsOf(path, shipped.terms).map((step) => step.term);
  const quizzes = Array.from({ length: 40 }, (__, seed) => quizOn(words, shipped.terms, numbers(seed * 31 + 1)));

  it('always has a question, on one of its own words', () => {
    for (const quiz of quizzes) expect(words).toContain(quiz?.asked.term);
  });

  it('has one right answer: no two choices are of one word, of linked words, or nearly the same', () => {
    for (const quiz of quizzes)
      for (const [i, one] of quiz?.choices.entries() ?? [])
        for (const other of quiz?.choices.slice(i + 1) ?? [])
          expect({ one: one.means, other: other.means, same: couldMeanTheSame(one, other) }).toMatchObject({
            same: false,
          });
  });

  it('has choices that a learner has met, most of the time', () => {
    const met = quizzes.flatMap((quiz) => quiz?.choices ?? []).filter((choice) => words.includes(choice.term));
    expect(met.length).toBeGreaterThan(quizzes.length * 4 * 0.7);
  });
});
