import { describe, expect, it } from '@jest/globals';
import { anyWord, wordOfTheDay } from '../../src/learning/some-word.ts';
import { glossaryOf, term } from '../lookup/glossary.ts';

const DAY = 86_400_000;
const words = Array.from({ length: 40 }, (_, i) => term(`Word ${i}`));
const glossary = glossaryOf(...words);
const days = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => wordOfTheDay(glossary, (from + i) * DAY).slug);

describe('the word of the day', () => {
  it('stays the same all day, and changes at midnight', () => {
    const [first, second] = days(20_000, 2);
    expect(wordOfTheDay(glossary, 20_001 * DAY - 1).slug).toBe(first);
    expect(first).not.toBe(second);
  });

  it('gives every word its turn before one comes back', () => {
    expect(new Set(days(500 * 40, 40)).size).toBe(40);
  });

  it('goes round in another order each time, and not in the order of the glossary', () => {
    const [one, two] = [days(500 * 40, 40), days(501 * 40, 40)];
    expect(one).not.toEqual(two);
    expect(one).not.toEqual(words.map(({ slug }) => slug));
  });
});

describe('any word', () => {
  it.each([
    [0, 'word-0'],
    [0.5, 'word-20'],
    [0.999_999, 'word-39'],
  ])('%d is %s', (random, slug) => {
    expect(anyWord(glossary, random).slug).toBe(slug);
  });
});
