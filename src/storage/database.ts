import { type Kysely, sql } from 'kysely';
import { StorageAway } from './away.ts';
import type { Queries, Tables } from './tables.ts';

/** What differs between the databases. */
export interface Driver {
  /** Connects, with all migrations run. */
  open(): Promise<Kysely<Tables>>;
  /** Whether the transaction stood in another's way and may be tried again. */
  isBusy(error: unknown): boolean;
  /** A `StorageAway` for what the database is to blame for, and the error itself for a mistake of ours. */
  explain(error: unknown): unknown;
  /** For a database that lets one wait. */
  silent(): StorageAway;
}

/** A press or a form stores before it acknowledges, and Slack waits 3 seconds in all. */
const MOST_WAIT_MS = 1_500;
const PAUSE_MS = 20;
const MOST_WAIT_FOR_CLOSING_MS = 1_000;

/** A database that is reached when it is first needed, each call of which ends in time. */
export class Database {
  readonly #driver: Driver;
  readonly #onChange: (away: StorageAway | undefined) => void;
  #opened: Promise<Kysely<Tables>> | undefined;
  #isAway = false;
  #isClosed = false;

  /** @param onChange is told when the database goes away, and, with `undefined`, when it is back */
  constructor(driver: Driver, onChange: (away: StorageAway | undefined) => void) {
    this.#driver = driver;
    this.#onChange = onChange;
  }

  /**
   * Carries out `work` as one transaction; again from its beginning when it stood in another's way.
   *
   * @throws StorageAway when the database cannot be used, or does not answer in 1.5 seconds
   */
  async run<T>(work: (db: Queries) => Promise<T>): Promise<T> {
    const call = { isLate: false };
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        call.isLate = true;
        reject(this.#driver.silent());
      }, MOST_WAIT_MS);
    });
    try {
      const result = await Promise.race([this.#insist(work, call), late]);
      this.#note(undefined);
      return result;
    } catch (error) {
      throw this.#explained(error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** @throws StorageAway when the database cannot be used */
  async ready(): Promise<void> {
    try {
      await this.#open();
    } catch (error) {
      throw this.#explained(error);
    }
  }

  async healthy(withinMs: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), withinMs);
    });
    const answers = this.run((db) => sql`select 1`.execute(db)).then(
      () => true,
      () => false,
    );
    return Promise.race([answers, late]).finally(() => clearTimeout(timer));
  }

  /** Never fails, and waits for a silent database no longer than a second. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const closing = this.#opened?.then((db) => db.destroy()).catch(() => {});
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, MOST_WAIT_FOR_CLOSING_MS);
    });
    await Promise.race([closing, late]).finally(() => clearTimeout(timer));
  }

  /** Whoever called was told at the deadline that it failed, so nothing may begin after it. */
  async #insist<T>(work: (db: Queries) => Promise<T>, call: { readonly isLate: boolean }): Promise<T> {
    const db = await this.#open();
    for (;;) {
      if (call.isLate) throw this.#driver.silent();
      try {
        return await db.transaction().execute(work);
      } catch (error) {
        if (!this.#driver.isBusy(error)) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }

  #open(): Promise<Kysely<Tables>> {
    if (this.#isClosed) return Promise.reject(closed());
    this.#opened ??= this.#driver.open().catch((error: unknown) => {
      this.#opened = undefined;
      throw error;
    });
    return this.#opened;
  }

  #explained(error: unknown): unknown {
    const explained = this.#isClosed ? closed(error) : this.#driver.explain(error);
    if (explained instanceof StorageAway) this.#note(explained);
    return explained;
  }

  #note(away: StorageAway | undefined): void {
    if (Boolean(away) === this.#isAway || this.#isClosed) return;
    this.#isAway = Boolean(away);
    this.#onChange(away);
  }
}

const closed = (cause?: unknown): StorageAway =>
  new StorageAway('The storage is closed.', 'Start the bot again.', { mayPass: true, cause });
