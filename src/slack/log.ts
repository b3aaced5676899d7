import type { Logger, LogLevel } from '@slack/bolt';
import { slackErrorOf } from './refusal.ts';

/** What the bot logs with; pino fits. People's words and tokens never go into it. */
export interface Log {
  error(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  info(facts: object, message: string): void;
  debug(facts: object, message: string): void;
  /** Carries out what Slack asked for; where the log can, each line of it then says which request it belongs to. */
  request?<T>(work: () => T): T;
}

/** Carries out a request of Slack's, as one in the log. */
export const asRequest = <T>(log: Log, work: () => T): T => (log.request ? log.request(work) : work());

/**
 * Bolt's logger, passed on to ours. Its debug and info lines hold whole payloads, so they are dropped whatever the level,
 * and of warnings and errors only the text comes through.
 */
export function boltLogger(log: Log): Logger {
  let name = 'bolt';
  const text = (parts: unknown[]): string =>
    parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ');
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts) => log.warn({ from: name }, text(parts)),
    error: (...parts) => log.error({ from: name }, text(parts)),
    setLevel: () => {},
    getLevel: () => 'info' as LogLevel,
    setName: (given) => {
      name = given;
    },
  };
}

/** What may be logged of an error: its kind and Slack's name for it, never the message a person wrote. */
export function errorFacts(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code } = error as { code?: unknown };
  // The message stands in the stack too, and may be made of what somebody wrote.
  const places = error.stack
    ?.replace(error.message, '')
    .split('\n')
    .filter((line) => /^ +at /.test(line));
  return { error: error.name, code, slack: slackErrorOf(error), stack: places?.slice(0, 3).join('\n') };
}
