import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { carryOut } from './deeds.ts';
import { pageHtml } from './page-html.ts';
import type { Practice } from './practice.ts';
import type { Deed } from './protocol.ts';

export interface PageOptions {
  /** The folder with the page's bundle. */
  readonly bundle: string;
  readonly port: number;
  /** Where the bot listens: pictures may come from there too. */
  readonly botUrl: string;
}

export interface PageServer {
  readonly url: string;
  stop(): Promise<void>;
}

const FILES: Readonly<Record<string, string>> = { '/page.js': 'text/javascript', '/page.css': 'text/css' };
const MOST_BYTES = 1_048_576;

/**
 * Serves the page on loopback. It answers only to its own name, so that no other page can reach it by pointing a name of
 * its own here, and it takes deeds only from itself.
 */
export async function servePage(practice: Practice, { bundle, port, botUrl }: PageOptions): Promise<PageServer> {
  const files = new Map<string, Buffer>();
  for (const name of Object.keys(FILES)) files.set(name, await readFile(path.join(bundle, name)));
  let hosts: readonly string[] = [];
  const server = createServer((req, res) => {
    handle(req, res).catch(() => (res.headersSent ? res.destroy() : end(res, 400, 'That could not be read.')));
  });

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(CAUTION)) res.setHeader(name, value);
    const { host = '', origin } = req.headers;
    if (!hosts.includes(host)) return end(res, 403, `Open http://${hosts[0]} in a browser on this computer.`);
    if (origin !== undefined && !hosts.some((each) => origin === `http://${each}`))
      return end(res, 403, 'Only the page itself may do this.');
    const url = new URL(req.url ?? '/', `http://${host}`);
    const file = files.get(url.pathname);
    if (req.method === 'GET' && url.pathname === '/') {
      res.setHeader('content-security-policy', policy(botUrl));
      return end(res, 200, pageHtml(practice.slack.workspace.nextTs()), 'text/html');
    }
    if (req.method === 'GET' && file) return end(res, 200, file, FILES[url.pathname]);
    if (req.method === 'GET' && url.pathname === '/events') return follow(practice, res, url.searchParams);
    // A page from elsewhere cannot send JSON without asking first, and nobody answers it.
    if (req.method === 'POST' && url.pathname === '/do' && req.headers['content-type'] === 'application/json')
      return end(res, 200, JSON.stringify(await deed(practice, await readBody(req))), 'application/json');
    end(res, 404, 'There is nothing here.');
  }

  await listen(server, port);
  const { port: actual } = server.address() as AddressInfo;
  hosts = [`127.0.0.1:${actual}`, `localhost:${actual}`];
  return {
    url: `http://${hosts[0]}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What is no page of ours runs nothing, whatever a browser may take it for. */
const CAUTION: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

const policy = (botUrl: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: ${botUrl}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Tells a page what its person sees, at once and after every change. */
function follow(practice: Practice, res: ServerResponse, query: URLSearchParams): void {
  const me = practice.personOf(query.get('as'));
  const since = query.get('since') ?? '';
  res.writeHead(200, { 'content-type': 'text/event-stream' });
  const tell = (): void => {
    res.write(`data: ${JSON.stringify(practice.snapshot(me, since))}\n\n`);
  };
  tell();
  const stop = practice.onChange(tell);
  res.on('close', stop);
}

async function deed(practice: Practice, body: string) {
  const { as, ...what } = JSON.parse(body) as Deed & { as?: string };
  return carryOut(practice, practice.personOf(as), what as Deed);
}

async function readBody(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req) {
    size += (chunk as Buffer).length;
    if (size > MOST_BYTES) throw new Error('too large');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString();
}

function end(res: ServerResponse, status: number, body: string | Buffer, type = 'text/plain'): void {
  res.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(body);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
