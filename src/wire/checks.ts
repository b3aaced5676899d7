interface Asked {
  readonly at: number;
  /** How long after the time before. */
  readonly gapMs: number;
}

/** So many refusals, and those who balance the load send nothing more; most of them are content with fewer. */
const ENOUGH = 3;
/** Whoever asks more seldom than this would not hear in time that the bot stops. */
const MOST_MS = 5_000;
const MOST_KNOWN = 100;

/** Who asks whether the bot can answer, and how often: a balancer sends requests until it has heard that it cannot. */
export class Checks {
  readonly #now: () => number;
  readonly #known = new Map<string, Asked>();

  /** @param now the time in milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** @param who and what they ask, for one may ask for several pages, each at its own pace */
  note(who: string): void {
    const at = this.#now();
    const before = this.#known.get(who)?.at ?? Number.NEGATIVE_INFINITY;
    this.#known.delete(who);
    this.#known.set(who, { at, gapMs: at - before });
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST_KNOWN && oldest !== undefined) this.#known.delete(oldest);
  }

  /** How long it takes from now until all who ask regularly have been told often enough, in milliseconds: 5 seconds at the most. */
  untilAllKnow(): number {
    const now = this.#now();
    const gaps = [...this.#known.values()].filter(({ at, gapMs }) => gapMs <= MOST_MS && now - at <= ENOUGH * gapMs);
    return Math.min(MOST_MS, ENOUGH * Math.max(0, ...gaps.map(({ gapMs }) => gapMs)));
  }
}
