import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { until } from './workspace.ts';

/** A bot's process, started as a person starts it, with only the variables given and a folder of its own for data. */
export interface Running {
  readonly process: ChildProcess;
  /** All that it wrote so far. */
  output(): string;
  /** Its exit status, once it is gone. */
  readonly exited: Promise<number | null>;
}

export function runScript(
  script: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Running {
  const DATA_DIR = mkdtempSync(path.join(os.tmpdir(), 'define-test-'));
  const child = spawn(process.execPath, [script, ...args], { env: { PATH: process.env.PATH ?? '', DATA_DIR, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const exited = new Promise<number | null>((resolve) =>
    child.on('exit', (status) => {
      rmSync(DATA_DIR, { recursive: true, force: true });
      resolve(status);
    }),
  );
  return { process: child, output: () => output, exited };
}

/** Starts the bot and waits until it listens. */
export async function startProcess(env: Readonly<Record<string, string>>): Promise<Running & { url: string }> {
  const running = runScript('dist/bin/start.js', { PORT: '0', ...env });
  const gone = running.exited.then((status) => {
    throw new Error(`it ended with ${status}:\n${running.output()}`);
  });
  const listens = until('the bot listens', () => /"port":(\d+)/.exec(running.output())?.[1], 15_000);
  const port = await Promise.race([listens, gone]);
  gone.catch(() => {});
  return { ...running, url: `http://127.0.0.1:${port}` };
}
