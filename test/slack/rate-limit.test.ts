import { afterEach, describe, expect, it } from '@jest/globals';
import { ACTIONS, UNCLEAR_INPUT, VIEWS } from '../../src/cards/ids.ts';
import { GENEROUS, RateLimit } from '../../src/slack/rate-limit.ts';
import { aMoment, BOT, GENERAL, openWorkspace, ROBIN, SAM, type TestWorkspace, until } from '../support/workspace.ts';

describe('a bucket for each person', () => {
  let now = 1_000_000;
  const verdicts = (limit: RateLimit, count: number, person = 'sam') =>
    Array.from({ length: count }, () => limit.take(person));

  it('lets thirty go on at once, says once that it is too much, and is silent then', () => {
    const limit = new RateLimit(GENEROUS, () => now);
    expect(verdicts(limit, 33)).toEqual([...Array(30).fill('go on'), 'say so', 'be silent', 'be silent']);
    expect(limit.take('robin')).toBe('go on');
  });

  it('lets two a second go on for as long as one likes, and no more', () => {
    const limit = new RateLimit(GENEROUS, () => now);
    verdicts(limit, 30);
    for (let second = 0; second < 120; second++) {
      now += 1_000;
      expect(verdicts(limit, 3).map((verdict) => verdict === 'go on')).toEqual([true, true, false]);
    }
  });

  it('says nothing again to one who never pauses, and says so again to one who did', () => {
    const limit = new RateLimit(GENEROUS, () => now);
    expect(verdicts(limit, 40)).toContain('say so');
    now += 5_000;
    expect(verdicts(limit, 40)).not.toContain('say so');
    now += 15_000;
    expect(verdicts(limit, 40)).toContain('say so');
  });

  it('forgets whoever has paused', () => {
    const limit = new RateLimit(GENEROUS, () => now);
    for (let person = 0; person < 1_000; person++) limit.take(String(person));
    now += 20_000;
    limit.take('sam');
    expect(limit.size).toBe(1);
  });
});

describe('a person who sends too many requests', () => {
  let test: TestWorkspace;
  const here = { user: SAM.id, channel: GENERAL.id };
  const TOO_FAST = 'That was a lot in a short time';
  afterEach(() => test.close());

  const open = async () => {
    test = await openWorkspace({ rate: { burst: 2, perMinute: 60 } });
  };
  const ask = async (user = SAM.id) => (await test.slack.command({ ...here, user }, '/define', 'staging')).body;
  const posted = () => test.slack.workspace.messages.filter(({ bot_id }) => bot_id);
  const told = () => posted().filter(({ text }) => text.includes(TOO_FAST));

  it('by command is told so in the answer, once, and then gets none; nobody else notices', async () => {
    await open();
    for (let i = 0; i < 2; i++) expect(await ask()).toContain('dress rehearsal');
    expect(JSON.parse(await ask())).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining(TOO_FAST),
    });
    expect([await ask(), await ask()]).toEqual(['', '']);
    expect(await ask(ROBIN.id)).toContain('dress rehearsal');
    test.advance(1_100);
    expect(await ask()).toContain('dress rehearsal');
  });

  it('by mention is told so privately, once', async () => {
    await open();
    for (let i = 0; i < 5; i++) await test.slack.say(here, `<@${BOT.userId}> staging`);
    const [line] = await until('the line', () => told().length > 0 && told());
    await aMoment();
    expect([told().length, line?.visibleTo]).toEqual([1, SAM.id]);
    expect(posted()).toHaveLength(3);
  });

  it('by direct message is told so there, once', async () => {
    await open();
    const { id: channel } = test.slack.workspace.directMessages(SAM.id);
    for (let i = 0; i < 5; i++) await test.slack.say({ ...here, channel }, 'staging');
    await until('the line', () => told().length > 0);
    await aMoment();
    expect([told().length, told()[0]?.channel, posted().length]).toEqual([1, channel, 3]);
  });

  it('by presses is told so once, and every press is acknowledged', async () => {
    await open();
    await ask();
    const [shown] = test.slack.workspace.seenBy(SAM.id, GENERAL.id).filter(({ bot_id }) => bot_id);
    if (!shown) throw new Error('no card');
    const press = { type: 'button', action_id: ACTIONS.explainTerm, block_id: 'b', value: '{"slug":"production"}' };
    for (let i = 0; i < 4; i++) expect((await test.slack.press(SAM.id, shown, press)).status).toBe(200);
    await until('the line', () => told().length > 0);
    await aMoment();
    expect(told().map(({ visibleTo }) => visibleTo)).toEqual([SAM.id]);
  });

  it('by opening Home again and again is not written to', async () => {
    await open();
    for (let i = 0; i < 4; i++)
      await test.slack.event({ type: 'app_home_opened', user: SAM.id, channel: 'D1', tab: 'home' });
    await aMoment();
    expect(posted()).toEqual([]);
    expect(test.calls.filter(({ method }) => method === 'views.publish')).toHaveLength(2);
  });

  it('keeps a form open, with what was typed, each time', async () => {
    await open();
    for (let i = 0; i < 2; i++) await ask();
    const view = {
      id: 'V1',
      type: 'modal',
      callback_id: VIEWS.unclear,
      private_metadata: '{"slug":"staging"}',
      state: {
        values: { [UNCLEAR_INPUT.block]: { [UNCLEAR_INPUT.action]: { type: 'plain_text_input', value: 'why' } } },
      },
    };
    for (let i = 0; i < 2; i++) {
      const answered = await test.slack.interact(SAM.id, { type: 'view_submission', view });
      expect(JSON.parse(answered.body)).toEqual({
        response_action: 'errors',
        errors: { [UNCLEAR_INPUT.block]: expect.stringContaining(TOO_FAST) },
      });
    }
  });

  it('is counted, and named nowhere', async () => {
    await open();
    for (let i = 0; i < 5; i++) await ask();
    const counts = await (await fetch(`http://127.0.0.1:${test.bot.port}/metrics`)).text();
    expect(counts).toContain('define_limited_total 3');
    expect(counts + JSON.stringify(test.logged)).not.toContain(SAM.id);
  });
});
