import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import Libsql from 'libsql';
import { databaseFile } from './data-dir.ts';

const PATIENCE_MS = 5_000;

/**
 * Writes a whole, consistent copy of the file in `dataDir`, also while bots use it. A copy of the file alone may lack what
 * still stands in its log.
 *
 * @param to the copy's name; nothing may be there yet
 */
export async function backUp(dataDir: string, to: string): Promise<void> {
  if (existsSync(to)) throw Object.assign(new Error(`${to} is there already`), { code: 'EEXIST' });
  // Under its own name only when it is whole and on the disk: SQLite itself leaves out the latter.
  const partial = `${to}.partial`;
  await rm(partial, { force: true });
  const database = new Libsql(databaseFile(dataDir), { timeout: PATIENCE_MS });
  try {
    database.exec(`vacuum into '${partial.replaceAll("'", "''")}'`);
  } finally {
    database.close();
  }
  const copy = await open(partial, 'r+');
  await copy.sync().finally(() => copy.close());
  await rename(partial, to);
}
