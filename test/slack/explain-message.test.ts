import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { messageProblems, viewProblems } from '../../src/limits.ts';
import { submitView } from '../../src/practice/slack/modals.ts';
import { messageShortcut } from '../../src/practice/slack/surfaces.ts';
import type { Channel, Json, OpenView, StoredMessage } from '../../src/practice/slack/types.ts';
import { PATIENCE } from '../../src/slack/patience.ts';
import {
  ARCHIVED,
  aMoment,
  button,
  buttons,
  GENERAL,
  openWorkspace,
  ROBIN,
  read,
  SAM,
  SECRETIVE,
  type TestWorkspace,
  until,
} from '../support/workspace.ts';

const PUSH = 'Push to staging first, *the build is red*, and see &lt;https:&gt;';

describe('“Explain this” on a message', () => {
  let test: TestWorkspace;
  beforeAll(async () => {
    test = await openWorkspace({ patience: { ...PATIENCE, formMs: 1_000 } });
  });
  afterAll(() => test.close());
  beforeEach(() => {
    test.fault = undefined;
    test.slack.workspace.closeView(SAM.id, true);
    test.slack.workspace.messages = [];
    test.logged.splice(0);
  });

  const stack = (): OpenView[] => test.slack.workspace.views.get(SAM.id) ?? [];
  const top = (what: string, holds: (view: OpenView) => boolean = () => true): Promise<OpenView> =>
    until(what, () => stack().find((each) => each === stack().at(-1) && holds(each)));
  const titled = (title: string): Promise<OpenView> => top(title, ({ view }) => (view.title as Json).text === title);
  const says = (channel: Channel, text: string, thread?: string): StoredMessage =>
    test.slack.workspace.add({ user: ROBIN.id, channel: channel.id, text, thread_ts: thread });
  const explain = async (message: StoredMessage): Promise<OpenView> => {
    expect(await messageShortcut(test.slack, SAM.id, message, 'explain_message')).toMatchObject({ status: 200 });
    const opened = await titled('Explain this');
    expect(viewProblems(opened.view)).toEqual([]);
    return opened;
  };
  const press = async (opened: OpenView, label: string, about = ''): Promise<void> => {
    const found = buttons(opened.view).find(
      (each) => (each.text as Json).text === label && String(each.accessibility_label).includes(about),
    );
    expect(await test.slack.pressInView(opened, { ...found, type: 'button' })).toMatchObject({ status: 200 });
  };
  const share = async (message: StoredMessage, about = 'Staging'): Promise<OpenView> => {
    await press(await explain(message), 'Share in this thread…', about);
    const form = await titled('Share in this thread');
    expect(viewProblems(form.view)).toEqual([]);
    return form;
  };
  const send = (form: OpenView, line: string) =>
    submitView(test.slack, form, { line: { line: { type: 'plain_text_input', value: line } } });
  const inThread = (channel: Channel, thread: string, user = ROBIN): StoredMessage[] =>
    test.slack.workspace.seenBy(user.id, channel.id, thread).filter(({ bot_id }) => bot_id);

  it('lists its known words in their order, each with its line, for that person alone', async () => {
    const words = read((await explain(says(GENERAL, PUSH))).view);
    expect(words).toContain('Only you see this.');
    const places = ['To push is to send', 'Staging is a separate copy', 'Broken build'].map((each) =>
      words.indexOf(each),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    await aMoment();
    expect(test.slack.workspace.messages.filter(({ bot_id }) => bot_id)).toEqual([]);
    expect(test.logged.filter(({ level }) => level !== 'debug')).toEqual([]);
  });

  it('puts words that may be plain English last, and says so', async () => {
    const words = read((await explain(says(GENERAL, 'We build trust. It runs on Kubernetes.'))).view);
    expect(words.indexOf('Kubernetes')).toBeLessThan(words.indexOf('these may be plain English'));
    expect(words.indexOf('these may be plain English')).toBeLessThan(words.indexOf('Build'));
  });

  it('works where the bot was never invited', async () => {
    expect(read((await explain(says(SECRETIVE, PUSH))).view)).toContain('Staging');
  });

  it('reads the blocks of a message that has no text', async () => {
    const blocks = [
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'on staging' }] }],
      },
    ];
    const message = test.slack.workspace.add({ user: ROBIN.id, channel: GENERAL.id, text: '', blocks });
    await test.slack.interact(SAM.id, {
      type: 'message_action',
      callback_id: 'explain_message',
      message_ts: message.ts,
      channel: { id: GENERAL.id, name: 'general' },
      message: { type: 'message', ts: message.ts, blocks },
      response_url: test.slack.responseUrl({ user: SAM.id, channel: GENERAL.id }),
    });
    expect(read((await titled('Explain this')).view)).toContain('Staging');
  });

  it.each([
    ['Lunch is ready, who comes?', 'I find no technical word in this message'],
    ['', 'I find no words in this message'],
  ])('says kindly that it found nothing in %j, and what to do next', async (text, words) => {
    const shown = read((await explain(says(GENERAL, text))).view);
    expect(shown).toContain(words);
    expect(shown).toContain('Type /define and the word');
  });

  it('of a message with all the words there are shows what a modal can hold, and says what is left', async () => {
    const all = [...(await everyName())].join('. ').slice(0, 40_000);
    const { view } = await explain(says(GENERAL, all));
    const words = read(view);
    expect(words).toMatch(/I know \d+ words more in it|I know \d+ more words/);
    expect(words).toMatch(/And \d+ more, too many to show here/);
  });

  it('that Slack will not open any more says so where it was chosen', async () => {
    test.fault = (method) =>
      method === 'views.open' ? { status: 200, body: '{"ok":false,"error":"expired_trigger_id"}' } : undefined;
    await messageShortcut(test.slack, SAM.id, says(GENERAL, PUSH), 'explain_message');
    const told = await until('words', () => test.slack.workspace.messages.find(({ bot_id }) => bot_id));
    expect(told).toMatchObject({ visibleTo: SAM.id, text: expect.stringContaining('took too long') });
  });

  it('Tell me more stands on top of the list, which is there again after it', async () => {
    await press(await explain(says(GENERAL, PUSH)), 'Tell me more', 'Staging');
    await titled('Staging');
    expect(stack()).toHaveLength(2);
    test.slack.workspace.closeView(SAM.id);
    await titled('Explain this');
  });

  describe('Share in this thread', () => {
    it('shows what others will see, and posts it with the name and one’s own line', async () => {
      const message = says(GENERAL, PUSH);
      const form = await share(message);
      expect(read(form.view)).toContain('Staging is a separate copy');
      expect(buttons(form.view)).toEqual([]);
      expect(await send(form, '  I looked this up\n<!channel> & you  ')).toEqual({});
      expect(read((await titled('Shared')).view)).toContain('Take it down');
      const [shared] = inThread(GENERAL, message.ts);
      expect(shared?.thread_ts).toBe(message.ts);
      expect(shared?.text).toContain(`<@${SAM.id}> shared an explanation, and says:`);
      expect(shared?.text).toContain('“I looked this up &lt;!channel&gt; &amp; you”');
      expect(JSON.stringify(shared?.blocks)).toContain('“I looked this up <!channel> & you”');
      expect(messageProblems(shared)).toEqual([]);
    });

    it('posts in the thread that the message stands in; Take it down removes it, for whoever shared it', async () => {
      const first = says(GENERAL, 'Hello');
      await send(await share(says(GENERAL, PUSH, first.ts)), '');
      const shared = await until('shared', () => inThread(GENERAL, first.ts)[0]);
      expect(shared.text).toContain('shared an explanation:');
      await test.slack.press(ROBIN.id, shared, button(shared, 'Take it down'));
      await until('a refusal', () => inThread(GENERAL, first.ts).find(({ visibleTo }) => visibleTo === ROBIN.id));
      await test.slack.press(SAM.id, shared, button(shared, 'Take it down'));
      await until('gone', () => inThread(GENERAL, first.ts, SAM).length === 0);
    });

    it('where the bot may not write, has the text ready to copy, and works once the bot is invited', async () => {
      const message = says(SECRETIVE, PUSH);
      await send(await share(message), 'Here it is');
      const copy = await titled('Share it yourself');
      expect(viewProblems(copy.view)).toEqual([]);
      expect(read(copy.view)).toContain('/invite @Define');
      const block = JSON.stringify(
        (copy.view.blocks as Json[]).find((each) => JSON.stringify(each).includes('preform')),
      );
      expect(block).toContain('Here it is\\n\\nStaging\\n\\nStaging is a separate copy');
      const { element } = (copy.view.blocks as Json[]).find(({ type }) => type === 'input') as { element: Json };
      expect(element.initial_value).toBe('Here it is');
      test.fault = (method) => (method === 'chat.postMessage' ? { status: 200, body: '{"ok":true}' } : undefined);
      await send(copy, 'Here it is');
      await titled('Shared');
    });

    it('between two people, where nobody can be invited, has the text to copy and no false advice', async () => {
      const message = says(SECRETIVE, PUSH);
      await test.slack.interact(SAM.id, {
        type: 'message_action',
        callback_id: 'explain_message',
        message_ts: message.ts,
        channel: { id: 'D0TWO', name: 'directmessage' },
        message: { type: 'message', ts: message.ts, text: PUSH },
        response_url: test.slack.responseUrl({ user: SAM.id, channel: SECRETIVE.id }),
      });
      await press(await titled('Explain this'), 'Share in this thread…', 'Staging');
      await send(await titled('Share in this thread'), 'mine');
      const { view } = await titled('Share it yourself');
      expect(read(view)).toContain('mine');
      expect(read(view)).not.toContain('/invite');
      expect(view.submit).toBeUndefined();
    });

    it.each([
      ['an archived channel', 'is_archived', 'This channel is archived'],
      ['anything else', 'fatal_error', 'What you wrote is still here'],
    ])('keeps the form, with what was typed, for %s', async (_, error, words) => {
      const form = await share(says(GENERAL, PUSH));
      test.fault = (method) =>
        method === 'chat.postMessage' ? { status: 200, body: JSON.stringify({ ok: false, error }) } : undefined;
      expect(await send(form, 'mine')).toEqual({ errors: { line: expect.stringContaining(words) } });
      expect(stack().at(-1)?.id).toBe(form.id);
    });

    it('that Slack is slow to post is answered in time, with words', async () => {
      const form = await share(says(GENERAL, PUSH));
      test.fault = (method) => (method === 'chat.postMessage' ? { delayMs: 1_500 } : undefined);
      const begun = Date.now();
      expect(await send(form, 'mine')).toEqual({ errors: { line: expect.stringContaining('look into the thread') } });
      expect(Date.now() - begun).toBeLessThan(1_500);
    });

    it('of a form that is older than the bot, or of a word that is gone, is answered in words', async () => {
      const form = await share(says(GENERAL, PUSH));
      const other = (private_metadata: string): OpenView => ({ ...form, view: { ...form.view, private_metadata } });
      await send(other('{}'), '');
      expect(read((await titled('Define')).view)).toContain('earlier version');
      await send(other(JSON.stringify({ slug: 'gone', place: { channel: GENERAL.id, thread: '1.1' } })), '');
      expect(read((await titled('Define')).view)).toContain('no longer in the glossary');
    });
  });

  it('a button in it that is older than the bot is answered there, in words', async () => {
    const opened = await explain(says(GENERAL, PUSH));
    const old = { ...button(opened.view, 'Tell me more'), value: 'x' };
    await test.slack.pressInView(opened, old);
    expect(read((await titled('Define')).view)).toContain('earlier version');
    const bare = { ...opened, view: { ...opened.view, private_metadata: '' } };
    test.slack.workspace.closeView(SAM.id);
    await press(bare, 'Share in this thread…', 'Staging');
    expect(read((await titled('Define')).view)).toContain('earlier version');
  });

  it('says so in a direct message where no modal has room for it', async () => {
    const opened = await explain(says(GENERAL, PUSH));
    test.fault = (method) =>
      method.startsWith('views.') ? { status: 200, body: '{"ok":false,"error":"push_limit_reached"}' } : undefined;
    await test.slack.pressInView(opened, { ...button(opened.view, 'Tell me more'), value: 'x' });
    const { id } = test.slack.workspace.directMessages(SAM.id);
    await until('words', () => test.slack.workspace.messages.find(({ channel }) => channel === id));
  });

  it('logs nothing of what stood in the message', async () => {
    await explain(says(ARCHIVED, 'The zorbQL and ORM on staging'));
    await aMoment();
    expect(JSON.stringify(test.logged)).not.toMatch(/zorb|ORM|staging/);
  });

  async function everyName(): Promise<string[]> {
    const { loadGlossary } = await import('../../src/glossary/load.ts');
    return [...(await loadGlossary(['glossary'])).glossary.terms.values()].map(({ term }) => term);
  }
});
