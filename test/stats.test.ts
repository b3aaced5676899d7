import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openStorage } from '../src/storage/open.ts';
import { folderWith } from './support/glossary.ts';
import { runScript } from './support/run.ts';

const SAM = { workspace: 'T0123456789', user: 'U0SAM00000' };
const ROBIN = { ...SAM, user: 'U0ROBIN000' };

const monthsAgo = (months: number): string => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1)).toISOString().slice(0, 7);
};

describe('npm run stats', () => {
  let dataDir: string;
  let folder: string;
  beforeEach(async () => {
    folder = await folderWith({
      'staging.yml': 'term: Staging\ntldr: A copy.\n',
      'dns.yml': `term: DNS\ntldr: Names.\nreviewed: ${monthsAgo(20)}\n`,
      'api.yml': `term: API\ntldr: A door.\nreviewed: ${monthsAgo(3)}\n`,
    });
    dataDir = mkdtempSync(path.join(os.tmpdir(), 'define-stats-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const stats = async (...args: string[]) => {
    const env = { DATA_DIR: dataDir, GLOSSARY_DIRS: folder };
    const running = runScript('dist/bin/stats.js', env, args);
    const status = await running.exited;
    return { status, words: running.output().trim() };
  };

  it('counts, as a table and for a spreadsheet, and names nobody', async () => {
    const storage = openStorage({ by: 'sqlite', dataDir });
    try {
      await storage.ready();
      expect((await stats()).words).toBe('There is nothing to count yet.');
      for (const person of [SAM, ROBIN]) {
        await storage.keptWords.keep(person, 'staging', 1);
        await storage.requests.ask(person, { key: 'orm', word: 'ORM' }, 2);
        await storage.learning.open(person, 'first-week', 3);
      }
      await storage.requests.ask(SAM, { key: 'sum', word: '=SUM(1,"2")' }, 3);
      await storage.requests.decline(SAM.workspace, 'sum', 'No.', { by: ROBIN.user, at: 4 });
      const draft = { slug: 'orm', entry: {}, state: 'draft', over: 0 } as const;
      await storage.proposals.begin(SAM, draft, 5);
      const ours = await storage.proposals.begin(SAM, { ...draft, slug: 'ours', state: 'waiting' }, 5);
      const at = Date.parse(`${monthsAgo(14)}-01`);
      await storage.proposals.approve(SAM.workspace, ours, { by: ROBIN.user, at });
      await storage.proposals.begin(SAM, { ...draft, state: 'waiting' }, 5);
      await storage.clarity.note(SAM.workspace, { slug: 'staging', text: 'Why?', at: 6 });
      await storage.clarity.count(SAM.workspace, 'staging', 'notYet');
      await storage.clarity.count(SAM.workspace, 'staging', 'clear');
      const { status, words } = await stats();
      expect(status).toBe(0);
      expect(words).toBe(
        [
          'workspace    what                          word         count',
          'T0123456789  people learning                            2',
          'T0123456789  people who keep words                      2',
          'T0123456789  words kept                                 2',
          'T0123456789  own words in use                           1',
          'T0123456789  requests, open                             1',
          'T0123456789  requests, declined                         1',
          'T0123456789  drafts                                     1',
          'T0123456789  waiting for review                         1',
          'T0123456789  approved so far                            1',
          'T0123456789  notes on what stayed unclear               1',
          'T0123456789  asked for, open               ORM          2',
          'T0123456789  asked for, declined           =SUM(1,"2")  1',
          'T0123456789  not clear yet                 staging      1',
          'T0123456789  clear                         staging      1',
          'T0123456789  months since its review       dns          20',
          'T0123456789  months since its review       ours         14',
        ].join('\n'),
      );
      const { words: sheet } = await stats('--csv');
      expect(sheet.split('\n')).toContain('T0123456789,"asked for, declined","\'=SUM(1,""2"")",1');
      expect(words + sheet).not.toMatch(/U0/);
    } finally {
      await storage.close();
    }
  });

  it('says what is missing, and how it is used', async () => {
    expect(await stats()).toMatchObject({ status: 2, words: expect.stringContaining('There is no file') });
    expect(await stats('--json')).toMatchObject({ status: 2, words: expect.stringContaining('--csv') });
  });
});
