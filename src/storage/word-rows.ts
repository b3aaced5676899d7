import type { EntryJson, WordVersion } from './curation-types.ts';
import { touchNotice } from './notices.ts';
import type { Queries, Tables } from './tables.ts';

/** Holds the overlay of a workspace until the end of the transaction, so that its words change one after the other. */
export async function lockOverlay(db: Queries, workspace: string): Promise<void> {
  await db
    .insertInto('overlays')
    .values({ workspace, version: 0 })
    .onConflict((conflict) =>
      conflict.column('workspace').doUpdateSet((row) => ({ version: row.ref('overlays.version') })),
    )
    .execute();
}

/** A word's newest version, and the one in force; 0 where there is none. */
export async function versionsOf(
  db: Queries,
  workspace: string,
  slug: string,
): Promise<{ readonly newest: number; readonly inForce: number }> {
  const row = await db
    .selectFrom('words')
    .select(['version', 'entry'])
    .where((each) => each.and({ workspace, slug }))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  const newest = row?.version ?? 0;
  return { newest, inForce: row?.entry === null ? 0 : newest };
}

/** Puts the version after `newest`, and counts the overlay up, which must be locked; the curators' message about it follows. */
export async function putVersion(
  db: Queries,
  workspace: string,
  slug: string,
  newest: number,
  { did, entry, beneath, writtenBy, decided }: Omit<WordVersion, 'slug' | 'version'>,
): Promise<void> {
  await db
    .insertInto('words')
    .values({
      workspace,
      slug,
      version: newest + 1,
      did,
      entry: entry === undefined ? null : JSON.stringify(entry),
      beneath: beneath ?? null,
      beneath_now: null,
      written_by: writtenBy ?? null,
      decided_by: decided.by ?? null,
      at: decided.at,
    })
    .execute();
  await db
    .updateTable('overlays')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('workspace', '=', workspace)
    .execute();
  await touchNotice(db, workspace, { about: 'word', id: slug }, decided.at);
}

export const versionOf = (row: Tables['words']): WordVersion => ({
  slug: row.slug,
  version: row.version,
  did: row.did as WordVersion['did'],
  entry: row.entry === null ? undefined : (JSON.parse(row.entry) as EntryJson),
  beneath: row.beneath ?? undefined,
  writtenBy: row.written_by ?? undefined,
  decided: { by: row.decided_by ?? undefined, at: row.at },
});
