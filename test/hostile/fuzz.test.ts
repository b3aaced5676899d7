import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ACTIONS, MENUS, SHORTCUTS, VIEWS } from '../../src/cards/ids.ts';
import { messageProblems, viewProblems } from '../../src/limits.ts';
import type { Json } from '../../src/practice/slack/types.ts';
import { BOT, TEAM } from '../../src/practice/slack/workspace.ts';
import { FORM, JSON_TYPE, openTarget, type Target } from '../support/hostile.ts';
import { CURATORS, GENERAL, ROBIN, SAM } from '../support/workspace.ts';

/** `FUZZ_RUNS=5000` looks longer. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 250);

let bot: Target;
beforeAll(async () => {
  bot = await openTarget({ patience: { callMs: 300, formMs: 300 } });
});
afterAll(() => bot.close());

/** All that any button or form of ours remembers, at once. */
const REMEMBERED: Json = {
  ...{ slug: 'staging', by: ROBIN.id, situation: 'own', page: 0, path: 'first', verdict: 'clear', word: 'zorb' },
  ...{
    trail: ['qa'],
    key: 'zorb',
    id: 'x',
    version: 1,
    newest: 1,
    about: 'request',
    there: true,
    purpose: 'new',
    over: 0,
  },
  ...{ asked: { slug: 'staging', number: 0 }, chosen: { slug: 'qa', number: 0 }, kept: { id: 'x', version: 1 } },
  ...{
    place: { channel: GENERAL.id, thread: '1.1' },
    known: ['staging'],
    doubtful: ['qa'],
    unknown: ['zorb'],
    more: 0,
  },
};
const TYPED = ['term', 'tldr', 'story', 'pairs', 'phrase', 'means', 'aliases', 'here', 'why', 'place', 'what', 'like'];
const VALUES: Json = {
  ...Object.fromEntries(TYPED.map((block) => [block, { input: { type: 'plain_text_input', value: 'a = b' } }])),
  expert: { input: { type: 'users_select', selected_user: SAM.id } },
  [MENUS.knownWord]: { [MENUS.knownWord]: { type: 'external_select', selected_option: { value: 'qa' } } },
  unclear: { text: { type: 'plain_text_input', value: 'All of it' } },
  search: { search: { type: 'plain_text_input', value: 'staging' } },
};

/** What every interaction has; a button's value and a view's memory are JSON in JSON, and are packed when they are sent. */
const by = (user: string, facts: Json): Json => ({
  user: { id: user, username: 'x', name: 'x', team_id: TEAM.id },
  team: { id: TEAM.id, domain: 'practice' },
  trigger_id: '1.2.3',
  is_enterprise_install: false,
  ...facts,
});
const view = (callback_id: string, type = 'modal'): Json => ({
  ...{ id: 'V1', type, callback_id, hash: '1', team_id: TEAM.id, previous_view_id: 'V0', blocks: [] },
  private_metadata: REMEMBERED,
  state: { values: VALUES },
});
const pressed = (action_id: string, where: Json): Json =>
  by(ROBIN.id, {
    type: 'block_actions',
    actions: [{ type: 'button', action_id, block_id: 'b', value: REMEMBERED }],
    ...where,
  });
const inMessage: Json = {
  channel: { id: CURATORS.id, name: 'curators' },
  container: { type: 'message', message_ts: '1.1', channel_id: CURATORS.id, is_ephemeral: true },
};
const event = (facts: Json): Json => ({
  ...{ type: 'event_callback', team_id: TEAM.id, event_id: 'Ev1' },
  authorizations: [{ team_id: TEAM.id, user_id: BOT.userId, is_bot: true }],
  event: { user: SAM.id, ts: '3.1', channel: GENERAL.id, team: TEAM.id, ...facts },
});

/** One of each kind that Slack sends, whole. */
const KINDS: readonly Json[] = [
  { command: '/define', text: 'staging', user_id: SAM.id, team_id: TEAM.id, channel_id: GENERAL.id, trigger_id: '1' },
  ...Object.values(ACTIONS).flatMap((id) => [
    pressed(id, inMessage),
    pressed(id, { container: { type: 'view', view_id: 'V1' }, view: view(VIEWS.more) }),
    pressed(id, { container: { type: 'view', view_id: 'V1' }, view: view('', 'home') }),
  ]),
  ...Object.values(VIEWS).flatMap((id) => [
    by(ROBIN.id, { type: 'view_submission', view: view(id) }),
    by(ROBIN.id, { type: 'view_closed', view: view(id), is_cleared: false }),
  ]),
  by(SAM.id, {
    ...{
      type: 'message_action',
      callback_id: SHORTCUTS.explainMessage,
      message_ts: '1.1',
      channel: { id: GENERAL.id, name: 'general' },
    },
    message: {
      text: 'Push to staging',
      ts: '1.1',
      blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'Push to *staging*' } }],
    },
  }),
  by(SAM.id, { type: 'shortcut', callback_id: SHORTCUTS.explainMessage }),
  by(SAM.id, { type: 'block_suggestion', action_id: MENUS.knownWord, value: 'sta', view: view(VIEWS.anotherName) }),
  event({ type: 'app_mention', text: `<@${BOT.userId}> staging` }),
  event({ type: 'message', channel_type: 'im', text: 'staging' }),
  event({ type: 'app_home_opened', tab: 'home' }),
  event({ type: 'team_join', user: { id: SAM.id, team_id: TEAM.id } }),
];

const ODD = fc.constantFrom<unknown>(
  ...[
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    '',
    ' ',
    '\0',
    '​',
    '😀',
    '‮',
    'x'.repeat(5_000),
    '<!channel>',
    '__proto__',
    'constructor',
  ],
  ...[[], [[]], [null], ['x'], {}, { id: null }, { type: 'x' }, 'staging', '/define', 'first', SAM.id, undefined],
);
/** Changes one thing in a tree: takes it away, puts something odd in its place, or something more beside it. */
const mutation = fc.record({ turns: fc.array(fc.nat(30), { maxLength: 7 }), odd: ODD, beside: fc.boolean() });

function mutated(tree: unknown, turns: readonly number[], odd: unknown, beside: boolean): unknown {
  const [turn, ...rest] = turns;
  if (typeof tree !== 'object' || tree === null || turn === undefined) return odd;
  const keys = Object.keys(tree);
  const key = keys[turn % keys.length];
  if (key === undefined) return odd;
  const copy: Json = Array.isArray(tree) ? ([...tree] as never) : { ...tree };
  if (rest.length === 0 && beside) copy[`${key}s`] = odd;
  else copy[key] = mutated((tree as Json)[key], rest, odd, beside);
  return copy;
}

/** As Slack sends it: JSON in JSON packed, commands and interactions as forms. */
function packed(payload: Json): readonly [string, string] {
  const text = JSON.stringify(payload, (key, value: unknown) =>
    (key === 'value' || key === 'private_metadata') && typeof value === 'object' && value !== null
      ? JSON.stringify(value)
      : value,
  );
  if (payload.event !== undefined) return [text, JSON_TYPE];
  if (payload.command === undefined) return [new URLSearchParams({ payload: text }).toString(), FORM];
  const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''));
  const fields = Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, asText(value)]));
  return [new URLSearchParams(fields).toString(), FORM];
}

/** What Slack would say of an acknowledgement. */
function problemsOf(body: string): string[] {
  if (body === '') return [];
  const answer = JSON.parse(body) as Json;
  if (answer.response_action === 'update') return viewProblems(answer.view);
  if (answer.response_action === 'errors')
    return Object.values(answer.errors as Json).every((words) => typeof words === 'string' && words)
      ? []
      : ['errors without words'];
  return Array.isArray(answer.options) ? [] : messageProblems(answer);
}

it('whatever is changed in whatever Slack sends is acknowledged in time, in words that Slack takes, and a good answer follows', async () => {
  const kind = fc.nat(KINDS.length - 1);
  await fc.assert(
    fc.asyncProperty(kind, fc.array(mutation, { minLength: 0, maxLength: 3 }), async (which, changes) => {
      const payload = changes.reduce<unknown>(
        (tree, { turns, odd, beside }) => mutated(tree, turns.length ? turns : [which], odd, beside),
        KINDS[which],
      );
      const [body, type] = packed(payload as Json);
      const begin = performance.now();
      const { status, body: answer } = await bot.send(body, type);
      expect([200, 400]).toContain(status);
      expect(problemsOf(answer)).toEqual([]);
      expect(performance.now() - begin).toBeLessThan(3_000);
      await bot.stillAnswers();
    }),
    // A bot that has ended fails whatever comes next, so there is nothing to be made smaller.
    { numRuns: RUNS, endOnFailure: true },
  );
  // Whatever it made of them, nothing that it sent was ill-formed.
  const ILL_FORMED = ['invalid_blocks', 'invalid_arguments', 'msg_too_long', 'no_text'];
  const refused = bot.calls.filter(({ answer: { error } }) => ILL_FORMED.includes(String(error)));
  // “Keep” draws the modal again that Slack has sent along, with all that was changed in it.
  const isEcho = ({ args }: (typeof refused)[number]): boolean =>
    (args.view as Json | undefined)?.callback_id === VIEWS.more;
  expect(refused.filter((call) => !isEcho(call))).toEqual([]);
});
