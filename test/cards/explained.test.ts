import { describe, expect, it } from '@jest/globals';
import { explainedState, explainedView } from '../../src/cards/explained.ts';
import { sharedView, shareView, shareYourselfView } from '../../src/cards/share.ts';
import { shortCard } from '../../src/cards/short-card.ts';
import { decodeExplained, encode, type MessagePlace } from '../../src/cards/values.ts';
import { loadGlossary } from '../../src/glossary/load.ts';
import type { Term } from '../../src/glossary/types.ts';
import { messageProblems, viewProblems } from '../../src/limits.ts';
import { fullTerm } from '../support/arbitrary.ts';
import { nodes, shown } from '../support/shown.ts';

const place: MessagePlace = { channel: 'C0GENERAL0', thread: '1795348800.000100' };
const command = '/define';
const glossary = [...(await loadGlossary(['glossary'])).glossary.terms.values()];
const mapOf = (terms: readonly Term[]) => new Map(terms.map((term) => [term.slug, term]));
const drawn = (known: readonly Term[], doubtful: readonly Term[] = [], unknown: readonly string[] = []) => {
  const state = explainedState({ known, doubtful, unknown }, place, false);
  return { state, view: explainedView(state, { terms: mapOf([...known, ...doubtful]), command }) };
};
const labels = (view: object): string[] =>
  nodes(view, ({ type }) => type === 'button').map(({ accessibility_label }) => String(accessibility_label));

describe('the words of a message', () => {
  it('are shown in full, named, or counted: none is dropped in silence', () => {
    for (const count of [1, 19, 20, 21, 59, 60, 61, 200, glossary.length]) {
      const { state, view } = drawn(glossary.slice(0, count));
      expect(viewProblems(view)).toEqual([]);
      const named = new Set(labels(view).filter((label) => label.startsWith('Tell me more: ')));
      expect(named.size + state.more).toBe(count);
      expect(shown(view.blocks).join('\n').includes('too many to show here')).toBe(state.more > 0);
    }
  });

  it('stand in their order, the doubtful ones last', () => {
    const { view } = drawn(glossary.slice(0, 2), glossary.slice(2, 4));
    const words = shown(view.blocks).join('\n');
    const places = [...glossary.slice(0, 2).map(({ tldr }) => tldr), 'may be plain English', glossary[2]?.tldr ?? ''];
    const found = places.map((each) => words.indexOf(each.replace(/&/g, '&amp;')));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(found).not.toContain(-1);
    expect(drawn(glossary.slice(0, 10), glossary.slice(10, 60)).state.more).toBe(0);
  });

  it.each(['x', '&', '<', '"', '\\', '👩‍💻', 'ש'])('may be as long as they like, made of %s', (sign) => {
    const terms = Array.from({ length: 60 }, (_, i) => fullTerm(sign, `${'s'.repeat(60)}-${i}`));
    const unknown = Array.from({ length: 12 }, (_, i) => `${sign.repeat(18)}${i}`);
    const { state, view } = drawn(terms.slice(0, 25), terms.slice(25), unknown);
    expect(viewProblems(view)).toEqual([]);
    expect(decodeExplained(encode(state))).toEqual(state);
    expect(viewProblems(explainedView(state, { terms: mapOf(terms), command, asked: state.unknown }))).toEqual([]);
  });

  it('that are gone meanwhile are left out', () => {
    const { state } = drawn(glossary.slice(0, 2));
    const view = explainedView(state, { terms: mapOf(glossary.slice(1, 2)), command });
    expect(labels(view)).toHaveLength(2);
  });
});

describe('sharing one of them', () => {
  const line = '&'.repeat(200);

  it.each(['x', '&', '<', '😀', '<!channel>'])('stays within what Slack takes, made of %s', (sign) => {
    const term = fullTerm(sign);
    const state = { slug: term.slug, place };
    const views = [
      shareView(term, state, { by: 'U0SOMEBODY' }),
      sharedView(term, state),
      shareYourselfView(term, state, line, true),
      shareYourselfView(term, state, line, false),
    ];
    for (const view of views) expect(viewProblems(view)).toEqual([]);
    expect(messageProblems(shortCard(term, { by: 'U0SOMEBODY', why: 'shared', line }))).toEqual([]);
  });

  it('works for every word there is, with the longest line', () => {
    for (const term of glossary) {
      expect(messageProblems(shortCard(term, { by: 'U0SOMEBODY', why: 'shared', line }))).toEqual([]);
      expect(viewProblems(shareYourselfView(term, { slug: term.slug, place }, line, true))).toEqual([]);
    }
  });

  it('previews what is then posted, word for word', () => {
    const term = glossary[0] as Term;
    const preview = shown(shareView(term, { slug: term.slug, place }, { by: 'U1' }).blocks);
    for (const words of shown(shortCard(term, { by: 'U1', why: 'shared' }).blocks)) expect(preview).toContain(words);
  });
});
