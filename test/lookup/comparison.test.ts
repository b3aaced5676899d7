import { describe, expect, it } from '@jest/globals';
import { comparedIn } from '../../src/lookup/comparison.ts';

describe('what a question compares', () => {
  it.each([
    ['A vs B'],
    ['A vs. B?'],
    ['A versus B'],
    ['A or B?'],
    ['compare A and B'],
    ['A compared to B'],
    ['difference between A and B'],
    ["what's the difference between A and B?"],
    ['what is difference of A and B'],
    ['diff between A and B'],
    ['A and B, what is the difference?'],
    ['how is A different from B'],
    ['is A the same as B'],
    ['is A the same thing as B?'],
    ['is A same like B'],
    ['are A and B the same?'],
    ['A and B is same?'],
    ['A and B same?'],
    ['what is the differnce betwen A and B'],
    ['diference between A and B'],
    ['A compaerd to B'],
    ['A verssus B'],
  ])('%s', (question) => {
    expect(comparedIn(question)).toContainEqual(['A', 'B']);
  });

  it.each(['what is A', 'vs', 'A', '', `${'word '.repeat(60)} or B`])('%j compares nothing', (question) => {
    expect(comparedIn(question)).toEqual([]);
  });
});
