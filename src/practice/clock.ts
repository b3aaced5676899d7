const DAY_MS = 24 * 60 * 60 * 1_000;

/** A clock that can be put forward. The bot and the workspace share it, so that both believe the same day. */
export class MovableClock {
  #ahead = 0;

  /** The time in milliseconds. */
  readonly now = (): number => Date.now() + this.#ahead;

  /** How many whole days it stands ahead of the real one. */
  get daysAhead(): number {
    return Math.round(this.#ahead / DAY_MS);
  }

  jumpToTomorrow(): void {
    this.#ahead += DAY_MS;
  }
}
