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
  /** How long a whole request may take to come in, in milliseconds. */
  readonly bodyMs: number;
  /** The time in milliseconds. */
  readonly now: () => number;
  readonly log: Log;
}

const PICTURES = '/pictures/';
/** Slack's largest requests are far below this. */
const MOST_BYTES = 1_048_576;
/** Slack's own rule for how old a request may be; Bolt holds it only against the past. */
const MOST_SKEW_S = 300;

/**
 * The server in front of Bolt's receiver. It reads the body itself, because Bolt would leave a connection unusable after
 * one that is too large, and keeps from Bolt what makes it fail: bodies that are no objects, and content types with
 * parameters.
 */
export function createHttpServer({ onSlack, isHealthy, pages, picture, bodyMs, now, log }: ServerOptions): Server {
  // Node looks for what takes too long every half minute, unless told.
  const limits = { requestTimeout: bodyMs, headersTimeout: bodyMs, connectionsCheckingInterval: bodyMs / 2 };
  const server = createServer(limits, (req, res) => {
    asRequest(log, () =>
      route(req, res).catch((error: unknown) => {
        log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'a request could not be read');
        if (!res.headersSent) end(res, 400, 'close');
        else res.destroy();
      }),
    );
  });

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

function end(res: ServerResponse, status: number, connection?: 'close'): void {
  const headers = { ...CAUTION, 'content-type': 'text/plain; charset=utf-8', ...(connection && { connection }) };
  res.writeHead(status, headers).end();
}

/**
 * The whole body; `undefined` where it is too large. It is read to its end all the same, and dropped: an answer closes the
 * connection, and whoever is still sending then may not get to see it.
 */
function readBody(req: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MOST_BYTES) chunks.push(chunk);
      else chunks.length = 0;
    });
    req.on('end', () => resolve(size <= MOST_BYTES ? Buffer.concat(chunks) : undefined));
    req.on('error', reject);
    req.on('aborted', () => reject(new Error('aborted')));
  });
}

/** Slack nests a dozen deep; far deeper, whatever walks through it, such as JSON.stringify, runs out of stack. */
const MOST_DEPTH = 100;

const isTooDeep = (value: unknown, depth = 0): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (depth === MOST_DEPTH || Object.values(value).some((each) => isTooDeep(each, depth + 1)));

/** Whether Bolt will get a sound object out of this body; anything else ends its process. */
function isObject(body: Buffer, contentType: string): boolean {
  const text = body.toString();
  const isForm = contentType === 'application/x-www-form-urlencoded';
  const json = isForm ? new URLSearchParams(text).get('payload') : text;
  if (json === null) return true;
  try {
    const data: unknown = JSON.parse(json);
    return typeof data === 'object' && data !== null && !Array.isArray(data) && !isTooDeep(data);
  } catch {
    return false;
  }
}
