import { describe, expect, it } from '@jest/globals';
import { situationInModal, situationMessage, situationsMessage } from '../../src/cards/browse.ts';
import { modalOf } from '../../src/cards/modal.ts';
import { loadGlossary } from '../../src/glossary/load.ts';
import { messageProblems, viewProblems } from '../../src/limits.ts';
import { glossaryOf, term } from '../lookup/glossary.ts';
import { nodes } from '../support/shown.ts';

const { glossary: shipped } = await loadGlossary(['glossary']);

/** Goes through a situation page by page, as with the button "More words", and returns each page. */
function pages(glossary: typeof shipped, slug: string): ReturnType<typeof situationMessage>[] {
  const found = [];
  for (let page = 0; ; page++) {
    const message = situationMessage(glossary, { slug, page, alone: false });
    found.push(message);
    if (nodes(message.blocks, ({ text }) => JSON.stringify(text)?.includes('"More words"') ?? false).length === 0)
      return found;
  }
}

describe('browsing', () => {
  it('offers every situation', () => {
    const message = situationsMessage(shipped, { alone: false });
    expect(messageProblems(message)).toEqual([]);
    for (const { title } of shipped.situations) expect(message.text).toContain(title);
  });

  it.each(shipped.situations.map(({ slug }) => slug))(
    '%s leads to every one of its words, within the limits',
    (slug) => {
      const all = pages(shipped, slug);
      for (const page of all) {
        expect(messageProblems(page)).toEqual([]);
      }
      const slugs = all.flatMap(({ blocks }) =>
        nodes(blocks, ({ action_id }) => String(action_id).startsWith('explain_term')).map(
          ({ value }) => JSON.parse(String(value)).slug,
        ),
      );
      const inIt = [...shipped.terms.values()].filter(({ situation }) => situation === slug);
      expect(slugs.sort()).toEqual(inIt.map((each) => each.slug).sort());
    },
  );

  it('holds a thousand words with the longest lines there can be', () => {
    const many = glossaryOf(
      ...Array.from({ length: 1000 }, (_, i) =>
        term(`${i} ${'&<>'.repeat(20)}`, { slug: `w${i}`, tldr: '<&>'.repeat(333), situation: 'own' }),
      ),
    );
    const glossary = { ...many, situations: [{ slug: 'own', title: 'Our own words' }] };
    const all = pages(glossary, 'own');
    expect(all.length).toBe(67);
    for (const page of all) expect(messageProblems(page)).toEqual([]);
  });

  it('goes back to the situations when one is gone', () => {
    expect(situationMessage(shipped, { slug: 'no-such', page: 3, alone: true }).text).toContain('Choose a situation');
  });
});

describe('browsing in a modal', () => {
  it.each(shipped.situations.map(({ slug }) => slug))(
    '%s has a button beside each of its words, within the limits',
    (situation) => {
      const inIt = [...shipped.terms.values()].filter((each) => each.situation === situation);
      const slugs: unknown[] = [];
      for (let page = 0; page < Math.ceil(inIt.length / 20); page++) {
        const view = modalOf(situationInModal(shipped, { situation, page, alone: true }));
        expect(viewProblems(view)).toEqual([]);
        for (const { accessory } of nodes(view, ({ type }) => type === 'section'))
          slugs.push(JSON.parse((accessory as { value: string }).value).slug);
      }
      expect(slugs.sort()).toEqual(inIt.map(({ slug }) => slug).sort());
    },
  );

  it('goes back to the situations when one is gone', () => {
    expect(situationInModal(shipped, { situation: 'gone', page: 0 }).text).toContain('Choose a situation');
  });
});
