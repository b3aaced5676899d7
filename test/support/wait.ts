/** Waits until something is there; what never comes fails the test with its name. */
export async function until<T>(what: string, find: () => T | undefined | false, ms = 20_000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const found = find();
    if (found) return found;
    if (Date.now() > end) throw new Error(`${what}: never happened`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Gives what should not happen the time to happen. */
export const aMoment = (ms = 150): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
