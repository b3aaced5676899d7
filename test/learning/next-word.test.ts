import { describe, expect, it } from '@jest/globals';
import { loadGlossary } from '../../src/glossary/load.ts';
import type { Glossary } from '../../src/glossary/types.ts';
import { nextWord } from '../../src/learning/next-word.ts';
import { term } from '../support/glossary.ts';

const path = (slug: string, ...slugs: string[]) => ({
  slug,
  title: slug,
  for: 'x',
  message: { from: 'x', text: 'x' },
  steps: slugs.map((each) => ({ slug: each, because: 'x' })),
  readable: 'x',
});
const glossary = (slugs: readonly string[], paths: Glossary['paths'] = [], builds: Record<string, string[]> = {}) => ({
  terms: new Map(
    slugs.map((slug) => [slug, term({ slug, builds_on: (builds[slug] ?? []).map((each) => ({ slug: each })) })]),
  ),
  situations: [],
  paths,
});

/** The words that somebody gets, one after the other. */
function words(given: Glossary, count: number, sent: readonly string[] = []): string[] {
  const all = [...sent];
  for (let i = 0; i < count; i++) {
    const { slug } = nextWord(given, all);
    // As the storage does it: a word that is sent again counts as sent last.
    if (all.includes(slug)) all.splice(all.indexOf(slug), 1);
    all.push(slug);
  }
  return all.slice(-count);
}

describe('the next word', () => {
  it('is first of all one of the first week, then of the other paths', () => {
    const given = glossary(['a', 'b', 'c', 'd', 'e'], [path('ai', 'e', 'b'), path('first-week', 'c', 'a', 'b')]);
    expect(words(given, 5)).toEqual(['c', 'a', 'b', 'e', 'd']);
  });

  it('comes after the words that it builds on', () => {
    const given = glossary(['a', 'b', 'c'], [], { a: ['b'], b: ['c'], c: ['gone'] });
    expect(words(given, 3)).toEqual(['c', 'b', 'a']);
  });

  it('comes all the same when words build on each other in a circle', () => {
    const given = glossary(['a', 'b'], [], { a: ['b'], b: ['a'] });
    expect(words(given, 2).sort()).toEqual(['a', 'b']);
  });

  it('passes over words of a path that are gone, and does without a path for the first week', () => {
    expect(words(glossary(['b'], [path('ai', 'gone', 'b')]), 1)).toEqual(['b']);
  });

  it('after all of them is the one that was sent longest ago, and a word that is new meanwhile before it', () => {
    const given = glossary(['a', 'b', 'c']);
    const first = words(given, 3);
    expect(words(given, 3, first)).toEqual(first);
    expect(nextWord(glossary(['a', 'b', 'c', 'd']), first).slug).toBe('d');
    expect(nextWord(given, ['gone', ...first]).slug).toBe(first[0]);
  });

  it('with the whole glossary is never one that was sent, until all were; the first week leads', async () => {
    const { glossary: whole } = await loadGlossary(['glossary']);
    const all = words(whole, whole.terms.size);
    expect(new Set(all).size).toBe(whole.terms.size);
    const firstWeek = whole.paths.find(({ slug }) => slug === 'first-week')?.steps.map(({ slug }) => slug) ?? [];
    expect(firstWeek.length).toBeGreaterThan(5);
    expect(all.slice(0, firstWeek.length)).toEqual(firstWeek);
  });
});
