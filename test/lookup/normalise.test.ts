import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, letters, words, written } from '../../src/lookup/normalise.ts';

describe('text as nobody means it differently', () => {
  it.each([
    ['  Staging ', 'staging'],
    ['Ｃａｆé', 'cafe'],
    ['“it’s”', '"it\'s"'],
    ['a—b', 'a-b'],
    ['a\u200bb\u00a0c', 'a b c'],
  ])('%j is %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    ['"c++"?', 'c++'],
    ['.net', '.net'],
    ['pre-prod', 'pre prod'],
    ['p.r.', 'p.r'],
  ])('%s is written %s', (folded, name) => {
    expect(written(folded)).toBe(name);
  });

  it.each([
    ['feature-flags', ['feature', 'flag']],
    ["the team's policies", ['the', 'team', 'policy']],
    ['c++ c# #1', ['c++', 'c#', '1']],
    ['status analysis boxes', ['status', 'analysis', 'box']],
    ['ci/cd', ['ci', 'cd']],
  ])('%s has the words %j', (folded, own) => {
    expect(words(folded)).toEqual(own);
  });

  it('runs letters together, whatever stands between them', () => {
    expect(letters('pre-prod')).toBe(letters('preprod'));
  });

  it('folds what is folded no further', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(fold(fold(text))).toBe(fold(text))));
  });
});
