import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from '@jest/globals';
import Database from 'libsql';
import type { Config } from '../../src/config.ts';
import { CURATORS, GENERAL, PEOPLE, ROBIN, SAM } from '../../src/practice/cast.ts';
import { signatureHeaders } from '../../src/practice/slack/signature.ts';
import { type Answered, StandIn } from '../../src/practice/slack/stand-in.ts';
import type { Json, StoredMessage } from '../../src/practice/slack/types.ts';
import type { Call, Fault } from '../../src/practice/slack/web-api-server.ts';
import type { Patience } from '../../src/slack/patience.ts';
import { openStorage } from '../../src/storage/open.ts';
import type { Storage } from '../../src/storage/types.ts';
import { aFewWords, put } from './glossary.ts';
import { SCOPES, SECRET, SHARED, STRANGER, shownBy, TOKEN, until } from './workspace.ts';

/** A bot in a process of its own, as it ships, so that a test sees it end; and the Slack around it. */
export interface Target {
  readonly slack: StandIn;
  readonly url: string;
  /** What it keeps, seen from outside. */
  readonly storage: Storage;
  /** Every call that it made of Slack. */
  readonly calls: readonly Call[];
  /** Makes Slack misbehave from now on. */
  fault: ((method: string) => Fault | undefined) | undefined;
  /** Sends a body as Slack would, or as somebody else: with these headers over the right ones. */
  send(body: string, type?: string, headers?: Record<string, string>, at?: number): Promise<Answered>;
  /** All that it keeps, but for the events that it has seen. */
  kept(): string;
  /** What stands in channels for everyone. */
  posted(): string;
  /** Waits until a person has read this somewhere, since there were so many messages: in a message or a modal. */
  reads(user: string, words: string, since: number): Promise<void>;
  /** The errors in its log, and what it wrote as it ended. */
  output(): string;
  /** It is alive, and a plain question has its answer. */
  stillAnswers(): Promise<void>;
  close(): Promise<void>;
}

export const FORM = 'application/x-www-form-urlencoded';
export const JSON_TYPE = 'application/json';
const PATH = `title: A first path
for: everyone
message: { from: Robin, text: Push to staging and ask QA. }
readable: Robin asks to try it first, and then to have it looked at.
steps: [{ slug: staging, because: it comes first }, { slug: qa, because: it comes next }]
`;

export interface TargetOptions {
  readonly patience?: Partial<Patience>;
  /** By HTTP, unless told. */
  readonly connection?: Config['connection'];
  /** How Slack misbehaves from the start. */
  readonly fault?: Target['fault'];
}

const PATIENT_ENOUGH: Patience = { bodyMs: 400, callMs: 1_000, formMs: 1_000, reconnectMs: 50 };

export async function openTarget({
  patience,
  connection = { by: 'http', signingSecret: SECRET },
  fault,
}: TargetOptions = {}): Promise<Target> {
  const calls: Call[] = [];
  const target: Pick<Target, 'fault'> = { fault };
  const slack = new StandIn({
    people: [...PEOPLE, STRANGER],
    channels: [GENERAL, CURATORS, SHARED],
    now: Date.now,
    token: TOKEN,
    signingSecret: SECRET,
    scopes: SCOPES,
    onCall: (call) => calls.push(call),
    faultFor: (method) => target.fault?.(method),
  });
  const words = await aFewWords();
  await put(words, { 'paths/first.yml': PATH });
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'define-test-'));
  const config = {
    botToken: TOKEN,
    connection,
    slackApiUrl: await slack.start(),
    port: 0,
    command: '/define',
    glossaryDirs: [words],
    database: { by: 'sqlite', dataDir },
    curatorsChannel: CURATORS.id,
    logLevel: 'info',
  };
  const surroundings = {
    everyMs: 3_600_000,
    lookEveryMs: 3_600_000,
    patience: { ...PATIENT_ENOUGH, ...patience },
    rate: { burst: 1e6, perMinute: 1e6 },
  };
  const args = [config, surroundings].map((each) => JSON.stringify(each));
  const child = spawn(process.execPath, ['test/slack/bot-process.mjs', ...args]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const isGone = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const port = await until('the bot is ready', () => {
    if (isGone()) throw new Error(output);
    return /ready on (\d+)/.exec(output)?.[1];
  });
  const url = `http://127.0.0.1:${port}`;
  slack.connect(url);
  const storage = openStorage({ by: 'sqlite', dataDir });
  const file = new Database(path.join(dataDir, 'define.db'), { readonly: true });
  const kept = (): string => {
    const tables = file.prepare("select name from sqlite_master where type = 'table'").all() as { name: string }[];
    const names = tables.map(({ name }) => name).filter((name) => name !== 'seen_events');
    return JSON.stringify(names.map((name) => [name, file.prepare(`select * from "${name}"`).all()]));
  };
  return Object.assign(target, {
    slack,
    url,
    storage,
    calls,
    kept,
    send: async (body, type = FORM, headers = {}, at = Date.now() / 1_000) => {
      const signed = { 'content-type': type, ...signatureHeaders(SECRET, body, at), ...headers };
      const response = await fetch(`${url}/slack/events`, { method: 'POST', headers: signed, body }).catch(() => {
        throw new Error(`no answer; ${isGone() ? 'it has ended' : 'it lives'}:\n${output}`);
      });
      return { status: response.status, body: await response.text() };
    },
    posted: () => {
      const { messages } = slack.workspace;
      return JSON.stringify(messages.filter(({ visibleTo, channel }) => !visibleTo && !channel.startsWith('D')));
    },
    reads: async (user, words, since) => {
      const { workspace } = slack;
      const isTheirs = ({ visibleTo, channel }: StoredMessage): boolean =>
        visibleTo === user || channel === workspace.directMessages(user).id;
      const read = (): string =>
        JSON.stringify([workspace.messages.slice(since).filter(isTheirs), workspace.views.get(user)]);
      const isRead = await until(words, () => read().includes(words), 3_000).catch(() => false);
      if (!isRead) throw new Error(`“${words}” is not in ${read()}`);
    },
    output: () => output,
    stillAnswers: async () => {
      if (isGone()) throw new Error(`it has ended:\n${output}`);
      const shown: Json = shownBy(await slack.command({ user: ROBIN.id, channel: GENERAL.id }, '/define', 'staging'));
      expect(shown.text).toContain('dress rehearsal');
    },
    close: async () => {
      child.kill('SIGTERM');
      await until('it is gone', isGone);
      file.close();
      await storage.close();
      await slack.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  } satisfies Omit<Target, 'fault'>);
}

/** The body of a command of Sam's, as Slack sends it. */
export const commandBody = (facts: Readonly<Record<string, string>> = {}): string =>
  new URLSearchParams({
    command: '/define',
    text: 'staging',
    user_id: SAM.id,
    team_id: 'T0PRACTICE',
    channel_id: GENERAL.id,
    response_url: 'http://127.0.0.1:9/',
    trigger_id: '1',
    ...facts,
  }).toString();
