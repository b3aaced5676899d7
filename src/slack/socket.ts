import { SocketModeReceiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import { guardFrames } from './frames.ts';
import { StartProblem } from './identity.ts';
import { boltLogger, errorFacts, type Log } from './log.ts';
import { slackErrorOf } from './refusal.ts';

/** A connection that lives no longer than so many pauses counts for none: who is thrown out again waits before the next try. */
const SHORT_LIFE = 10;
const LONGEST_PAUSE_MS = 60_000;
/** How long Slack may take to say hello. */
const MOST_WAIT_MS = 10_000;

/** Slack's words for a token that will not get better by trying again. */
const BAD_TOKEN: readonly (string | undefined)[] = [
  ...['account_inactive', 'invalid_auth', 'missing_scope', 'not_allowed_token_type', 'not_authed', 'team_disabled'],
  ...['token_expired', 'token_revoked', 'user_removed_from_team'],
];
const MEND =
  'On your app’s page → Basic Information → App-Level Tokens, make one with the scope connections:write, and switch Socket Mode on.';

/** What is used of the library's client, which the receiver keeps to itself. */
interface Client {
  on(event: 'disconnected', listener: () => void): void;
  start(): Promise<unknown>;
  disconnect(): Promise<void>;
}

/**
 * The connection of Socket Mode. When it is lost it is opened again, for as long as it takes. The library would do so too,
 * but where opening fails it ends the process, and it waits five seconds each time.
 */
export class Socket {
  readonly receiver: SocketModeReceiver;
  readonly #client: Client;
  readonly #log: Log;
  readonly #pauseMs: number;
  #onLost = (): void => {};
  #trouble: string | undefined;
  #isStopped = false;
  #wake = (): void => {};

  /** @param pauseMs how long is waited before the second try, in milliseconds; before each further one twice as long */
  constructor(appToken: string, clientOptions: WebClientOptions, pauseMs: number, log: Log) {
    this.receiver = new SocketModeReceiver({
      appToken,
      logger: boltLogger(log),
      autoReconnectEnabled: false,
      installerOptions: { clientOptions },
    });
    guardFrames(this.receiver, log);
    this.#client = (this.receiver as unknown as { client: Client }).client;
    this.#client.on('disconnected', () => this.#onLost());
    this.#log = log;
    this.#pauseMs = pauseMs;
  }

  /** Why Slack cannot be heard, in words for anybody; `undefined` when it can. */
  get trouble(): string | undefined {
    return this.#trouble;
  }

  /** @throws StartProblem when Slack does not let the bot in */
  async start(): Promise<void> {
    try {
      void this.#stay(await this.#open());
    } catch (error) {
      const why = slackErrorOf(error) ?? 'no answer';
      throw new StartProblem(`Slack does not accept the token in SLACK_APP_TOKEN (${why}).`, MEND);
    }
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#wake();
    await this.receiver.stop();
  }

  /** Resolves once Slack has said hello, to what will say that the connection is lost. */
  async #open(): Promise<{ readonly lost: Promise<void> }> {
    const lost = new Promise<void>((resolve) => {
      this.#onLost = resolve;
    });
    const late = setTimeout(() => void this.#client.disconnect(), MOST_WAIT_MS);
    await this.#client.start().finally(() => clearTimeout(late));
    if (this.#isStopped) await this.#client.disconnect();
    return { lost };
  }

  async #stay(first: { readonly lost: Promise<void> }): Promise<void> {
    let failures = 0;
    for (let { lost } = first; ; ) {
      const openedAt = performance.now();
      await lost;
      if (performance.now() - openedAt > SHORT_LIFE * this.#pauseMs) failures = 0;
      this.#trouble = 'The connection to Slack is lost, and is being opened again.';
      for (;;) {
        await this.#pause(failures++);
        if (this.#isStopped) return;
        const opened = await this.#open().catch((error: unknown) => this.#explain(error));
        if (!opened) continue;
        this.#trouble = undefined;
        this.#log.info({}, 'connected with Slack again');
        ({ lost } = opened);
        break;
      }
    }
  }

  #explain(error: unknown): undefined {
    const slack = slackErrorOf(error);
    if (BAD_TOKEN.includes(slack)) {
      this.#trouble = 'Slack no longer accepts the token of the app, so nobody is answered. The log says what to mend.';
      const what = `Slack no longer accepts the token in SLACK_APP_TOKEN (${slack}), so nobody is answered.`;
      this.#log.error({ slack }, `${what} ${MEND} Then start the bot again.`);
    } else this.#log.warn(errorFacts(error), 'no connection with Slack; it is tried again');
  }

  #pause(failures: number): Promise<void> {
    if (failures === 0 || this.#isStopped) return Promise.resolve();
    const ms = Math.min(this.#pauseMs * 2 ** (failures - 1), LONGEST_PAUSE_MS);
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
