import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import Libsql from 'libsql';
import type { StorageAway } from '../../src/storage/away.ts';
import { databaseFile } from '../../src/storage/data-dir.ts';
import { openStorage } from '../../src/storage/open.ts';
import type { Storage } from '../../src/storage/types.ts';
import { NO_POSTGRES, type Postgres, startPostgres, type Way, wayTo } from '../support/postgres.ts';
import { aMoment } from '../support/wait.ts';
import { folders } from './databases.ts';

const opened: Storage[] = [];
const told: (string | undefined)[] = [];
afterEach(async () => {
  for (const storage of opened.splice(0)) await storage.close();
  told.length = 0;
});
const open = (place: Parameters<typeof openStorage>[0]): Storage => {
  const storage = openStorage(place, (away) => told.push(away?.message));
  opened.push(storage);
  return storage;
};

/** What a call says when it fails, and how long it took. */
async function failure(call: Promise<unknown>): Promise<StorageAway & { took: number }> {
  const began = performance.now();
  const error = await call.then(
    () => {
      throw new Error('it did not fail');
    },
    (reason) => reason,
  );
  expect(error).toMatchObject({ name: 'StorageAway', message: expect.stringMatching(/^[A-Z].*\.$/) });
  expect(error.mend).toMatch(/^[A-Z].*[.;]$/);
  return Object.assign(error, { took: performance.now() - began });
}

describe('a SQLite file', () => {
  const folder = folders();

  it('in a folder that is not there yet is made, for the bot’s user alone', async () => {
    const dataDir = path.join(folder(), 'a', 'b');
    await open({ by: 'sqlite', dataDir }).ready();
    expect(statSync(dataDir).mode & 0o077).toBe(0);
    expect(await open({ by: 'sqlite', dataDir }).outbox.waiting()).toBe(0);
  });

  it('in what is no folder says so, and names DATA_DIR', async () => {
    const file = path.join(folder(), 'file');
    writeFileSync(file, '');
    const { message, mend, mayPass } = await failure(open({ by: 'sqlite', dataDir: path.join(file, 'data') }).ready());
    expect(message).toContain(file);
    expect(message).toContain('cannot be written');
    expect(mend).toContain('DATA_DIR');
    expect(mayPass).toBe(false);
  });

  it('that is no database says so, and stays as it is', async () => {
    const dataDir = folder();
    writeFileSync(databaseFile(dataDir), 'my shopping list\n'.repeat(500));
    const { message, mayPass } = await failure(open({ by: 'sqlite', dataDir }).ready());
    expect(message).toContain('is damaged, or is no database');
    expect(mayPass).toBe(false);
  });

  it('that a newer version made is left alone', async () => {
    const dataDir = folder();
    await open({ by: 'sqlite', dataDir }).ready();
    const file = new Libsql(databaseFile(dataDir));
    file.exec("insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')");
    file.close();
    expect((await failure(open({ by: 'sqlite', dataDir }).ready())).message).toContain('newer version');
  });

  describe('that another program holds', () => {
    const held = async () => {
      const dataDir = folder();
      const storage = open({ by: 'sqlite', dataDir });
      await storage.ready();
      const holder = new Libsql(databaseFile(dataDir));
      holder.exec('begin immediate');
      return { storage, holder, dataDir };
    };
    const first = (storage: Storage, key: string) => storage.events.first('T1', key, 0);

    it('for a moment is waited for, while others are served', async () => {
      const { storage, holder } = await held();
      const call = first(storage, 'a');
      let [turns, longest, last] = [0, 0, performance.now()];
      const ticking = setInterval(() => {
        const now = performance.now();
        [turns, longest, last] = [turns + 1, Math.max(longest, now - last), now];
      }, 5);
      await aMoment(800);
      holder.exec('commit');
      expect(await call.finally(() => clearInterval(ticking))).toBe(true);
      expect(turns).toBeGreaterThan(10);
      expect(longest).toBeLessThan(600);
      holder.close();
    });

    it('for long fails in time; what is said to be kept afterwards is', async () => {
      const { storage, holder, dataDir } = await held();
      const { message, took, mayPass } = await failure(first(storage, 'a'));
      expect(message).toContain('Another program holds');
      expect(took).toBeLessThan(2_000);
      expect(mayPass).toBe(true);
      holder.exec('commit');
      expect(await first(storage, 'b')).toBe(true);
      expect(holder.prepare('select key from seen_events').all()).toEqual([{ key: 'b' }]);
      expect(await first(open({ by: 'sqlite', dataDir }), 'b')).toBe(false);
      expect(told).toEqual([message, undefined]);
      holder.close();
    });
  });

  it('is not blamed for a mistake of ours', async () => {
    const dataDir = folder();
    const storage = open({ by: 'sqlite', dataDir });
    await storage.ready();
    const file = new Libsql(databaseFile(dataDir));
    file.exec('drop table outbox');
    file.close();
    await expect(storage.outbox.waiting()).rejects.toMatchObject({ code: 'SQLITE_ERROR' });
  });
});

(NO_POSTGRES ? describe.skip : describe)('a PostgreSQL database', () => {
  let server: Postgres;
  let way: Way;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterEach(() => way?.cut().catch(() => {}));
  afterAll(() => server.stop());

  const connect = async (): Promise<Storage> => {
    way = await wayTo(await server.newDatabase());
    return open({ by: 'postgres', url: way.url });
  };

  it('that is away at first is used, tables and all, once it is there', async () => {
    const storage = await connect();
    await way.cut();
    const { message, mend, took, mayPass } = await failure(storage.ready());
    expect(message).toContain('127.0.0.1');
    expect(message).toContain('ECONNREFUSED');
    expect(mend).toContain('DATABASE_URL');
    expect(took).toBeLessThan(900);
    expect(mayPass).toBe(true);
    await failure(storage.outbox.waiting());
    await way.mend();
    expect(await storage.outbox.waiting()).toBe(0);
    expect(told).toEqual([message, undefined]);
  });

  it('that goes away in the middle fails at once, and is used again when it is back', async () => {
    const storage = await connect();
    expect(await storage.outbox.waiting()).toBe(0);
    await way.cut();
    for (let i = 0; i < 7; i++) expect((await failure(storage.outbox.waiting())).took).toBeLessThan(900);
    expect(await storage.healthy(500)).toBe(false);
    await way.mend();
    expect(await storage.outbox.waiting()).toBe(0);
  });

  it('that hangs lets nobody wait, and the connections that hung are not used again', async () => {
    const storage = await connect();
    await Promise.all(Array.from({ length: 5 }, () => storage.outbox.waiting()));
    way.hang();
    const began = performance.now();
    const failures = await Promise.all(Array.from({ length: 12 }, () => failure(storage.outbox.waiting())));
    expect(Math.max(...failures.map(({ took }) => took))).toBeLessThan(2_000);
    expect(await storage.healthy(100)).toBe(false);
    expect(performance.now() - began).toBeLessThan(2_500);
    await aMoment(1_500);
    await way.mend();
    for (let i = 0; i < 6; i++) expect(await storage.outbox.waiting()).toBe(0);
  });

  it('that hangs from the beginning lets nobody wait either', async () => {
    const storage = await connect();
    way.hang();
    expect((await failure(storage.ready())).took).toBeLessThan(1_900);
  });

  it('that hangs is closed in time', async () => {
    const storage = await connect();
    await storage.ready();
    way.hang();
    const call = failure(storage.outbox.waiting());
    const began = performance.now();
    await storage.close();
    expect(performance.now() - began).toBeLessThan(1_900);
    await call;
  });

  it('that does not exist is a mistake to mend, and no password is shown', async () => {
    const url = (await server.newDatabase()).replace('define@', 'define:hunter2@').replace(/test_\d+$/, 'nowhere');
    const { message, mend, mayPass } = await failure(open({ by: 'postgres', url }).ready());
    expect(message).toContain('does not let the bot in (database "nowhere" does not exist)');
    expect(mend).toContain('DATABASE_URL');
    expect(mayPass).toBe(false);
    expect(message + mend).not.toContain('hunter2');
  });
});
