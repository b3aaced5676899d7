import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import Libsql from 'libsql';
import { type DatabasePlace, openStorage } from '../src/storage/open.ts';
import type { Storage } from '../src/storage/types.ts';
import { folders } from './storage/databases.ts';
import { NO_POSTGRES, POSTGRES_BIN, type Postgres, startPostgres } from './support/postgres.ts';
import { runScript } from './support/run.ts';
import { aMoment } from './support/wait.ts';

jest.setTimeout(60_000);

const SAM = { workspace: 'T1', user: 'U1' };
const GUIDE = readFileSync('docs/operating.md', 'utf8');

/** The commands that the guide gives under a heading. */
function commandsUnder(heading: string): string {
  const [, section = ''] = GUIDE.split(`### ${heading}\n`);
  const [, commands] = /```sh\n([\s\S]*?)```/.exec(section.split('\n#')[0] ?? '') ?? [];
  if (!commands) throw new Error(`the guide has no commands under “${heading}”`);
  return commands;
}

const newFolder = folders();

/** Does what the guide says, in a folder that looks like the bot's. */
function follow(heading: string, folder: string, env: Record<string, string> = {}): void {
  const { status, stderr } = spawnSync('sh', ['-euc', commandsUnder(heading)], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: `${POSTGRES_BIN}:${process.env.PATH}`, HOME: folder, ...env },
  });
  expect([heading, status, stderr]).toEqual([heading, 0, '']);
}

/** A folder with what was built, and none of the data that may lie beside it. */
function botsFolder(): string {
  const folder = newFolder();
  for (const name of ['package.json', 'dist', 'node_modules']) symlinkSync(path.resolve(name), path.join(folder, name));
  return folder;
}

async function fill(storage: Storage): Promise<void> {
  for (let word = 0; word < 50; word++) await storage.keptWords.keep(SAM, `word-${word}`, word);
  await storage.wordADay.start(SAM, { minute: 60, due: 3 });
}

/** What of all this is there again, as the bot itself sees it. */
async function restored(place: DatabasePlace): Promise<unknown[]> {
  const storage = openStorage(place);
  try {
    const { keptWords, wordADay } = await storage.people.kept(SAM);
    return [keptWords.length, keptWords.at(-1)?.slug, wordADay?.minute, await storage.outbox.waiting()];
  } finally {
    await storage.close();
  }
}
const ALL = [50, 'word-0', 60, 1];

describe('the SQLite file, by the guide', () => {
  it('is copied while the bot writes, and put back', async () => {
    const folder = botsFolder();
    const dataDir = path.join(folder, 'data');
    const storage = openStorage({ by: 'sqlite', dataDir });
    await fill(storage);
    follow('Back up the SQLite file', folder);
    await storage.people.forget(SAM);
    await storage.close();

    follow('Put the SQLite file back', folder);
    expect(await restored({ by: 'sqlite', dataDir })).toEqual(ALL);
    expect(readdirSync(folder)).not.toContain('define-backup.db.partial');
  });

  it('put back over a bot that was killed does not take that one’s log for its own', async () => {
    const folder = botsFolder();
    const dataDir = path.join(folder, 'data');
    const storage = openStorage({ by: 'sqlite', dataDir });
    await fill(storage);
    follow('Back up the SQLite file', folder);
    await storage.people.forget(SAM);
    // A log that nobody took in, as a kill leaves it.
    mkdirSync(path.join(folder, 'killed'));
    for (const name of ['define.db', 'define.db-wal'])
      writeFileSync(path.join(folder, 'killed', name), readFileSync(path.join(dataDir, name)));
    await storage.close();
    for (const name of ['define.db', 'define.db-wal'])
      writeFileSync(path.join(dataDir, name), readFileSync(path.join(folder, 'killed', name)));
    expect(readFileSync(path.join(dataDir, 'define.db-wal')).length).toBeGreaterThan(0);

    follow('Put the SQLite file back', folder);
    expect(await restored({ by: 'sqlite', dataDir })).toEqual(ALL);
  });

  it('is whole at whatever moment it is copied', async () => {
    const dataDir = newFolder();
    const storage = openStorage({ by: 'sqlite', dataDir });
    await storage.ready();
    let isCopying = true;
    const copying = runScript('dist/bin/backup.js', { DATA_DIR: dataDir }, [path.join(dataDir, 'copy.db')]);
    const copied = copying.exited.finally(() => {
      isCopying = false;
    });
    for (let word = 0; isCopying; word++) {
      await storage.keptWords.keep(SAM, `word-${word}`, word);
      await aMoment(1);
    }
    expect(await copied).toBe(0);
    await storage.close();
    const copy = new Libsql(path.join(dataDir, 'copy.db'));
    expect(copy.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    copy.close();
  });
});

describe('npm run backup', () => {
  const backup = async (args: readonly string[], env: Record<string, string> = {}) => {
    const running = runScript('dist/bin/backup.js', env, args);
    const status = await running.exited;
    expect(running.output()).not.toMatch(/\n\s+at .*:\d+:\d+/);
    return [status, running.output()];
  };

  it.each([[[]], [['a.db', 'b.db']]])('called with %j explains itself', async (args) => {
    expect(await backup(args)).toEqual([2, expect.stringContaining('npm run -s backup -- ')]);
  });

  it('overwrites nothing, invents no database, and says where the data is when it is elsewhere', async () => {
    const dataDir = newFolder();
    expect(await backup(['copy.db'], { DATA_DIR: dataDir })).toEqual([2, expect.stringContaining('There is no file')]);
    await openStorage({ by: 'sqlite', dataDir }).ready();
    expect(await backup(['package.json'], { DATA_DIR: dataDir })).toEqual([
      2,
      expect.stringContaining('is there already'),
    ]);
    expect(await backup([path.join(dataDir, 'no', 'copy.db')], { DATA_DIR: dataDir })).toEqual([
      1,
      expect.stringContaining('No copy was made'),
    ]);
    expect(await backup(['copy.db'], { DATABASE_URL: 'postgres://a@b/c' })).toEqual([
      2,
      expect.stringContaining('pg_dump'),
    ]);
    expect(existsSync('copy.db')).toBe(false);
  });
});

(NO_POSTGRES ? describe.skip : describe)('PostgreSQL, by the guide', () => {
  let server: Postgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  it('is dumped while the bot runs, and put back over what there is, or into a new database', async () => {
    const folder = newFolder();
    const url = await server.newDatabase();
    const storage = openStorage({ by: 'postgres', url });
    await fill(storage);
    follow('Back up PostgreSQL', folder, { DATABASE_URL: url });
    await storage.people.forget(SAM);
    await storage.close();
    for (const DATABASE_URL of [url, await server.newDatabase()]) {
      follow('Put PostgreSQL back', folder, { DATABASE_URL });
      expect(await restored({ by: 'postgres', url: DATABASE_URL })).toEqual(ALL);
    }
  });
});
