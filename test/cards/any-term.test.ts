import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerMessage } from '../../src/cards/answers.ts';
import { card } from '../../src/cards/card.ts';
import { help, note } from '../../src/cards/help.ts';
import { copyView, goneView, moreView } from '../../src/cards/more.ts';
import type { Message } from '../../src/cards/pieces.ts';
import { shortCard } from '../../src/cards/short-card.ts';
import { noteForCurators, unclearView } from '../../src/cards/unclear.ts';
import type { Term } from '../../src/glossary/types.ts';
import { messageProblems, viewProblems } from '../../src/limits.ts';
import { anyTerm, fullTerm, text } from '../support/arbitrary.ts';
import { nodes, shown } from '../support/shown.ts';

const RUNS = { numRuns: 60 };
const SOMEBODY = 'U0SOMEBODY';
const PICTURE = 'https://define.example.com/pictures/full-0123456789ab.png';

const flag = fc.constantFrom(undefined, true as const);
const state = fc
  .record({
    another: flag,
    clear: flag,
    shared: flag,
    alone: flag,
    kept: flag,
    modal: flag,
    daily: fc.constantFrom(undefined, 'sent', 'got', 'on', 'paused', 'stopped'),
  })
  .map((each) => Object.fromEntries(Object.entries(each).filter(([, set]) => set)));
const depth = fc.constantFrom('plain' as const, 'short' as const, 'technical' as const);
const asked = text(400);

/** The way by which a word was reached, told one way or the other. */
const way = fc
  .record({ trail: fc.array(fc.constantFrom('full-0', 'a', 'b'.repeat(80)), { maxLength: 60 }), another: flag })
  .map(({ trail, another }) => ({ trail, ...(another && { another }) }));

/** Whatever Slack takes for more than text, left over once our own mention is taken away. */
const unescaped = (said: string): string[] =>
  said.replaceAll(`<@${SOMEBODY}>`, '').match(/[<>]|&(?!amp;|lt;|gt;)/g) ?? [];

/** Holds for every message: Slack takes it, no text of others acts in it, and ears hear what eyes see, in order. */
function isSound({ text: said, blocks }: Message): void {
  expect(messageProblems({ text: said, blocks })).toEqual([]);
  expect(unescaped(said)).toEqual([]);
  for (const { text: mrkdwn } of nodes(blocks, ({ type }) => type === 'mrkdwn'))
    expect(unescaped(String(mrkdwn))).toEqual([]);
  let heard = 0;
  for (const line of shown(blocks)) {
    const at = said.indexOf(line, heard);
    if (at < 0) throw new Error(`“${line}” is shown, but not said after “${said.slice(0, heard).slice(-40)}”`);
    heard = at + line.length;
  }
  namesItsButtons(blocks);
}

function namesItsButtons(blocks: readonly unknown[]): void {
  for (const { accessibility_label: label, value, action_id } of nodes(blocks, ({ type }) => type === 'button')) {
    expect({ action_id, label }).toEqual({ action_id, label: expect.stringMatching(/\S/) });
    expect(typeof value).toBe('string');
  }
}

const both = (terms: readonly Term[]): ReadonlyMap<string, Term> => new Map(terms.map((each) => [each.slug, each]));

describe('whatever word the glossary lets through', () => {
  it('its card is one that Slack shows', () => {
    fc.assert(
      fc.property(anyTerm, depth, fc.option(asked, { nil: undefined }), state, (term, how, misspelled, known) => {
        isSound(card(term, { depth: how, misspelled, state: known }));
      }),
      RUNS,
    );
  });

  it('its short card is one that Slack shows', () => {
    const why = fc.constantFrom('shared' as const, 'asked' as const);
    fc.assert(
      fc.property(anyTerm, why, fc.option(asked, { nil: undefined }), (term, reason, misspelled) => {
        isSound(shortCard(term, { by: SOMEBODY, why: reason, misspelled }));
      }),
      RUNS,
    );
  });

  it('it can be one of several to choose from', () => {
    const terms = fc.uniqueArray(anyTerm, { minLength: 2, maxLength: 5, selector: ({ slug }) => slug });
    const kinds = fc.constantFrom(
      { outcome: 'several', because: 'shared name' } as const,
      { outcome: 'several', because: 'comparison' } as const,
      { outcome: 'suggestions', because: 'likeness' } as const,
      { outcome: 'suggestions', because: 'mentioned' } as const,
    );
    fc.assert(
      fc.property(terms, kinds, asked, fc.boolean(), (found, kind, question, alone) => {
        isSound(
          answerMessage({ ...kind, terms: found, asked: question, depth: 'plain' }, { command: '/define', alone }),
        );
      }),
      RUNS,
    );
  });

  it('“Tell me more” is a modal that Slack opens, with everything in it', () => {
    fc.assert(
      fc.property(anyTerm, fc.array(anyTerm, { maxLength: 8 }), way, (term, others, how) => {
        const linked = others.map(({ slug }) => ({ slug, because: 'x'.repeat(200) }));
        const whole = { ...term, builds_on: linked, see_also: linked };
        const terms = both([...others, whole]);
        const view = moreView(whole, terms, { ...how, trail: [...how.trail, whole.slug] }, PICTURE);
        expect(viewProblems(view)).toEqual([]);
        expect(nodes(view, ({ type }) => type === 'mrkdwn')).toEqual([]);
        namesItsButtons(view.blocks);
        const all = shown(view.blocks).join('\n');
        const words = [
          term.tldr,
          term.body,
          term.here,
          term.technical,
          term.when_to_skip,
          term.remember,
          term.why?.answer,
        ];
        const missing = words.filter((each) => each !== undefined && !all.includes(shown([{ text: each }])[0] ?? ''));
        expect(missing).toEqual([]);
      }),
      RUNS,
    );
  });

  it('“Copy as text” holds every word of “Tell me more”, as it is written', () => {
    fc.assert(
      fc.property(anyTerm, fc.array(anyTerm, { maxLength: 8 }), way, (term, others, how) => {
        const linked = others.map(({ slug }) => ({ slug, because: 'x'.repeat(200) }));
        const whole = { ...term, builds_on: linked, see_also: linked };
        const view = copyView(whole, both(others), how);
        expect(viewProblems(view)).toEqual([]);
        const copied = shown(view.blocks).join('\n\n');
        const missing = shown(moreView(whole, both(others), how).blocks).filter((line) => !copied.includes(line));
        expect(missing).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('a word as long as the glossary lets it be, made of one sign over and over', () => {
  const misspelled = '&'.repeat(200);
  const known = { another: true, shared: true } as const;

  it.each(['x', 'word ', '&', '<', '😀', '👩‍💻', 'ש', '<!channel>', '. '])('%s', (sign) => {
    const term = fullTerm(sign);
    for (const how of ['plain', 'short', 'technical'] as const) {
      isSound(card(term, { depth: how, misspelled }));
      isSound(card(term, { depth: how, misspelled, state: known }));
    }
    isSound(shortCard(term, { by: SOMEBODY, why: 'shared', misspelled }));
    const terms = Array.from({ length: 5 }, (_, i) => fullTerm(sign, `full-${i}`));
    for (const because of ['shared name', 'comparison'] as const)
      isSound(
        answerMessage(
          { outcome: 'several', because, terms, asked: misspelled, depth: 'plain' },
          { command: '/define' },
        ),
      );
    for (const because of ['likeness', 'mentioned'] as const)
      isSound(
        answerMessage(
          { outcome: 'suggestions', because, terms, asked: misspelled, depth: 'plain' },
          { command: '/define' },
        ),
      );
    expect(viewProblems(moreView(term, both(terms), undefined, PICTURE))).toEqual([]);
    expect(viewProblems(copyView(term, both(terms)))).toEqual([]);
    expect(viewProblems(moreView(term, both(terms), { trail: ['full-1'], another: true }))).toEqual([]);
    expect(viewProblems(goneView({ slug: 'gone', trail: ['full-1'] }, both(terms)))).toEqual([]);
    expect(viewProblems(unclearView(term))).toEqual([]);
    isSound(noteForCurators(term.slug, term.term, sign.repeat(1_000 / sign.length)));
  });
});

describe('whatever is asked', () => {
  it('“not known” is a message that Slack shows', () => {
    fc.assert(
      fc.property(text(4_000), (question) => {
        isSound(answerMessage({ outcome: 'unknown', asked: question, depth: 'plain' }, { command: '/define' }));
      }),
      RUNS,
    );
  });

  it('help and notes are messages that Slack shows', () => {
    for (const command of ['/define', `/${'x'.repeat(31)}`])
      for (const isAsked of [true, false]) isSound(help(command, isAsked));
    isSound(note('<!channel> & more'));
  });
});
