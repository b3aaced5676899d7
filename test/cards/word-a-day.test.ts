import { describe, expect, it } from '@jest/globals';
import { card } from '../../src/cards/card.ts';
import { said } from '../../src/cards/pieces.ts';
import type { DailyState } from '../../src/cards/values.ts';
import { welcomeMessage } from '../../src/cards/welcome.ts';
import { pausedMessage, wordADayMessage, wordADaySettings } from '../../src/cards/word-a-day.ts';
import { loadGlossary } from '../../src/glossary/load.ts';
import { messageProblems, viewProblems } from '../../src/limits.ts';
import type { Subscription } from '../../src/storage/types.ts';
import { nodes, shown } from '../support/shown.ts';

const { glossary } = await loadGlossary(['glossary']);
const DUE = Date.parse('2026-11-03T09:30:00Z');
const subscription = (state: Subscription['state']): Subscription => ({ minute: 570, state, unanswered: 0, sent: [] });

const labels = (blocks: readonly unknown[]): string[] =>
  nodes(blocks, ({ type }) => type === 'button').map(({ accessibility_label: label }) => String(label));

describe('a word that is sent', () => {
  const states: readonly DailyState[] = ['sent', 'got', 'on', 'paused', 'stopped'];
  it.each(states)('of the whole glossary, %s, is a message that Slack takes, and all of it is said', (daily) => {
    for (const term of glossary.terms.values())
      for (const another of [{}, { another: true as const }]) {
        const message = card(term, { state: { alone: true, daily, ...another } });
        expect(messageProblems(message)).toEqual([]);
        for (const line of shown(message.blocks)) expect(message.text).toContain(line);
        expect(message.text).toContain('because you asked for it');
      }
  });

  it('has Pause and Stop while any more may come, and the way back when not', () => {
    const [term] = glossary.terms.values();
    if (!term) throw new Error('no word');
    const of = (daily: DailyState) => labels(card(term, { state: { daily } }).blocks).join('\n');
    for (const daily of ['sent', 'got', 'on'] as const) {
      expect(of(daily)).toMatch(/^Pause: word a day/m);
      expect(of(daily)).toMatch(/^Stop: word a day/m);
    }
    expect(of('sent')).toContain(`Got it: ${term.term}`);
    expect(of('paused')).toMatch(/^Resume: word a day[\s\S]*^Stop: word a day/m);
    expect(of('stopped')).toMatch(/^Start again: word a day/m);
  });
});

describe('the settings of the word a day', () => {
  it.each([
    ['none', undefined, /Monday to Friday[\s\S]*press Start/, ['Start']],
    [
      'on',
      subscription({ is: 'on', due: DUE }),
      /Your next word: <!date\^1793698200\^\{date_long_pretty\} at \{time\}\|2026-11-03 09:30 UTC>/,
      ['An hour earlier', 'An hour later', 'Pause', 'Stop'],
    ],
    ['paused', subscription({ is: 'paused', because: 'asked' }), /^Paused: no word/, ['Resume', 'Stop']],
    [
      'paused by itself',
      subscription({ is: 'paused', because: 'unanswered' }),
      /three words in a row had no answer/,
      ['Resume', 'Stop'],
    ],
  ])('%s: say how it stands, with what one can do', (_, given, words, buttons) => {
    const pieces = wordADaySettings(given);
    const blocks = pieces.map(({ block }) => block);
    expect(said(pieces)).toMatch(words);
    for (const line of shown(blocks)) expect(said(pieces)).toContain(line);
    expect(labels(blocks)).toEqual(buttons.map((each) => `${each}: word a day`));
    expect(viewProblems({ type: 'home', blocks })).toEqual([]);
    expect(messageProblems(wordADayMessage(given, { stopped: true }))).toEqual([]);
  });

  it('show the time in the reader’s own zone', () => {
    const blocks = wordADaySettings(subscription({ is: 'on', due: DUE })).map(({ block }) => block);
    expect(nodes(blocks, ({ type }) => type === 'date')).toEqual([
      {
        type: 'date',
        timestamp: DUE / 1_000,
        format: expect.stringContaining('{time}'),
        fallback: '2026-11-03 09:30 UTC',
      },
    ]);
  });

  it('when nobody answers, say so in a message that Slack takes', () => {
    expect(messageProblems(pausedMessage())).toEqual([]);
    expect(labels(pausedMessage().blocks)).toEqual(['Resume: word a day', 'Stop: word a day']);
  });
});

describe('a welcome', () => {
  const path = glossary.paths.find(({ slug }) => slug === 'first-week');
  it.each([
    ['from a colleague', 'U0SAM00000', path, /<@U0SAM00000> asked me to welcome you/],
    ['from nobody in particular', undefined, path, /Your team has me here/],
    ['where there is no first week', 'U0SAM00000', undefined, /How to ask me in private/],
  ])('%s is a message that Slack takes, and all of it is said', (_, by, first, words) => {
    const message = welcomeMessage({ by, path: first, command: '/define' });
    expect(messageProblems(message)).toEqual([]);
    expect(message.text).toMatch(words);
    for (const line of shown(message.blocks)) expect(message.text).toContain(line);
    expect(labels(message.blocks)).toEqual(first ? [`Start my first week: ${first.title}`] : []);
  });
});
