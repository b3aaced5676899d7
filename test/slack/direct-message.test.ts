import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { StoredMessage } from '../../src/practice/slack/types.ts';
import { aMoment, button, buttons, openWorkspace, SAM, type TestWorkspace, until } from '../support/workspace.ts';

describe('a direct message', () => {
  let test: TestWorkspace;
  let channel: string;
  beforeEach(async () => {
    test = await openWorkspace();
    channel = test.slack.workspace.directMessages(SAM.id).id;
  });
  afterEach(() => test.close());

  const answers = (): StoredMessage[] => test.slack.workspace.messages.filter(({ bot_id }) => bot_id);
  const ask = async (text: string, thread?: string): Promise<StoredMessage> => {
    const before = answers().length;
    await test.slack.say({ user: SAM.id, channel, thread }, text);
    return until('an answer', () => answers()[before]);
  };

  it('is answered with the whole card, and with nobody to show it to', async () => {
    const answer = await ask('what is staging');
    expect(answer.text).toContain('carpenter');
    expect(buttons(answer).map(({ action_id }) => action_id)).not.toContain('show_everyone');
  });

  it.each(['hi', 'Hello!', 'help', 'good morning'])('“%s” is met with what one can do', async (text) => {
    expect((await ask(text)).text).toContain('/define staging');
  });

  it('in a thread is answered in that thread', async () => {
    const first = await ask('staging');
    expect((await ask('production', first.ts)).thread_ts).toBe(first.ts);
  });

  it('a press on a suggestion is answered by a message that stays', async () => {
    const choice = await ask('stag');
    await test.slack.press(SAM.id, choice, button(choice, 'Staging'));
    const card = await until('the card', () => answers()[1]);
    expect([card.visibleTo, card.text.includes('dress rehearsal')]).toEqual([undefined, true]);
  });

  it.each([
    ['an edit', { subtype: 'message_changed', message: { text: 'staging' } }],
    ['a deletion', { subtype: 'message_deleted' }],
    ['a message of another bot', { bot_id: 'B0OTHER000' }],
    ['a message of another bot, by its kind', { subtype: 'bot_message', bot_id: 'B0OTHER000', user: undefined }],
    ['a message elsewhere', { channel_type: 'channel' }],
  ])('%s is not answered', async (_, how) => {
    await test.slack.event({
      type: 'message',
      channel_type: 'im',
      user: SAM.id,
      text: 'staging',
      ts: '1700000000.000300',
      channel,
      event_ts: '1',
      ...how,
    });
    await aMoment();
    expect(answers()).toEqual([]);
  });

  it('is answered once, however often Slack sends it', async () => {
    const event = {
      type: 'message',
      channel_type: 'im',
      user: SAM.id,
      text: 'staging',
      ts: '1700000000.000400',
      channel,
      event_ts: '1',
    };
    await Promise.all([1, 2, 3].map((retry) => test.slack.event(event, { eventId: 'Ev9', retry })));
    await aMoment();
    expect(answers()).toHaveLength(1);
  });

  it('that cannot be answered at first is answered after the wait Slack asks for', async () => {
    let refused = 0;
    test.fault = (method) => {
      if (method !== 'chat.postMessage' || refused++ > 0) return undefined;
      return { status: 429, headers: { 'retry-after': '0' }, body: '' };
    };
    expect((await ask('staging')).text).toContain('dress rehearsal');
    expect(refused).toBe(2);
  });

  it('is not answered twice when the connection breaks in the middle', async () => {
    let dropped = 0;
    test.fault = (method) => (method === 'chat.postMessage' && dropped++ === 0 ? { drop: true } : undefined);
    const answer = await ask('staging');
    await aMoment();
    expect(answer.text).toContain('Something went wrong on my side');
    expect(answers()).toHaveLength(1);
  });
});
