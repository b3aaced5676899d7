import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { StorageAway } from './away.ts';
import type { Driver } from './database.ts';
import { migrate } from './migrations.ts';
import type { Tables } from './tables.ts';

const CONNECT_MS = 1_000;
const STATEMENT_MS = 1_000;
/** A little later than the server should have given up by itself: then it is not there any more. */
const ANSWER_MS = 1_200;
const MIGRATION_MS = 60_000;
const MOST_CONNECTIONS = 5;

/** A PostgreSQL database at an address such as `postgres://user:password@host:5432/define`. */
export function postgres(url: string): Driver {
  const place = placeOf(url);
  const connect = (config: pg.PoolConfig): Kysely<Tables> => {
    const pool = new pg.Pool({
      connectionString: url,
      application_name: 'define',
      connectionTimeoutMillis: CONNECT_MS,
      keepAlive: true,
      types: { getTypeParser: parserFor },
      ...config,
    });
    // A connection that breaks says so; without a listener the process would end.
    pool.on('error', () => {});
    pool.on('connect', (client) => client.on('error', () => {}));
    return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: discarding(pool) }) });
  };
  return {
    open: async () => {
      const patient = connect({ max: 1, query_timeout: MIGRATION_MS });
      try {
        await migrate(patient as unknown as Kysely<never>);
      } finally {
        patient.destroy().catch(() => {});
      }
      return connect({
        max: MOST_CONNECTIONS,
        query_timeout: ANSWER_MS,
        // Not as a parameter of the connection, which poolers such as PgBouncer refuse.
        onConnect: (client) => client.query(`set statement_timeout = ${STATEMENT_MS}`),
      });
    },
    // A deadlock, or a transaction that could not be put in order with another.
    isBusy: (error) => ['40001', '40P01'].includes(codeOf(error)),
    explain: (error) => explain(error, place),
    silent: () => noAnswer(place, 'no answer in time'),
  };
}

/** Times are 64 bits wide, which pg hands over as text unless told otherwise; milliseconds fit a number. */
const parserFor: typeof pg.types.getTypeParser = (type: number, format?: 'text' | 'binary') =>
  type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format as 'text');

/** A pool that does not take back a connection on which an answer failed to come: all later ones would wait behind it. */
function discarding(pool: pg.Pool): PostgresPool {
  return {
    connect: async () => {
      const client = await pool.connect();
      let isBroken = false;
      const query = async (text: string, values: unknown[]): Promise<unknown> => {
        if (isBroken) throw new Error('the connection is broken');
        try {
          return await client.query(text, values);
        } catch (error) {
          isBroken = !(error instanceof pg.DatabaseError);
          throw error;
        }
      };
      return { query, release: () => client.release(isBroken) } as PostgresPoolClient;
    },
    end: () => pool.end(),
  };
}

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');

const noAnswer = (place: string, why: string, cause?: unknown): StorageAway =>
  new StorageAway(
    `The database at ${place} cannot be reached (${why}).`,
    'Check that it runs, and that this machine may connect to the address in DATABASE_URL. Once it answers, the bot uses it by itself.',
    { mayPass: true, cause },
  );

/** SQLSTATE says by its first two characters what is wrong; errors of the connection have another code, or none. */
function explain(error: unknown, place: string): unknown {
  if (error instanceof StorageAway) return error;
  const code = codeOf(error);
  const { name, message } = error as Error;
  if (!(error instanceof pg.DatabaseError))
    return code || name === 'Error' ? noAnswer(place, code || message, error) : error;
  if (code.startsWith('28') || code.startsWith('3D'))
    return new StorageAway(
      `The database at ${place} does not let the bot in (${message}).`,
      'Check the user, the password and the name of the database in DATABASE_URL.',
      { mayPass: false, cause: error },
    );
  if (code === '42501')
    return new StorageAway(
      `The database at ${place} does not let the bot make or use its tables (${message}).`,
      'Let the user in DATABASE_URL own the database, or grant it: grant all on schema public to that_user;',
      { mayPass: false, cause: error },
    );
  return /^(?:22|23|42)/.test(code) ? error : noAnswer(place, message, error);
}

/** Where the database is, without the password. */
function placeOf(url: string): string {
  const { hostname, port, searchParams } = new URL(url);
  return searchParams.get('host') ?? `${hostname || 'localhost'}:${port || 5432}`;
}
