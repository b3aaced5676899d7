import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';

const INSTALLED = '/usr/lib/postgresql';
export const POSTGRES_BIN = existsSync(INSTALLED)
  ? readdirSync(INSTALLED)
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => path.join(INSTALLED, version, 'bin'))
      .find((bin) => existsSync(path.join(bin, 'initdb')))
  : undefined;

export const NO_POSTGRES = POSTGRES_BIN
  ? ''
  : `No PostgreSQL was found in ${INSTALLED}, so the tests of the storage on it are skipped: install the package postgresql.`;

/** A PostgreSQL of our own on loopback, with its data in a temporary folder. */
export interface Postgres {
  /** The address of a database that is new and empty. */
  newDatabase(): Promise<string>;
  stop(): Promise<void>;
}

export async function startPostgres(): Promise<Postgres> {
  if (!POSTGRES_BIN) throw new Error(NO_POSTGRES);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'define-postgres-'));
  // PostgreSQL refuses to run as root, so root lends it the user that came with the package.
  const user = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  const settings = { ...user, cwd: folder, stdio: 'ignore' } as const;
  execFileSync(
    path.join(POSTGRES_BIN, 'initdb'),
    ['-D', data, '-U', 'define', '-A', 'trust', '-E', 'UTF8', '-N'],
    settings,
  );
  const port = await freePort();
  const options = ['fsync=off', 'listen_addresses=127.0.0.1', 'unix_socket_directories='].flatMap((each) => [
    '-c',
    each,
  ]);
  const server = spawn(path.join(POSTGRES_BIN, 'postgres'), ['-D', data, '-p', String(port), ...options], settings);
  const killed = (): void => void server.kill('SIGKILL');
  process.once('exit', killed);

  const address = (name: string): string => `postgres://define@127.0.0.1:${port}/${name}`;
  const admin = await connected(address('postgres'), server);
  let made = 0;
  return {
    newDatabase: async () => {
      const name = `test_${++made}`;
      await admin.query(`create database ${name}`);
      return address(name);
    },
    stop: async () => {
      process.off('exit', killed);
      await admin.end();
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGQUIT');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const idOf = (which: '-u' | '-g'): number => Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }));

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function connected(url: string, server: ChildProcess): Promise<pg.Client> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      client.on('error', () => {});
      return client;
    } catch (error) {
      if (tries > 200 || server.exitCode !== null) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** A way to a database that can be cut, and on which answers can be kept back. */
export interface Way {
  readonly url: string;
  /** From now on connections are refused, and those that are open end. */
  cut(): Promise<void>;
  /** From now on nothing comes through, though connections open. */
  hang(): void;
  /** As it was at first. Connections that were open while it hung stay dead. */
  mend(): Promise<void>;
}

export async function wayTo(url: string): Promise<Way> {
  const target = Number(new URL(url).port);
  const sockets = new Set<net.Socket>();
  let hangs = false;
  const server = net.createServer((from) => {
    const to = net.connect(target, '127.0.0.1');
    for (const [socket, other] of [
      [from, to],
      [to, from],
    ] as const) {
      sockets.add(socket);
      socket.on('data', (chunk) => !hangs && other.write(chunk));
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as net.AddressInfo;
  return {
    url: url.replace(`:${target}/`, `:${port}/`),
    cut: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    hang: () => {
      hangs = true;
    },
    mend: async () => {
      // What was swallowed is lost, so the connections of that time stay silent for ever.
      for (const socket of sockets) socket.removeAllListeners('data').resume();
      hangs = false;
      if (!server.listening) await listen(port);
    },
  };
}
