#!/usr/bin/env node
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { type Config, glossaryDirs, readCommand, readDatabase } from '../config.ts';
import { errorsOf, loadGlossary } from '../glossary/load.ts';
import { problemLines } from '../glossary/report.ts';
import { CURATORS } from '../practice/cast.ts';
import { openPractice } from '../practice/open.ts';
import { portProblem, readPracticePort } from '../practice/port.ts';
import { type Manifest, manifestFor } from '../slack/manifest.ts';
import { startBot } from '../wire.ts';
import { createLog } from './log.ts';

const dirs = glossaryDirs(process.env);
const loaded = await loadGlossary(dirs);
const errors = errorsOf(loaded.problems);
const command = readCommand(process.env);
const wanted = readPracticePort(process.env.PRACTICE_PORT);
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'define-practice-'));
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));
// What is practised is gone afterwards, unless somebody wants to see what stands in a database of theirs.
const database = readDatabase({ DATABASE_URL: process.env.DATABASE_URL, DATA_DIR: dataDir });

if ('problem' in wanted) refuse(wanted.problem);
else if (!command) refuse('DEFINE_COMMAND does not look right: write a slash and small letters, such as /define.');
else if (!database) refuse('DATABASE_URL is no address of a PostgreSQL database. Leave it away, and nothing is kept.');
else if (errors.length > 0) refuse(problemLines(errors));
else await open(wanted.port, command, database);

async function open(port: number, command: string, database: Config['database']): Promise<void> {
  const botToken = `xoxb-${randomBytes(12).toString('hex')}`;
  const signingSecret = randomBytes(16).toString('hex');
  const kept = parse(readFileSync('manifest.yml', 'utf8')) as Manifest;
  try {
    const opened = await openPractice({
      port,
      token: botToken,
      signingSecret,
      manifest: manifestFor(kept, { by: 'socket' }, command),
      startBot: ({ slackApiUrl, now, practice }) =>
        startBot({
          config: {
            botToken,
            connection: { by: 'http', signingSecret },
            slackApiUrl,
            port: 0,
            command,
            glossaryDirs: dirs,
            database,
            curatorsChannel: CURATORS.id,
            welcomeNewTeammates: process.env.WELCOME_NEW_TEAMMATES === 'on',
            logLevel: 'warn',
          },
          loaded,
          log: createLog('warn'),
          now,
          // Whoever jumps to tomorrow does not want to wait a minute for its word.
          everyMs: 2_000,
          host: '127.0.0.1',
          ownPictures: true,
          onEdit: ({ problems }) => practice.showGlossaryProblems(problemLines(errorsOf(problems))),
        }),
    });
    console.log(
      `The practice workspace is open: ${opened.url}\n\nTry ${command} staging there. Edit a file in ${dirs.join(', ')} and ask again: it shows at once.\nPress Ctrl+C to close it.`,
    );
    const stop = (): void => {
      process.removeAllListeners('SIGTERM').removeAllListeners('SIGINT');
      opened.stop().then(() => process.exit(0));
    };
    process.on('SIGTERM', stop).on('SIGINT', stop);
  } catch (error) {
    const problem = portProblem(error, port);
    if (!problem) throw error;
    refuse(problem);
  }
}

function refuse(problem: string): void {
  console.error(`The practice workspace cannot open yet. There is something to mend first.\n\n${problem}\n`);
  process.exitCode = 1;
}
