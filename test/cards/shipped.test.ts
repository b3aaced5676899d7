import { describe, expect, it } from '@jest/globals';
import { card } from '../../src/cards/card.ts';
import { moreView } from '../../src/cards/more.ts';
import { shortCard } from '../../src/cards/short-card.ts';
import { loadGlossary } from '../../src/glossary/load.ts';
import { messageProblems, viewProblems } from '../../src/limits.ts';
import { page } from '../../src/terminal/page.ts';

const { glossary } = await loadGlossary(['glossary']);
const terms = [...glossary.terms.values()];
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** Whatever the glossary grows by is held against this too. */
describe.each(terms.map((term) => [term.slug, term] as const))('%s', (_slug, term) => {
  it('fits into what Slack shows: card, short card, modal', () => {
    for (const depth of ['plain', 'short', 'technical'] as const)
      expect(messageProblems(card(term, { depth, misspelled: 'x'.repeat(80) }))).toEqual([]);
    expect(messageProblems(card(term, { state: { another: true } }))).toEqual([]);
    expect(messageProblems(shortCard(term, { by: 'U0SOMEBODY', why: 'shared' }))).toEqual([]);
    expect(viewProblems(moreView(term, glossary.terms))).toEqual([]);
  });

  it('is whole in a terminal, in no line too long', () => {
    const found = { outcome: 'found', term, match: { by: 'name' }, asked: term.term, depth: 'plain' } as const;
    const text = page(found, glossary.terms, { columns: 80, isTerminal: false, hasColors: false });
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(inOneLine(text)).toContain(inOneLine(term.tldr));
    expect(inOneLine(text)).toContain(inOneLine(term.technical ?? ''));
  });
});
