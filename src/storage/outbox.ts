import type { Database } from './database.ts';
import { enqueue } from './outbox-queue.ts';
import type { Queries } from './tables.ts';
import type { DueMessage, Outbox } from './types.ts';
import { noteSent, schedule } from './word-a-day.ts';

/** @param skipsLocked whether the database lets others pass by rows that are being claimed */
export function outbox(database: Database, { skipsLocked }: { readonly skipsLocked: boolean }): Outbox {
  return {
    enqueue: (message) => database.run((db) => enqueue(db, message)),
    claimDue: (now, leaseMs, limit, workspace) =>
      database.run(async (db) => {
        const free = db
          .selectFrom('outbox')
          .select('id')
          .where('due', '<=', now)
          .where((row) => row.or([row('claimed_until', 'is', null), row('claimed_until', '<=', now)]))
          .$if(workspace !== undefined, (query) => query.where('workspace', '=', workspace ?? ''))
          .orderBy('due')
          .orderBy('id')
          .limit(limit)
          .$if(skipsLocked, (query) => query.forUpdate().skipLocked());
        const claimed = await db
          .updateTable('outbox')
          .set({ claimed_until: now + leaseMs })
          .where('id', 'in', free)
          .returning(['id', 'workspace', 'person', 'kind', 'payload', 'due'])
          .execute();
        return claimed
          .sort((a, b) => a.due - b.due)
          .map(
            ({ id, workspace, person, kind, payload, due }): DueMessage => ({
              id,
              person: { workspace, user: person },
              kind,
              payload: JSON.parse(payload) as DueMessage['payload'],
              due,
            }),
          );
      }),
    done: (id, { next, word } = {}) =>
      database.run(async (db) => {
        const goesOn = word ? await noteSent(db, word) : false;
        if (!(await remove(db, id))) return false;
        if (next) await enqueue(db, next);
        if (word && goesOn) await schedule(db, word.person, word.due);
        return true;
      }),
    postpone: (id, due) =>
      database.run(async (db) => {
        const { numUpdatedRows } = await db
          .updateTable('outbox')
          .set({ due, claimed_until: null })
          .where('id', '=', id)
          .executeTakeFirst();
        return numUpdatedRows > 0n;
      }),
    drop: (id) => database.run((db) => remove(db, id)),
    waiting: () =>
      database.run(async (db) => {
        const { count } = await db
          .selectFrom('outbox')
          .select((row) => row.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow();
        return count;
      }),
  };
}

async function remove(db: Queries, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('outbox').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}
