import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { methodCoverage, uncovered } from './coverage.ts';
import { METHODS } from './methods.ts';
import { pictureProblems } from './pictures.ts';
import type { ResponseUrls } from './response-urls.ts';
import { isJson, type Json, Refusal } from './types.ts';
import type { Workspace } from './workspace.ts';

/** A call of the bot's, as it came and as it was answered. */
export interface Call {
  readonly method: string;
  readonly args: Json;
  readonly answer: Json;
  /** Arguments that the stand-in does not cover; Slack might have done something with them. */
  readonly uncovered: readonly string[];
}

/** What to do with a call instead of the usual: answer it like this, after a while, or drop the connection. */
export interface Fault {
  /** Comes before all else, so that a call hangs until somebody decides. */
  readonly after?: Promise<unknown>;
  /** Whether it is carried out all the same, so that only its answer is spoilt. */
  readonly done?: boolean;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly delayMs?: number;
  readonly drop?: boolean | 'midway';
}

export interface WebApiOptions {
  readonly workspace: Workspace;
  readonly responseUrls: ResponseUrls;
  readonly token: string;
  readonly scopes: readonly string[];
  /** Is told of every call after it was answered. */
  readonly onCall?: (call: Call) => void;
  /** Makes Slack misbehave; asked before each call. A fault with no status or drop only delays. */
  readonly faultFor?: (method: string, args: Json) => Fault | undefined;
}

/** Slack's Web API and its response addresses, on loopback. */
export function createWebApiServer(options: WebApiOptions): Server {
  return createServer((req, res) => {
    answer(req, res, options).catch((error: unknown) => {
      res.writeHead(500).end(String(error));
    });
  });
}

async function answer(req: IncomingMessage, res: ServerResponse, options: WebApiOptions): Promise<void> {
  const { workspace, responseUrls, token, scopes, onCall, faultFor } = options;
  const [, room = '', name = ''] = /^\/(api|respond)\/([^/?]+)/.exec(req.url ?? '') ?? [];
  const body = await readBody(req);
  const args = room === 'respond' ? (JSON.parse(body) as Json) : readArguments(body, req.headers['content-type'] ?? '');
  const method = room === 'respond' ? 'response_url' : name;

  const fault = faultFor?.(method, args);
  await fault?.after;
  if (fault && !fault.done && (await misbehave(res, fault))) return;

  let result: Json;
  try {
    if (!room) throw new Refusal('unknown_method');
    const missing = await pictureProblems(isJson(args.view) ? args.view.blocks : args.blocks);
    if (missing.length > 0) throw new Refusal('invalid_blocks', missing);
    if (room === 'respond') {
      responseUrls.use(name, args);
      result = { ok: true };
    } else {
      if (req.headers.authorization !== `Bearer ${token}`) throw new Refusal('invalid_auth');
      const implemented = METHODS[name];
      if (!implemented || !methodCoverage[name]) throw new Refusal('unknown_method');
      result = { ok: true, ...implemented(args, workspace) };
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    result = {
      ok: false,
      error: error.message,
      ...(error.detail.length > 0 && { response_metadata: { messages: error.detail } }),
    };
  }
  onCall?.({ method, args, answer: result, uncovered: uncovered(method, args) });
  if (fault?.done && (await misbehave(res, fault))) return;
  // A response address has no place for an error in its body; it answers with a status, as Slack does.
  const status = room === 'respond' && !result.ok ? 404 : 200;
  res
    .writeHead(status, { 'content-type': 'application/json', 'x-oauth-scopes': scopes.join(',') })
    .end(JSON.stringify(result));
}

/** Returns whether that was the answer. */
async function misbehave(res: ServerResponse, { delayMs, drop, status, headers, body = '' }: Fault): Promise<boolean> {
  if (delayMs) await new Promise((resolve) => setTimeout(resolve, delayMs));
  if (drop === 'midway') {
    res.writeHead(200, { 'content-type': 'application/json', 'content-length': 1_000 });
    res.write('{"ok":', () => res.socket?.destroy());
  } else if (drop) res.socket?.destroy();
  else if (status) res.writeHead(status, headers).end(body);
  return Boolean(drop) || status !== undefined;
}

async function readBody(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** The Web API takes JSON or a form in which what is no text stands as JSON. */
function readArguments(body: string, contentType: string): Json {
  if (contentType.startsWith('application/json')) return JSON.parse(body || '{}') as Json;
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([key, value]) => {
      if (!/^[[{]|^(?:true|false)$/.test(value) || key === 'text' || key === 'private_metadata') return [key, value];
      try {
        return [key, JSON.parse(value) as unknown];
      } catch {
        return [key, value];
      }
    }),
  );
}
