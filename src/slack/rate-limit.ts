/** How much one person may ask: `burst` requests at once, and `perMinute` for as long as they like. */
export interface Rate {
  readonly burst: number;
  readonly perMinute: number;
}

/** More than anyone types or presses; a script notices it. */
export const GENEROUS: Rate = { burst: 30, perMinute: 120 };

export type Verdict = 'go on' | 'say so' | 'be silent';

interface Bucket {
  /** When, in milliseconds, the bucket is full again. */
  readonly fullAt: number;
  readonly told: boolean;
}

/** A token bucket for each person, in memory; a bucket that is full again is forgotten. */
export class RateLimit {
  readonly #buckets = new Map<string, Bucket>();
  readonly #now: () => number;
  readonly #msPerToken: number;
  readonly #burst: number;

  /** @param now the time in milliseconds */
  constructor({ burst, perMinute }: Rate, now: () => number) {
    this.#now = now;
    this.#burst = burst;
    this.#msPerToken = 60_000 / perMinute;
  }

  /** Whether a request of this person may go on; if not, whether to say so, which is once until the bucket is full. */
  take(person: string): Verdict {
    const now = this.#now();
    this.#forget(now);
    const { fullAt = now, told = false } = this.#buckets.get(person) ?? {};
    const next = Math.max(fullAt, now) + this.#msPerToken;
    const isTooMuch = next - now > this.#burst * this.#msPerToken;
    // Taken out and put in again, so that the map stays in the order of the last request.
    this.#buckets.delete(person);
    this.#buckets.set(person, { fullAt: isTooMuch ? fullAt : next, told: told || isTooMuch });
    if (!isTooMuch) return 'go on';
    return told ? 'be silent' : 'say so';
  }

  /** How many people are remembered. */
  get size(): number {
    return this.#buckets.size;
  }

  /** Whoever asked last longest ago stands first. */
  #forget(now: number): void {
    for (const [person, { fullAt }] of this.#buckets) {
      if (fullAt > now) return;
      this.#buckets.delete(person);
    }
  }
}
