import { describe, expect, it } from '@jest/globals';
import type { Glossary, LearningPath } from '../../src/glossary/types.ts';
import { type PlaceOnPath, placeOn, stepsOf, wordsBefore } from '../../src/learning/path.ts';
import { standings } from '../../src/learning/standing.ts';
import { glossaryOf, term } from '../lookup/glossary.ts';

const pathOf = (slug: string, ...words: readonly string[]): LearningPath => ({
  slug,
  title: `Path ${slug}`,
  for: 'everyone',
  message: { from: 'Robin', text: 'Jargon.' },
  steps: words.map((word) => ({ slug: word, because: `${word} comes now.` })),
  readable: 'Plain English.',
});

const path = pathOf('three', 'a', 'b', 'c');
const { terms } = glossaryOf(term('a'), term('b'), term('c'));
const steps = stepsOf(path, terms);
const told = (place: PlaceOnPath): string =>
  place.at === 'step' ? `${place.step.number} of ${place.step.of}` : place.at;
const after = (...done: readonly string[]): string =>
  told(placeOn(steps, new Set(done), { begun: false, finished: false }));

describe('the next step of a path', () => {
  it.each([
    [[], 'beginning'],
    [['a'], '2 of 3'],
    [['a', 'c'], '2 of 3'],
    [['b', 'c'], '1 of 3'],
    [['c', 'b', 'a', 'unheard-of'], 'end'],
  ])('after %j is %s', (done, place) => {
    expect(after(...done)).toBe(place);
  });

  it('is the first word once the beginning was read', () => {
    expect(told(placeOn(steps, new Set(), { begun: true, finished: false }))).toBe('1 of 3');
  });

  it('of a finished path is its end, and of one that has grown since, the new word', () => {
    const all = new Set(['a', 'b', 'c']);
    expect(told(placeOn(steps, all, { begun: false, finished: true }))).toBe('finished');
    const longer = stepsOf(pathOf('three', 'a', 'b', 'new', 'c'), glossaryOf(...terms.values(), term('new')).terms);
    expect(told(placeOn(longer, all, { begun: false, finished: true }))).toBe('3 of 4');
  });

  it('leaves out a word that a team has hidden, and counts without it', () => {
    const without = stepsOf(path, glossaryOf(term('a'), term('c')).terms);
    expect(without.map(({ number, of, because }) => `${number} of ${of}: ${because}`)).toEqual([
      '1 of 2: a comes now.',
      '2 of 2: c comes now.',
    ]);
    expect(told(placeOn(without, new Set(['a', 'b']), { begun: false, finished: false }))).toBe('2 of 2');
  });
});

it('the words before one are those that the path has before it', () => {
  expect(wordsBefore(path, 'c')).toEqual(['a', 'b']);
  expect(wordsBefore(path, 'a')).toEqual([]);
  expect(wordsBefore(path, 'unheard-of')).toEqual([]);
});

describe('all paths', () => {
  const glossary: Glossary = {
    ...glossaryOf(term('a'), term('b'), term('c')),
    paths: [
      pathOf('done', 'a', 'b'),
      pathOf('fresh', 'a', 'b'),
      pathOf('later', 'a', 'b'),
      pathOf('first-week', 'a', 'gone'),
      pathOf('empty', 'gone'),
      pathOf('now', 'a', 'b', 'c'),
    ],
  };
  const walked = (slug: string, finishedAt: number | undefined, ...got: readonly string[]) => ({
    path: slug,
    gotIt: got.map((each) => ({ slug: each })),
    finishedAt,
  });

  it('come with those under way first, then the first week; the finished last; one without words not at all', () => {
    const states = standings(glossary, [
      walked('now', undefined, 'a', 'gone', 'c'),
      walked('done', 5, 'a', 'b'),
      walked('later', undefined, 'a'),
      walked('fresh', undefined),
    ]);
    expect(states.map((state) => `${state.path.slug}: ${state.done} of ${state.of}`)).toEqual([
      'now: 2 of 3',
      'later: 1 of 2',
      'first-week: 0 of 1',
      'fresh: 0 of 2',
      'done: 2 of 2',
    ]);
    expect(states.filter(({ state }) => state === 'finished').map((state) => state.path.slug)).toEqual(['done']);
  });
});
