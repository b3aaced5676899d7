import pino from 'pino';
import type { Log } from '../slack/log.ts';

/** JSON lines on standard output; anything that looks like a token is blotted out. */
export function createLog(level: string): Log {
  const blot = (text: string): string => text.replace(/x(?:ox[a-z]|app)-[\w-]+/g, '[token]');
  return pino({ level, base: null, hooks: { streamWrite: blot } });
}
