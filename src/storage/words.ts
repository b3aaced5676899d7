import type { Outcome, Words, WordVersion } from './curation-types.ts';
import type { Database } from './database.ts';
import { touchNotice } from './notices.ts';
import type { Queries } from './tables.ts';
import { lockOverlay, putVersion, versionOf } from './word-rows.ts';

export function words(database: Database): Words {
  /** Puts a new version over the newest, which has to be `from`; `next` makes it, or finds that there is nothing to make. */
  const change = (workspace: string, slug: string, from: number, next: (db: Queries) => Promise<Next | undefined>) =>
    database.run(async (db): Promise<Outcome<WordVersion>> => {
      await lockOverlay(db, workspace);
      const [newest] = await historyOf(db, workspace, slug);
      if (!newest) return { is: 'gone' };
      if (newest.version !== from) return { is: 'changed', now: newest };
      const version = await next(db);
      if (!version) return { is: 'gone' };
      await putVersion(db, workspace, slug, from, version);
      return { is: 'done', now: { ...version, slug, version: from + 1 } };
    });
  return {
    overlays: () =>
      database.run(async (db) => {
        const rows = await db.selectFrom('overlays').select(['workspace', 'version']).execute();
        return new Map(rows.map(({ workspace, version }) => [workspace, version]));
      }),
    inForce: (workspace) =>
      database.run(async (db) => {
        const overlay = await db
          .selectFrom('overlays')
          .select('version')
          .where('workspace', '=', workspace)
          .executeTakeFirst();
        const rows = await db
          .selectFrom('words')
          .selectAll()
          .where('workspace', '=', workspace)
          .where('entry', 'is not', null)
          .where((row) =>
            row(
              'version',
              '=',
              row
                .selectFrom('words as other')
                .select((other) => other.fn.max('other.version').as('newest'))
                .whereRef('other.workspace', '=', 'words.workspace')
                .whereRef('other.slug', '=', 'words.slug'),
            ),
          )
          .orderBy('slug')
          .execute();
        return {
          overlay: overlay?.version ?? 0,
          words: rows.map((row) => {
            const { slug, version, entry = {}, beneath, writtenBy, decided } = versionOf(row);
            const beneathNow = row.beneath_now ?? undefined;
            return { slug, version, entry, beneath, beneathNow, writtenBy, approved: decided };
          }),
        };
      }),
    history: (workspace, slug) => database.run((db) => historyOf(db, workspace, slug)),
    rollBack: (workspace, slug, { from, version }, { by, at }) =>
      change(workspace, slug, from, async (db) => {
        const old = (await historyOf(db, workspace, slug)).find((each) => each.version === version);
        return old?.entry && { ...old, did: 'rolled-back', decided: { by, at } };
      }),
    remove: (workspace, slug, from, deed) => change(workspace, slug, from, async () => nothing('removed', deed)),
    stepBack: (workspace, slug, from, at) =>
      change(workspace, slug, from, async () => nothing('stepped-back', { by: undefined, at })),
    beneathChanged: (workspace, slug, { from, beneath }, at, channel) =>
      database.run(async (db) => {
        const told = await db
          .updateTable('words')
          .set({ beneath_now: beneath })
          .where((row) => row.and({ workspace, slug, version: from }))
          .where((row) => row.or([row('beneath_now', 'is', null), row('beneath_now', '!=', beneath)]))
          .returning('slug')
          .executeTakeFirst();
        if (told) await touchNotice(db, workspace, { about: 'word', id: slug }, at, channel);
        return told !== undefined;
      }),
  };
}

type Next = Omit<WordVersion, 'slug' | 'version'>;

const nothing = (did: 'removed' | 'stepped-back', decided: WordVersion['decided']): Next => ({
  did,
  entry: undefined,
  beneath: undefined,
  writtenBy: undefined,
  decided,
});

async function historyOf(db: Queries, workspace: string, slug: string): Promise<WordVersion[]> {
  const rows = await db
    .selectFrom('words')
    .selectAll()
    .where((row) => row.and({ workspace, slug }))
    .orderBy('version', 'desc')
    .execute();
  return rows.map(versionOf);
}
