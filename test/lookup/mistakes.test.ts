import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editsFrom } from '../../src/lookup/edits.ts';
import { LEAST_MISTAKE, mistakesBetween } from '../../src/lookup/mistakes.ts';

const FAR = 99;
const word = fc.string({ unit: fc.constantFrom(...'abcdefst'), maxLength: 14 });

/** The usual table of distances, with neighbours swapped as one: slow, and plain enough to be trusted. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j));
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      (rows[i] ?? [])[j] = least;
    }
  return at(a.length, b.length);
}

describe('counting edits in bits', () => {
  it('counts what the table of distances counts', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        fc.pre(a.length > 0);
        expect(editsFrom(a)(b)).toBe(distance(a, b));
      }),
    );
  });

  it('rules out nothing when the text is too long to tell', () => {
    expect(editsFrom('a'.repeat(33))('b')).toBe(0);
  });
});

describe('the weight of mistakes', () => {
  it('is none for the name itself', () => {
    expect(mistakesBetween('staging', 'staging', FAR)).toBe(0);
  });

  it.each([
    ['a letter doubled', 'stagging', 'stagimg'],
    ['two letters swapped', 'stagign', 'stagipg'],
    ['a neighbour on the keyboard', 'stahing', 'stawing'],
    ['a vowel for a vowel', 'steging', 'stmging'],
    ['a letter of the same sound', 'kontainer', 'tontainer'],
    ['a letter in the middle', 'stwging', 'wtaging'],
  ])('is less for %s: %s against %s', (_, likely, unlikely) => {
    const name = likely.endsWith('er') ? 'container' : 'staging';
    expect(mistakesBetween(likely, name, FAR)).toBeLessThan(mistakesBetween(unlikely, name, FAR));
  });

  it('is infinite past the limit, and the same whatever the limit', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 2, 3), (a, b, most) => {
        const all = mistakesBetween(a, b, FAR);
        const limited = mistakesBetween(a, b, most);
        if (limited !== Number.POSITIVE_INFINITY) expect(limited).toBeCloseTo(all, 4);
        else expect(all).toBeGreaterThan(most - 1e-4);
      }),
    );
  });

  it('is never less than the least that so many edits may weigh', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const edits = distance(a, b);
        // A letter typed three times is two edits at half weight each; nothing is lighter.
        expect(mistakesBetween(a, b, FAR)).toBeGreaterThanOrEqual(edits * 0.5 - 1e-4);
        expect(LEAST_MISTAKE).toBeGreaterThanOrEqual(0.5);
      }),
    );
  });
});
