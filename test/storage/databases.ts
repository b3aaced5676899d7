import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe } from '@jest/globals';
import { type DatabasePlace, openStorage } from '../../src/storage/open.ts';
import type { Storage } from '../../src/storage/types.ts';
import { NO_POSTGRES, type Postgres, startPostgres } from '../support/postgres.ts';

/** What a test of the storage is given; all that it opens is closed behind it. */
export interface Databases {
  /** A place where nothing was ever kept. */
  place(): Promise<DatabasePlace>;
  open(place: DatabasePlace): Storage;
}

/** Runs the same tests on both databases. */
export function onBoth(tests: (databases: Databases) => void): void {
  describe('on SQLite', () => tests(sqlite()));
  onPostgres(tests);
}

export function onPostgres(tests: (databases: Databases) => void): void {
  (NO_POSTGRES ? describe.skip : describe)('on PostgreSQL', () => tests(postgres()));
}

/** A folder for a SQLite file, removed after the tests. */
export function folders(): () => string {
  const made: string[] = [];
  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'define-storage-'));
    made.push(folder);
    return folder;
  };
}

export function sqlite(): Databases {
  const folder = folders();
  return closing(async () => ({ by: 'sqlite', dataDir: folder() }));
}

function postgres(): Databases {
  let server: Postgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  return closing(async () => ({ by: 'postgres', url: await server.newDatabase() }));
}

function closing(place: Databases['place']): Databases {
  const opened: Storage[] = [];
  afterEach(async () => {
    for (const storage of opened.splice(0)) await storage.close();
  });
  return {
    place,
    open: (where) => {
      const storage = openStorage(where);
      opened.push(storage);
      return storage;
    },
  };
}
