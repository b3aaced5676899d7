import { columnsOf } from './columns.ts';
import type { Database } from './database.ts';
import { putMessage, withdraw } from './outbox-queue.ts';
import type { Queries, Tables } from './tables.ts';
import type { PausedBecause, Person, SentWord, Subscription, WordADay, WordADayKind } from './types.ts';

const KIND: WordADayKind = 'word-a-day';
const keyOf = ({ user }: Person): string => `${KIND}:${user}`;

export function wordADay(database: Database): WordADay {
  const change = (person: Person, set: Partial<Tables['word_a_day']>, then?: (db: Queries) => Promise<void>) =>
    database.run(async (db) => {
      const isThere = await update(db, person, set);
      if (isThere) await then?.(db);
      return isThere;
    });
  return {
    of: (person) => database.run((db) => subscriptionOf(db, person)),
    start: (person, { minute, due }) =>
      database.run(async (db) => {
        const begun = { minute, paused: null, unanswered: 0, due };
        await db
          .insertInto('word_a_day')
          .values({ ...columnsOf(person), ...begun })
          .onConflict((conflict) => conflict.columns(['workspace', 'person']).doUpdateSet(begun))
          .execute();
        await putNext(db, person, due);
      }),
    changeHour: (person, { minute, due }) =>
      change(person, { minute }, async (db) => {
        if ((await subscriptionOf(db, person))?.state.is === 'on') await schedule(db, person, due);
      }),
    pause: (person, because) =>
      change(person, { paused: because, due: null }, (db) => withdraw(db, person.workspace, keyOf(person))),
    resume: (person, due) => change(person, { paused: null, unanswered: 0 }, (db) => schedule(db, person, due)),
    stop: (person) =>
      database.run(async (db) => {
        const removed = await removeWordADay(db, person);
        await withdraw(db, person.workspace, keyOf(person));
        return removed > 0;
      }),
    answered: (person) => change(person, { unanswered: 0 }),
  };
}

/** Notes a word that was sent; whether another is to follow. Nothing is noted for who has no word a day any more. */
export async function noteSent(db: Queries, { person, slug, at }: SentWord): Promise<boolean> {
  const row = await db
    .updateTable('word_a_day')
    .set((column) => ({ unanswered: column('unanswered', '+', 1) }))
    .where((each) => each.and(columnsOf(person)))
    .returning('paused')
    .executeTakeFirst();
  if (!row) return false;
  await db
    .insertInto('words_sent')
    .values({ ...columnsOf(person), slug, at })
    .onConflict((conflict) => conflict.columns(['workspace', 'person', 'slug']).doUpdateSet({ at }))
    .execute();
  return row.paused === null;
}

/** Sets when the next word is due. */
export async function schedule(db: Queries, person: Person, due: number): Promise<void> {
  await update(db, person, { due });
  await putNext(db, person, due);
}

/** Removes all that is kept of a person's words of the day but for the message that waits; how many there were: 0 or 1. */
export async function removeWordADay(db: Queries, person: Person): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('word_a_day')
    .where((row) => row.and(columnsOf(person)))
    .executeTakeFirst();
  await db
    .deleteFrom('words_sent')
    .where((row) => row.and(columnsOf(person)))
    .execute();
  return Number(numDeletedRows);
}

export async function subscriptionOf(db: Queries, person: Person): Promise<Subscription | undefined> {
  const row = await db
    .selectFrom('word_a_day')
    .select(['minute', 'paused', 'unanswered', 'due'])
    .where((each) => each.and(columnsOf(person)))
    .executeTakeFirst();
  if (!row) return undefined;
  const sent = await db
    .selectFrom('words_sent')
    .select('slug')
    .where((each) => each.and(columnsOf(person)))
    .orderBy('at')
    .orderBy('slug')
    .execute();
  return {
    minute: row.minute,
    state:
      row.paused === null ? { is: 'on', due: row.due ?? 0 } : { is: 'paused', because: row.paused as PausedBecause },
    unanswered: row.unanswered,
    sent: sent.map(({ slug }) => slug),
  };
}

const putNext = (db: Queries, person: Person, due: number): Promise<void> =>
  putMessage(db, { person, kind: KIND, payload: {}, due, key: keyOf(person) });

async function update(db: Queries, person: Person, set: Partial<Tables['word_a_day']>): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('word_a_day')
    .set(set)
    .where((row) => row.and(columnsOf(person)))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
