import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Json, StoredMessage } from '../../src/practice/slack/types.ts';
import {
  BOT,
  button,
  buttons,
  GENERAL,
  last,
  openWorkspace,
  ROBIN,
  SAM,
  shownBy,
  type TestWorkspace,
  until,
} from '../support/workspace.ts';

const DAY = 86_400_000;

describe('what may be asked for besides a word', () => {
  let test: TestWorkspace;
  beforeEach(async () => {
    test = await openWorkspace();
  });
  afterEach(() => test.close());

  const ask = async (text: string): Promise<Json> =>
    shownBy(await test.slack.command({ user: SAM.id, channel: GENERAL.id }, '/define', text));
  const seen = (user = SAM): StoredMessage[] => test.slack.workspace.seenBy(user.id, GENERAL.id);

  it('today is a card that says why it is shown, the same for everyone, and another tomorrow', async () => {
    const first = await ask('today');
    expect(first.text).toContain('Your word for today');
    expect(buttons(first).map(({ text }) => (text as Json).text)).toContain('Tell me more');
    expect(await ask('TODAY')).toEqual(first);
    test.advance(DAY);
    expect(await ask('today')).not.toEqual(first);
  });

  it('random is another card now and then', async () => {
    const cards = new Set<unknown>();
    for (let i = 0; i < 12; i++) cards.add((await ask('random')).text);
    expect(cards.size).toBeGreaterThan(6);
  });

  it('list leads by its buttons to the words of a situation, page by page, and to a card', async () => {
    await ask('list');
    const list = last(seen());
    expect(list.text).toContain('Something broke');
    await test.slack.press(SAM.id, list, button(list, 'Getting it to customers'));
    const first = await until('its words', () => seen().find(({ text }) => text.includes('page 1 of')));
    expect(first.ts).toBe(list.ts);
    await test.slack.press(SAM.id, first, button(first, 'More words'));
    const second = await until('the next page', () => seen().find(({ text }) => text.includes('page 2 of')));
    await test.slack.press(SAM.id, second, button(second, 'All situations'));
    await until('the situations', () => seen().find(({ text }) => text.includes('Choose a situation')));
  });

  it.each(['list breaking', 'list Something broke', 'list broke', 'LIST breaking'])(
    '%s is that situation',
    async (text) => {
      expect((await ask(text)).text).toContain('Incident');
    },
  );

  it('list of what there is not says so, and shows what there is', async () => {
    const { text } = await ask('list gardening');
    expect(text).toContain('no situation called “gardening”');
    expect(text).toContain('Something broke');
  });

  it('in a thread, by a mention, is answered privately', async () => {
    await test.slack.say({ user: SAM.id, channel: GENERAL.id }, `<@${BOT.userId}> today`);
    await until('the word', () => seen().find(({ text }) => text.includes('Your word for today')));
    expect(seen(ROBIN).some(({ text }) => text.includes('Your word for today'))).toBe(false);
  });

  it('a button of an older version is answered in words', async () => {
    await ask('list');
    const list = last(seen());
    await test.slack.press(SAM.id, list, { ...button(list, 'Something broke'), value: '{"page":0}' });
    await until('words', () => seen().find(({ text }) => text.includes('earlier version')));
  });
});

describe('a word of that name', () => {
  let folder: string;
  let test: TestWorkspace;
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'words-'));
    writeFileSync(path.join(folder, 'random.yml'), 'term: Random\ntldr: Our name for the channel of photographs.\n');
    test = await openWorkspace({ glossaryDirs: ['glossary', folder] });
  });
  afterEach(async () => {
    await test.close();
    rmSync(folder, { recursive: true });
  });

  it('wins over what may be asked for', async () => {
    const shown = shownBy(await test.slack.command({ user: SAM.id, channel: GENERAL.id }, '/define', 'random'));
    expect(shown.text).toContain('channel of photographs');
  });
});
