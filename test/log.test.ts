import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { INPUT } from '../src/cards/curators/form-blocks.ts';
import { ACTIONS, UNCLEAR_INPUT, VIEWS } from '../src/cards/ids.ts';
import { CURATORS, GENERAL, SAM } from '../src/practice/cast.ts';
import { signatureHeaders } from '../src/practice/slack/signature.ts';
import { StandIn } from '../src/practice/slack/stand-in.ts';
import type { Channel } from '../src/practice/slack/types.ts';
import type { Fault } from '../src/practice/slack/web-api-server.ts';
import { errorFacts } from '../src/slack/log.ts';
import { folderWith } from './support/glossary.ts';
import { startProcess } from './support/run.ts';
import { aMoment, BOT, SCOPES, SECRET, TOKEN, until } from './support/workspace.ts';

/** A word that stands nowhere but in what people write here. */
const CANARY = 'zanzibarquux';
const FORM = 'application/x-www-form-urlencoded';

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly request?: string;
}

/** So many that none of them asks too much. */
const crowd = Array.from({ length: 40 }, (_, at) => ({ ...SAM, id: `U0CROWD0${at + 10}` }));

/** A bot that logs all it can, among this crowd, beside a Slack that can be made to fail. */
async function startAmong(channels: readonly Channel[], fault: () => Fault | undefined, env: Record<string, string>) {
  const slack = new StandIn({
    people: crowd,
    channels,
    now: Date.now,
    token: TOKEN,
    signingSecret: SECRET,
    scopes: SCOPES,
    faultFor: (method) => (method === 'auth.test' ? undefined : fault()),
  });
  const bot = await startProcess({
    SLACK_BOT_TOKEN: TOKEN,
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: await slack.start(),
    LOG_LEVEL: 'debug',
    ...env,
  });
  slack.connect(bot.url);
  return { slack, bot };
}

describe('the log of a whole session, with LOG_LEVEL=debug', () => {
  const channel = { ...GENERAL, members: crowd.map(({ id }) => id) };
  let output: string;
  let lines: Line[];

  beforeAll(async () => {
    let fault: Fault | undefined;
    const { slack, bot } = await startAmong([channel], () => fault, {
      DATABASE_URL: 'postgres://define:hunter2@127.0.0.1:9/define',
    });

    let turn = 0;
    const someone = (): string => crowd[turn++ % crowd.length]?.id ?? '';
    const here = () => ({ user: someone(), channel: channel.id });
    const press = (action_id: string, value = JSON.stringify({ slug: CANARY })) => ({
      type: 'block_actions',
      channel: { id: channel.id },
      container: { type: 'message', message_ts: '1.2', channel_id: channel.id, is_ephemeral: true },
      message: { text: CANARY },
      state: { values: {} },
      response_url: slack.responseUrl(here()),
      actions: [{ type: 'button', action_id, block_id: 'b', value }],
    });
    const session = async (): Promise<void> => {
      for (const words of ['staging', CANARY, `what is ${CANARY}?`, `list ${CANARY}`, 'help'])
        await slack.command(here(), '/define', words);
      await slack.command(here(), `/${CANARY}`, CANARY);
      await slack.say(here(), `<@${BOT.userId}> ${CANARY}`);
      await slack.say(here(), `<@${BOT.userId}> staging`);
      const user = someone();
      await slack.say({ user, channel: slack.workspace.directMessages(user).id }, CANARY);
      // All at once, since each of them waits for a storage that does not come, and for a Slack that asks for patience.
      const presses = [...Object.values(ACTIONS), CANARY].flatMap((action) => [
        press(action),
        press(action, JSON.stringify({ slug: 'staging' })),
      ]);
      await Promise.all(presses.map((each) => slack.interact(someone(), each)));
      await slack.interact(someone(), {
        type: 'view_submission',
        view: {
          id: 'V1',
          type: 'modal',
          callback_id: VIEWS.unclear,
          private_metadata: '{"slug":"staging"}',
          blocks: [{ type: 'input', block_id: UNCLEAR_INPUT.block }],
          state: {
            values: { [UNCLEAR_INPUT.block]: { [UNCLEAR_INPUT.action]: { type: 'plain_text_input', value: CANARY } } },
          },
        },
      });
      await slack.interact(someone(), {
        type: 'message_action',
        callback_id: 'other',
        message: { text: CANARY },
        response_url: slack.responseUrl(here()),
      });
      await aMoment(300);
    };
    await session();
    for (const broken of [
      { status: 200, body: JSON.stringify({ ok: false, error: 'is_archived', needed: CANARY }) },
      { status: 500, body: `<html>${CANARY} ${TOKEN}</html>` },
      { status: 429, body: CANARY },
      { drop: true },
    ]) {
      fault = broken;
      await session();
    }
    fault = undefined;

    const send = (body: string, type: string, headers = signatureHeaders(SECRET, body, Date.now() / 1_000)) =>
      fetch(`${bot.url}/slack/events`, { method: 'POST', body, headers: { 'content-type': type, ...headers } });
    await send(`{"${CANARY}`, 'application/json');
    await send(`command=%2Fdefine&text=${CANARY}`, FORM, {});
    await send(`command=%2Fdefine&text=${CANARY}`, FORM, signatureHeaders('x'.repeat(32), 'x', 1));
    await fetch(`${bot.url}/${CANARY}?token=${TOKEN}`);
    bot.process.kill('SIGTERM');
    await bot.exited;
    await slack.stop();
    output = bot.output();
    lines = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
  }, 60_000);

  it('has none of what people wrote, no token, no address to answer at, no password', async () => {
    for (const secret of [CANARY, TOKEN, 'xoxb', SECRET, '/respond/', 'hunter2', 'trigger'])
      expect(lines.filter((line) => JSON.stringify(line).includes(secret))).toEqual([]);
  });

  it('names no person', () => {
    expect(output).not.toContain('U0CROWD');
  });

  it('has the failures in it', () => {
    expect(lines.filter(({ msg }) => msg === 'a person could not be answered').length).toBeGreaterThan(5);
    expect(lines.filter(({ msg }) => msg === 'answered').length).toBeGreaterThan(20);
  });

  it('says on each line of a request which it is, and of each which lines are its own', () => {
    const failures = lines.filter(({ msg }) => msg === 'nor could they be told so');
    expect(failures.length).toBeGreaterThan(2);
    for (const { request } of failures) {
      expect(request).toMatch(/^[0-9a-f-]{36}$/);
      const own = lines.filter((line) => line.request === request).map(({ msg }) => msg);
      expect(own.filter((msg) => msg === 'nor could they be told so')).toHaveLength(1);
      expect(own).toContain('a person could not be answered');
    }
  });
});

/** The modals that can be sent. */
const FORMS = [
  ...[VIEWS.whereMet, VIEWS.draft, VIEWS.why, VIEWS.anotherName],
  ...[VIEWS.askSomeone, VIEWS.expertAnswer, VIEWS.unclear, VIEWS.share],
];

describe('the log of a day among curators, with LOG_LEVEL=debug', () => {
  const members = crowd.map(({ id }) => id);
  const channels = [
    { ...GENERAL, members },
    { ...CURATORS, members: [...members, BOT.userId] },
  ];
  const [expert = ''] = members;
  let lines: string[];

  beforeAll(async () => {
    let fault: Fault | undefined;
    const { slack, bot } = await startAmong(channels, () => fault, {
      CURATORS_CHANNEL: CURATORS.id,
      GLOSSARY_DIRS: await folderWith({ 'staging.yml': 'term: Staging\ntldr: A copy to try a change on.\n' }),
    });

    let turn = 0;
    const someone = (): string => members[turn++ % members.length] ?? '';
    /** Whatever any form asks. */
    const answers = () => {
      const typed = { [INPUT]: { type: 'plain_text_input', value: CANARY, selected_user: expert } };
      const blocks = ['place', 'why', 'expert', 'what', 'like', 'term', 'tldr', 'story', 'phrase', 'means', 'here'];
      return {
        ...Object.fromEntries(blocks.map((block) => [block, typed])),
        term: { [INPUT]: { type: 'plain_text_input', value: `${CANARY}${turn}` } },
        known_word: { known_word: { type: 'external_select', selected_option: { value: 'staging' } } },
        unclear: { text: { type: 'plain_text_input', value: CANARY } },
        line: { line: { type: 'plain_text_input', value: CANARY } },
      };
    };
    /** Whatever any form remembers. */
    const remembered = (key: string, slug: string) =>
      JSON.stringify({
        ...{ key, slug, id: key, request: key, about: 'request', purpose: 'new' },
        ...{ version: 0, over: 0, there: true, place: { channel: GENERAL.id, thread: '1.2' } },
      });
    const view = (key: string, slug: string, callback_id: string) => ({
      ...{ id: 'V1', type: 'modal', callback_id, private_metadata: remembered(key, slug), hash: 'h' },
      ...{ blocks: [{ type: 'input', block_id: 'term' }], state: { values: answers() } },
    });
    const press = (action_id: string, value: object, more: object = {}) => ({
      ...{ type: 'block_actions', container: { type: 'view' }, state: { values: {} }, ...more },
      actions: [{ type: 'button', action_id, block_id: 'b', value: JSON.stringify(value) }],
    });
    let key = '';
    const send = (callback_id: string, slug: string, user = someone()) =>
      slack.interact(user, { type: 'view_submission', view: view(key, slug, callback_id) });
    const day = async (): Promise<void> => {
      for (const [at, last] of [VIEWS.expertAnswer, VIEWS.draft, VIEWS.why, VIEWS.anotherName].entries()) {
        key = `${CANARY}${at}`;
        const url = slack.responseUrl({ user: expert, channel: GENERAL.id });
        await slack.interact(someone(), press(ACTIONS.askForWord, { word: key }, { response_url: url }));
        await send(VIEWS.whereMet, 'staging');
        await send(VIEWS.askSomeone, 'staging');
        const draft = view(key, '', VIEWS.draft);
        await slack.interact(someone(), press(ACTIONS.checkDraft, {}, { view: draft }));
        await send(last, last === VIEWS.draft ? 'staging' : '', expert);
      }
      await send(VIEWS.share, 'staging');
      await send(VIEWS.unclear, 'staging');
    };
    const curators = () => slack.workspace.messages.filter(({ channel }) => channel === CURATORS.id);
    await day();
    for (const words of ['A word is missing', 'To review', 'Not for us', 'Explained', 'something stayed unclear'])
      await until(`in the channel: ${words}`, () => curators().some(({ text }) => text.includes(words)));
    for (const broken of [
      { status: 200, body: JSON.stringify({ ok: false, error: 'channel_not_found', needed: CANARY }) },
      { status: 500, body: `<html>${CANARY} ${TOKEN}</html>` },
    ]) {
      fault = broken;
      for (const each of FORMS) await send(each, 'staging');
    }
    bot.process.kill('SIGTERM');
    await bot.exited;
    await slack.stop();
    lines = bot.output().trim().split('\n');
  }, 60_000);

  it('has none of what they wrote, no token, and names no person', () => {
    for (const secret of [CANARY, TOKEN, 'xoxb', SECRET, '/respond/', 'U0CROWD'])
      expect(lines.filter((line) => line.includes(secret))).toEqual([]);
    expect(lines.join()).toContain('could not');
  });
});

it('what opens a door is blotted out, wherever it stands in a line', () => {
  const lines = spawnSync(process.execPath, ['--input-type=module', '-e', SECRETIVE], { encoding: 'utf8' }).stdout;
  expect(JSON.parse(lines)).toMatchObject({
    msg: 'tokens [secret], [secret]',
    url: '[secret]',
    database: 'postgres://define:[secret]@db.acme.test:5432/define',
    page: 'https://acme.test:8080/a@b',
  });
});
const SECRETIVE = `import { createLog } from './dist/bin/log.js';
  const url = 'https://hooks.slack.com/commands/T1/23/aBc';
  const database = 'postgres://define:hunter2@db.acme.test:5432/define';
  const page = 'https://acme.test:8080/a@b';
  createLog('info').warn({ url, database, page }, 'tokens xoxb-1-aB, xapp-1-cD');`;

describe('what is logged of an error', () => {
  it('is where it happened, and not what it says, however many lines it says it in', () => {
    const error = new Error(`could not read\n${CANARY}\n    at ${CANARY}`);
    expect(JSON.stringify(errorFacts(error))).not.toContain(CANARY);
    expect(errorFacts(error)).toMatchObject({ error: 'Error', stack: expect.stringContaining('log.test') });
  });
});
