import { columnsOf } from './columns.ts';
import type { Database } from './database.ts';
import { keptBy } from './kept-words.ts';
import { pathsOf } from './learning.ts';
import { onRecord, removeFromRecord } from './on-record.ts';
import { writtenBy } from './proposals.ts';
import { askedBy, askedToExplain, takeBackQuestions } from './requests.ts';
import type { Queries, Tables } from './tables.ts';
import type { People, Person } from './types.ts';
import { removeWordADay, subscriptionOf } from './word-a-day.ts';

export function people(database: Database): People {
  return {
    kept: (person) =>
      database.run(async (db) => {
        const { workspace, user } = person;
        const waiting = await db
          .selectFrom('outbox')
          .select(['kind', 'due'])
          .where((row) => row.and(columnsOf(person)))
          .orderBy('due')
          .execute();
        const welcome = await db
          .selectFrom('welcomes')
          .select(['welcomed_by', 'at'])
          .where((row) => row.and(columnsOf(person)))
          .executeTakeFirst();
        const { sent } = await db
          .selectFrom('welcomes')
          .select((row) => row.fn.countAll<number>().as('sent'))
          .where((row) => row.and({ workspace, welcomed_by: user }))
          .executeTakeFirstOrThrow();
        return {
          keptWords: await keptBy(db, person),
          paths: await pathsOf(db, person),
          wordADay: await subscriptionOf(db, person),
          waiting,
          welcomed: welcome && { by: welcome.welcomed_by ?? undefined, at: welcome.at },
          requests: await askedBy(db, person),
          proposals: await writtenBy(db, person),
          askedToExplain: await askedToExplain(db, person),
          welcomesSent: sent,
          onRecord: await onRecord(db, person),
        };
      }),
    forget: (person) =>
      database.run(async (db) => {
        const { workspace, user } = person;
        const wordADay = await removeWordADay(db, person);
        const paths = await removeFrom(db, 'learning_paths', person);
        const questions = await takeBackQuestions(db, person, 0);
        await removeFrom(db, 'learnt_words', person);
        const { numUpdatedRows } = await db
          .updateTable('welcomes')
          .set({ welcomed_by: null })
          .where((row) => row.and({ workspace, welcomed_by: user }))
          .executeTakeFirst();
        return {
          keptWords: await removeFrom(db, 'kept_words', person),
          paths,
          wordADay,
          waiting: await removeFrom(db, 'outbox', person),
          welcomed: await removeFrom(db, 'welcomes', person),
          requests: await removeFrom(db, 'request_waiters', person),
          welcomesSent: Number(numUpdatedRows),
          onRecord: questions + (await removeFromRecord(db, person)),
        };
      }),
  };
}

type TableOfPerson = Extract<
  keyof Tables,
  'kept_words' | 'learning_paths' | 'learnt_words' | 'outbox' | 'request_waiters' | 'welcomes'
>;

async function removeFrom(db: Queries, table: TableOfPerson, person: Person): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom(table)
    .where((row) => row.and(columnsOf(person)))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
