import type { Database } from './database.ts';
import type { Queries } from './tables.ts';
import type { Stat, Stats } from './types.ts';

export function stats(database: Database): Stats {
  return {
    all: () =>
      database.run(async (db) => {
        const found = [
          ...(await peopleIn(db, 'learning_paths', 'people learning')),
          ...(await peopleIn(db, 'word_a_day', 'people with a word a day')),
          ...(await peopleIn(db, 'kept_words', 'people who keep words')),
          ...(await keptWords(db)),
          ...(await ownWords(db)),
          ...(await byState(db, 'requests', REQUESTS)),
          ...(await byState(db, 'proposals', PROPOSALS)),
          ...(await unclearNotes(db)),
          ...(await asked(db)),
          ...(await clear(db)),
        ];
        return found.sort((a, b) => (a.workspace < b.workspace ? -1 : a.workspace > b.workspace ? 1 : 0));
      }),
  };
}

type OfPeople = 'learning_paths' | 'word_a_day' | 'kept_words';

async function peopleIn(db: Queries, table: OfPeople, what: string): Promise<Stat[]> {
  const rows = await db
    .selectFrom(table)
    .select(['workspace', (row) => row.fn.count<number>('person').distinct().as('count')])
    .groupBy('workspace')
    .execute();
  return rows.map((row) => ({ ...row, what, word: '' }));
}

async function keptWords(db: Queries): Promise<Stat[]> {
  const rows = await db
    .selectFrom('kept_words')
    .select(['workspace', (row) => row.fn.countAll<number>().as('count')])
    .groupBy('workspace')
    .execute();
  return rows.map((row) => ({ ...row, what: 'words kept', word: '' }));
}

async function ownWords(db: Queries): Promise<Stat[]> {
  const newest = db
    .selectFrom('words')
    .select(['workspace', 'slug', (row) => row.fn.max('version').as('version')])
    .groupBy(['workspace', 'slug']);
  const rows = await db
    .selectFrom('words')
    .innerJoin(newest.as('newest'), (join) =>
      join
        .onRef('newest.workspace', '=', 'words.workspace')
        .onRef('newest.slug', '=', 'words.slug')
        .onRef('newest.version', '=', 'words.version'),
    )
    .select(['words.workspace', (row) => row.fn.countAll<number>().as('count')])
    .where('words.entry', 'is not', null)
    .groupBy('words.workspace')
    .execute();
  return rows.map((row) => ({ ...row, what: 'own words in use', word: '' }));
}

const REQUESTS = { open: 'requests, open', answered: 'requests, answered', declined: 'requests, declined' };
const PROPOSALS = {
  draft: 'drafts',
  waiting: 'waiting for review',
  approved: 'approved so far',
  declined: 'declined so far',
};

async function byState(
  db: Queries,
  table: 'requests' | 'proposals',
  names: Readonly<Record<string, string>>,
): Promise<Stat[]> {
  const rows = await db
    .selectFrom(table)
    .select(['workspace', 'state', (row) => row.fn.countAll<number>().as('count')])
    .groupBy(['workspace', 'state'])
    .execute();
  return Object.entries(names).flatMap(([name, what]) =>
    rows.filter(({ state }) => state === name).map(({ workspace, count }) => ({ workspace, what, word: '', count })),
  );
}

async function unclearNotes(db: Queries): Promise<Stat[]> {
  const rows = await db
    .selectFrom('unclear_notes')
    .select(['workspace', (row) => row.fn.countAll<number>().as('count')])
    .groupBy('workspace')
    .execute();
  return rows.map((row) => ({ ...row, what: 'notes on what stayed unclear', word: '' }));
}

async function asked(db: Queries): Promise<Stat[]> {
  const rows = await db
    .selectFrom('requests')
    .select(['workspace', 'word', 'state', 'asked as count'])
    .orderBy('asked', 'desc')
    .orderBy('at')
    .execute();
  return rows.map(({ state, ...row }) => ({ ...row, what: `asked for, ${state}` }));
}

async function clear(db: Queries): Promise<Stat[]> {
  const rows = await db.selectFrom('clarity').selectAll().orderBy('not_yet', 'desc').orderBy('slug').execute();
  return rows.flatMap(({ workspace, slug: word, clear: yes, not_yet }) => [
    ...(not_yet > 0 ? [{ workspace, what: 'not clear yet', word, count: not_yet }] : []),
    ...(yes > 0 ? [{ workspace, what: 'clear', word, count: yes }] : []),
  ]);
}
