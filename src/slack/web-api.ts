import { WebClient, type WebClientOptions } from '@slack/web-api';
import { boltLogger, type Log } from './log.ts';

/** Slack closes a command after 3 seconds; a call that takes longer than this has nobody waiting for it. */
const TIMEOUT_MS = 5_000;

type Fetch = NonNullable<WebClientOptions['fetch']>;

/** Is told of every call that failed: its method, and Slack's name for the error or what became of the connection. */
export type OnFailedCall = (method: string, error: string) => void;

/** `fetch` with a time-out of its own: Bolt's `respond()` has none. */
const fetchInTime = (...[url, init = {}]: Parameters<Fetch>): Promise<Response> => {
  const ours = AbortSignal.timeout(TIMEOUT_MS);
  const signal = init.signal ? AbortSignal.any([init.signal, ours]) : ours;
  return fetch(url, { ...init, signal } as RequestInit);
};

const tookTooLong = (error: unknown): boolean => error instanceof Error && error.name === 'TimeoutError';

/** Only here every call comes by, those of Bolt's own included. */
const watched =
  (slackApiUrl: string, onFailed: OnFailedCall): Fetch =>
  async (url, init) => {
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

/** Slack's name for why it did not do what it was asked, which it says with a status of 200. */
async function refusalIn(response: Response): Promise<string | undefined> {
  const said: Promise<unknown> = response.clone().json();
  const { ok, error } = (await said.catch(() => ({}))) as { ok?: unknown; error?: unknown };
  if (ok !== false) return undefined;
  return typeof error === 'string' && /^[a-z_]{1,60}$/.test(error) ? error : 'unnamed';
}

/**
 * How every client of ours talks to Slack: no retries of the library's own (they go on for half an hour and may post
 * twice), no waiting on a rate limit, a time-out. `headers` is left out on purpose: WebClient would write the token into it.
 */
export function webClientOptions(slackApiUrl: string, log: Log, onFailed: OnFailedCall = () => {}): WebClientOptions {
  return {
    slackApiUrl,
    logger: boltLogger(log),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT_MS,
    fetch: watched(slackApiUrl, onFailed),
    allowAbsoluteUrls: false,
  };
}

/** A client of our own, where Bolt hands us none. */
export const webClient = (token: string, slackApiUrl: string, log: Log, onFailed?: OnFailedCall): WebClient =>
  new WebClient(token, webClientOptions(slackApiUrl, log, onFailed));

/** Slack's name for what went wrong, such as `not_in_channel`; `undefined` when Slack did not say. */
export function slackErrorOf(error: unknown): string | undefined {
  const { data } = (error ?? {}) as { data?: { error?: unknown } };
  return typeof data?.error === 'string' ? data.error : undefined;
}

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
  const { original } = (error ?? {}) as { original?: Error };
  const cause = original?.cause as { code?: string } | undefined;
  return cause?.code === 'ECONNREFUSED' ? 200 * tries : undefined;
}

/** How long Slack asks to be left alone, in milliseconds; `undefined` when that is not what it says. */
export function retryAfterMs(error: unknown): number | undefined {
  const { code, retryAfter } = (error ?? {}) as { code?: string; retryAfter?: number };
  return code === 'slack_webapi_rate_limited_error' ? (retryAfter ?? 1) * 1_000 : undefined;
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
