/** Loaded into each process that is measured: tells on demand what it has used so far, its garbage thrown away first. */
import type { Used } from './measured-process.ts';

process.on('message', () => {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  process.send?.({ rss, heapUsed, cpuMs: (user + system) / 1_000 } satisfies Used);
});
process.channel?.unref();
