import {
  type DialectAdapter,
  Kysely,
  type Driver as KyselyDriver,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely';
import Libsql from 'libsql';
import { StorageAway } from './away.ts';
import { databaseFile, prepareDataDir } from './data-dir.ts';
import type { Driver } from './database.ts';
import { migrate } from './migrations.ts';
import type { Tables } from './tables.ts';

/** How long opening waits for other processes that open the same file. */
const PATIENCE_MS = 5_000;
/** Waiting for a lock holds up the whole process, so it is short, and the call is tried again. */
const BUSY_MS = 25;

type File = Libsql.Database;

/** A file in `dataDir`, which several processes may use at once. */
export function sqlite(dataDir: string): Driver {
  const file = databaseFile(dataDir);
  return {
    open: async () => {
      await prepareDataDir(dataDir);
      const database = new Libsql(file, { timeout: PATIENCE_MS });
      try {
        database.exec('pragma journal_mode = wal; pragma synchronous = full');
        const db = new Kysely<Tables>({ dialect: new WriterDialect(database) });
        await migrate(db as unknown as Kysely<never>);
        database.exec(`pragma busy_timeout = ${BUSY_MS}`);
        return db;
      } catch (error) {
        database.close();
        throw error;
      }
    },
    isBusy: (error) => codeOf(error).startsWith('SQLITE_BUSY'),
    explain: (error) => explain(error, file),
    silent: () => inUse(file),
  };
}

class WriterDialect extends SqliteDialect {
  readonly #file: File;

  constructor(file: File) {
    super({ database: file });
    this.#file = file;
  }

  override createDriver(): KyselyDriver {
    return new WriterDriver(this.#file);
  }

  /** Migrations run inside a transaction, which keeps all other processes out. */
  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter();
  }
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * Takes the file's lock at the beginning of each transaction, the one place where it may be busy, and with `exec`: libsql
 * 0.5 leaves a prepared statement that was busy in progress, and until the garbage collector finds it nothing that the
 * connection writes is committed, though it seems so.
 */
class WriterDriver extends SqliteDriver {
  readonly #file: File;

  constructor(file: File) {
    super({ database: guarded(file) } satisfies SqliteDialectConfig);
    this.#file = file;
  }

  override async beginTransaction(): Promise<void> {
    this.#file.exec('begin immediate');
  }
  override async commitTransaction(): Promise<void> {
    this.#file.exec('commit');
  }
  override async rollbackTransaction(): Promise<void> {
    this.#file.exec('rollback');
  }
}

/** libsql 0.5 ends the whole process over a value of a kind that SQLite does not have, such as `true`. */
function guarded(file: File): SqliteDatabase {
  return {
    close: () => file.close(),
    prepare: (sql) => {
      const statement = file.prepare(sql);
      return {
        reader: statement.reader,
        all: (values) => statement.all(sound(values)),
        run: (values) => statement.run(sound(values)),
        iterate: (values) => statement.iterate(sound(values)),
      };
    },
  };
}

const sound = (values: readonly unknown[]): readonly unknown[] => {
  const odd = values.find((value) => value !== null && !['string', 'number', 'bigint'].includes(typeof value));
  if (odd !== undefined) throw new TypeError(`a value for the database is ${typeof odd}`);
  return values;
};

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');

const inUse = (file: string, cause?: unknown): StorageAway =>
  new StorageAway(
    `Another program holds ${file}, where the bot keeps its data.`,
    'Close the program that has the file open.',
    { mayPass: true, cause },
  );

function explain(error: unknown, file: string): unknown {
  const code = codeOf(error);
  if (error instanceof StorageAway || /^SQLITE_(?:ERROR|CONSTRAINT|MISMATCH|MISUSE|RANGE)/.test(code)) return error;
  if (code.startsWith('SQLITE_BUSY')) return inUse(file, error);
  const cannotOpen = (error as Error).message.startsWith('ConnectionFailed');
  if (!code.startsWith('SQLITE_') && !cannotOpen) return error;
  const [what, mend] = WORDS[code] ?? [
    `cannot be used (${code || 'it cannot be opened'})`,
    'Check that the bot’s user may read and write this file and its folder.',
  ];
  return new StorageAway(`The file ${file}, where the bot keeps its data, ${what}.`, mend, {
    mayPass: false,
    cause: error,
  });
}

const DAMAGED = [
  'is damaged, or is no database',
  'Stop the bot and put a copy from before in its place; or move the file away, and the bot begins a new one.',
] as const;

const WORDS: Readonly<Record<string, readonly [what: string, mend: string]>> = {
  SQLITE_FULL: ['cannot grow: the disk is full', 'Make room on the disk.'],
  SQLITE_NOTADB: DAMAGED,
  SQLITE_CORRUPT: DAMAGED,
};
