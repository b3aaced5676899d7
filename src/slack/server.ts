import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { asRequest, type Log } from './log.ts';
import { CAUTION, type MakePage, type Page, picturePage } from './pages.ts';

export interface ServerOptions {
  /** Bolt's side of `POST /slack/events`; absent in Socket Mode. */
  readonly onSlack?: RequestListener | undefined;
  /** Whether the bot can answer. */
  readonly isHealthy: () => boolean;
  /** What else is served, by its path. */
  readonly pages: ReadonlyMap<string, MakePage>;
  /** The picture of this name, which stands at `/pictures/…`. */
  readonly picture: (name: string) => Promise<Uint8Array | undefined>;
  /** The time in milliseconds. */
  readonly now: () => number;
  readonly log: Log;
}

const PICTURES = '/pictures/';
/** Slack's largest requests are far below this. */
const MOST_BYTES = 1_048_576;
const BODY_TIMEOUT_MS = 10_000;
/** Slack's own rule for how old a request may be; Bolt holds it only against the past. */
const MOST_SKEW_S = 300;

/**
 * The server in front of Bolt's receiver. It reads the body itself, because Bolt would leave a connection unusable after
 * one that is too large, and keeps from Bolt what makes it fail: bodies that are no objects, and content types with
 * parameters.
 */
export function createHttpServer({ onSlack, isHealthy, pages, picture, now, log }: ServerOptions): Server {
  const server = createServer((req, res) => {
    asRequest(log, () =>
      route(req, res).catch((error: unknown) => {
        log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'a request could not be read');
        if (!res.headersSent) end(res, 400, 'close');
        else res.destroy();
      }),
    );
  });
  server.requestTimeout = BODY_TIMEOUT_MS;
  server.headersTimeout = BODY_TIMEOUT_MS;

  async function route(req: IncomingMessage, res: ServerResponse): Promise<void> {
    // While it stops, each connection is closed with its last answer, so that nothing more is sent on it.
    if (!isHealthy()) res.shouldKeepAlive = false;
    const [path = ''] = (req.url ?? '').split('?');
    const page = pages.get(path);
    if (page || path.startsWith(PICTURES)) {
      if (req.method !== 'GET' && req.method !== 'HEAD') return end(res, 405);
      if (page) return show(res, await page(req.socket.remoteAddress ?? ''));
      const bytes = await picture(path.slice(PICTURES.length));
      return bytes ? show(res, picturePage(bytes)) : end(res, 404);
    }
    if (path !== '/slack/events' || !onSlack) return end(res, 404, 'close');
    if (req.method !== 'POST') return end(res, 405, 'close');

    const body = await readBody(req);
    if (!body) return end(res, 413, 'close');
    const timestamp = Number(req.headers['x-slack-request-timestamp']);
    if (timestamp > now() / 1_000 + MOST_SKEW_S) return end(res, 401);
    const contentType = (req.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    req.headers['content-type'] = contentType;
    if (!isObject(body, contentType)) return end(res, 400);
    await onSlack(Object.assign(req, { rawBody: body, url: '/slack/events' }), res);
  }
  return server;
}

function show(res: ServerResponse, { status, body, type = 'text/plain; charset=utf-8', headers }: Page): void {
  const about = { 'content-type': type, 'content-length': Buffer.byteLength(body) };
  res.writeHead(status, { ...CAUTION, ...about, ...(status === 503 && { connection: 'close' }), ...headers }).end(body);
}

function end(res: ServerResponse, status: number, connection: 'close' | 'keep-alive' = 'keep-alive'): void {
  res.writeHead(status, { ...CAUTION, connection, 'content-type': 'text/plain; charset=utf-8' }).end();
}

/**
 * The whole body; `undefined` as soon as it is too large. What still comes is then read and dropped, so that the sender
 * gets to see the answer.
 */
function readBody(req: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MOST_BYTES) chunks.push(chunk);
      else resolve(undefined);
    });
    req.on('end', () => resolve(Buffer.concat(chunks)));
    req.on('error', reject);
    req.on('aborted', () => reject(new Error('aborted')));
  });
}

/** Whether Bolt will get an object out of this body; anything else ends its process. */
function isObject(body: Buffer, contentType: string): boolean {
  const text = body.toString();
  const isForm = contentType === 'application/x-www-form-urlencoded';
  const json = isForm ? new URLSearchParams(text).get('payload') : text;
  if (json === null) return true;
  try {
    const data: unknown = JSON.parse(json);
    return typeof data === 'object' && data !== null && !Array.isArray(data);
  } catch {
    return false;
  }
}
