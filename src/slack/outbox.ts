import type { WebClient } from '@slack/web-api';
import type { DueMessage } from '../storage/types.ts';
import type { Deps } from './listener.ts';
import { errorFacts } from './log.ts';
import { mayBeDone, retryAfterMs, slackErrorOf } from './refusal.ts';
import { isStorageAway } from './reply.ts';

/** Notes in the storage what became of a message. */
export type Note = () => Promise<unknown>;

/** A kind of message that waits in the outbox. */
export interface Kind {
  readonly name: string;
  /** Sends it, or sees that it is not to be sent now; returns how to note that. What Slack or the storage refuses is thrown. */
  send(message: DueMessage, client: WebClient, deps: Deps): Promise<Note>;
  /** The person can no longer be written to: ends what the message belongs to. */
  giveUp(message: DueMessage, deps: Deps): Promise<unknown>;
}

/** A message was posted, and nobody knows whether it arrived. */
class Unsure extends Error {
  readonly note: Note;
  constructor(note: Note, cause: unknown) {
    super('it is not known whether a message arrived', { cause });
    this.note = note;
  }
}

/**
 * What a kind returns once its message is posted. A message that may have arrived counts as sent: what comes twice is worse
 * than what does not come.
 *
 * @param note how to note it; is given what Slack said, where it said anything
 */
export async function sent<T>(posting: Promise<T>, note: (posted?: T) => Promise<unknown>): Promise<Note> {
  try {
    const posted = await posting;
    return () => note(posted);
  } catch (error) {
    throw mayBeDone(error) ? new Unsure(note, error) : error;
  }
}

export interface OutboxOptions {
  readonly client: WebClient;
  /** The workspace that the client's token belongs to. */
  readonly workspace: string;
  readonly kinds: readonly Kind[];
  /** How often what is due is sent. */
  readonly everyMs: number;
}

const MINUTE_MS = 60_000;
/** Longer than one message can take, with all that is tried again. */
const LEASE_MS = 2 * MINUTE_MS;
const LONGEST_DELAY_MS = 60 * MINUTE_MS;

/** Slack's words for a person who cannot be written to, now or later. */
const UNREACHABLE = new Set([
  'account_inactive',
  'cannot_dm_bot',
  'channel_not_found',
  'is_archived',
  'messages_tab_disabled',
  'not_in_channel',
  'restricted_action',
  'user_disabled',
  'user_not_found',
  'user_not_visible',
]);

/**
 * Sends the messages in the outbox that are due, one after the other. Several processes may do so side by side; a message
 * is sent twice only where a process died after sending it and before it could note that.
 */
export class Outbox {
  readonly #deps: Deps;
  readonly #options: OutboxOptions;
  readonly #kinds: ReadonlyMap<string, Kind>;
  /** Of messages that were sent while the storage was away: what remains to be noted. */
  readonly #unnoted = new Map<string, Note>();
  /** How often in a row a message could not be sent. */
  readonly #failures = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> | undefined;
  /** Whether somebody has asked for a round that has not begun. */
  #isAsked = false;
  #isStopped = false;

  constructor(options: OutboxOptions, deps: Deps) {
    this.#options = options;
    this.#deps = deps;
    this.#kinds = new Map(options.kinds.map((kind) => [kind.name, kind]));
  }

  /** Sends what waited while no bot ran, and then what becomes due. */
  start(): void {
    void this.tick();
    this.#timer = setInterval(() => void this.tick(), this.#options.everyMs);
  }

  /** Begins nothing new. What is just being sent is counted as in flight. */
  stop(): void {
    this.#isStopped = true;
    clearInterval(this.#timer);
  }

  /** Sends what is due by now, also what was put there while it was being looked for. Never fails. */
  tick(): Promise<void> {
    this.#isAsked = true;
    this.#round ??= this.#deps.inFlight.track(this.#sendWhileAsked()).finally(() => {
      this.#round = undefined;
    });
    return this.#round;
  }

  async #sendWhileAsked(): Promise<void> {
    while (this.#isAsked) {
      this.#isAsked = false;
      await this.#sendAll();
    }
  }

  async #sendAll(): Promise<void> {
    const { storage, now, log } = this.#deps;
    try {
      while (!this.#isStopped) {
        const [message] = await storage.outbox.claimDue(now(), LEASE_MS, 1, this.#options.workspace);
        if (!message || !(await this.#sendOne(message))) return;
      }
    } catch (error) {
      // The storage says itself when it goes and when it is back.
      if (!isStorageAway(error)) log.error(errorFacts(error), 'the outbox could not be read');
    }
  }

  /** Returns whether to go on with the next. */
  async #sendOne(message: DueMessage): Promise<boolean> {
    const { id, kind: name } = message;
    const { log } = this.#deps;
    const kind = this.#kinds.get(name);
    if (!kind) {
      log.warn({ kind: name }, 'a message waits of a kind that this version does not know');
      await this.#postpone(message, LONGEST_DELAY_MS);
      return true;
    }
    try {
      const note = this.#unnoted.get(id) ?? (await kind.send(message, this.#options.client, this.#deps));
      await this.#noteSent(id, note);
      return true;
    } catch (error) {
      if (!(error instanceof Unsure)) return this.#failed(message, kind, error);
      log.warn({ ...errorFacts(error.cause), kind: name }, `${error.message}, so it is not sent again`);
      await this.#noteSent(id, error.note);
      // While Slack is like this, the others had better wait.
      return false;
    }
  }

  async #noteSent(id: string, note: Note): Promise<void> {
    this.#failures.delete(id);
    this.#unnoted.set(id, note);
    await note();
    this.#unnoted.delete(id);
  }

  async #failed(message: DueMessage, kind: Kind, error: unknown): Promise<boolean> {
    if (isStorageAway(error)) throw error;
    const { log, storage } = this.#deps;
    const slack = slackErrorOf(error) ?? '';
    const pause = retryAfterMs(error);
    if (pause === undefined && UNREACHABLE.has(slack) && (await this.#isAccepted())) {
      log.info({ kind: kind.name, slack }, 'a person can no longer be written to, so that their messages end');
      await kind.giveUp(message, this.#deps);
      await storage.outbox.drop(message.id);
      this.#failures.delete(message.id);
      return true;
    }
    log.warn({ ...errorFacts(error), kind: kind.name }, 'a message could not be sent, and is tried again later');
    await this.#postpone(message, pause ?? this.#growingDelay(message.id));
    return pause === undefined;
  }

  /** Slack has one word, account_inactive, for a person who left and for a bot that was removed. */
  async #isAccepted(): Promise<boolean> {
    return this.#options.client.auth.test().then(
      () => true,
      () => false,
    );
  }

  #growingDelay(id: string): number {
    const failures = (this.#failures.get(id) ?? 0) + 1;
    this.#failures.set(id, failures);
    return Math.min(MINUTE_MS * 2 ** (failures - 1), LONGEST_DELAY_MS);
  }

  #postpone({ id }: DueMessage, ms: number): Promise<boolean> {
    return this.#deps.storage.outbox.postpone(id, this.#deps.now() + ms);
  }
}
