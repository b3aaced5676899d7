import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll } from '@jest/globals';
import { build } from 'esbuild';
import type { Config } from '../../src/config.ts';
import { until } from './wait.ts';
import { SECRET, TOKEN } from './workspace.ts';

/** A bot in a process of its own, which can be shot. */
export interface BotProcess {
  readonly url: string;
  /** Shoots it. Returns once it is gone. */
  kill(): Promise<void>;
}

export type Differing = Partial<Config> & Pick<Config, 'slackApiUrl' | 'glossaryDirs' | 'database'>;

const folder = mkdtempSync(path.join(os.tmpdir(), 'define-bot-'));
const children = new Set<ChildProcess>();
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** @param aheadMs how far its clock is ahead of ours */
export async function startBotProcess(differing: Differing, aheadMs = 0): Promise<BotProcess> {
  const config: Config & { readonly aheadMs: number } = {
    botToken: TOKEN,
    connection: { by: 'http', signingSecret: SECRET },
    port: 0,
    command: '/define',
    curatorsChannel: undefined,
    welcomeNewTeammates: false,
    logLevel: 'info',
    ...differing,
    aheadMs,
  };
  const child = spawn(process.execPath, [await inOneFile(), JSON.stringify(config)], {
    env: { ...process.env, NODE_PATH: path.resolve('node_modules') },
  });
  children.add(child);
  const gone = new Promise<void>((resolve) =>
    child.once('exit', () => {
      children.delete(child);
      resolve();
    }),
  );
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (out += String(chunk)));
  const port = await until(
    'the bot is ready',
    () => {
      if (child.exitCode !== null) throw new Error(`the bot ended with ${child.exitCode}: ${out}`);
      return /ready on (\d+)/.exec(out)?.[1];
    },
    30_000,
  );
  return {
    url: `http://127.0.0.1:${port}`,
    kill: () => {
      child.kill('SIGKILL');
      return gone;
    },
  };
}

let made: Promise<string> | undefined;

/** All of the bot joined into one file: it starts in half the time. */
function inOneFile(): Promise<string> {
  const outfile = path.join(folder, 'bot.cjs');
  made ??= build({
    entryPoints: ['test/slack/bot-process.mjs'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['libsql', 'pg-native'],
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(outfile)) },
    logLevel: 'error',
    outfile,
  }).then(() => outfile);
  return made;
}
