import { columnsOf } from './columns.ts';
import type { Database } from './database.ts';
import type { Queries, Tables } from './tables.ts';
import type { Learning, Person, Progress } from './types.ts';

export function learning(database: Database): Learning {
  return {
    open: (person, path, at) => database.run((db) => touch(db, person, path, { touched_at: at })),
    gotIt: (person, path, slug, at) =>
      database.run(async (db) => {
        await touch(db, person, path, { touched_at: at });
        await db
          .insertInto('learnt_words')
          .values({ ...columnsOf(person), path, slug, at })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }),
    answerQuiz: (person, path, right, at) =>
      database.run((db) => touch(db, person, path, { touched_at: at, quiz_right: right ? 1 : 0 })),
    finish: (person, path, at) =>
      database.run(async (db) => {
        await touch(db, person, path, { touched_at: at });
        await db
          .updateTable('learning_paths')
          .set({ finished_at: at })
          .where((row) => row.and({ ...columnsOf(person), path }))
          .where('finished_at', 'is', null)
          .execute();
      }),
    leave: (person, path) =>
      database.run(async (db) => {
        for (const table of ['learning_paths', 'learnt_words'] as const)
          await db
            .deleteFrom(table)
            .where((row) => row.and({ ...columnsOf(person), path }))
            .execute();
      }),
    progress: (person, path) =>
      database.run(async (db) => (await pathsOf(db, person)).find((progress) => progress.path === path)),
    list: (person) => database.run((db) => pathsOf(db, person)),
  };
}

type Change = Pick<Tables['learning_paths'], 'touched_at'> & Partial<Pick<Tables['learning_paths'], 'quiz_right'>>;

async function touch(db: Queries, person: Person, path: string, change: Change): Promise<void> {
  await db
    .insertInto('learning_paths')
    .values({ ...columnsOf(person), path, ...change })
    .onConflict((conflict) => conflict.columns(['workspace', 'person', 'path']).doUpdateSet(change))
    .execute();
}

/** How far a person is on each of their paths, the one touched last first. */
export async function pathsOf(db: Queries, person: Person): Promise<Progress[]> {
  const paths = await db
    .selectFrom('learning_paths')
    .select(['path', 'quiz_right', 'finished_at', 'touched_at'])
    .where((row) => row.and(columnsOf(person)))
    .orderBy('touched_at', 'desc')
    .orderBy('path')
    .execute();
  const words = await db
    .selectFrom('learnt_words')
    .select(['path', 'slug', 'at'])
    .where((row) => row.and(columnsOf(person)))
    .orderBy('at')
    .orderBy('slug')
    .execute();
  return paths.map(({ path, quiz_right, finished_at, touched_at }) => ({
    path,
    gotIt: words.filter((word) => word.path === path).map(({ slug, at }) => ({ slug, at })),
    quiz: quiz_right === null ? undefined : quiz_right === 1 ? 'right' : 'wrong',
    finishedAt: finished_at ?? undefined,
    touchedAt: touched_at,
  }));
}
