import { randomUUID } from 'node:crypto';
import type { Database } from './database.ts';
import { enqueueOf } from './outbox-queue.ts';
import { visible } from './request-rows.ts';
import type { Clarity } from './types.ts';

export function clarity(database: Database): Clarity {
  return {
    count: (workspace, slug, verdict) =>
      database.run(async (db) => {
        const column = verdict === 'clear' ? 'clear' : 'not_yet';
        await db
          .insertInto('clarity')
          .values({ workspace, slug, clear: 0, not_yet: 0, [column]: 1 })
          .onConflict((conflict) =>
            conflict
              .columns(['workspace', 'slug'])
              .doUpdateSet((row) => ({ [column]: row(`clarity.${column}`, '+', 1) })),
          )
          .execute();
      }),
    counts: (workspace) =>
      database.run((db) =>
        db
          .selectFrom('clarity')
          .select(['slug', 'clear', 'not_yet as notYet'])
          .where('workspace', '=', workspace)
          .orderBy('slug')
          .execute(),
      ),
    note: (workspace, { slug, text, at }, channel) =>
      database.run(async (db) => {
        const id = randomUUID();
        await db
          .insertInto('unclear_notes')
          .values({ id, workspace, slug, text: visible(text), at })
          .execute();
        if (channel !== undefined)
          await enqueueOf(db, { workspace, user: channel }, 'unclear-note', { id }, { due: at, key: id });
      }),
    notes: (workspace) =>
      database.run((db) =>
        db
          .selectFrom('unclear_notes')
          .select(['id', 'slug', 'text', 'at'])
          .where('workspace', '=', workspace)
          .orderBy('at')
          .orderBy('id')
          .execute(),
      ),
    removeNote: (workspace, id) =>
      database.run(async (db) => {
        const { numDeletedRows } = await db
          .deleteFrom('unclear_notes')
          .where((row) => row.and({ workspace, id }))
          .executeTakeFirst();
        return numDeletedRows > 0n;
      }),
  };
}
