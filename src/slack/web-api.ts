import { WebClient, type WebClientOptions } from '@slack/web-api';
import { boltLogger, type Log } from './log.ts';
import { causeOf, nameOf, retryAfterMs } from './refusal.ts';

type Fetch = NonNullable<WebClientOptions['fetch']>;

/** Is told of every call that failed: its method, and Slack's name for the error or what became of the connection. */
export type OnFailedCall = (method: string, error: string) => void;

/** `fetch` with a time-out of its own, in milliseconds: Bolt's `respond()` has none. */
const fetchWithin =
  (mostMs: number) =>
  async (...[url, init = {}]: Parameters<Fetch>): Promise<Response> => {
    const ours = AbortSignal.timeout(mostMs);
    const signal = init.signal ? AbortSignal.any([init.signal, ours]) : ours;
    const response = await fetch(url, { ...init, signal } as RequestInit);
    return response.status === 429 ? sayingWhen(response) : response;
  };

/** The library knows a rate limit only by the header that says for how long. */
function sayingWhen(response: Response): Response {
  const headers = new Headers(response.headers);
  if (!/^\d+$/.test(headers.get('retry-after') ?? '')) headers.set('retry-after', '1');
  return new Response(response.body, { status: response.status, headers });
}

const tookTooLong = (error: unknown): boolean => error instanceof Error && error.name === 'TimeoutError';

/** Only here every call comes by, those of Bolt's own included. */
const watched = (slackApiUrl: string, callMs: number, onFailed: OnFailedCall): Fetch => {
  const fetchInTime = fetchWithin(callMs);
  return async (url, init) => {
    const address = String(url);
    const method = address.startsWith(slackApiUrl) ? address.slice(slackApiUrl.length) : 'response_url';
    try {
      const response = await fetchInTime(url, init);
      const error = response.ok ? await refusalIn(response) : `http_${response.status}`;
      if (error) onFailed(method, error);
      return response;
    } catch (error) {
      onFailed(method, tookTooLong(error) ? 'timeout' : 'no_connection');
      throw error;
    }
  };
};

/** Slack's name for why it did not do what it was asked, which it says with a status of 200. */
async function refusalIn(response: Response): Promise<string | undefined> {
  const said: Promise<unknown> = response.clone().json();
  const { ok, error } = (await said.catch(() => ({}))) as { ok?: unknown; error?: unknown };
  if (ok !== false) return undefined;
  return nameOf(error) ?? 'unnamed';
}

/**
 * How every client of ours talks to Slack: no retries of the library's own (they go on for half an hour and may post
 * twice), no waiting on a rate limit, a time-out. `headers` is left out on purpose: WebClient would write the token into it.
 */
export function webClientOptions(
  slackApiUrl: string,
  log: Log,
  callMs: number,
  onFailed: OnFailedCall = () => {},
): WebClientOptions {
  return {
    slackApiUrl,
    logger: boltLogger(log),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: callMs,
    fetch: watched(slackApiUrl, callMs, onFailed),
    allowAbsoluteUrls: false,
  };
}

/** A client of our own, where Bolt hands us none. */
export const webClient = (token: string, ...options: Parameters<typeof webClientOptions>): WebClient =>
  new WebClient(token, webClientOptions(...options));

/** Whether Slack did not answer a call in time, so that nobody knows what became of it. */
export const isTimeout = (error: unknown): boolean => tookTooLong((error as { original?: unknown } | null)?.original);

const MOST_TRIES = 3;
const LONGEST_WAIT_MS = 10_000;

/**
 * Calls Slack, and again where Slack has certainly not acted: a rate limit (after the time Slack asks for) and a refused
 * connection. A call that broke off in the middle may have been carried out and is not repeated.
 */
export async function insist<T>(call: () => Promise<T>, wait: (ms: number) => Promise<void> = sleep): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await call();
    } catch (error) {
      const pause = pauseBeforeRetry(error, tries);
      if (pause === undefined || tries === MOST_TRIES) throw error;
      await wait(pause);
    }
  }
}

function pauseBeforeRetry(error: unknown, tries: number): number | undefined {
  const pause = retryAfterMs(error);
  if (pause !== undefined) return pause <= LONGEST_WAIT_MS ? pause : undefined;
  return causeOf(error) === 'ECONNREFUSED' ? 200 * tries : undefined;
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
