import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { type AckFn, type App, type Receiver, ReceiverMultipleAckError } from '@slack/bolt';
import type { Log } from './log.ts';
import { isSigned } from './signature.ts';

/** What came in at Slack's address. */
export interface Delivery {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/**
 * Hands Bolt what Slack sends by HTTP; the server in front of it has read it. Bolt's own receiver would read each form twice, send
 * each answer in pieces, and end the process on a body that is no object.
 */
export class HttpReceiver implements Receiver {
  readonly #signingSecret: string;
  readonly #log: Log;
  #app: App | undefined;

  constructor(signingSecret: string, log: Log) {
    this.#signingSecret = signingSecret;
    this.#log = log;
  }

  init(app: App): void {
    this.#app = app;
  }

  /** The server listens, not this. */
  async start(): Promise<void> {}
  async stop(): Promise<void> {}

  /** Answers one request of Slack's, or of somebody who only says to be Slack. */
  readonly take = async ({ headers, body }: Delivery, res: ServerResponse): Promise<void> => {
    const text = body.toString();
    const [type] = (headers['content-type'] ?? '').toLowerCase().split(';');
    const form = type?.trim() === 'application/x-www-form-urlencoded' ? new URLSearchParams(text) : undefined;
    // Slack asks without a signature whether the connection is encrypted.
    if (form?.get('ssl_check') === '1') return reply(res, 200);
    if (!isSigned(this.#signingSecret, headers, body, Date.now())) {
      this.#log.warn({}, 'a request was refused, because it is not signed with SLACK_SIGNING_SECRET, or not now');
      return reply(res, 401);
    }
    const sent = form?.has('payload') === false ? Object.fromEntries(form) : readObject(form?.get('payload') ?? text);
    if (!sent) return reply(res, 400);
    if (sent.type === 'url_verification') return reply(res, 200, { challenge: sent.challenge });
    await this.#process(sent, headers, res);
  };

  async #process(body: Record<string, unknown>, headers: IncomingHttpHeaders, res: ServerResponse): Promise<void> {
    const ack: AckFn<unknown> = async (answer) => {
      if (res.headersSent) throw new ReceiverMultipleAckError();
      reply(res, 200, answer);
    };
    const { 'x-slack-retry-num': retryNum, 'x-slack-retry-reason': retryReason } = headers;
    await this.#app?.processEvent({
      body,
      ack,
      ...(retryNum && { retryNum: Number(retryNum) }),
      ...(retryReason && { retryReason: String(retryReason) }),
    });
  }
}

/** In one piece: its length first, and then all of it. */
function reply(res: ServerResponse, status: number, answer?: unknown): void {
  const isJson = typeof answer === 'object' && answer !== null;
  const bytes = isJson ? written(answer) : Buffer.from(typeof answer === 'string' ? answer : '');
  const type = isJson ? { 'content-type': 'application/json' } : {};
  res.writeHead(status, { ...type, 'content-length': bytes.length }).end(bytes);
}

const kept = new WeakMap<object, Buffer>();

/** As JSON. What is frozen is the same each time it is sent, so it is written only once. */
function written(answer: object): Buffer {
  const known = kept.get(answer);
  if (known) return known;
  const bytes = Buffer.from(JSON.stringify(answer));
  if (Object.isFrozen(answer)) kept.set(answer, bytes);
  return bytes;
}

/** What Bolt can work with; on anything but an object it fails. */
function readObject(json: string): Record<string, unknown> | undefined {
  try {
    const data: unknown = JSON.parse(json);
    return typeof data === 'object' && data !== null && !Array.isArray(data) && !isTooDeep(data)
      ? (data as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Slack nests a dozen deep; far deeper, whatever walks through it, such as JSON.stringify, runs out of stack. */
const MOST_DEPTH = 100;

const isTooDeep = (value: unknown, depth = 0): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (depth === MOST_DEPTH || Object.values(value).some((each) => isTooDeep(each, depth + 1)));
