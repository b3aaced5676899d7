#!/usr/bin/env node
import { config as readEnvFile } from 'dotenv';
import { glossaryDirs, readConfig, readDatabase } from '../config.ts';
import { errorsOf, loadGlossary } from '../glossary/load.ts';
import { problemLines } from '../glossary/report.ts';
import { StartProblem } from '../slack/identity.ts';
import { StorageAway } from '../storage/away.ts';
import { prepareDataDir } from '../storage/data-dir.ts';
import { startBot } from '../wire.ts';
import { createLog } from './log.ts';

readEnvFile({ quiet: true });
const read = readConfig(process.env);
const loaded = await loadGlossary(glossaryDirs(process.env));
const errors = errorsOf(loaded.problems);
const storage = await storageProblem();

if ('problems' in read || errors.length > 0 || storage) {
  const variables =
    'problems' in read ? read.problems.map(({ variable, what, mend }) => `${variable} ${what}.\n  ${mend}`) : [];
  refuse([...variables, ...(storage ? [storage] : []), ...(errors.length > 0 ? [problemLines(errors)] : [])]);
} else {
  const log = createLog(read.config.logLevel);
  try {
    const bot = await startBot({ config: read.config, loaded, log, now: Date.now });
    const stop = (): void => {
      process.removeAllListeners('SIGTERM').removeAllListeners('SIGINT');
      bot.stop().then(() => process.exit(0));
    };
    process.on('SIGTERM', stop).on('SIGINT', stop);
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    refuse([`${error.message}\n  ${error.mend}`]);
  }
}

/** What keeps the folder for the bot's data from being used, and its mend. */
async function storageProblem(): Promise<string | undefined> {
  const database = readDatabase(process.env);
  if (database?.by !== 'sqlite') return undefined;
  try {
    await prepareDataDir(database.dataDir);
    return undefined;
  } catch (error) {
    if (!(error instanceof StorageAway)) throw error;
    return `${error.message}\n  ${error.mend}`;
  }
}

function refuse(problems: readonly string[]): void {
  console.error(`Define cannot start yet. There is something to mend first.\n\n${problems.join('\n\n')}\n`);
  process.exitCode = 1;
}
