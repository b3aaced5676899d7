import { within } from './within.ts';

/** Work that was begun and must not be dropped: Bolt answers an event at once and forgets who still works on it. */
export class InFlight {
  readonly #work = new Set<Promise<unknown>>();

  async track<T>(work: Promise<T>): Promise<T> {
    this.#work.add(work);
    try {
      return await work;
    } finally {
      this.#work.delete(work);
    }
  }

  /**
   * Waits until all of it is done.
   *
   * @param mostMs how long at the most, in milliseconds
   * @returns whether everything was done in that time
   */
  async settled(mostMs: number): Promise<boolean> {
    const done = (async () => {
      while (this.#work.size > 0) await Promise.allSettled([...this.#work]);
      return true;
    })();
    return within(mostMs, done, false);
  }
}
