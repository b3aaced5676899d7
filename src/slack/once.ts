import type { Events } from '../storage/types.ts';
import { within } from './within.ts';

/** Slack repeats an event for an hour at the most; its timestamp names a message for ever, so a little more does no harm. */
const REMEMBER_MS = 2 * 60 * 60 * 1_000;
const MOST_REMEMBERED = 50_000;
/** A person waits for the answer: longer than this the storage does not hold it up, where it is asked for the first time. */
const MOST_WAIT_MS = 300;

/**
 * Lets each thing happen once: Slack retries and replays events, and Bolt hands every copy on. The storage tells what other
 * processes saw; while it is away or slow, what this one saw has to do.
 */
export class Once {
  readonly #now: () => number;
  readonly #events: Events;
  readonly #seen = new Map<string, number>();

  /** @param now the time in milliseconds */
  constructor(now: () => number, events: Events) {
    this.#now = now;
    this.#events = events;
  }

  /**
   * Whether this is the first time that `key` is seen in this workspace. Never fails.
   *
   * @param isSentAgain whether Slack says so: then it was answered, most likely, and the storage is waited for
   */
  async first(workspace: string, key: string, isSentAgain = false): Promise<boolean> {
    const now = this.#now();
    if (!this.#firstHere(`${workspace}:${key}`, now)) return false;
    const stored = this.#events.first(workspace, key, now).catch(() => true);
    return isSentAgain ? stored : within(MOST_WAIT_MS, stored, true);
  }

  #firstHere(key: string, now: number): boolean {
    this.#forget(now);
    if (this.#seen.has(key)) return false;
    this.#seen.set(key, now);
    return true;
  }

  /** A map keeps the order in which its keys came, so the oldest stand first. */
  #forget(now: number): void {
    for (const [key, at] of this.#seen) {
      if (now - at < REMEMBER_MS && this.#seen.size < MOST_REMEMBERED) return;
      this.#seen.delete(key);
    }
  }
}
