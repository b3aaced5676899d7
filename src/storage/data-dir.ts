import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StorageAway } from './away.ts';

/** The file in which everything is kept, in `DATA_DIR`. */
export const databaseFile = (dataDir: string): string => path.join(dataDir, 'define.db');

/**
 * Creates the folder where there is none, and sees by writing whether it can be written.
 *
 * @throws StorageAway when it cannot
 */
export async function prepareDataDir(dataDir: string): Promise<void> {
  const probe = path.join(dataDir, `.probe-${randomUUID()}`);
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StorageAway(
      `The folder ${dataDir}, where the bot keeps its data, cannot be written (${code}).`,
      'Give the bot’s user the right to write there, or set DATA_DIR to a folder where it has that right.',
      { mayPass: false, cause: error },
    );
  }
}
