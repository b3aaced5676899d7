/** Work that has an order: of each name one piece after another, as they came. */
export class InTurn {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Begins once all that came before under this name is done, however it ended. */
  async take<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(name) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.#last.set(name, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(name) === mine) this.#last.delete(name);
    }
  }
}
