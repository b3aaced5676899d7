import { describe, expect, it } from '@jest/globals';
import { buildIndex } from '../../src/lookup/build-index.ts';
import { related } from '../../src/lookup/related.ts';
import { glossaryOf, term } from './glossary.ts';

const index = buildIndex(
  glossaryOf(
    term('Pull request'),
    term('Pull request review'),
    term('Code of conduct'),
    term('Protected branch'),
    term('Explorer'),
    term('Single point of failure'),
    term('Encryption'),
    term('Container'),
    term('CARGO'),
    term('Carousel'),
  ),
);
const parts = (text: string): string[] => related(text, index, 3).map(({ name }) => name.text);

describe('a part of a name', () => {
  it.each([
    ['its beginning', 'pull re', 'Pull request'],
    ['the beginning of a word', 'explor', 'Explorer'],
    ['its last word', 'review', 'Pull request review'],
    ['a beginning with a small word', 'code of', 'Code of conduct'],
    ['its words in another order', 'branch of protected', 'Protected branch'],
    ['its initials', 'spf', 'Single point of failure'],
    ['all its initials', 'spof', 'Single point of failure'],
    ['another word of its family', 'encrypted', 'Encryption'],
    ['another word of its family', 'containerised', 'Container'],
    ['the beginning of a word, rather than of an abbreviation', 'car', 'Carousel'],
  ])('%s: %s', (_, text, name) => {
    expect(parts(text)[0]).toBe(name);
  });

  it('puts the shorter name first', () => {
    expect(parts('pull')).toEqual(['Pull request', 'Pull request review']);
  });

  it.each(['xyz', 'pull xyz', 'of the', ''])('"%s" is no part of any', (text) => {
    expect(parts(text)).toEqual([]);
  });
});
