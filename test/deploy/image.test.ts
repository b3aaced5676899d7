import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DESIGN, GENERAL, PEOPLE, SAM } from '../../src/practice/cast.ts';
import { StandIn } from '../../src/practice/slack/stand-in.ts';
import { SCOPES, SECRET, shownBy, TOKEN, until } from '../support/workspace.ts';
import { type Built, carryOut, sendContext } from './dockerfile.ts';

/** It builds all once more, as a build of the image does. */
jest.setTimeout(300_000);

describe('the image, its steps carried out as plain commands', () => {
  let folder: string;
  let built: Built;
  let slack: StandIn;
  let bot: ChildProcess;
  let output = '';
  let url: string;
  let files: string[];
  let env: Record<string, string>;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'define-image-'));
    chmodSync(folder, 0o755);
    const context = path.join(folder, 'context');
    mkdirSync(context);
    sendContext(context);
    built = carryOut(readFileSync('Dockerfile', 'utf8'), context, folder);
    for (const name of readdirSync(built.workdir))
      if (name !== 'data') execFileSync('chmod', ['-R', 'a-w', path.join(built.workdir, name)]);
    chmodSync(built.workdir, 0o555);
    files = readdirSync(built.workdir, { recursive: true, encoding: 'utf8' });

    slack = new StandIn({
      people: PEOPLE,
      channels: [GENERAL, DESIGN],
      now: Date.now,
      token: TOKEN,
      signingSecret: SECRET,
      scopes: SCOPES,
    });
    env = {
      ...built.env,
      PATH: process.env.PATH ?? '',
      SLACK_BOT_TOKEN: TOKEN,
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: await slack.start(),
      PORT: '0',
    };
    const [program = '', ...args] = built.command;
    bot = spawn(program, args, { cwd: built.workdir, env, ...built.identity });
    for (const stream of [bot.stdout, bot.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
    bot.once('exit', (status) => (output += `ended with ${status}`));
    await until('the bot listens', () => /"port":\d+|ended/.test(output), 60_000);
    const [, port] = /"port":(\d+)/.exec(output) ?? [];
    if (!port) throw new Error(output);
    env.PORT = port;
    url = `http://127.0.0.1:${port}`;
    slack.connect(url);
  });
  afterAll(async () => {
    bot?.kill('SIGKILL');
    await slack?.stop();
    execFileSync('chmod', ['-R', 'u+w', folder]);
    rmSync(folder, { recursive: true, force: true });
  });

  const isWell = (): number | null => {
    const [program = '', ...args] = built.healthcheck;
    return spawnSync(program, args, { cwd: built.workdir, env, ...built.identity }).status;
  };

  it('answers, as a user that is not root, in folders that cannot be written', async () => {
    expect(built.user).toBe('node');
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect((await fetch(`${url}/ready`)).status).toBe(200);
    const answered = await slack.command({ user: SAM.id, channel: GENERAL.id }, '/define', 'staging');
    expect(shownBy(answered).text).toContain('dress rehearsal');
  });

  it('writes nothing but its data', () => {
    const since = readdirSync(built.workdir, { recursive: true, encoding: 'utf8' });
    const written = since.filter((name) => !files.includes(name));
    expect(written.filter((name) => !name.startsWith(`data${path.sep}define.db`))).toEqual([]);
    expect(written).toContain(path.join('data', 'define.db'));
    if (built.identity.uid)
      expect(statSync(path.join(built.workdir, 'data', 'define.db')).uid).toBe(built.identity.uid);
  });

  it('holds no tool of the developers, no test and no secret', () => {
    const tools = ['typescript', 'jest', 'esbuild', '@biomejs/biome', 'react'].map((name) => `node_modules/${name}`);
    expect(files.filter((name) => tools.includes(name))).toEqual([]);
    expect(files.filter((name) => /^(?:src|test|tools|\.env|\.git)/.test(name))).toEqual([]);
  });

  it.each([
    [['define.js', 'staging', '--short']],
    [['check.js', 'glossary']],
    [['manifest.js', '--socket']],
    [['backup.js', 'data/copy.db']],
    [['forget.js', 'T0123456789', 'U0123456789']],
  ])('can do the rest too: %j', ([script = '', ...args]) => {
    const { status, stderr } = spawnSync('node', [path.join('dist', 'bin', script), ...args], {
      cwd: built.workdir,
      env,
      encoding: 'utf8',
      ...built.identity,
    });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('is well by its own check while it runs, stops when it is told to, and is not well then', async () => {
    expect(isWell()).toBe(0);
    const ended = new Promise((resolve) => bot.once('exit', resolve));
    bot.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(isWell()).toBe(1);
  });
});
