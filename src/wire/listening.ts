import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartProblem } from '../slack/identity.ts';

/** Stops accepting, lets requests end, and cuts what is left after `mostMs` milliseconds. */
export async function close(server: Server, mostMs: number): Promise<void> {
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), mostMs);
  await new Promise((resolve) => server.close(resolve));
  clearInterval(idle);
  clearTimeout(late);
}

/** The port that a server listens on, which matters where 0 was asked for. */
export const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** @throws StartProblem when it cannot */
export function listen(server: Server, port: number, host?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new StartProblem(
              `Port ${port} is already in use.`,
              'Stop the program that uses it, or set PORT to another number.',
            )
          : new StartProblem(
              `The bot cannot listen on port ${port} (${error.code}).`,
              'Set PORT to another number, above 1024.',
            ),
      );
    });
    server.listen({ port, ...(host && { host }) }, resolve);
  });
}
