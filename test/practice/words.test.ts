import { describe, expect, it } from '@jest/globals';
import { COLLEAGUES, DESIGN, GENERAL, PEOPLE } from '../../src/practice/cast.ts';
import { composed } from '../../src/practice/compose.ts';
import { collectValues, formProblems } from '../../src/practice/page/blocks/values.ts';
import { suggestionsFor } from '../../src/practice/page/suggestions.ts';
import { readPracticePort } from '../../src/practice/port.ts';
import type { Snapshot } from '../../src/practice/protocol.ts';
import { BOT } from '../../src/practice/slack/workspace.ts';

const bot = { id: BOT.userId, name: 'define', realName: 'Define', title: '' };
const people = [...PEOPLE, ...COLLEAGUES];
const channels = [GENERAL, DESIGN];

describe('what Slack makes of typed words', () => {
  const names = { people: [...people, bot], channels };
  it.each([
    ['@Define what is a <b>?', 'message', '<@U0DEFINE00> what is a &lt;b&gt;?'],
    ['@define, please', 'message', '<@U0DEFINE00>, please'],
    ['ask @Sam Okafor in #design & tell', 'message', 'ask <@U0SAM00000> in <#C0DESIGN00|design> &amp; tell'],
    ['@Sam Okafor', 'command', '<@U0SAM00000|Sam Okafor>'],
    ['@Defined and me@define.test #designers', 'message', '@Defined and me@define.test #designers'],
  ] as const)('%s, in a %s', (typed, how, expected) => {
    expect(composed(typed, names, how)).toBe(expected);
  });
});

describe('what the box offers', () => {
  const snapshot = {
    me: PEOPLE[0]?.id,
    people,
    bot,
    channels,
    features: { commands: [{ command: '/define', description: 'Explains', usageHint: '[a word]' }] },
  } as unknown as Snapshot;
  const offered = (text: string) => suggestionsFor(text, text.length, snapshot).map((each) => each.text);
  it.each([
    ['/', ['/define ']],
    ['/de', ['/define ']],
    ['/other', []],
    ['/define x', []],
    ['@', 5],
    ['hi @Def', ['hi @Define ']],
    ['hi @Priya Ra', ['hi @Priya Raman ']],
    ['me@De', []],
    ['see #des', ['see #design ']],
  ])('for %s', (typed, expected) => {
    const found = offered(typed);
    expect(typeof expected === 'number' ? found.length : found).toEqual(expected);
  });
});

describe('a form', () => {
  const input = (element: object, optional = false) => ({
    type: 'input',
    block_id: 'b',
    optional,
    element: { action_id: 'a', ...element },
  });
  it.each([
    [{ type: 'plain_text_input' }, 'required'],
    [{ type: 'plain_text_input', initial_value: 'ok' }, undefined],
    [{ type: 'plain_text_input', initial_value: 'long', max_length: 3 }, 'at most 3'],
    [{ type: 'email_text_input', initial_value: 'no' }, 'email'],
    [{ type: 'url_text_input', initial_value: 'no' }, 'https'],
    [{ type: 'number_input', initial_value: 'x' }, 'number'],
    [{ type: 'checkboxes' }, 'required'],
  ])('%j: %s', (element, expected) => {
    const blocks = [input(element)];
    const problem = formProblems(blocks, collectValues(blocks, {})).b;
    if (expected) expect(problem).toContain(expected);
    else expect(problem).toBeUndefined();
  });
  it('lets what is optional be left out', () => {
    const blocks = [input({ type: 'plain_text_input' }, true)];
    expect(formProblems(blocks, collectValues(blocks, {}))).toEqual({});
  });
});

describe('PRACTICE_PORT', () => {
  it.each([
    [undefined, 4000],
    ['', 4000],
    ['4100', 4100],
  ])('%s', (given, port) => {
    expect(readPracticePort(given)).toEqual({ port });
  });
  it.each(['abc', '70000', '-1', '4.5'])('%s does not look right', (given) => {
    expect(readPracticePort(given)).toMatchObject({ problem: expect.stringContaining('PRACTICE_PORT') });
  });
});
