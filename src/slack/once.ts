/** Slack repeats an event for an hour at the most; its timestamp names a message for ever, so a little more does no harm. */
const REMEMBER_MS = 2 * 60 * 60 * 1_000;
const MOST_REMEMBERED = 50_000;

/** Lets each thing happen once: Slack retries and replays events, and Bolt hands every copy on. */
export class Once {
  readonly #now: () => number;
  readonly #seen = new Map<string, number>();

  /** @param now the time in milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whether this is the first time that `key` is seen. */
  first(key: string): boolean {
    const now = this.#now();
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
