import { existsSync } from 'node:fs';
import { readDatabase } from '../config.ts';
import { StorageAway } from '../storage/away.ts';
import { databaseFile } from '../storage/data-dir.ts';
import { openStorage } from '../storage/open.ts';
import type { Storage } from '../storage/types.ts';

/**
 * Lets a command work with what the bot keeps, where the environment says that it is. What keeps it from that is said.
 *
 * @param failed what then did not happen, as a sentence: "Nothing was removed."
 */
export async function withStorage(failed: string, work: (storage: Storage) => Promise<void>): Promise<void> {
  const database = readDatabase(process.env);
  if (!database) return fail('DATABASE_URL does not look right: write the whole address, or leave it away.', 2);
  if (database.by === 'sqlite' && !existsSync(databaseFile(database.dataDir)))
    return fail(
      `There is no file ${databaseFile(database.dataDir)}. Set DATA_DIR or DATABASE_URL as the bot has it.`,
      2,
    );
  const storage = openStorage(database);
  try {
    await storage.ready();
    await work(storage);
  } catch (error) {
    if (!(error instanceof StorageAway)) throw error;
    fail(`${failed} ${error.message}\n  ${error.mend}`, 1);
  } finally {
    await storage.close();
  }
}

/** Says why a command did not do what it was asked for, and what status it ends with. */
export function fail(words: string, status: number): void {
  console.error(words);
  process.exitCode = status;
}
