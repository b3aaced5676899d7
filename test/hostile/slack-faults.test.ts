import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ACTIONS, VIEWS } from '../../src/cards/ids.ts';
import { messageShortcut, openAppHome } from '../../src/practice/slack/surfaces.ts';
import type { Json } from '../../src/practice/slack/types.ts';
import type { Fault } from '../../src/practice/slack/web-api-server.ts';
import { BOT } from '../../src/practice/slack/workspace.ts';
import { openTarget, type Target } from '../support/hostile.ts';
import { aMoment, GENERAL, ROBIN, SAM, until } from '../support/workspace.ts';

/** Longer than the bot waits for Slack. */
const CALL_MS = 400;
const TOO_LONG = 700;

let bot: Target;
let since: number;
beforeAll(async () => {
  bot = await openTarget({ patience: { callMs: CALL_MS, formMs: 1_200 } });
});
afterAll(() => bot.close());
afterEach(async () => {
  bot.fault = undefined;
  await bot.stillAnswers();
});

const refusal = (error: string): Fault => ({ status: 200, body: JSON.stringify({ ok: false, error }) });
const limited = (seconds?: number): Fault => ({
  status: 429,
  headers: seconds === undefined ? {} : { 'retry-after': String(seconds) },
});

/** What a fault leaves open: nothing, since it passes; nothing, since Slack has not acted; or whether it has. */
type Leaves = 'passes' | 'refused' | 'unknown';
/** What becomes of a call of the Web API. `once`: only the first call goes wrong. */
const FAULTS: readonly [name: string, fault: Fault, leaves: Leaves, once?: true][] = [
  ['slow', { delayMs: 100 }, 'passes'],
  ['a rate limit, for a moment', limited(0), 'passes', true],
  ['a rate limit, for a minute', limited(60), 'refused'],
  ['hanging', { delayMs: TOO_LONG, drop: true }, 'unknown'],
  ['done, and hanging', { done: true, delayMs: TOO_LONG, drop: true }, 'unknown'],
  ['dropped', { drop: true }, 'unknown'],
  ['done, and dropped', { done: true, drop: true }, 'unknown'],
  ['done, and dropped in the middle of the answer', { done: true, drop: 'midway' }, 'unknown'],
  ['500', { status: 500 }, 'unknown'],
  ['done, and 500', { done: true, status: 500 }, 'unknown'],
  ['503 with a page of HTML', { status: 503, body: '<html>', headers: { 'content-type': 'text/html' } }, 'unknown'],
  [
    'a page of HTML for an answer',
    { status: 200, body: '<html>', headers: { 'content-type': 'text/html' } },
    'unknown',
  ],
  ['nothing for an answer', { status: 200, body: '' }, 'unknown'],
  ['null for an answer', { status: 200, body: 'null', headers: { 'content-type': 'application/json' } }, 'unknown'],
  ['internal_error', refusal('internal_error'), 'unknown'],
  ...[
    'channel_not_found',
    'not_in_channel',
    'is_archived',
    'expired_trigger_id',
    'token_revoked',
    'invalid_blocks',
  ].map((error) => [error, refusal(error), 'refused'] as [string, Fault, Leaves]),
];

/** A way in which a person asks, the call that it needs, and what they read where that fails. */
interface Surface {
  readonly method: string;
  ask(): Promise<unknown>;
  /** What a person reads when all is well. */
  readonly answer: string;
  /** What they read in its place; nothing, where there is no other way to reach them. */
  readonly instead: Readonly<Record<Exclude<Leaves, 'passes'>, string | undefined>>;
}

const say = (channel: string, text: string) => bot.slack.say({ user: SAM.id, channel }, text);
const press = (action_id: string, value: Json) => {
  const asked = bot.slack.workspace.add({ channel: GENERAL.id, user: BOT.userId, text: 'a card', visibleTo: SAM.id });
  since = bot.slack.workspace.messages.length;
  const action = { type: 'button', action_id, block_id: 'b', value: JSON.stringify(value) };
  return bot.slack.press(SAM.id, asked, action);
};
const WORDS = /Something went wrong|may not write in this channel|archived|took too long/.source;

const SURFACES: Readonly<Record<string, Surface>> = {
  'a mention of a word that it knows': {
    method: 'chat.postMessage',
    ask: () => say(GENERAL.id, `<@${BOT.userId}> staging`),
    answer: 'dress rehearsal',
    instead: { refused: WORDS, unknown: WORDS },
  },
  'a mention of a word that it does not know': {
    method: 'chat.postEphemeral',
    ask: () => say(GENERAL.id, `<@${BOT.userId}> zorbulator`),
    answer: 'I do not know that one yet',
    // What was perhaps said in the channel is not said again in a direct message.
    instead: { refused: 'I do not know that one yet', unknown: undefined },
  },
  'a direct message': {
    method: 'chat.postMessage',
    ask: () => say(bot.slack.workspace.directMessages(SAM.id).id, 'staging'),
    answer: 'dress rehearsal',
    instead: { refused: undefined, unknown: undefined },
  },
  'Tell me more': {
    method: 'views.open',
    ask: () => press(ACTIONS.tellMeMore, { slug: 'staging' }),
    answer: 'A quiet arrival',
    instead: { refused: WORDS, unknown: WORDS },
  },
  'Show everyone here': {
    method: 'chat.postMessage',
    ask: () => press(ACTIONS.showEveryone, { slug: 'staging' }),
    answer: 'shared an explanation',
    // Where the bot is no member, the address that came with the press is another way.
    instead: { refused: `${WORDS}|shared an explanation`, unknown: WORDS },
  },
  'Explain this': {
    method: 'views.open',
    ask: async () => {
      const message = bot.slack.workspace.add({ channel: GENERAL.id, user: ROBIN.id, text: 'Push to staging' });
      since = bot.slack.workspace.messages.length;
      return messageShortcut(bot.slack, SAM.id, message, 'explain_message');
    },
    answer: 'Staging',
    instead: { refused: WORDS, unknown: WORDS },
  },
};

const read = (): string => {
  const { workspace } = bot.slack;
  const direct = workspace.directMessages(SAM.id).id;
  const theirs = workspace.messages
    .slice(since)
    .filter(
      ({ bot_id, visibleTo, channel }) =>
        bot_id && (!visibleTo || visibleTo === SAM.id) && (channel === GENERAL.id || channel === direct),
    );
  return JSON.stringify([theirs, workspace.views.get(SAM.id)]);
};
const reads = (words: string): Promise<unknown> =>
  until(`“${words}” in ${read()}`, () => new RegExp(words).test(read()), 6_000);
const count = (words: string): number =>
  bot.slack.workspace.messages.slice(since).filter(({ text, bot_id }) => bot_id && text.includes(words)).length;

describe.each(Object.entries(SURFACES))('%s', (_name, { method, ask, answer, instead }) => {
  it.each(FAULTS)('%s', async (_, fault, leaves, ...[once]) => {
    since = bot.slack.workspace.messages.length;
    bot.slack.workspace.closeView(SAM.id, true);
    let calls = 0;
    bot.fault = (called) => {
      if (called !== method) return undefined;
      calls += 1;
      return once && calls > 1 ? undefined : fault;
    };
    await ask();
    const words = leaves === 'passes' ? answer : instead[leaves];
    if (words) await reads(words);
    else await until('it gave up', () => calls >= 2 || undefined, 6_000).then(() => aMoment(50));
    // Said once, or perhaps not at all; and asked of Slack again only where it had certainly not been done.
    expect(count(answer)).toBeLessThanOrEqual(1);
  });
});

describe('the address that comes with a press', () => {
  const onAddress = (fault: Fault, times = Number.POSITIVE_INFINITY) => {
    let calls = 0;
    return (method: string) => (method === 'response_url' && calls++ < times ? fault : undefined);
  };
  const ask = () => press(ACTIONS.clearNotYet, { slug: 'staging' });

  it.each<[string, Fault, string]>([
    ['has expired', { status: 404, body: 'expired_url' }, WORDS],
    ['was used five times', { status: 404, body: 'used_url' }, WORDS],
    ['is limited', limited(), WORDS],
    ['is limited, for a minute', limited(60), WORDS],
  ])('%s: they are told in the channel', async (_, fault, words) => {
    bot.fault = onAddress(fault);
    await ask();
    await reads(words);
    expect(count('')).toBe(1);
  });

  it('and the channel are both closed to it: they are told in a direct message', async () => {
    const refused = refusal('not_in_channel');
    bot.fault = (method) =>
      method === 'response_url' ? { status: 404 } : method === 'chat.postEphemeral' ? refused : undefined;
    await ask();
    await reads(WORDS);
    expect(bot.slack.workspace.messages.at(-1)?.channel).toMatch(/^D/);
  });

  it.each<[string, Fault]>([
    ['hangs', { delayMs: TOO_LONG, drop: true }],
    ['drops', { done: true, drop: true }],
    ['says 500', { done: true, status: 500 }],
  ])('%s once: they are told, and nothing is said twice', async (_, fault) => {
    bot.fault = onAddress(fault, 1);
    await ask();
    await reads(WORDS);
    expect(count('Something went wrong')).toBe(1);
  });

  it('has expired when all was shown to everyone: it is said that it was, and nobody presses again', async () => {
    bot.fault = onAddress({ status: 404 });
    await press(ACTIONS.showEveryone, { slug: 'staging' });
    await reads('Shared with everyone here');
    expect(count('shared an explanation')).toBe(1);
  });
});

it('a rate limit that does not say for how long is over in a second', async () => {
  since = bot.slack.workspace.messages.length;
  let calls = 0;
  bot.fault = (method) => (method === 'chat.postMessage' && calls++ === 0 ? limited() : undefined);
  await say(GENERAL.id, `<@${BOT.userId}> staging`);
  await reads('dress rehearsal');
  expect([calls, count('dress rehearsal')]).toEqual([2, 1]);
});

describe('a form that needs Slack', () => {
  const place = { channel: GENERAL.id, thread: '1.1' };
  const send = () =>
    bot.slack.interact(SAM.id, {
      type: 'view_submission',
      view: {
        ...{ id: 'V1', type: 'modal', callback_id: VIEWS.share, blocks: [] },
        private_metadata: JSON.stringify({ slug: 'staging', place }),
        state: { values: {} },
      },
    });

  it.each(FAULTS)('%s: is answered in words, and posts nothing twice', async (_, fault, leaves, ...[once]) => {
    since = bot.slack.workspace.messages.length;
    let calls = 0;
    bot.fault = (method) => (method !== 'chat.postMessage' || (calls++ > 0 && once) ? undefined : fault);
    const { status, body } = await send();
    expect([status, body.includes('"text"') || body.includes('"errors"')]).toEqual([200, true]);
    expect(count('shared an explanation')).toBeLessThanOrEqual(1);
    if (leaves === 'passes') expect(count('shared an explanation')).toBe(1);
  });
});

it('a Home tab that cannot be shown is shown when it is opened again', async () => {
  for (const [, fault] of FAULTS.filter(([, { delayMs = 0 }]) => delayMs < CALL_MS)) {
    bot.fault = (method) => (method === 'views.publish' ? fault : undefined);
    expect((await openAppHome(bot.slack, SAM.id, 'home')).status).toBe(200);
  }
  bot.fault = undefined;
  const before = bot.slack.workspace.homes.get(SAM.id)?.hash;
  await openAppHome(bot.slack, SAM.id, 'home');
  await until('the Home tab', () => bot.slack.workspace.homes.get(SAM.id)?.hash !== before);
});

it('a token that was revoked: commands are answered, and whoever presses is told that something is wrong', async () => {
  bot.fault = (method) => (method === 'response_url' ? undefined : refusal('token_revoked'));
  await press(ACTIONS.tellMeMore, { slug: 'staging' });
  await reads(WORDS);
});
