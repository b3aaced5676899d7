import { randomUUID } from 'node:crypto';
import { columnsOf } from './columns.ts';
import type { AskedFor, Outcome, Requests, WordRequest } from './curation-types.ts';
import type { Database } from './database.ts';
import { touchNotice } from './notices.ts';
import { enqueueOf, withdraw } from './outbox-queue.ts';
import { insertProposal } from './proposals.ts';
import { close, foundRequest, isThereStill, openRequest, requestsIn, visible } from './request-rows.ts';
import type { Queries } from './tables.ts';
import type { Person } from './types.ts';

export function requests(database: Database): Requests {
  return {
    ask: (person, { key: askedKey, word, metIn }, at, channel) =>
      database.run(async (db) => {
        const { workspace } = person;
        const key = visible(askedKey);
        const state = await openRequest(db, workspace, { key, word: visible(word), at });
        if (state === 'open' || (state === 'answered' && !(await isThereStill(db, workspace, key)))) {
          await wait(db, person, key, at);
          if (metIn) await putPlace(db, workspace, key, metIn, at);
          await touchNotice(db, workspace, { about: 'request', id: key }, at, channel);
        }
        return foundRequest(db, workspace, key);
      }),
    metIn: (workspace, key, text, at) =>
      database.run(async (db) => {
        const [request] = await requestsIn(db, workspace, { key });
        if (!request) return false;
        await putPlace(db, workspace, key, text, at);
        await touchNotice(db, workspace, { about: 'request', id: key }, at);
        return true;
      }),
    of: (person) => database.run((db) => askedBy(db, person)),
    get: (workspace, key) => database.run(async (db) => (await requestsIn(db, workspace, { key }))[0]),
    list: (workspace) => database.run((db) => requestsIn(db, workspace, { state: 'open' })),
    mostAsked: (workspace, limit) => database.run((db) => requestsIn(db, workspace, { most: limit })),
    decline: (workspace, key, why, { by, at }) =>
      change(database, workspace, key, at, (db) =>
        close(db, workspace, key, { state: 'declined', why: visible(why), decided_by: by, decided_at: at }),
      ),
    answer: (workspace, key, slug, at) =>
      change(database, workspace, key, at, (db) =>
        close(db, workspace, key, { state: 'answered', slug, decided_at: at }),
      ),
    reopen: (workspace, key, at) =>
      change(database, workspace, key, at, async (db) => {
        const reopened = await db
          .updateTable('requests')
          .set({ state: 'open', why: null, decided_by: null, decided_at: null })
          .where((row) => row.and({ workspace, key, state: 'declined' }))
          .returning('key')
          .executeTakeFirst();
        return reopened !== undefined;
      }),
    askExpert: (workspace, key, expert, { by, at }) =>
      change(database, workspace, key, at, async (db) => {
        const asked = await db
          .updateTable('requests')
          .set({ expert, expert_asked_by: by, expert_asked_at: at })
          .where((row) => row.and({ workspace, key, state: 'open' }))
          .where('expert_asked_at', 'is', null)
          .returning('key')
          .executeTakeFirst();
        if (asked) await enqueueOf(db, { workspace, user: expert }, 'ask-expert', { key }, { due: at, key });
        return asked !== undefined;
      }),
    expertUnreachable: (expert, key, at) =>
      database.run(async (db) => {
        const { workspace, user } = expert;
        const request = await db
          .selectFrom('requests')
          .select('expert_asked_by')
          .where((row) => row.and({ workspace, key, state: 'open' }))
          .executeTakeFirst();
        if (!request || (await takeBackQuestions(db, expert, at, key)) === 0) return;
        await withdraw(db, workspace, `ask-expert:${key}`);
        const by = request.expert_asked_by;
        if (by && by !== user)
          await enqueueOf(db, { workspace, user: by }, 'expert-unreachable', { key }, { due: at, key });
      }),
    expertAnswered: (expert, key, draft, at, channel) =>
      database.run(async (db) => {
        const { workspace, user } = expert;
        const id = randomUUID();
        const answered = await db
          .updateTable('requests')
          .set({ expert_proposal: id, expert_answered_at: at })
          .where((row) => row.and({ workspace, key, state: 'open', expert: user }))
          .where('expert_answered_at', 'is', null)
          .returning('key')
          .executeTakeFirst();
        if (answered) await insertProposal(db, expert, id, { ...draft, request: key }, at, channel);
        const [now] = await requestsIn(db, workspace, { key });
        if (!now || now.expert?.user !== user) return { is: 'gone' };
        return { is: answered ? 'done' : 'changed', now };
      }),
  };
}

/** Carries out a change of one request; `work` says whether it was possible. */
const change = (
  database: Database,
  workspace: string,
  key: string,
  at: number,
  work: (db: Queries) => Promise<boolean>,
): Promise<Outcome<WordRequest>> =>
  database.run(async (db) => {
    const isDone = await work(db);
    if (isDone) await touchNotice(db, workspace, { about: 'request', id: key }, at);
    const [now] = await requestsIn(db, workspace, { key });
    return now ? { is: isDone ? 'done' : 'changed', now } : { is: 'gone' };
  });

/**
 * Whoever was asked will not answer: somebody else can be asked. Returns how many questions there were.
 *
 * @param key of one request; without it of all
 */
export async function takeBackQuestions(
  db: Queries,
  { workspace, user }: Person,
  at: number,
  key?: string,
): Promise<number> {
  const open = await db
    .updateTable('requests')
    .set({ expert: null, expert_asked_by: null, expert_asked_at: null })
    .where((row) => row.and({ workspace, expert: user }))
    .where('expert_answered_at', 'is', null)
    .$if(key !== undefined, (query) => query.where('key', '=', key ?? ''))
    .returning('key')
    .execute();
  for (const { key: id } of open) await touchNotice(db, workspace, { about: 'request', id }, at);
  return open.length;
}

/** Puts a person among those who wait, and counts them once. */
async function wait(db: Queries, person: Person, key: string, at: number): Promise<void> {
  const { workspace } = person;
  const isNew = await db
    .insertInto('request_waiters')
    .values({ ...columnsOf(person), key, at })
    .onConflict((conflict) => conflict.columns(['workspace', 'person', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  await db
    .updateTable('requests')
    .set((row) => ({ state: 'open', slug: null, decided_at: null, ...(isNew && { asked: row('asked', '+', 1) }) }))
    .where((row) => row.and({ workspace, key }))
    .execute();
}

const putPlace = (db: Queries, workspace: string, key: string, text: string, at: number): Promise<unknown> =>
  db
    .insertInto('request_places')
    .values({ id: randomUUID(), workspace, key, text: visible(text), at })
    .execute();

/** The words a person waits for, the last first. */
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

/** The words a person was asked to explain, and did not yet, the last first. */
export async function askedToExplain(db: Queries, { workspace, user }: Person): Promise<AskedFor[]> {
  const rows = await db
    .selectFrom('requests')
    .select(['key', 'word', 'expert_asked_at'])
    .where((row) => row.and({ workspace, expert: user, state: 'open' }))
    .where('expert_answered_at', 'is', null)
    .orderBy('expert_asked_at', 'desc')
    .orderBy('key')
    .execute();
  return rows.map(({ key, word, expert_asked_at }) => ({ key, word, at: expert_asked_at ?? 0 }));
}
