/**
 * What a piece of work comes to, or something else where it takes too long. The work itself goes on.
 *
 * @param mostMs how long is waited, in milliseconds
 */
export async function within<T, L>(mostMs: number, work: Promise<T>, late: L): Promise<T | L> {
  let timer: NodeJS.Timeout | undefined;
  const waiting = new Promise<L>((resolve) => {
    timer = setTimeout(() => resolve(late), mostMs);
  });
  return Promise.race([work, waiting]).finally(() => clearTimeout(timer));
}
