import type { WordRequest } from './curation-types.ts';
import { enqueueOf } from './outbox-queue.ts';
import type { Queries, Tables } from './tables.ts';

/** PostgreSQL takes no NUL, and nobody can see one. */
export const visible = (text: string): string => text.replaceAll('\0', '');

/** Puts a request on the list if it is not there, locks it, and says in which state it is. */
export async function openRequest(
  db: Queries,
  workspace: string,
  { key, word, at }: { readonly key: string; readonly word: string; readonly at: number },
): Promise<string> {
  const { state } = await db
    .insertInto('requests')
    .values({ workspace, key, word, at, asked: 0, state: 'open' })
    .onConflict((conflict) =>
      conflict.columns(['workspace', 'key']).doUpdateSet((row) => ({ asked: row.ref('requests.asked') })),
    )
    .returning('state')
    .executeTakeFirstOrThrow();
  return state;
}

/** Whether a request is open, and stays so until the end of the transaction. */
export async function isOpen(db: Queries, workspace: string, key: string): Promise<boolean> {
  const row = await db
    .updateTable('requests')
    .set({ state: 'open' })
    .where((each) => each.and({ workspace, key, state: 'open' }))
    .returning('key')
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether the word that answered a request is in force still, or stepped back before a file that says the same. */
export async function isThereStill(db: Queries, workspace: string, key: string): Promise<boolean> {
  const newest = await db
    .selectFrom('words')
    .innerJoin('requests', (join) =>
      join.onRef('requests.workspace', '=', 'words.workspace').onRef('requests.slug', '=', 'words.slug'),
    )
    .select('words.did')
    .where('requests.workspace', '=', workspace)
    .where('requests.key', '=', key)
    .orderBy('words.version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest !== undefined && newest.did !== 'removed';
}

type Closed = Pick<Tables['requests'], 'state' | 'decided_at'> &
  Partial<Pick<Tables['requests'], 'why' | 'slug' | 'decided_by'>>;

/** Closes a request and tells everyone who waits; false when it is closed already. A declined one can still be answered. */
export async function close(db: Queries, workspace: string, key: string, closed: Closed): Promise<boolean> {
  const from = closed.state === 'answered' ? ['open', 'declined'] : ['open'];
  const row = await db
    .updateTable('requests')
    .set({ why: null, slug: null, decided_by: null, ...closed })
    .where((each) => each.and({ workspace, key }))
    .where('state', 'in', from)
    .returning('word')
    .executeTakeFirst();
  if (!row) return false;
  const waiters = await db
    .deleteFrom('request_waiters')
    .where((each) => each.and({ workspace, key }))
    .returning('person')
    .execute();
  for (const { person } of waiters) {
    const to = { workspace, user: person };
    const queue = { due: closed.decided_at ?? 0, key: `${key}:${person}` };
    if (closed.slug) await enqueueOf(db, to, 'word-is-here', { slug: closed.slug, word: row.word }, queue);
    else await enqueueOf(db, to, 'word-declined', { key }, queue);
  }
  return true;
}

interface Which {
  readonly key?: string;
  readonly state?: string;
  /** So many, those that most people asked for first; without it the oldest first. */
  readonly most?: number;
}

export async function requestsIn(db: Queries, workspace: string, { key, state, most }: Which): Promise<WordRequest[]> {
  const rows = await db
    .selectFrom('requests')
    .selectAll('requests')
    .select((row) =>
      row
        .selectFrom('request_waiters')
        .select((waiter) => waiter.fn.countAll<number>().as('waiting'))
        .whereRef('request_waiters.workspace', '=', 'requests.workspace')
        .whereRef('request_waiters.key', '=', 'requests.key')
        .as('waiting'),
    )
    .where('workspace', '=', workspace)
    .$if(key !== undefined, (query) => query.where('key', '=', key ?? ''))
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? ''))
    .$if(most !== undefined, (query) => query.orderBy('asked', 'desc').limit(most ?? 0))
    .orderBy('at')
    .orderBy('key')
    .execute();
  const places = await db
    .selectFrom('request_places')
    .select(['key', 'text'])
    .where('workspace', '=', workspace)
    .$if(key !== undefined, (query) => query.where('key', '=', key ?? ''))
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    key: row.key,
    word: row.word,
    at: row.at,
    asked: row.asked,
    waiting: row.waiting ?? 0,
    metIn: places.filter((place) => place.key === row.key).map(({ text }) => text),
    state: stateOf(row),
    expert: expertOf(row),
  }));
}

/** A request that is certainly there. */
export async function foundRequest(db: Queries, workspace: string, key: string): Promise<WordRequest> {
  const [request] = await requestsIn(db, workspace, { key });
  if (!request) throw new Error('a request is gone that was just written');
  return request;
}

function stateOf({ state, slug, why, decided_by, decided_at }: Tables['requests']): WordRequest['state'] {
  const at = decided_at ?? 0;
  if (state === 'answered') return { is: 'answered', slug: slug ?? '', at };
  if (state === 'declined') return { is: 'declined', why: why ?? '', by: decided_by ?? undefined, at };
  return { is: 'open' };
}

const expertOf = (row: Tables['requests']): WordRequest['expert'] =>
  row.expert_asked_at === null
    ? undefined
    : {
        user: row.expert ?? undefined,
        askedAt: row.expert_asked_at,
        answer:
          row.expert_answered_at === null
            ? undefined
            : { proposal: row.expert_proposal ?? '', at: row.expert_answered_at },
      };
