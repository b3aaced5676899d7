import { describe, expect, it } from '@jest/globals';
import { buildLetterScan, MOST_LETTERS, similarTo } from '../../src/lookup/letter-scan.ts';

const names = ['staging', 'production', 'rollback', 'kubernetes', 'api', 'x'.repeat(MOST_LETTERS + 1), 'été'];
const scan = buildLetterScan(names);
const near = (text: string, edits: number): (string | undefined)[] => similarTo(text, edits, scan).map((i) => names[i]);

describe('scanning names by their letters', () => {
  it.each([
    ['staging', 1, 'staging'],
    ['stagign', 1, 'staging'],
    ['stagin', 1, 'staging'],
    ['staaging', 1, 'staging'],
    ['stahing', 1, 'staging'],
    ['rolbakc', 2, 'rollback'],
    ['cubernetis', 2, 'kubernetes'],
    ['pai', 1, 'api'],
    ['ete', 2, 'été'],
  ])('%s, %i edits away, finds %s', (text, edits, name) => {
    expect(near(text, edits)).toContain(name);
  });

  it.each(['production', 'kubernetes', 'xyz'])('%s is far from staging', (text) => {
    expect(near(text, 2)).not.toContain('staging');
  });

  it('finds nothing for what is longer than any name, or in no names at all', () => {
    expect(near('x'.repeat(MOST_LETTERS + 9), 2)).toEqual([]);
    expect(similarTo('staging', 2, buildLetterScan([]))).toEqual([]);
  });
});
