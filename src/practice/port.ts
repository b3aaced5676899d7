const USUAL = 4_000;

/** The page's port, from what was set; or what is wrong with that, in words. */
export function readPracticePort(value: string | undefined): { port: number } | { problem: string } {
  const given = value?.trim();
  if (!given) return { port: USUAL };
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return { port };
  return {
    problem: `PRACTICE_PORT does not look right: ${given}\n  Give a whole number from 1024 to 65535, or leave it away for ${USUAL}.`,
  };
}

/** Why the page cannot be served there, and what to do. */
export function portProblem(error: unknown, port: number): string | undefined {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  const mend = `Choose another, for example: PRACTICE_PORT=${port + 1} npm run practice`;
  if (code === 'EADDRINUSE')
    return `Port ${port} is already in use. Perhaps the practice workspace is open already: see http://127.0.0.1:${port}\n  ${mend}`;
  if (code === 'EACCES') return `This computer does not let you use port ${port}.\n  ${mend}`;
  return undefined;
}
