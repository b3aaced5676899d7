import { type SpawnSyncReturns, spawnSync } from 'node:child_process';

/** What `npm run site` runs, in a process of its own. */
export const runSite = (
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, ['tools/site.mjs', ...args], {
    encoding: 'utf8',
    env: { ...process.env, PUBLIC_URL: '', GLOSSARY_DIRS: '', ...env },
  });
