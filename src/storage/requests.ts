import { columnsOf } from './columns.ts';
import type { Database } from './database.ts';
import type { Queries } from './tables.ts';
import type { AskedFor, Person, Requests } from './types.ts';

export function requests(database: Database): Requests {
  return {
    ask: (person, { key, word }, at) =>
      database.run(async (db) => {
        // PostgreSQL takes no NUL, and nobody can see one.
        const [visibleKey, visible] = [key.replaceAll('\0', ''), word.replaceAll('\0', '')];
        await db
          .insertInto('requests')
          .values({ workspace: person.workspace, key: visibleKey, word: visible, at })
          .onConflict((conflict) => conflict.columns(['workspace', 'key']).doNothing())
          .execute();
        await db
          .insertInto('request_waiters')
          .values({ ...columnsOf(person), key: visibleKey, at })
          .onConflict((conflict) => conflict.columns(['workspace', 'person', 'key']).doNothing())
          .execute();
      }),
    of: (person) => database.run((db) => askedBy(db, person)),
    list: (workspace) =>
      database.run((db) =>
        db
          .selectFrom('requests')
          .leftJoin('request_waiters', (join) =>
            join
              .onRef('request_waiters.workspace', '=', 'requests.workspace')
              .onRef('request_waiters.key', '=', 'requests.key'),
          )
          .select(['requests.key', 'requests.word', 'requests.at'])
          .select((row) => row.fn.count<number>('request_waiters.person').as('waiting'))
          .where('requests.workspace', '=', workspace)
          .groupBy(['requests.key', 'requests.word', 'requests.at'])
          .orderBy('requests.at')
          .orderBy('requests.key')
          .execute(),
      ),
  };
}

/** The words a person asked for, the last first. */
export const askedBy = (db: Queries, { workspace, user }: Person): Promise<AskedFor[]> =>
  db
    .selectFrom('request_waiters')
    .innerJoin('requests', (join) =>
      join
        .onRef('requests.workspace', '=', 'request_waiters.workspace')
        .onRef('requests.key', '=', 'request_waiters.key'),
    )
    .select(['requests.key', 'requests.word', 'request_waiters.at'])
    .where('request_waiters.workspace', '=', workspace)
    .where('request_waiters.person', '=', user)
    .orderBy('request_waiters.at', 'desc')
    .orderBy('requests.key')
    .execute();
