import type { Page } from '../slack/pages.ts';
import type { Storage } from '../storage/types.ts';

const MOST_WAIT_FOR_DATABASE_MS = 1_000;

/** Anyone may read this, so it does not say where the database is; the log does. */
export async function readiness(isHealthy: () => boolean, storage: Storage): Promise<Page> {
  if (!isHealthy()) return { status: 503, body: 'The bot is starting or stopping.\n' };
  if (await storage.healthy(MOST_WAIT_FOR_DATABASE_MS)) return { status: 200, body: 'ready\n' };
  const body =
    'The database does not answer. Words are explained all the same, and nothing can be kept until it does. The log says what to mend.\n';
  return { status: 503, body };
}
