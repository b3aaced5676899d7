import { columnsOf } from './columns.ts';
import type { Database } from './database.ts';
import type { Welcomes } from './types.ts';

export function welcomes(database: Database): Welcomes {
  return {
    welcome: (person, by, at) =>
      database.run(async (db) => {
        const inserted = await db
          .insertInto('welcomes')
          .values({ ...columnsOf(person), welcomed_by: by ?? null, at })
          .onConflict((conflict) => conflict.doNothing())
          .returning('at')
          .executeTakeFirst();
        return inserted !== undefined;
      }),
    undo: (person) =>
      database.run(async (db) => {
        await db
          .deleteFrom('welcomes')
          .where((row) => row.and(columnsOf(person)))
          .execute();
      }),
  };
}
