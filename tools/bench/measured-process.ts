import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { define, SECRET, TOKEN } from './requests.ts';

/** What a process has used since it began; memory is what is left after its garbage was thrown away, in bytes. */
export interface Used {
  readonly rss: number;
  readonly heapUsed: number;
  readonly cpuMs: number;
}

const here = (file: string): string => path.join(import.meta.dirname, file);

/** The programs that are compared, by their names in the tables. */
export const PROGRAMS = { 'bare Bolt': here('bare-app.js'), Define: here('../../../dist/bin/start.js') } as const;
export type Program = keyof typeof PROGRAMS;

/** A program in a process of its own, as one starts it by hand, and a probe in it. */
export class MeasuredProcess {
  readonly url: string;
  /** From the start of the process to its first good answer, in milliseconds. */
  readonly coldStartMs: number;
  readonly #child: ChildProcess;
  readonly #dataDir: string;

  private constructor(child: ChildProcess, facts: { url: string; dataDir: string; coldStartMs: number }) {
    this.#child = child;
    this.#dataDir = facts.dataDir;
    this.url = facts.url;
    this.coldStartMs = facts.coldStartMs;
  }

  static async start(program: Program, slackApiUrl: string, port: number): Promise<MeasuredProcess> {
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'define-bench-'));
    const url = `http://127.0.0.1:${port}`;
    const began = performance.now();
    const child = spawn(process.execPath, ['--expose-gc', '--import', here('probe.js'), PROGRAMS[program]], {
      env: {
        PATH: process.env.PATH,
        SLACK_BOT_TOKEN: TOKEN,
        SLACK_SIGNING_SECRET: SECRET,
        SLACK_API_URL: slackApiUrl,
        PORT: String(port),
        DATA_DIR: dataDir,
      },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    while (!(await answers(url))) {
      if (child.exitCode !== null) throw new Error(`${program} has ended with status ${child.exitCode}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return new MeasuredProcess(child, { url, dataDir, coldStartMs: performance.now() - began });
  }

  async used(): Promise<Used> {
    const told = once(this.#child, 'message');
    this.#child.send('used');
    const [used] = await told;
    return used as Used;
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await ended;
    rmSync(this.#dataDir, { recursive: true, force: true });
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/slack/events`, define('U0FIRST000'));
    return (await response.text()).includes('Staging');
  } catch {
    return false;
  }
}
