import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { messageProblems, viewProblems } from '../../src/limits.ts';
import { submitView } from '../../src/practice/slack/modals.ts';
import type { OpenView, StoredMessage } from '../../src/practice/slack/types.ts';
import { TEAM } from '../../src/practice/slack/workspace.ts';
import type { Clarity, Storage } from '../../src/storage/types.ts';
import { folderWith } from '../support/glossary.ts';
import {
  aMoment,
  button,
  buttons,
  DESIGN,
  GENERAL,
  last,
  openWorkspace,
  ROBIN,
  read,
  SAM,
  SECRETIVE,
  type TestWorkspace,
  thumb,
  until,
} from '../support/workspace.ts';

const WORDS = {
  'staging.yml': `term: Staging
tldr: A copy to try a change on.
analogy: { story: A carpenter mends the door before opening night. }
another_analogy: { story: A hotel makes up one room first. }
`,
};

const away = async (): Promise<never> => {
  throw Object.assign(new Error('away'), { name: 'StorageAway' });
};

describe('Was this clear?', () => {
  let test: TestWorkspace;
  let isAway: boolean;
  /** A storage that goes away when a test says so. */
  const leaving = (works: Storage): Storage => {
    const clarity: Clarity = {
      ...works.clarity,
      count: (...args) => (isAway ? away() : works.clarity.count(...args)),
      note: (...args) => (isAway ? away() : works.clarity.note(...args)),
    };
    return { ...works, clarity };
  };
  beforeEach(async () => {
    isAway = false;
    const glossaryDirs = [await folderWith(WORDS)];
    test = await openWorkspace({ glossaryDirs, storage: leaving, curatorsChannel: DESIGN.id });
  });
  afterEach(() => test.close());

  const seen = (channel = GENERAL.id): StoredMessage[] => test.slack.workspace.seenBy(SAM.id, channel);
  const ask = async (question = 'staging'): Promise<StoredMessage> => {
    await test.slack.command({ user: SAM.id, channel: GENERAL.id }, '/define', question);
    return last(seen());
  };
  const askAlone = async (): Promise<StoredMessage> => {
    const { id } = test.slack.workspace.directMessages(SAM.id);
    await test.slack.say({ user: SAM.id, channel: id }, 'staging');
    return until('an answer', () => seen(id).find(({ bot_id }) => bot_id));
  };
  const press = (message: StoredMessage, label: string) => test.slack.press(SAM.id, message, button(message, label));
  /** The message once it says so. */
  const turned = (message: StoredMessage, words: string): Promise<StoredMessage> =>
    until(words, () => test.slack.workspace.messages.find(({ ts, text }) => ts === message.ts && text.includes(words)));
  const counts = () => test.storage.clarity.counts(TEAM.id);
  const notes = () => test.storage.clarity.notes(TEAM.id);

  it('Yes is thanked and counted, and the question is gone', async () => {
    const card = await ask();
    await press(card, 'Yes');
    const after = await turned(card, 'Good to hear');
    expect(after.text).not.toContain('Was this clear?');
    expect(messageProblems(after)).toEqual([]);
    expect(await counts()).toEqual([{ slug: 'staging', clear: 1, notYet: 0 }]);
  });

  it('Not yet is counted and tells it another way; then it may be clear', async () => {
    const card = await ask();
    await press(card, 'Not yet');
    const after = await turned(card, 'another way');
    expect(after.text).toContain('hotel');
    expect(after.text).not.toContain('carpenter');
    expect(buttons(after).map(({ text }) => (text as { text: string }).text)).not.toContain('Not yet');
    await press(after, 'Yes');
    await turned(card, 'Good to hear');
    expect(await counts()).toEqual([{ slug: 'staging', clear: 1, notYet: 1 }]);
  });

  it('is asked by Slack’s own buttons where nobody else reads, which name their word', async () => {
    const card = await askAlone();
    expect(messageProblems(card)).toEqual([]);
    expect(JSON.stringify(card.blocks)).toContain('Not yet: Staging is not clear yet');
    await test.slack.press(SAM.id, card, thumb(card, 'negative'));
    const after = await turned(card, 'another way');
    expect(JSON.stringify(after.blocks)).not.toContain('feedback_buttons');
    await press(after, 'Yes');
    await turned(card, 'Good to hear');
    const again = await askAlone();
    await test.slack.press(SAM.id, again, thumb(card, 'positive'));
    await turned(again, 'Good to hear');
    expect(await counts()).toEqual([{ slug: 'staging', clear: 2, notYet: 1 }]);
  });

  it('never stands in Slack’s own buttons on what only one person sees', async () => {
    expect(JSON.stringify((await ask()).blocks)).not.toContain('feedback_buttons');
  });

  it('counts without anybody’s name', async () => {
    const card = await ask();
    await press(card, 'Not yet');
    await turned(card, 'another way');
    expect(await test.storage.people.kept({ workspace: TEAM.id, user: SAM.id })).toEqual({
      keptWords: [],
      paths: [],
      waiting: [],
      requests: [],
      proposals: [],
      askedToExplain: [],
      welcomesSent: 0,
      onRecord: 0,
    });
    expect(JSON.stringify(test.logged)).not.toContain('staging');
  });

  it('with the storage away the other comparison is told all the same', async () => {
    const card = await ask();
    isAway = true;
    await press(card, 'Not yet');
    await turned(card, 'another way');
    expect(JSON.stringify(test.logged)).not.toContain(SAM.id);
  });

  it.each([
    ['for a word that is gone', '{"slug":"gone","verdict":"clear"}', 'no longer in the glossary'],
    ['of another version', '{"slug":"staging"}', 'from an earlier version of me'],
    ['that says nothing', 'x', 'from an earlier version of me'],
  ])('feedback %s is answered in words', async (_, value, words) => {
    const card = await askAlone();
    await test.slack.press(SAM.id, card, { ...thumb(card, 'positive'), value });
    await until(words, () => test.slack.workspace.messages.find(({ text }) => text.includes(words)));
    expect(await counts()).toEqual([]);
  });

  describe('What stayed unclear?', () => {
    const open = async (): Promise<OpenView> => {
      const card = await ask();
      await press(card, 'Not yet');
      const after = await turned(card, 'another way');
      await press(after, 'Say what stayed unclear');
      return until('the form', () => test.slack.workspace.views.get(SAM.id)?.at(-1));
    };
    const submit = (form: OpenView, value: string | null) =>
      submitView(test.slack, form, { unclear: { text: { type: 'plain_text_input', value } } });
    const shown = (): string => read(test.slack.workspace.views.get(SAM.id)?.at(-1)?.view);

    it('is kept without a name, thanked, and passed on to the curators', async () => {
      const form = await open();
      expect(viewProblems(form.view)).toEqual([]);
      expect(read(form.view)).toContain('Staging');
      expect(await submit(form, '  Who builds the <!channel> copy?\nI do not see it. ')).toEqual({});
      expect(shown()).toContain('without your name');
      const [note] = await notes();
      expect(note).toMatchObject({ slug: 'staging', text: 'Who builds the <!channel> copy?\nI do not see it.' });
      const passed = await until('passed on', () => seen(DESIGN.id).find(({ bot_id }) => bot_id));
      expect(passed.text).toContain('Staging: something stayed unclear');
      expect(passed.text).toContain('Who builds the &lt;!channel&gt; copy?\nI do not see it.');
      expect(JSON.stringify(passed)).not.toContain(SAM.id);
      expect(JSON.stringify(passed).toLowerCase()).not.toContain('sam okafor');
      expect(messageProblems(passed)).toEqual([]);
    });

    it('with the storage away stays open with what was written, and says so', async () => {
      const form = await open();
      isAway = true;
      expect((await submit(form, 'Who builds it?')).errors?.unclear).toContain('What you wrote is still here');
      expect(test.slack.workspace.views.get(SAM.id)?.at(-1)?.view).toEqual(form.view);
      expect(seen(DESIGN.id)).toEqual([]);
      isAway = false;
      expect(await submit(form, 'Who builds it?')).toEqual({});
      expect(await notes()).toHaveLength(1);
    });

    it.each(['   ', null])('with nothing but %j asks for a few words', async (value) => {
      expect((await submit(await open(), value)).errors?.unclear).toContain('a few words');
      expect(await notes()).toEqual([]);
    });

    it('is thanked although Slack fails, and passed on to the curators later, once', async () => {
      test.fault = (method) => (method === 'chat.postMessage' ? { status: 500 } : undefined);
      expect(await submit(await open(), 'Who builds it?')).toEqual({});
      expect(shown()).toContain('Thank you');
      const warned = await until('a line in the log', () =>
        test.logged.find(({ message }) => message.includes('tried again later')),
      );
      expect(JSON.stringify(warned)).not.toMatch(/staging|Who builds|U0SAM/i);
      expect(test.slack.workspace.messages.filter(({ text }) => text.includes('went wrong'))).toEqual([]);
      test.fault = undefined;
      test.advance(5 * 60_000);
      for (let i = 0; i < 2; i++) await test.bot.tick();
      expect(seen(DESIGN.id).filter(({ bot_id }) => bot_id)).toHaveLength(1);
    });

    it('stays on the desk where the bot cannot write to the curators', async () => {
      const body = '{"ok":false,"error":"not_in_channel"}';
      test.fault = (method) => (method === 'chat.postMessage' ? { status: 200, body } : undefined);
      expect(await submit(await open(), 'Who builds it?')).toEqual({});
      await until('a line in the log', () => test.logged.find(({ message }) => message.includes('CURATORS_CHANNEL')));
      expect(await notes()).toHaveLength(1);
    });

    it('for a word that is gone says so, and opens nothing', async () => {
      const card = await ask();
      await test.slack.press(SAM.id, card, {
        type: 'button',
        action_id: 'say_unclear',
        block_id: 'b',
        value: '{"slug":"gone"}',
      });
      await until('words', () => seen().find(({ text }) => text.includes('no longer in the glossary')));
      expect(test.slack.workspace.views.get(SAM.id) ?? []).toEqual([]);
    });
  });
});

describe('without a channel of curators', () => {
  it('a note is kept, and posted nowhere', async () => {
    const test = await openWorkspace({ glossaryDirs: [await folderWith(WORDS)] });
    try {
      const { workspace } = test.slack;
      await test.slack.command({ user: ROBIN.id, channel: SECRETIVE.id }, '/define', 'staging');
      const card = last(workspace.seenBy(ROBIN.id, SECRETIVE.id));
      await test.slack.press(ROBIN.id, card, {
        type: 'button',
        action_id: 'say_unclear',
        block_id: 'b',
        value: '{"slug":"staging"}',
      });
      const form = await until('the form', () => workspace.views.get(ROBIN.id)?.at(-1));
      await submitView(test.slack, form, { unclear: { text: { value: 'Why?' } } });
      await aMoment();
      expect(await test.storage.clarity.notes(TEAM.id)).toHaveLength(1);
      expect(test.calls.map(({ method }) => method)).not.toContain('chat.postMessage');
      expect(test.logged.filter(({ level }) => ['warn', 'error'].includes(level))).toEqual([]);
    } finally {
      await test.close();
    }
  });
});
