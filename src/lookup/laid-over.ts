/** A map with some entries laid over it, which stand first. It takes no more room than these. */
export class LaidOver<V> implements ReadonlyMap<string, V> {
  readonly #base: ReadonlyMap<string, V>;
  readonly #over: ReadonlyMap<string, V>;
  readonly size: number;

  constructor(base: ReadonlyMap<string, V>, over: ReadonlyMap<string, V>) {
    this.#base = base;
    this.#over = over;
    let size = base.size;
    for (const key of over.keys()) if (!base.has(key)) size++;
    this.size = size;
  }

  get(key: string): V | undefined {
    return this.#over.get(key) ?? this.#base.get(key);
  }

  has(key: string): boolean {
    return this.#over.has(key) || this.#base.has(key);
  }

  *entries(): Generator<[string, V], undefined> {
    yield* this.#over.entries();
    for (const entry of this.#base) if (!this.#over.has(entry[0])) yield entry;
  }

  *keys(): Generator<string, undefined> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): Generator<V, undefined> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): Generator<[string, V], undefined> {
    return this.entries();
  }

  forEach(callback: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this);
  }
}
