import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { errorsOf, type Loaded, loadGlossary } from '../../src/glossary/load.ts';
import { CURATORS, DESIGN, GENERAL, PEOPLE, ROBIN, SAM } from '../../src/practice/cast.ts';
import { type Answered, StandIn } from '../../src/practice/slack/stand-in.ts';
import type { Channel, Json, Person, StoredMessage } from '../../src/practice/slack/types.ts';
import type { Call, Fault } from '../../src/practice/slack/web-api-server.ts';
import { BOT } from '../../src/practice/slack/workspace.ts';
import type { Log } from '../../src/slack/log.ts';
import { PATIENCE } from '../../src/slack/patience.ts';
import type { Rate } from '../../src/slack/rate-limit.ts';
import { openStorage } from '../../src/storage/open.ts';
import type { Storage } from '../../src/storage/types.ts';
import { type Bot, startBot } from '../../src/wire.ts';

export { aMoment, until } from './wait.ts';
export { BOT, CURATORS, DESIGN, GENERAL, ROBIN, SAM };

export const TOKEN = 'xoxb-test-token';
export const SECRET = '8f742231b10e8888abcd99yyyzzz85a5';
export const SCOPES = [
  'commands',
  'chat:write',
  'app_mentions:read',
  'im:history',
  'users:read',
  'channels:read',
  'groups:read',
];
/** A channel that the bot was never invited to, and one that is closed. */
export const SECRETIVE: Channel = { id: 'C0SECRET00', name: 'secret', kind: 'channel', members: [SAM.id, ROBIN.id] };
export const ARCHIVED: Channel = { ...GENERAL, id: 'C0ARCHIVE0', name: 'old-news', archived: true };

/** Somebody of another company, and the channel where one meets them. */
export const STRANGER: Person = {
  id: 'U0STRANGER',
  name: 'kim',
  realName: 'Kim Larsen',
  title: 'Works at a customer',
  standing: 'of another workspace',
};
export const SHARED: Channel = {
  id: 'C0SHARED00',
  name: 'with-the-customer',
  kind: 'channel',
  members: [SAM.id, ROBIN.id, STRANGER.id, BOT.userId],
  sharedOutside: true,
};

export interface TestWorkspace {
  readonly slack: StandIn;
  readonly bot: Bot;
  readonly storage: Storage;
  /** Starts another bot like it, in the same workspace and on the same database, in whose stead it hears from Slack. */
  another(): Promise<Bot>;
  /** Every call the bot made of the Web API and of response addresses. */
  readonly calls: Call[];
  /** Every line the bot logged. */
  readonly logged: { level: string; facts: object; message: string }[];
  /** Makes Slack misbehave from now on. */
  fault: ((method: string, args: Json) => Fault | undefined) | undefined;
  /** Moves the bot's and the workspace's clock. */
  advance(ms: number): void;
  close(): Promise<void>;
}

export interface TestOptions {
  readonly glossaryDirs?: readonly string[];
  readonly scopes?: readonly string[];
  readonly command?: string;
  readonly curatorsChannel?: string;
  readonly welcomeNewTeammates?: boolean;
  /** Where Slack fetches pictures: an address, or where the bot itself listens. */
  readonly pictures?: 'own' | `https://${string}`;
  /** How often what is due is sent by itself; tests call `bot.tick()`. */
  readonly everyMs?: number;
  /** Who else is there, and where. */
  readonly people?: readonly Person[];
  readonly channels?: readonly Channel[];
  /** How much one person may ask; as good as everything, unless told. */
  readonly rate?: Rate;
  /** How long it waits; as long as it does for people, unless told. */
  readonly patience?: typeof PATIENCE;
  /** What the bot remembers with, made of a storage that works. */
  readonly storage?: (works: Storage) => Storage;
}

const SHIPPED: readonly string[] = ['glossary'];
/** The words that ship, read once for all the workspaces of a test file. */
let shippedWords: Promise<Loaded> | undefined;

function wordsOf(dirs: readonly string[]): Promise<Loaded> {
  if (dirs !== SHIPPED) return loadGlossary(dirs);
  shippedWords ??= loadGlossary(dirs);
  return shippedWords;
}

/** The real bot, in HTTP mode, beside a Slack on loopback. */
export async function openWorkspace({
  glossaryDirs = SHIPPED,
  scopes = SCOPES,
  command = '/define',
  curatorsChannel,
  welcomeNewTeammates = false,
  pictures,
  everyMs = 3_600_000,
  people = [],
  channels = [],
  rate = { burst: 100_000, perMinute: 100_000 },
  patience = PATIENCE,
  storage: madeOf = (works) => works,
}: TestOptions = {}): Promise<TestWorkspace> {
  let ahead = 0;
  const now = (): number => Date.now() + ahead;
  const calls: Call[] = [];
  const logged: TestWorkspace['logged'] = [];
  const write = (level: string) => (facts: object, message: string) => {
    logged.push({ level, facts, message });
  };
  const log: Log = { error: write('error'), warn: write('warn'), info: write('info'), debug: write('debug') };
  const test: Partial<TestWorkspace> = {};
  const slack = new StandIn({
    people: [...PEOPLE, ...people],
    channels: [GENERAL, DESIGN, CURATORS, SECRETIVE, ARCHIVED, ...channels],
    now,
    token: TOKEN,
    signingSecret: SECRET,
    scopes,
    onCall: (call) => calls.push(call),
    faultFor: (method, args) => test.fault?.(method, args),
  });
  const slackApiUrl = await slack.start();
  const loaded = await wordsOf(glossaryDirs);
  if (errorsOf(loaded.problems).length > 0) throw new Error(JSON.stringify(loaded.problems));
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'define-test-'));
  const bots: Bot[] = [];
  const start = async (storage: Storage): Promise<Bot> => {
    const bot = await startBot({
      config: {
        botToken: TOKEN,
        connection: { by: 'http', signingSecret: SECRET },
        slackApiUrl,
        port: 0,
        command,
        glossaryDirs,
        database: { by: 'sqlite', dataDir },
        curatorsChannel,
        welcomeNewTeammates,
        publicUrl: pictures === 'own' ? undefined : pictures,
        logLevel: 'info',
      },
      ownPictures: pictures === 'own',
      loaded,
      log,
      now,
      graceMs: 0,
      everyMs,
      // Tests say when it looks again.
      lookEveryMs: 60_000,
      rate,
      patience,
      storage,
    });
    bots.push(bot);
    slack.connect(`http://127.0.0.1:${bot.port}`);
    return bot;
  };
  const openAgain = (): Storage => madeOf(openStorage({ by: 'sqlite', dataDir }));
  const storage = openAgain();
  const bot = await start(storage);
  return Object.assign(test, {
    slack,
    bot,
    storage,
    another: () => start(openAgain()),
    calls,
    logged,
    fault: undefined,
    advance: (ms: number) => {
      ahead += ms;
    },
    close: async () => {
      for (const each of bots) await each.stop();
      await slack.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  }) as TestWorkspace;
}

/** What the body of an acknowledged command shows. */
export const shownBy = (answered: Answered): Json => JSON.parse(answered.body) as Json;

/** Every button of a message or view, by the words on it. */
export function button(message: { readonly blocks?: readonly Json[] | undefined } | Json, text: string): Json {
  const found = buttons(message).find((each) => (each.text as Json).text === text);
  if (!found)
    throw new Error(`no button “${text}”; there is ${buttons(message).map((each) => (each.text as Json).text)}`);
  return { ...found, type: 'button' };
}

export function buttons(message: { readonly blocks?: readonly Json[] | undefined } | Json): Json[] {
  const blocks = (message.blocks ?? []) as Json[];
  return blocks
    .flatMap((block) => (Array.isArray(block.elements) ? (block.elements as Json[]) : []))
    .filter((each) => each.type === 'button');
}

/** One of Slack's feedback buttons, as Slack sends it when it is pressed. */
export function thumb(
  message: { readonly blocks?: readonly Json[] | undefined },
  which: 'positive' | 'negative',
): Json {
  const elements = (message.blocks ?? []).flatMap((block) => (block.elements ?? []) as Json[]);
  const found = elements.find(({ type }) => type === 'feedback_buttons');
  if (!found) throw new Error('no feedback buttons');
  const { text, value } = found[`${which}_button`] as Json;
  return { type: 'feedback_buttons', action_id: found.action_id, block_id: 'b', text, value };
}

/** All the words on a message's or view's blocks, as eyes read them. */
export function read(node: unknown): string {
  if (Array.isArray(node)) return node.map(read).filter(Boolean).join('\n');
  if (typeof node !== 'object' || node === null) return '';
  const { text, user_id, elements, blocks, title } = node as Json;
  const own = typeof text === 'string' ? text : typeof user_id === 'string' ? `<@${user_id}>` : read(text);
  return [read(title), own, read(elements), read(blocks)].filter(Boolean).join('\n');
}

export const last = (messages: readonly StoredMessage[]): StoredMessage => {
  const message = messages.at(-1);
  if (!message) throw new Error('there is no message');
  return message;
};
