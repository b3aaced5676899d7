import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { errorsOf, loadGlossary } from '../../src/glossary/load.ts';
import { problemLines } from '../../src/glossary/report.ts';
import { CURATORS } from '../../src/practice/cast.ts';
import { type OpenPractice, openPractice } from '../../src/practice/open.ts';
import type { Log } from '../../src/slack/log.ts';
import { startBot } from '../../src/wire.ts';
import { SECRET, TOKEN } from '../support/workspace.ts';

const silent = (): void => {};
const log: Log = { error: silent, warn: silent, info: silent, debug: silent };

/** The practice workspace with the real bot in it, as `npm run practice` opens it, on a free port. */
export async function openDefine(
  glossaryDirs: readonly string[] = ['glossary'],
  databaseUrl?: string,
): Promise<OpenPractice> {
  const loaded = await loadGlossary(glossaryDirs);
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'define-practice-'));
  const opened = await openPractice({
    port: 0,
    token: TOKEN,
    signingSecret: SECRET,
    manifest: parse(readFileSync('manifest.yml', 'utf8')),
    bundle: path.resolve('dist/practice/page'),
    startBot: ({ slackApiUrl, now, practice }) =>
      startBot({
        config: {
          botToken: TOKEN,
          connection: { by: 'http', signingSecret: SECRET },
          slackApiUrl,
          port: 0,
          command: '/define',
          glossaryDirs,
          database: databaseUrl ? { by: 'postgres', url: databaseUrl } : { by: 'sqlite', dataDir },
          curatorsChannel: CURATORS.id,
          welcomeNewTeammates: false,
          logLevel: 'error',
        },
        loaded,
        log,
        now,
        graceMs: 0,
        everyMs: 200,
        host: '127.0.0.1',
        ownPictures: true,
        onEdit: ({ problems }) => practice.showGlossaryProblems(problemLines(errorsOf(problems))),
      }),
  });
  return {
    ...opened,
    stop: async () => {
      await opened.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
