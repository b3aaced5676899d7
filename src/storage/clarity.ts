import { randomUUID } from 'node:crypto';
import type { Database } from './database.ts';
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
    note: (workspace, { slug, text, at }) =>
      database.run(async (db) => {
        // PostgreSQL takes no NUL, and nobody can see one.
        const visible = text.replaceAll('\0', '');
        await db.insertInto('unclear_notes').values({ id: randomUUID(), workspace, slug, text: visible, at }).execute();
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
