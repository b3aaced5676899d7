import type { Database } from './database.ts';
import type { Events } from './types.ts';

/** Slack repeats an event for about an hour; a day leaves room for clocks and queues. */
const REMEMBER_MS = 24 * 60 * 60 * 1_000;
const PRUNE_EVERY_MS = 60 * 60 * 1_000;

export function events(database: Database): Events {
  let prunedAt = Number.NEGATIVE_INFINITY;
  return {
    first: (workspace, key, at) =>
      database.run(async (db) => {
        if (at - prunedAt >= PRUNE_EVERY_MS) {
          prunedAt = at;
          await db
            .deleteFrom('seen_events')
            .where('at', '<=', at - REMEMBER_MS)
            .execute();
        }
        const inserted = await db
          .insertInto('seen_events')
          .values({ workspace, key, at })
          .onConflict((conflict) => conflict.columns(['workspace', 'key']).doNothing())
          .returning('key')
          .executeTakeFirst();
        return inserted !== undefined;
      }),
  };
}
