import { describe, expect, it } from '@jest/globals';
import { isSlipOf } from '../../src/lookup/slips.ts';

const list = new Set(['what', 'means', 'the', 'explain']);

describe('a slip of the fingers', () => {
  it.each(['waht', 'wht', 'whatt', 'wjat', 'meens', 'mean', 'exlpain', 'teh', 'thee'])(
    '%s is one of a known word',
    (word) => {
      expect(isSlipOf(word, list)).toBe(true);
    },
  );

  it.each(['tha', 'he', 'expl', 'wahtt', 'staging', ''])('"%s" is none', (word) => {
    expect(isSlipOf(word, list)).toBe(false);
  });
});
