import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { messageProblems } from '../../src/limits.ts';
import type { StoredMessage } from '../../src/practice/slack/types.ts';
import {
  aMoment,
  BOT,
  buttons,
  GENERAL,
  openWorkspace,
  ROBIN,
  SAM,
  type TestWorkspace,
  until,
} from '../support/workspace.ts';

describe('a mention', () => {
  let test: TestWorkspace;
  const here = { user: SAM.id, channel: GENERAL.id };
  const aloud = `<@${BOT.userId}> what is staging?`;
  beforeEach(async () => {
    test = await openWorkspace();
  });
  afterEach(() => test.close());

  const answers = (): StoredMessage[] => test.slack.workspace.messages.filter(({ bot_id }) => bot_id);
  const answer = (): Promise<StoredMessage> => until('an answer', () => answers()[0]);

  it('in a channel is answered in a thread under it, for everyone, with a short card', async () => {
    const asked = await test.slack.say(here, aloud);
    const { text, thread_ts, visibleTo, blocks } = await answer();
    expect([thread_ts, visibleTo]).toEqual([asked.ts, undefined]);
    expect(text).toContain(`<@${SAM.id}> asked what this means`);
    expect(text).toContain('separate copy of the product');
    expect(text).toContain('dress rehearsal');
    expect(text).not.toContain('carpenter');
    expect(messageProblems({ text, blocks })).toEqual([]);
  });

  it('in a thread is answered there', async () => {
    const first = await test.slack.say({ ...here, user: ROBIN.id }, 'Push to staging first');
    await test.slack.say({ ...here, thread: first.ts }, aloud);
    expect((await answer()).thread_ts).toBe(first.ts);
  });

  it('says how it read a misspelling, since everybody sees the answer', async () => {
    await test.slack.say(here, `<@${BOT.userId}> stagin`);
    expect((await answer()).text).toContain('I read “stagin” as Staging.');
  });

  it.each([
    ['a word it does not know', 'flux capacitor', 'I do not know that one yet'],
    ['a word it is not sure of', 'stag', 'Did you mean one of these?'],
    ['two things with no comparison', 'api vs database', 'Side by side'],
    ['no word at all', '', 'choose Explain this'],
    ['a finger pointing', 'what does this mean?', 'choose Explain this'],
    ['help', 'help', 'I explain the words'],
  ])('with %s is answered to the asker alone', async (_, question, words) => {
    const first = await test.slack.say({ ...here, user: ROBIN.id }, 'Hello');
    await test.slack.say({ ...here, thread: first.ts }, `<@${BOT.userId}> ${question}`);
    const { text, visibleTo, thread_ts } = await answer();
    expect([visibleTo, thread_ts]).toEqual([SAM.id, first.ts]);
    expect(text).toContain(words);
  });

  it('in a channel is answered privately in the channel, since nobody sees into a thread that is not open', async () => {
    await test.slack.say(here, `<@${BOT.userId}> flux capacitor`);
    expect((await answer()).thread_ts).toBeUndefined();
  });

  it('with no word at all, in no thread, is asked which word', async () => {
    await test.slack.say(here, `<@${BOT.userId}>`);
    expect((await answer()).text).toContain('Which word shall I explain?');
  });

  it('is answered once: sent twice at the same moment, retried, replayed', async () => {
    const event = {
      type: 'app_mention',
      user: SAM.id,
      text: aloud,
      ts: '1700000000.000100',
      channel: GENERAL.id,
      event_ts: '1700000000.000100',
    };
    await Promise.all([test.slack.event(event, { eventId: 'Ev1' }), test.slack.event(event, { eventId: 'Ev1' })]);
    await test.slack.event(event, { eventId: 'Ev1', retry: 1 });
    await test.slack.event(event, { eventId: 'Ev2' });
    test.advance(60 * 60 * 1_000);
    await test.slack.event(event, { eventId: 'Ev1', retry: 2 });
    await answer();
    await aMoment();
    expect(answers()).toHaveLength(1);
  });

  it.each([
    ['an edit', { edited: { user: SAM.id, ts: '1700000001.000000' } }],
    ['another bot', { bot_id: 'B0OTHER000' }],
    ['another bot, by its kind', { subtype: 'bot_message', user: undefined }],
  ])('by %s is not answered', async (_, how) => {
    const ts = '1700000000.000200';
    await test.slack.event({
      type: 'app_mention',
      user: SAM.id,
      text: aloud,
      ts,
      channel: GENERAL.id,
      event_ts: ts,
      ...how,
    });
    await aMoment();
    expect(answers()).toEqual([]);
  });

  it('takes the meaning from what people type', async () => {
    await test.slack.say(here, `<@${BOT.userId}> <!channel> &lt;!here&gt; <@U1> zorb &amp; quux`);
    const { text } = await answer();
    expect(text).not.toMatch(/<!/);
    expect(text).toContain('zorb &amp; quux');
  });

  it('that Slack does not let us answer in the channel is answered in a direct message', async () => {
    test.fault = (method, { channel }) =>
      channel === GENERAL.id && method.startsWith('chat.')
        ? { status: 200, body: '{"ok":false,"error":"is_archived"}' }
        : undefined;
    await test.slack.say(here, aloud);
    const { channel, text } = await answer();
    expect(channel).toBe(test.slack.workspace.directMessages(SAM.id).id);
    expect(text).toContain('This channel is archived');
  });

  it('can be taken down by whoever asked, and by nobody else', async () => {
    await test.slack.say(here, aloud);
    const shown = await answer();
    const takeDown = { ...buttons(shown).find(({ action_id }) => action_id === 'take_down'), type: 'button' };
    await test.slack.press(ROBIN.id, shown, takeDown);
    const refusal = await until('a refusal', () => answers().find(({ visibleTo }) => visibleTo === ROBIN.id));
    expect(refusal.text).toContain('Only the person who shared this');
    await test.slack.press(SAM.id, shown, takeDown);
    await until('gone', () => !test.slack.workspace.messages.some(({ ts }) => ts === shown.ts));
  });
});
