import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openStorage } from '../src/storage/open.ts';
import { runScript } from './support/run.ts';

const SAM = { workspace: 'T0123456789', user: 'U0SAM00000' };
const ROBIN = { ...SAM, user: 'U0ROBIN000' };

describe('npm run stats', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(path.join(os.tmpdir(), 'define-stats-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const stats = async (...args: string[]) => {
    const running = runScript('dist/bin/stats.js', { DATA_DIR: dataDir }, args);
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
      await storage.clarity.count(SAM.workspace, 'staging', 'notYet');
      await storage.clarity.count(SAM.workspace, 'staging', 'clear');
      const { status, words } = await stats();
      expect(status).toBe(0);
      expect(words).toBe(
        [
          'workspace    what                   word         count',
          'T0123456789  people learning                     2',
          'T0123456789  people who keep words               2',
          'T0123456789  words kept                          2',
          'T0123456789  asked for, open        ORM          2',
          'T0123456789  asked for, open        =SUM(1,"2")  1',
          'T0123456789  not clear yet          staging      1',
          'T0123456789  clear                  staging      1',
        ].join('\n'),
      );
      const { words: sheet } = await stats('--csv');
      expect(sheet.split('\n')).toContain('T0123456789,"asked for, open","\'=SUM(1,""2"")",1');
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
