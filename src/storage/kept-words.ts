import { columnsOf } from './columns.ts';
import type { Database } from './database.ts';
import type { Queries } from './tables.ts';
import type { KeptWords, Person, WordAt } from './types.ts';

export function keptWords(database: Database): KeptWords {
  return {
    keep: (person, slug, at) =>
      database.run(async (db) => {
        await db
          .insertInto('kept_words')
          .values({ ...columnsOf(person), slug, at })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }),
    letGo: (person, slug) =>
      database.run(async (db) => {
        await db
          .deleteFrom('kept_words')
          .where((row) => row.and({ ...columnsOf(person), slug }))
          .execute();
      }),
    list: (person) => database.run((db) => keptBy(db, person)),
  };
}

/** The words a person keeps, newest first. */
export const keptBy = (db: Queries, person: Person): Promise<WordAt[]> =>
  db
    .selectFrom('kept_words')
    .select(['slug', 'at'])
    .where((row) => row.and(columnsOf(person)))
    .orderBy('at', 'desc')
    .orderBy('slug')
    .execute();
