import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { asRequest, type Log } from './log.ts';
import { CAUTION, type MakePage, type Page, picturePage } from './pages.ts';
import type { Delivery } from './receiver.ts';

export interface ServerOptions {
  /** Answers what comes in at `POST /slack/events`; absent in Socket Mode. */
  readonly onSlack?: ((sent: Delivery, res: ServerResponse) => Promise<void>) | undefined;
  /** Whether the bot can answer. */
  readonly isHealthy: () => boolean;
  /** What else is served, by its path. */
  readonly pages: ReadonlyMap<string, MakePage>;
  /** The picture of this name, which stands at `/pictures/…`. */
  readonly picture: (name: string) => Promise<Uint8Array | undefined>;
  /** How long a whole request may take to come in, in milliseconds. */
  readonly bodyMs: number;
  readonly log: Log;
}

const PICTURES = '/pictures/';
/** Slack's largest requests are far below this. */
const MOST_BYTES = 1_048_576;

/** The server in front of Bolt: what Slack sends is read here, and after a body that is too large the connection is closed. */
export function createHttpServer({ onSlack, isHealthy, pages, picture, bodyMs, log }: ServerOptions): Server {
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
    await onSlack({ headers: req.headers, body }, res);
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
