import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ACTIONS, VIEWS } from '../../src/cards/ids.ts';
import { messageProblems } from '../../src/limits.ts';
import type { Json, Person } from '../../src/practice/slack/types.ts';
import { BOT, TEAM } from '../../src/practice/slack/workspace.ts';
import { commandBody, openTarget, type Target } from '../support/hostile.ts';
import { CURATORS, GENERAL, ROBIN, SAM, shownBy } from '../support/workspace.ts';

const ELSEWHERE = 'T0ELSEWHERE';
const ENTRY = { term: 'Heron', tldr: 'Our list of customers.' };
const OLD = 'from an earlier version of me';

let bot: Target;
/** The ids of what stands on the curators' list. */
let ids: Record<'waiting' | 'decided' | 'elsewhere', string>;
beforeAll(async () => {
  bot = await openTarget();
  const { requests, proposals } = bot.storage;
  const [sam, stranger] = [
    { workspace: TEAM.id, user: SAM.id },
    { workspace: ELSEWHERE, user: 'U9' },
  ];
  for (const word of ['open', 'declined']) await requests.ask(sam, { key: word, word }, 1);
  await requests.ask(stranger, { key: 'theirs', word: 'theirs' }, 1);
  await requests.decline(TEAM.id, 'declined', 'It is a name', { by: ROBIN.id, at: 2 });
  const draft = { slug: 'heron', entry: ENTRY, state: 'waiting', over: 0 } as const;
  const [waiting, decided] = [await proposals.begin(sam, draft, 1), await proposals.begin(sam, draft, 1)];
  await proposals.decline(TEAM.id, decided, 'Too short', { by: ROBIN.id, at: 2 });
  const elsewhere = await proposals.begin(stranger, draft, 1);
  ids = { waiting: waiting.id, decided: decided.id, elsewhere: elsewhere.id };
  // Who declined is told so, which is none of this test's business.
  for (const { id } of await bot.storage.outbox.claimDue(Date.now(), 1, 99)) await bot.storage.outbox.drop(id);
});
afterAll(() => bot.close());

let before: readonly string[];
let since: number;
beforeEach(() => {
  before = [bot.kept(), bot.posted()];
  since = bot.slack.workspace.messages.length;
  for (const { id } of [SAM, ROBIN]) bot.slack.workspace.closeView(id, true);
});
afterEach(async () => {
  expect([bot.kept(), bot.posted()]).toEqual(before);
  await bot.stillAnswers();
});

/** What Slack adds to a press, a form and the like; `facts` stand over it. */
const interact = (user: string, facts: Json) => bot.slack.interact(user, facts);
const press = (user: string, action_id: string, value: unknown, facts: Json = {}) => {
  const channel = user === ROBIN.id ? CURATORS : GENERAL;
  const response_url = bot.slack.responseUrl({ user, channel: channel.id });
  return interact(user, {
    type: 'block_actions',
    channel: { id: channel.id, name: channel.name },
    container: { type: 'message', message_ts: '1.1', channel_id: channel.id, is_ephemeral: true },
    response_url,
    actions: [
      { type: 'button', action_id, block_id: 'b', value: typeof value === 'string' ? value : JSON.stringify(value) },
    ],
    ...facts,
  });
};
const viewOf = (callback_id: string, metadata: unknown, values: Json): Json => ({
  id: 'V1',
  type: 'modal',
  callback_id,
  private_metadata: typeof metadata === 'string' ? metadata : JSON.stringify(metadata),
  blocks: Object.keys(values).map((block_id) => ({ type: 'input', block_id })),
  state: { values },
});
const submit = (
  user: string,
  callback_id: string,
  metadata: unknown,
  typed: Record<string, string>,
  facts: Json = {},
) => {
  const values = Object.fromEntries(
    Object.entries(typed).map(([block, value]) => [block, { input: { type: 'plain_text_input', value } }]),
  );
  return interact(user, { type: 'view_submission', view: viewOf(callback_id, metadata, values), ...facts });
};

describe('a command', () => {
  it.each<[string, Record<string, string>, string]>([
    ['nothing', { text: '' }, 'Which word shall I explain'],
    ['another name', { command: '/other' }, 'Try /define help'],
    ['a name that is none', { command: '' }, 'Try /define help'],
    ['4,000 letters', { text: 'x'.repeat(4_000) }, 'I do not know that one yet'],
    ['a million letters', { text: 'x'.repeat(1_000_000) }, 'I do not know that one yet'],
    ['a hundred thousand words', { text: 'word '.repeat(100_000) }, 'I do not know that one yet'],
    ['the same word without end', { text: 'staging '.repeat(100_000) }, 'Staging'],
    ['brackets without end', { text: '<'.repeat(300_000) }, 'I do not know that one yet'],
    ['people without end', { text: '<@U1|x>'.repeat(50_000) }, ''],
    ['from right to left', { text: 'מה זה ‮staging‬' }, ''],
    ['letters that nobody sees', { text: '​st‍aging﻿' }, 'Staging'],
    ['nothing but letters that nobody sees', { text: '​‍﻿⁠' }, ''],
    ['NUL', { text: 'staging\0' }, 'Staging'],
    ['all signs there are', { text: String.fromCharCode(...Array.from({ length: 256 }, (_, i) => i)) }, ''],
    ['pictures', { text: '👩‍💻🇩🇪😀' }, 'I do not know that one yet'],
    ['half a picture', { text: '\ud83d staging' }, ''],
    ['heaps of accents', { text: `s${'\u0301'.repeat(5_000)}taging` }, ''],
    ['what looks like code', { text: "'; drop table kept_words; --" }, ''],
    ['the names that objects have by themselves', { text: '__proto__ constructor toString' }, ''],
    ['the people of Slack', { text: '<!channel> <!here|here> <@U1>' }, ''],
  ])('%s', async (_, facts, words) => {
    const begin = performance.now();
    const answered = await bot.send(commandBody(facts));
    expect(performance.now() - begin).toBeLessThan(2_000);
    const shown = shownBy(answered);
    expect([answered.status, shown.response_type, messageProblems(shown)]).toEqual([200, 'ephemeral', []]);
    expect(shown.text).toContain(words);
    expect(shown.text).not.toMatch(/<[!@]/);
  });

  it.each<[string, string]>([
    ['without a text', commandBody().replace(/&?text=staging/, '')],
    ['without a person', commandBody().replace(/&user_id=[^&]*/, '')],
    ['without a workspace', commandBody().replace(/&team_id=[^&]*/, '')],
    ['without a channel', commandBody().replace(/&channel_id=[^&]*/, '')],
    ['without an address to answer at', commandBody().replace(/&response_url=[^&]*/, '')],
    ['with two texts', `${commandBody()}&text=qa`],
    ['with two names', `${commandBody()}&command=/define`],
    ['with what no command has', `${commandBody()}&event=x&view=y&type=z`],
    ['of another company', commandBody({ team_id: ELSEWHERE, enterprise_id: 'E1', is_enterprise_install: 'true' })],
  ])('%s', async (_, body) => {
    const answered = await bot.send(body);
    expect([answered.status, messageProblems(shownBy(answered))]).toEqual([200, []]);
  });
});

describe('a press', () => {
  /** They ask for something whatever the button remembers. */
  const WITHOUT_VALUE: readonly string[] = [
    ...[ACTIONS.search, ACTIONS.searchNow, ACTIONS.forgetMe, ACTIONS.ourWords, ACTIONS.deskPage, ACTIONS.checkDraft],
    ...[ACTIONS.wordADayStart, ACTIONS.wordADayGotIt, ACTIONS.wordADayPause, ACTIONS.wordADayResume],
    ...[ACTIONS.wordADayStop, ACTIONS.wordADayEarlier, ACTIONS.wordADayLater],
  ];
  const VALUES = ['', 'null', '[]', '7', 'from before', '{"slug":7,"path":7,"key":7,"id":7}', 'x'.repeat(2_000), '\0'];

  it.each(Object.values(ACTIONS).filter((id) => !WITHOUT_VALUE.includes(id)))(
    '%s with a value that is not ours is answered in words',
    async (action_id) => {
      for (const value of VALUES) {
        const from = bot.slack.workspace.messages.length;
        bot.slack.workspace.closeView(ROBIN.id, true);
        const { status, body } = await press(ROBIN.id, action_id, value);
        expect([status, body]).toEqual([200, '']);
        await bot.reads(ROBIN.id, '"text"', from);
      }
    },
  );

  const NOWHERE = { channel: undefined, container: undefined, response_url: undefined };
  const USED_UP = { response_url: 'http://127.0.0.1:2/respond/x' };
  const ELSEWHERE_TOO = { user: { id: ROBIN.id, team_id: ELSEWHERE } };
  const GONE = 'no longer in the glossary';
  const NOT_THERE = 'no longer there';

  it.each<[string, Person, string, string, string, Json?]>([
    ['that nobody knows', SAM, 'press_me', 'x', OLD],
    ['with a number that none has', SAM, 'tell_me_more.x', '{"slug":"staging"}', OLD],
    ['without an address to answer at', SAM, 'press_me', 'x', OLD, { response_url: undefined }],
    ['with an address that nobody answers at', SAM, 'press_me', 'x', OLD, USED_UP],
    ['in no place', SAM, 'press_me', 'x', OLD, NOWHERE],
    ['of ours, in no place', SAM, ACTIONS.tellMeMore, 'x', OLD, NOWHERE],
    ['in a view that nobody knows', SAM, 'press_me', 'x', OLD, { ...NOWHERE, view: viewOf('nobody', '', {}) }],
    ['for a word that is gone', SAM, 'explain_term.3', '{"slug":"gone"}', GONE],
    ['for a word with a name that objects have', SAM, ACTIONS.keep, '{"slug":"__proto__"}', GONE],
    ['for a path that is gone', SAM, ACTIONS.learnBegin, '{"path":"gone"}', 'changed the learning paths'],
    ['for a page after the last', SAM, ACTIONS.browse, '{"situation":"own","page":1e9}', 'Our own words'],
    ['for half a page before the first', SAM, ACTIONS.browse, '{"situation":"own","page":-0.5}', 'Our own words'],
    ['for a page without end', SAM, ACTIONS.myWords, '{"page":1e999}', 'My words'],
    ['for a situation that is gone', SAM, ACTIONS.browse, '{"situation":"gone","page":0}', 'situation'],
    ['by someone who shared nothing', SAM, ACTIONS.takeDown, '{"slug":"qa","by":"U0ROBIN000"}', 'Only the person who'],
    ['by no curator', SAM, ACTIONS.approve, '{"id":"<waiting>","version":1}', 'Only the members of'],
    ['for what was decided', ROBIN, ACTIONS.approve, '{"id":"<decided>","version":1}', 'declined'],
    ['for what changed meanwhile', ROBIN, ACTIONS.approve, '{"id":"<waiting>","version":99}', 'has changed it since'],
    ['for what never was', ROBIN, ACTIONS.declineProposal, '{"id":"x","version":1}', NOT_THERE],
    ['for a request that was decided', ROBIN, ACTIONS.notForUs, '{"key":"declined"}', 'It is a name'],
    ['for a request that never was', ROBIN, ACTIONS.reopenRequest, '{"key":"never"}', NOT_THERE],
    ['for another workspace’s proposal', ROBIN, ACTIONS.approve, '{"id":"<elsewhere>","version":1}', NOT_THERE],
    ['for another workspace’s request', ROBIN, ACTIONS.notForUs, '{"key":"theirs"}', NOT_THERE],
    [
      'from elsewhere, for our proposal',
      ROBIN,
      ACTIONS.approve,
      '{"id":"<waiting>","version":1}',
      NOT_THERE,
      ELSEWHERE_TOO,
    ],
    ['from elsewhere, for our request', ROBIN, ACTIONS.askSomeone, '{"key":"open"}', NOT_THERE, ELSEWHERE_TOO],
    [
      'from elsewhere, asking for a word',
      ROBIN,
      ACTIONS.askForWord,
      '{"word":"zorb"}',
      'another company',
      ELSEWHERE_TOO,
    ],
  ])('%s', async (_, { id }, action, value, words, ...[facts]) => {
    const filled = value.replace(/<(\w+)>/, (_match, name: keyof typeof ids) => ids[name]);
    const { status, body } = await press(id, action, filled, facts);
    expect([status, body]).toEqual([200, '']);
    await bot.reads(id, words, since);
  });

  it.each<[string, Json]>([
    ['no person', { user: undefined }],
    ['no actions', { actions: undefined }],
    ['an action of nothing', { actions: [] }],
    ['an action that is null', { actions: [null] }],
    ['a menu’s shape', { actions: [{ type: 'static_select', action_id: ACTIONS.keep, selected_option: null }] }],
    [
      'the shape of an old attachment',
      { type: 'interactive_message', callback_id: 'x', actions: [{ name: 'x', value: 'y' }] },
    ],
    ['the shape of an old dialogue', { type: 'dialog_submission', callback_id: 'x', actions: undefined }],
    ['no workspace', { team: null, user: { id: SAM.id } }],
  ])('with %s is acknowledged', async (_, facts) => {
    expect((await press(SAM.id, ACTIONS.tellMeMore, 'x', facts)).status).toBe(200);
  });
});

it('somebody whose id is of a kind that the database does not have ends nothing', async () => {
  const answered = await press(SAM.id, ACTIONS.keep, '{"slug":"staging"}', { user: { id: true, team_id: TEAM.id } });
  expect(answered).toEqual({ status: 200, body: '' });
});

describe('a form', () => {
  const [what, why] = [{ tldr: 'What it is.', term: 'Heron' }, { why: 'Because.' }];
  const about = (id: string, kind = 'proposal') => ({ about: kind, id, version: 1, there: true });
  const elsewhere = { user: { id: ROBIN.id, team_id: ELSEWHERE } };

  it.each(Object.values(VIEWS))(
    '%s with nothing in it, and with what is not ours, gets an answer',
    async (callback_id) => {
      for (const metadata of ['', 'null', '[]', '{"slug":7}', 'x'.repeat(3_000)]) {
        const answers = [
          await submit(SAM.id, callback_id, metadata, {}),
          await submit(SAM.id, callback_id, metadata, { x: 'y' }),
        ];
        expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      }
    },
  );

  const DRAFT = { purpose: 'new', slug: '', over: 0, there: true };
  const SHARED_GONE = { slug: 'gone', place: { channel: GENERAL.id, thread: '1.1' } };
  const DECIDED = { ...DRAFT, slug: 'heron', kept: { id: '<decided>', version: 1 } };
  const NOT_THERE = 'no longer there';

  it.each<[string, Person, string, unknown, Record<string, string>, string, Json?]>([
    ['that nobody knows stays open', SAM, 'nobody', '', { text: 'typed' }, '"errors":{"text":"This form is'],
    ['that nobody knows, with nothing to type', SAM, 'nobody', '', {}, OLD],
    ['for what was decided', ROBIN, VIEWS.why, about('<decided>'), why, 'declined'],
    ['for a request that was decided', ROBIN, VIEWS.why, about('declined', 'request'), why, 'It is a name'],
    ['for what never was', ROBIN, VIEWS.why, about('x'), why, NOT_THERE],
    ['by no curator', SAM, VIEWS.why, about('<waiting>'), why, 'Only the members'],
    ['with what nobody can see', ROBIN, VIEWS.why, about('<waiting>'), { why: ' \0 \u200b' }, 'errors'],
    ['for another workspace’s proposal', ROBIN, VIEWS.why, about('<elsewhere>'), why, NOT_THERE],
    ['for another workspace’s request', ROBIN, VIEWS.why, about('theirs', 'request'), why, NOT_THERE],
    ['from elsewhere, for our proposal', ROBIN, VIEWS.why, about('<waiting>'), why, NOT_THERE, elsewhere],
    ['from elsewhere, for our request', ROBIN, VIEWS.why, about('open', 'request'), why, NOT_THERE, elsewhere],
    [
      'that answers somebody else’s question',
      SAM,
      VIEWS.expertAnswer,
      { key: 'open' },
      { what: 'It.' },
      'somebody else',
    ],
    [
      'for a word that nobody asked for',
      SAM,
      VIEWS.whereMet,
      { key: 'never' },
      { place: 'x' },
      'no longer on the list',
    ],
    ['about a word of another version', SAM, VIEWS.unclear, 'from before', { unclear: 'x' }, 'errors'],
    ['that shares a word that is gone', SAM, VIEWS.share, SHARED_GONE, {}, 'no longer in the glossary'],
    ['with a draft of what was decided', SAM, VIEWS.draft, DECIDED, what, 'Somebody decided this'],
    ['with a draft of an older version', SAM, VIEWS.draft, 'from before', what, NOT_THERE],
    ['with a word that nobody can see', SAM, VIEWS.draft, DRAFT, { ...what, term: '\u2060\0' }, 'errors'],
    ['with a text that is far too long', SAM, VIEWS.draft, DRAFT, { ...what, tldr: 'x'.repeat(200_000) }, 'errors'],
  ])('%s', async (_, { id }, callback, metadata, typed, words, ...[facts]) => {
    const filled = JSON.stringify(metadata).replace(/<(\w+)>/, (_match, name: keyof typeof ids) => ids[name]);
    const { status, body } = await submit(id, callback, JSON.parse(filled), typed, facts);
    expect(status).toBe(200);
    expect(body).toContain(words);
  });

  it.each<[string, Json]>([
    ['no view', { view: undefined }],
    ['a view that is null', { view: null }],
    ['no state', { view: { ...viewOf(VIEWS.why, about('x'), {}), state: undefined } }],
    ['values that are null', { view: { ...viewOf(VIEWS.draft, about('x'), {}), state: { values: null } } }],
    ['no blocks', { view: { ...viewOf(VIEWS.why, about('x'), {}), blocks: undefined } }],
    ['no person', { user: undefined }],
    ['no name', { view: viewOf('', '', {}) }],
    ['a closed view', { type: 'view_closed', is_cleared: true }],
    ['a closed view that is none', { type: 'view_closed', view: undefined }],
  ])('with %s gets an answer', async (_, facts) => {
    const view = viewOf(VIEWS.why, about('x'), {});
    const { status, body } = await interact(SAM.id, { type: 'view_submission', view, ...facts });
    expect([status, body.includes('<')]).toEqual([200, false]);
  });
});

describe('whatever else Slack sends', () => {
  const message = (facts: Json): Json => ({
    type: 'message_action',
    callback_id: 'explain_message',
    message_ts: '1.1',
    channel: { id: GENERAL.id, name: 'general' },
    message: { type: 'message', text: 'Push to staging', ts: '1.1', user: ROBIN.id },
    response_url: bot.slack.responseUrl({ user: SAM.id, channel: GENERAL.id }),
    ...facts,
  });
  const nested = (depth: number): Json =>
    depth === 0 ? { type: 'text', text: 'staging' } : { type: 'rich_text', elements: [nested(depth - 1)] };

  it.each<[string, () => Json, string]>([
    ['a shortcut that nobody knows', () => ({ type: 'shortcut', callback_id: 'nobody' }), OLD],
    ['our shortcut, from nowhere', () => ({ type: 'shortcut', callback_id: 'explain_message' }), OLD],
    ['an entry of a message’s menu that nobody knows', () => message({ callback_id: 'nobody' }), OLD],
    ['a message without words', () => message({ message: { ts: '1.1' } }), 'words'],
    ['no message', () => message({ message: undefined }), 'Something went wrong'],
    ['no channel', () => message({ channel: undefined }), 'Something went wrong'],
    ['a message of blocks in blocks', () => message({ message: { ts: '1.1', blocks: [nested(40)] } }), 'Staging'],
    [
      'a message of a million letters',
      () => message({ message: { ts: '1.1', text: 'x'.repeat(900_000) } }),
      'no technical word',
    ],
    [
      'a message of a hundred thousand words',
      () => message({ message: { ts: '1.1', text: 'push to staging '.repeat(20_000) } }),
      'Staging',
    ],
    [
      'a message of blocks that are none',
      () =>
        message({ message: { ts: '1.1', blocks: [null, 7, { type: 'rich_text', elements: 'x' }], text: 'staging' } }),
      'Staging',
    ],
  ])('%s', async (_, payload, words) => {
    const begin = performance.now();
    const { status } = await interact(SAM.id, payload());
    expect([status, performance.now() - begin < 3_000]).toEqual([200, true]);
    await bot.reads(SAM.id, words, since);
  });

  it.each<[string, Json, string]>([
    ['a menu that nobody knows', { action_id: 'nobody', value: 'x' }, '{"options":[]}'],
    ['a menu without an action', { value: 'x' }, '{"options":[]}'],
    ['our menu, with nothing typed', { action_id: 'known_word' }, '{"options":['],
    ['our menu, with far too much typed', { action_id: 'known_word', value: 'x'.repeat(100_000) }, '{"options":['],
    ['our menu, with a list typed', { action_id: 'known_word', value: ['x'] }, '{"options":['],
  ])('%s', async (_, facts, answer) => {
    const { status, body } = await interact(SAM.id, { type: 'block_suggestion', ...facts });
    expect([status, body.slice(0, answer.length)]).toEqual([200, answer]);
  });

  it.each<[string, Json]>([
    ['an event that nobody knows', { type: 'rocket_launched' }],
    ['an event of no type', { user: SAM.id }],
    ['a mention by nobody', { type: 'app_mention', text: 'staging', channel: GENERAL.id, ts: '2.1' }],
    [
      'a mention by another bot',
      { type: 'app_mention', user: 'U1', bot_id: 'B1', text: 'staging', channel: GENERAL.id, ts: '2.2' },
    ],
    ['a mention nowhere', { type: 'app_mention', user: SAM.id, text: 'staging' }],
    [
      'a mention in a channel that is none',
      { type: 'app_mention', user: SAM.id, text: 'staging', channel: 'C0NOWHERE', ts: '2.3' },
    ],
    [
      'a mention in a channel that is an object',
      { type: 'app_mention', user: SAM.id, text: 'staging', channel: {}, ts: '2.4' },
    ],
    ['a message that was deleted', { type: 'message', subtype: 'message_deleted', channel: GENERAL.id, ts: '2.5' }],
    [
      'our own message',
      { type: 'message', channel_type: 'im', user: BOT.userId, bot_id: BOT.id, text: 'x', channel: 'D1', ts: '2.6' },
    ],
    ['a Home tab of nobody', { type: 'app_home_opened', tab: 'home' }],
    ['a teammate who is none', { type: 'team_join', user: null }],
    ['a token that was revoked', { type: 'tokens_revoked', tokens: { bot: ['U1'] } }],
    ['the app taken out', { type: 'app_uninstalled' }],
  ])('%s is acknowledged, and nobody hears of it', async (_, event) => {
    expect((await bot.slack.event(event)).status).toBe(200);
  });
});
