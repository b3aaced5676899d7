import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import Libsql from 'libsql';
import pg from 'pg';
import { databaseFile } from '../../src/storage/data-dir.ts';
import type { DatabasePlace } from '../../src/storage/open.ts';
import { aMoment, until } from '../support/wait.ts';
import { onBoth, onPostgres, sqlite } from './databases.ts';

interface Child {
  readonly process: ChildProcess;
  /** What it printed so far, but for the greeting. */
  lines(): string[];
  /** Its exit status and what it complained of. */
  readonly exited: Promise<[status: number | null, complaint: string]>;
}

/** Several processes share what the machine has. */
jest.setTimeout(60_000);

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** Several processes that begin a task at the same moment. */
async function together(count: number, place: DatabasePlace, task: string): Promise<Child[]> {
  const started = Array.from({ length: count }, (): Child => {
    const child = spawn(process.execPath, ['test/storage/child.mjs', JSON.stringify(place), task]);
    children.push(child);
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => (out += String(chunk)));
    child.stderr.on('data', (chunk) => (err += String(chunk)));
    // A line that a kill cut off was not printed.
    const lines = (): string[] => out.split('\n').slice(1, -1);
    return {
      process: child,
      lines: () => (out.startsWith('here\n') ? lines() : []),
      exited: new Promise((resolve) => child.on('close', (status) => resolve([status, err]))),
    };
  });
  await Promise.all(
    started.map(({ process: { stdout } }) => new Promise((resolve) => stdout?.once('data', () => resolve(undefined)))),
  );
  for (const { process: child } of started) child.stdin?.write('go\n');
  return started;
}

const done = async (started: readonly Child[]): Promise<string[]> => {
  const ends = await Promise.all(started.map(({ exited }) => exited));
  expect(ends).toEqual(started.map(() => [0, '']));
  return started.flatMap(({ lines }) => lines());
};

onBoth((databases) => {
  it('three that start at once on a new database all open it, and its tables are made once', async () => {
    const place = await databases.place();
    expect(await done(await together(3, place, 'open'))).toEqual(['opened', 'opened', 'opened']);
    expect(await databases.open(place).outbox.waiting()).toBe(0);
  });

  it('each event is new to one of three', async () => {
    const place = await databases.place();
    const firsts = await done(await together(3, place, 'first'));
    expect(firsts.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, key) => key));
  });

  it('each message is claimed by one of three', async () => {
    const place = await databases.place();
    const { outbox } = databases.open(place);
    const person = { workspace: 'T1', user: 'U1' };
    for (let due = 0; due < 60; due++) await outbox.enqueue({ person, kind: 'hello', payload: {}, due });
    const claimed = await done(await together(3, place, 'claim'));
    expect([claimed.length, new Set(claimed).size]).toEqual([60, 60]);
  });
});

onPostgres((databases) => {
  it('a process whose idle connections the server ends lives on', async () => {
    const place = await databases.place();
    if (place.by !== 'postgres') throw new Error('a server, please');
    const [child] = await together(1, place, 'rest');
    await until('the first answer', () => child?.lines()[0], 15_000);
    const admin = new pg.Client({ connectionString: place.url });
    await admin.connect();
    const ended = await admin.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'define' and datname = current_database()",
    );
    await admin.end();
    expect(ended.rowCount).toBeGreaterThan(0);
    await aMoment(200);
    child?.process.stdin?.write('again\n');
    expect(child && (await done([child]))).toEqual(['0', '0']);
  });
});

describe('a process that is killed while it writes to a SQLite file', () => {
  const databases = sqlite();

  it('loses no word that it said was kept, and leaves the file sound', async () => {
    const place = await databases.place();
    for (let round = 0; round < 3; round++) {
      const writers = await together(2, place, 'keep');
      await until('some words', () => writers.every(({ lines }) => lines().length > 20 + round * 15), 30_000);
      for (const writer of writers) writer.process.kill('SIGKILL');
      await Promise.all(writers.map(({ exited }) => exited));
      for (const writer of writers) {
        const person = { workspace: 'T1', user: String(writer.process.pid) };
        const kept = (await databases.open(place).keptWords.list(person)).map(({ slug }) => slug).reverse();
        const said = writer.lines();
        expect(kept.slice(0, said.length)).toEqual(said);
        // One more may have been kept and not said any more.
        expect(kept.length - said.length).toBeLessThanOrEqual(1);
      }
    }
    if (place.by !== 'sqlite') throw new Error('a file, please');
    const file = new Libsql(databaseFile(place.dataDir));
    expect(file.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    file.close();
  });
});

onBoth((databases) => {
  it('a process that is killed while it approves leaves no word without its messages, and no message without its word', async () => {
    const place = await databases.place();
    const [child] = await together(1, place, 'approve');
    await until('some words', () => (child?.lines().length ?? 0) > 12, 30_000);
    child?.process.kill('SIGKILL');
    await child?.exited;
    const { requests, words, outbox, proposals } = databases.open(place);
    const said = child?.lines() ?? [];
    const inForce = (await words.inForce('T1')).words.map(({ slug }) => slug).sort();
    expect(inForce).toEqual(expect.arrayContaining([...said]));
    // One more may have been approved and not said any more.
    expect(inForce.length - said.length).toBeLessThanOrEqual(1);
    const waiting = await outbox.claimDue(9, 9, 1_000);
    expect(waiting.map(({ payload }) => payload.slug).sort()).toEqual(inForce);
    const all = await requests.mostAsked('T1', 1_000);
    expect(
      all
        .filter(({ state }) => state.is === 'answered')
        .map(({ key }) => key)
        .sort(),
    ).toEqual(inForce);
    // What was not approved yet waits as it did.
    for (const { state, waiting: people } of all) expect(people).toBe(state.is === 'open' ? 1 : 0);
    expect((await proposals.list('T1')).length).toBeLessThanOrEqual(1);
  });
});
