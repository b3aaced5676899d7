import type { Database } from './database.ts';
import type { NoticeOf, Notices } from './notice-types.ts';
import { enqueueOf } from './outbox-queue.ts';
import type { Queries } from './tables.ts';

export function notices(database: Database): Notices {
  return {
    get: (workspace, { about, id }) =>
      database.run(async (db) => {
        const row = await db
          .selectFrom('notices')
          .select(['channel', 'ts', 'revision'])
          .where((each) => each.and({ workspace, about, id }))
          .executeTakeFirst();
        return row && { ...row, ts: row.ts ?? undefined };
      }),
    told: (workspace, messageId, { about, id }, { revision, ts }) =>
      database.run(async (db) => {
        const row = await db
          .updateTable('notices')
          .set({ ts })
          .where((each) => each.and({ workspace, about, id }))
          .returning('revision')
          .executeTakeFirst();
        if (row && row.revision !== revision)
          await db.updateTable('outbox').set({ claimed_until: null }).where('id', '=', messageId).execute();
        else await db.deleteFrom('outbox').where('id', '=', messageId).execute();
      }),
  };
}

/**
 * The thing has changed, so its message in the curators' channel has to. The row of the notice is written first, so that
 * whoever is just noting that the message was sent is waited for, or waits.
 *
 * @param channel where the message is to stand when there is none yet; without it there will be none
 */
export async function touchNotice(
  db: Queries,
  workspace: string,
  { about, id }: NoticeOf,
  at: number,
  channel?: string,
): Promise<void> {
  const known = await db
    .updateTable('notices')
    .set((row) => ({ revision: row('revision', '+', 1) }))
    .where((row) => row.and({ workspace, about, id }))
    .returning('channel')
    .executeTakeFirst();
  if (!known) {
    if (channel === undefined) return;
    await db
      .insertInto('notices')
      .values({ workspace, about, id, channel, ts: null, revision: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(['workspace', 'about', 'id'])
          .doUpdateSet((row) => ({ revision: row('notices.revision', '+', 1) })),
      )
      .execute();
  }
  const user = known?.channel ?? channel ?? '';
  await enqueueOf(db, { workspace, user }, 'notice', { about, id }, { due: at, key: `${about}:${id}` });
}
