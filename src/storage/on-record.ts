import type { Queries } from './tables.ts';
import type { Person } from './types.ts';

/** Where a name stands on record as that of a writer, a curator or an expert. */
const PLACES = [
  ['words', 'written_by'],
  ['words', 'decided_by'],
  ['proposals', 'written_by'],
  ['proposals', 'decided_by'],
  ['requests', 'decided_by'],
  ['requests', 'expert'],
  ['requests', 'expert_asked_by'],
] as const;

/** In how many places a person's name stands. */
export async function onRecord(db: Queries, { workspace, user }: Person): Promise<number> {
  let all = 0;
  for (const [table, column] of PLACES) {
    const { count } = await db
      .selectFrom(table)
      .select((row) => row.fn.countAll<number>().as('count'))
      .where('workspace', '=', workspace)
      .where(column as 'decided_by', '=', user)
      .executeTakeFirstOrThrow();
    all += count;
  }
  return all;
}

/** Takes the name away and leaves what was done; how many places there were. */
export async function removeFromRecord(db: Queries, { workspace, user }: Person): Promise<number> {
  let all = 0;
  for (const [table, column] of PLACES) {
    const { numUpdatedRows } = await db
      .updateTable(table as 'words')
      .set({ [column]: null })
      .where('workspace', '=', workspace)
      .where(column as 'decided_by', '=', user)
      .executeTakeFirst();
    all += Number(numUpdatedRows);
  }
  return all;
}
