import { mkdtempSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DESIGN, GENERAL, PEOPLE, SAM } from '../src/practice/cast.ts';
import { StandIn } from '../src/practice/slack/stand-in.ts';
import type { Fault } from '../src/practice/slack/web-api-server.ts';
import { runScript, startProcess } from './support/run.ts';
import { BOT, SCOPES, SECRET, shownBy, TOKEN, until } from './support/workspace.ts';

describe('npm start', () => {
  let slack: StandIn;
  let env: Record<string, string>;
  let fault: ((method: string) => Fault | undefined) | undefined;

  beforeAll(async () => {
    slack = new StandIn({
      people: PEOPLE,
      channels: [GENERAL, DESIGN],
      now: Date.now,
      token: TOKEN,
      signingSecret: SECRET,
      scopes: SCOPES,
      faultFor: (method) => fault?.(method),
    });
    const slackApiUrl = await slack.start();
    env = { SLACK_BOT_TOKEN: TOKEN, SLACK_SIGNING_SECRET: SECRET, SLACK_API_URL: slackApiUrl };
  });
  afterAll(() => slack.stop());

  /** Starts it in the hope that it refuses: its words, and its exit status. */
  const refused = async (given: Record<string, string>) => {
    const running = runScript('dist/bin/start.js', given);
    const status = await running.exited;
    expect(running.output()).not.toMatch(/\n\s+at .*:\d+:\d+/);
    return { status, words: running.output() };
  };

  it('answers a signed command, with nothing but the variables it needs', async () => {
    const bot = await startProcess(env);
    slack.connect(bot.url);
    expect((await fetch(`${bot.url}/health`)).status).toBe(200);
    const answered = await slack.command({ user: SAM.id, channel: GENERAL.id }, '/define', 'staging');
    expect(shownBy(answered).text).toContain('dress rehearsal');
    bot.process.kill('SIGTERM');
    expect(await bot.exited).toBe(0);
  });

  it('starts while its PostgreSQL is away, says so once, and explains words', async () => {
    const taken = net.createServer().listen(0, '127.0.0.1');
    await until('the port', () => taken.listening);
    const { port } = taken.address() as net.AddressInfo;
    await new Promise((resolve) => taken.close(resolve));
    const bot = await startProcess({ ...env, DATABASE_URL: `postgres://define:hunter2@127.0.0.1:${port}/define` });
    slack.connect(bot.url);
    expect(shownBy(await slack.command({ user: SAM.id, channel: GENERAL.id }, '/define', 'staging')).text).toContain(
      'dress rehearsal',
    );
    bot.process.kill('SIGTERM');
    expect(await bot.exited).toBe(0);
    expect(bot.output().match(/cannot be reached \(ECONNREFUSED\)/g)).toHaveLength(1);
    expect(bot.output()).not.toContain('hunter2');
  });

  it('without any variable says all that is missing, and how to mend it', async () => {
    const { status, words } = await refused({});
    expect(status).toBe(1);
    expect(words).toContain('SLACK_BOT_TOKEN is missing.');
    expect(words).toContain('SLACK_SIGNING_SECRET is missing.');
    expect(words).toContain('OAuth & Permissions');
  });

  it('says everything that is wrong at once, the glossary included, and shows no secret', async () => {
    const dir = mkdtempSync(path.join(os.tmpdir(), 'words-'));
    writeFileSync(path.join(dir, 'api.yml'), 'term: API\ntldr: ""\n');
    const { status, words } = await refused({
      ...env,
      SLACK_BOT_TOKEN: 'xoxp-hidden',
      PORT: 'abc',
      LOG_LEVEL: 'loud',
      DEFINE_COMMAND: 'define',
      GLOSSARY_DIRS: dir,
      DATA_DIR: path.join(dir, 'api.yml', 'data'),
    });
    expect(status).toBe(1);
    expect(words).toMatch(/The folder \S+api\.yml\S*, where the bot keeps its data, cannot be written[\s\S]*DATA_DIR/);
    for (const name of ['SLACK_BOT_TOKEN', 'PORT', 'LOG_LEVEL', 'DEFINE_COMMAND'])
      expect(words).toContain(`${name} does not look right.`);
    expect(words).toMatch(/api\.yml:2:7/);
    expect(words).not.toContain('xoxp-hidden');
  });

  it.each([
    [
      'a token that Slack does not know',
      { status: 200, body: '{"ok":false,"error":"invalid_auth"}' },
      /Slack does not know the token[\s\S]*install the app again/,
    ],
    ['a token that was revoked', { status: 200, body: '{"ok":false,"error":"token_revoked"}' }, /has been revoked/],
    ['a Slack that is down', { status: 503, body: 'no' }, /cannot be reached[\s\S]*it answered 503/],
  ])('with %s says so', async (_, answer, words) => {
    fault = (method) => (method === 'auth.test' ? answer : undefined);
    const result = await refused(env);
    fault = undefined;
    expect([result.status, words.test(result.words)]).toEqual([1, true]);
  });

  it('with nobody at Slack’s address says so', async () => {
    const { status, words } = await refused({ ...env, SLACK_API_URL: 'http://127.0.0.1:9/api/' });
    expect([status, words.includes('cannot be reached')]).toEqual([1, true]);
  });

  it('with a file that is no database says so', async () => {
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'data-'));
    writeFileSync(path.join(dataDir, 'define.db'), 'my shopping list\n'.repeat(500));
    const { status, words } = await refused({ ...env, DATA_DIR: dataDir });
    expect([status, words]).toEqual([1, expect.stringContaining('is damaged, or is no database')]);
  });

  it('on a port that is taken says which', async () => {
    const taken = net.createServer().listen(0);
    const { port } = taken.address() as net.AddressInfo;
    const { status, words } = await refused({ ...env, PORT: String(port) });
    taken.close();
    expect([status, words.includes(`Port ${port} is already in use.`)]).toEqual([1, true]);
  });

  it('without a permission starts, and says which feature is off', async () => {
    const body = '{"ok":true,"bot_id":"B1","user_id":"U1","team_id":"T1"}';
    const headers = { 'x-oauth-scopes': 'commands,chat:write,app_mentions:read' };
    fault = (method) => (method === 'auth.test' ? { status: 200, headers, body } : undefined);
    const bot = await startProcess(env);
    fault = undefined;
    expect(bot.output()).toContain('Without the permission im:history, answering direct messages does not work.');
    bot.process.kill('SIGTERM');
    await bot.exited;
  });

  it('finishes what it began when it is told to stop', async () => {
    const bot = await startProcess(env);
    slack.connect(bot.url);
    let began = false;
    fault = (method) => {
      if (method !== 'chat.postMessage') return undefined;
      began = true;
      return { delayMs: 700 };
    };
    await slack.say({ user: SAM.id, channel: GENERAL.id }, `<@${BOT.userId}> production`);
    await until('the answer is on its way', () => began);
    bot.process.kill('SIGTERM');
    expect(await bot.exited).toBe(0);
    fault = undefined;
    expect(
      slack.workspace.messages.filter(({ bot_id, text }) => bot_id && text.includes('opening night')),
    ).toHaveLength(1);
  });

  it('finishes a command that it is still reading when it is told to stop', async () => {
    const bot = await startProcess(env);
    slack.connect(bot.url);
    const answers = Array.from({ length: 20 }, () =>
      slack.command({ user: SAM.id, channel: GENERAL.id }, '/define', 'staging'),
    );
    await Promise.race(answers);
    bot.process.kill('SIGTERM');
    for (const answered of await Promise.all(answers)) expect(answered.status).toBe(200);
    expect(await bot.exited).toBe(0);
  });
});
