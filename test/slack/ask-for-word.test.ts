import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { viewProblems } from '../../src/limits.ts';
import { messageShortcut } from '../../src/practice/slack/surfaces.ts';
import type { Json, OpenView, StoredMessage } from '../../src/practice/slack/types.ts';
import { TEAM } from '../../src/practice/slack/workspace.ts';
import { StorageAway } from '../../src/storage/away.ts';
import type { Storage } from '../../src/storage/types.ts';
import {
  button,
  buttons,
  GENERAL,
  last,
  openWorkspace,
  ROBIN,
  read,
  SAM,
  type TestWorkspace,
  until,
} from '../support/workspace.ts';

describe('“Ask for this word”', () => {
  let test: TestWorkspace;
  let isAway = false;
  /** A storage that goes away when told to. */
  const mayGo = (works: Storage): Storage => ({
    ...works,
    requests: {
      ...works.requests,
      ask: (...args) =>
        isAway ? Promise.reject(new StorageAway('gone', 'mend', { mayPass: true })) : works.requests.ask(...args),
    },
  });
  beforeAll(async () => {
    test = await openWorkspace({ storage: mayGo });
  });
  afterAll(() => test.close());
  let before: readonly string[] = [];
  beforeEach(async () => {
    isAway = false;
    before = (await test.storage.requests.list(TEAM.id)).map(({ key }) => key);
    test.slack.workspace.closeView(SAM.id, true);
    test.slack.workspace.messages = [];
  });

  /** What came on the list in this test. */
  const list = async () => (await test.storage.requests.list(TEAM.id)).filter(({ key }) => !before.includes(key));
  const seen = (): StoredMessage[] => test.slack.workspace.seenBy(SAM.id, GENERAL.id);
  const ask = async (question: string, user = SAM): Promise<StoredMessage> => {
    await test.slack.command({ user: user.id, channel: GENERAL.id }, '/define', question);
    return last(test.slack.workspace.seenBy(user.id, GENERAL.id));
  };
  const explained = async (text: string): Promise<OpenView> => {
    const message = test.slack.workspace.add({ user: ROBIN.id, channel: GENERAL.id, text });
    await messageShortcut(test.slack, SAM.id, message, 'explain_message');
    return until('the list', () => top());
  };
  const top = (): OpenView | undefined => test.slack.workspace.views.get(SAM.id)?.at(-1);
  const labels = (opened: OpenView | undefined): unknown[] =>
    buttons(opened?.view ?? {}).map(({ text }) => (text as Json).text);

  it('on an unknown word puts it on the list, and says who will see it', async () => {
    const answer = await ask('flux capacitor');
    await test.slack.press(SAM.id, answer, button(answer, 'Ask for this word'));
    const after = await until('thanks', () => seen().find(({ text }) => text.includes('on the list')));
    expect(after.ts).toBe(answer.ts);
    expect(after.text).toContain('I have put “flux capacitor” on the list.');
    expect(after.text).toContain('and not who asked for it');
    expect(buttons(after).map(({ accessibility_label }) => accessibility_label)).toEqual([
      'Where did you meet it?: flux capacitor',
    ]);
    expect(await list()).toMatchObject([{ word: 'flux capacitor', waiting: 1 }]);
    const home = await until('Home', () => test.slack.workspace.homes.get(SAM.id));
    expect(read(home.view)).toContain('Words that you asked to have explained: flux capacitor');
  });

  it('works in a direct message, and for a mention that only the asker sees answered', async () => {
    const { id } = test.slack.workspace.directMessages(SAM.id);
    await test.slack.say({ user: SAM.id, channel: id }, 'zorb quux');
    const answer = await until('an answer', () => test.slack.workspace.messages.find(({ bot_id }) => bot_id));
    await test.slack.press(SAM.id, answer, button(answer, 'Ask for this word'));
    await until('thanks', () => last(test.slack.workspace.messages).text.includes('on the list'));
    expect(await list()).toHaveLength(1);
  });

  it('counts a word once, however it is written, and each person once', async () => {
    for (const [word, user] of [
      ['Quux rotator', SAM],
      ['quux rotators', SAM],
      ['QUUX-ROTATOR', ROBIN],
    ] as const) {
      const answer = await ask(word, user);
      const pressed = button(answer, 'Ask for this word');
      await test.slack.press(user.id, answer, pressed);
      await test.slack.press(user.id, answer, pressed);
    }
    expect(await list()).toMatchObject([{ word: 'Quux rotator', waiting: 2 }]);
  });

  it('is not offered for a whole question, nor for signs', async () => {
    for (const text of ['the quick brown zorb jumped over nine lazy quuxes again', '42 + 17'])
      expect(buttons(await ask(text))).toEqual([]);
  });

  it('in “Explain this” shows what is on the list in place of the button, after two quick presses too', async () => {
    const opened = await explained('The ORM is behind the WAF');
    expect(labels(opened)).toEqual(['Ask for ORM', 'Ask for WAF']);
    await Promise.all(
      ['Ask for ORM', 'Ask for WAF'].map((label) => test.slack.pressInView(opened, button(opened.view, label))),
    );
    const after = await until('both', () => {
      const view = top();
      return view && labels(view).every((label) => String(label).startsWith('Where did you meet')) && view;
    });
    expect(read(after.view)).toContain('I have put “ORM” and “WAF” on the list.');
    expect(viewProblems(after.view)).toEqual([]);
    expect((await list()).map(({ word }) => word).sort()).toEqual(['ORM', 'WAF']);
  });

  it('says so where it cannot be kept, and keeps the button', async () => {
    isAway = true;
    const answer = await ask('flux capacitor');
    await test.slack.press(SAM.id, answer, button(answer, 'Ask for this word'));
    const told = await until('words', () => seen().find(({ text }) => text.includes('my notebook')));
    expect(told.visibleTo).toBe(SAM.id);
    expect(buttons(seen().find(({ ts }) => ts === answer.ts) ?? {})).toHaveLength(1);

    const opened = await explained('The MQTT is slow');
    await test.slack.pressInView(opened, button(opened.view, 'Ask for MQTT'));
    expect(read((await until('words', () => test.slack.workspace.views.get(SAM.id)?.[1])).view)).toContain(
      'my notebook',
    );
    isAway = false;
    expect(await list()).toEqual([]);
  });

  it('of an older version of the bot is answered in words', async () => {
    const answer = await ask('flux capacitor');
    await test.slack.press(SAM.id, answer, { ...button(answer, 'Ask for this word'), value: '{"word":" "}' });
    await until('words', () => seen().find(({ text }) => text.includes('earlier version')));
    expect(await list()).toEqual([]);
  });
});
