import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { messageProblems } from '../../src/limits.ts';
import type { Channel, Json, StoredMessage } from '../../src/practice/slack/types.ts';
import {
  aMoment,
  button,
  buttons,
  GENERAL,
  last,
  openWorkspace,
  ROBIN,
  read,
  SAM,
  SECRETIVE,
  type TestWorkspace,
  until,
} from '../support/workspace.ts';

describe('buttons', () => {
  let test: TestWorkspace;
  beforeEach(async () => {
    test = await openWorkspace();
  });
  afterEach(() => test.close());

  const seen = (channel: Channel = GENERAL, user = SAM): StoredMessage[] =>
    test.slack.workspace.seenBy(user.id, channel.id);
  /** Asks, and returns the private card. */
  const ask = async (question: string, channel: Channel = GENERAL): Promise<StoredMessage> => {
    await test.slack.command({ user: SAM.id, channel: channel.id }, '/define', question);
    return last(seen(channel));
  };
  const press = (message: StoredMessage, label: string, user = SAM) =>
    test.slack.press(user.id, message, button(message, label));

  describe('Show everyone here', () => {
    it('asks first, then posts the short card with the name, and turns into "Shared"', async () => {
      const card = await ask('staging');
      const share = button(card, 'Show everyone here');
      expect(read((share.confirm as Json).text)).toContain('Everyone in this channel will see it, with your name.');
      await press(card, 'Show everyone here');
      const shared = await until('shared', () => seen(GENERAL, ROBIN).find(({ bot_id }) => bot_id));
      expect(shared.text).toContain(`<@${SAM.id}> shared an explanation`);
      expect(messageProblems(shared)).toEqual([]);
      const after = await until('the private card changes', () =>
        seen().find(({ ts, text }) => ts === card.ts && text.includes('Shared with everyone')),
      );
      expect(buttons(after).map(({ action_id }) => action_id)).not.toContain('show_everyone');
    });

    it('posts in the thread where it was asked', async () => {
      const first = await test.slack.say({ user: ROBIN.id, channel: GENERAL.id }, 'Push to staging');
      await test.slack.say({ user: SAM.id, channel: GENERAL.id, thread: first.ts }, '<@U0DEFINE00> stag');
      const choice = await until('a choice', () =>
        test.slack.workspace.seenBy(SAM.id, GENERAL.id, first.ts).find(({ visibleTo }) => visibleTo),
      );
      await press(choice, 'Staging');
      const card = await until('a card', () =>
        test.slack.workspace.seenBy(SAM.id, GENERAL.id, first.ts).find(({ text }) => text.includes('carpenter')),
      );
      await press(card, 'Show everyone here');
      const shared = await until('shared', () =>
        test.slack.workspace.seenBy(ROBIN.id, GENERAL.id, first.ts).find(({ text }) => text.includes('shared an')),
      );
      expect(shared.thread_ts).toBe(first.ts);
    });

    it('works where the bot was never invited', async () => {
      await press(await ask('staging', SECRETIVE), 'Show everyone here');
      const shared = await until('shared', () => seen(SECRETIVE, ROBIN).find(({ bot_id }) => bot_id));
      expect(shared.text).toContain('shared an explanation');
      await press(shared, 'Take it down');
      await until('gone', () => !seen(SECRETIVE, ROBIN).some(({ bot_id }) => bot_id));
    });

    it('says how to invite the bot where Slack refuses both ways', async () => {
      const card = await ask('staging', SECRETIVE);
      test.fault = (method, args) =>
        method === 'response_url' && args.response_type === 'in_channel' ? { status: 404 } : undefined;
      await press(card, 'Show everyone here');
      const words = await until('words', () => seen(SECRETIVE).find(({ text }) => text.includes('/invite')));
      expect(words.visibleTo).toBe(SAM.id);
      expect(test.slack.workspace.find(SECRETIVE.id, card.ts).text).not.toContain('Shared');
    });

    it('pressed on a card that was shared already does nothing', async () => {
      const card = await ask('staging');
      const value = JSON.stringify({ slug: 'staging', shared: true });
      await test.slack.press(SAM.id, card, { ...button(card, 'Show everyone here'), value });
      await aMoment();
      expect(seen(GENERAL, ROBIN)).toEqual([]);
    });
  });

  it('a comparison offers each of its sides', async () => {
    const card = await ask('staging vs production');
    await press(card, 'Explain Production');
    expect((await until('the card', () => seen()[1])).text).toContain('opening night');
  });

  it.each([
    ['of an older version', 'tell_me_more', 'something else', 'from an earlier version of me'],
    ['for a word that is gone', 'explain_term.3', '{"slug":"gone"}', 'no longer in the glossary'],
    ['that nobody knows', 'press_me', 'x', 'from an earlier version of me'],
    ['with a value that is not ours', 'take_down', '[]', 'from an earlier version of me'],
  ])('a button %s is answered in words', async (_, action_id, value, words) => {
    const card = await ask('staging');
    const answered = await test.slack.press(SAM.id, card, {
      type: 'button',
      action_id,
      value,
      block_id: 'b',
      text: { type: 'plain_text', text: 'x' },
    });
    expect(answered.status).toBe(200);
    expect((await until('words', () => seen()[1])).text).toContain(words);
  });

  it('every button names its word to a screen reader', async () => {
    const card = await ask('staging');
    for (const { accessibility_label } of buttons(card)) expect(accessibility_label).toContain('Staging');
  });
});
