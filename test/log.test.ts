import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ACTIONS, UNCLEAR_INPUT, VIEWS } from '../src/cards/ids.ts';
import { GENERAL, SAM } from '../src/practice/cast.ts';
import { signatureHeaders } from '../src/practice/slack/signature.ts';
import { StandIn } from '../src/practice/slack/stand-in.ts';
import type { Fault } from '../src/practice/slack/web-api-server.ts';
import { errorFacts } from '../src/slack/log.ts';
import { startProcess } from './support/run.ts';
import { aMoment, BOT, SCOPES, SECRET, TOKEN } from './support/workspace.ts';

/** A word that stands nowhere but in what people write here. */
const CANARY = 'zanzibarquux';
const FORM = 'application/x-www-form-urlencoded';

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly request?: string;
}

describe('the log of a whole session, with LOG_LEVEL=debug', () => {
  /** So many that none of them asks too much. */
  const crowd = Array.from({ length: 40 }, (_, at) => ({ ...SAM, id: `U0CROWD0${at + 10}` }));
  const channel = { ...GENERAL, members: crowd.map(({ id }) => id) };
  let output: string;
  let lines: Line[];

  beforeAll(async () => {
    let fault: Fault | undefined;
    const slack = new StandIn({
      people: crowd,
      channels: [channel],
      now: Date.now,
      token: TOKEN,
      signingSecret: SECRET,
      scopes: SCOPES,
      faultFor: (method) => (method === 'auth.test' ? undefined : fault),
    });
    const bot = await startProcess({
      SLACK_BOT_TOKEN: TOKEN,
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: await slack.start(),
      DATABASE_URL: 'postgres://define:hunter2@127.0.0.1:9/define',
      LOG_LEVEL: 'debug',
    });
    slack.connect(bot.url);

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
      for (const action of [...Object.values(ACTIONS), CANARY]) {
        await slack.interact(someone(), press(action));
        await slack.interact(someone(), press(action, JSON.stringify({ slug: 'staging' })));
      }
      await slack.interact(someone(), {
        type: 'view_submission',
        view: {
          id: 'V1',
          type: 'modal',
          callback_id: VIEWS.unclear,
          private_metadata: '{"slug":"staging"}',
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
