import { StartProblem } from '../slack/identity.ts';
import type { Log } from '../slack/log.ts';
import { type MakePage, shared } from '../slack/pages.ts';
import { StorageAway } from '../storage/away.ts';
import type { Storage } from '../storage/types.ts';
import type { Checks } from './checks.ts';

const MOST_WAIT_FOR_DATABASE_MS = 1_000;

/**
 * What those are told who ask whether the bot can answer.
 *
 * @param trouble why Slack cannot be heard, in words
 */
export function healthPages(
  isHealthy: () => boolean,
  storage: Storage,
  checks: Checks,
  trouble: () => string | undefined,
): [path: string, MakePage][] {
  const noted =
    (path: string, make: MakePage): MakePage =>
    (from) => {
      checks.note(`${from} ${path}`);
      return make(from);
    };
  const health: MakePage = async () =>
    isHealthy() ? { status: 200, body: 'ok\n' } : { status: 503, body: 'not ready\n' };
  const ready = shared(() => readiness(isHealthy, storage, trouble));
  return [
    ['/health', noted('/health', health)],
    ['/ready', noted('/ready', ready)],
  ];
}

/** Anyone may read this, so it does not say where the database is; the log does. */
async function readiness(
  isHealthy: () => boolean,
  storage: Storage,
  trouble: () => string | undefined,
): ReturnType<MakePage> {
  if (!isHealthy()) return { status: 503, body: 'The bot is starting or stopping.\n' };
  const unheard = trouble();
  if (unheard) return { status: 503, body: `${unheard}\n` };
  if (await storage.healthy(MOST_WAIT_FOR_DATABASE_MS)) return { status: 200, body: 'ready\n' };
  const body =
    'The database does not answer. Words are explained all the same, and nothing can be kept until it does. The log says what to mend.\n';
  return { status: 503, body };
}

/**
 * Words are explained without the storage too, so a bot whose database may come back by itself starts without it.
 *
 * @throws StartProblem when the storage will not come back by itself
 */
export async function readyOrAway(storage: Storage): Promise<void> {
  try {
    await storage.ready();
  } catch (error) {
    if (error instanceof StorageAway && error.mayPass) return;
    await storage.close();
    throw error instanceof StorageAway ? new StartProblem(error.message, error.mend) : error;
  }
}

/** Says that the storage is away, and that it is back. */
export function logAway(log: Log, away: StorageAway | undefined): void {
  if (!away) log.info({}, 'the database answers again');
  else log.warn({}, `${away.message} ${away.mend} Until then words are explained, and nothing is kept.`);
}
