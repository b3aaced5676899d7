import { describe, expect, it } from '@jest/globals';
import { buildIndex } from '../../src/lookup/build-index.ts';
import { termsNamed } from '../../src/lookup/exact.ts';
import { glossaryOf, term } from './glossary.ts';

const index = buildIndex(
  glossaryOf(term('SaaS'), term('Chaos engineering'), term('Operations desk'), term('Ooze'), term('SI'), term('Class')),
);

describe('a name that holds an s which may be taken for a plural', () => {
  it.each([
    ['SaaS', 'saas'],
    ['SAAS', 'saas'],
    ['saass', 'saas'],
    ['chaosengineering', 'chaos-engineering'],
    ['CHAOS-ENGINEERING', 'chaos-engineering'],
    ['operationsdesk', 'operations-desk'],
    ['operationdesk', 'operations-desk'],
    ['oozes', 'ooze'],
    ['classes', 'class'],
  ])('is found by "%s"', (asked, slug) => {
    expect(termsNamed(asked, index).map((each) => each.slug)).toEqual([slug]);
  });

  it('is not made of a few capitals', () => {
    expect(termsNamed('SIS', index)).toEqual([]);
  });
});
