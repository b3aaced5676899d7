import { randomUUID } from 'node:crypto';
import { columnsOf } from './columns.ts';
import type { CurationMessages } from './notice-types.ts';
import type { Queries } from './tables.ts';
import type { NewMessage, Person } from './types.ts';

/** Puts a message into the outbox; false when one with the same key waits there. */
export async function enqueue(db: Queries, { person, kind, payload, due, key }: NewMessage): Promise<boolean> {
  const inserted = await db
    .insertInto('outbox')
    .values({
      id: randomUUID(),
      ...columnsOf(person),
      kind,
      payload: JSON.stringify(payload),
      due,
      key: key ?? null,
    })
    .onConflict((conflict) => conflict.columns(['workspace', 'key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Puts a message in the place of the one with its key. */
export async function putMessage(db: Queries, message: NewMessage & { readonly key: string }): Promise<void> {
  await withdraw(db, message.person.workspace, message.key);
  await enqueue(db, message);
}

/** Takes a message out, also when it is just being sent: then nothing follows it. */
export async function withdraw(db: Queries, workspace: string, key: string): Promise<void> {
  await db
    .deleteFrom('outbox')
    .where((row) => row.and({ workspace, key }))
    .execute();
}

/** Puts a message of curation into the outbox; another of its kind and key that waits there is enough. */
export const enqueueOf = <Kind extends keyof CurationMessages>(
  db: Queries,
  person: Person,
  kind: Kind,
  payload: CurationMessages[Kind],
  { due, key }: { readonly due: number; readonly key: string },
): Promise<boolean> => enqueue(db, { person, kind, payload: { ...payload }, due, key: `${kind}:${key}` });
