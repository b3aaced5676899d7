import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import pino from 'pino';
import type { Log } from '../slack/log.ts';

/** What opens a door: tokens, addresses at which one may answer as the bot, the password in a database's address. */
const SECRETS = /x(?:ox[a-z]|app)-[\w-]+|https:\/\/hooks\.slack\.com\/[\w/.-]+|(?<=\/\/[^\s/:@]*:)[^\s/@]+(?=@)/g;

/**
 * To follow a request through all that is awaited costs nothing from Node.js 24 on. Before, every promise pays for it, and a
 * command takes a sixth more of the processor.
 */
const FOLLOWS_FOR_NOTHING = Number(process.versions.node.split('.')[0]) >= 24;

/**
 * JSON lines on standard output; secrets are blotted out. Lines of one request carry its id: with Node.js 24 always, before
 * only at the level `debug`.
 */
export function createLog(level: string): Log {
  const blot = (text: string): string => text.replace(SECRETS, '[secret]');
  const requests = new AsyncLocalStorage<string>();
  const mixin = (): object => ({ request: requests.getStore() });
  const request: Log['request'] = (work) => requests.run(randomUUID(), work);
  const log = pino({ level, base: null, mixin, hooks: { streamWrite: blot } });
  return Object.assign(log, level === 'debug' || FOLLOWS_FOR_NOTHING ? { request } : {});
}
