import { describe, expect, it } from '@jest/globals';
import { buildIndex } from '../../src/lookup/build-index.ts';
import { lookup } from '../../src/lookup/lookup.ts';
import { warmUp } from '../../src/lookup/warm-up.ts';
import { glossaryOf, term } from './glossary.ts';

describe('warming up', () => {
  it('changes no answer, and takes a glossary of any size', () => {
    for (const glossary of [glossaryOf(), glossaryOf(term('Staging'), term('C'))]) {
      const index = buildIndex(glossary);
      const before = ['stagin', 'c', 'x'].map((text) => lookup(text, index));
      warmUp(index);
      expect(['stagin', 'c', 'x'].map((text) => lookup(text, index))).toEqual(before);
    }
  });
});
