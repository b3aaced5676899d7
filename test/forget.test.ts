import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openStorage } from '../src/storage/open.ts';
import type { Person } from '../src/storage/types.ts';
import { runScript } from './support/run.ts';

const SAM: Person = { workspace: 'T0123456789', user: 'U0123456789' };
const ROBIN: Person = { ...SAM, user: 'U0000000002' };

describe('npm run forget', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(path.join(os.tmpdir(), 'define-forget-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const forget = async (args: readonly string[], env: Record<string, string> = { DATA_DIR: dataDir }) => {
    const running = runScript('dist/bin/forget.js', env, args);
    const status = await running.exited;
    expect(running.output()).not.toMatch(/\n\s+at .*:\d+:\d+/);
    return { status, words: running.output().trim() };
  };

  it('removes a person, says what there was, and leaves everyone else, also while the bot runs', async () => {
    const storage = openStorage({ by: 'sqlite', dataDir });
    try {
      for (const person of [SAM, ROBIN]) await storage.keptWords.keep(person, 'staging', 1);
      await storage.keptWords.keep(SAM, 'api', 2);
      await storage.wordADay.start(SAM, { minute: 60, due: 3 });
      await storage.requests.ask(SAM, { key: 'orm', word: 'ORM' }, 4);
      await storage.welcomes.welcome(ROBIN, SAM.user, 4);
      const { status, words } = await forget([SAM.workspace, SAM.user]);
      expect(status).toBe(0);
      expect(words).toBe(
        [
          'Everything about U0123456789 in T0123456789 is removed:',
          '',
          '  kept words: 2',
          '  a word a day, with the words sent: 1',
          '  messages that waited to be sent: 1',
          '  their name on words they asked for, which stay on the list: 1',
          '  their name on welcomes they sent, which stay: 1',
        ].join('\n'),
      );
      expect(await storage.keptWords.list(SAM)).toEqual([]);
      expect(await storage.keptWords.list(ROBIN)).toHaveLength(1);
      expect((await forget([SAM.workspace, SAM.user])).words).toBe(
        'Nothing was kept about U0123456789 in T0123456789.',
      );
    } finally {
      await storage.close();
    }
  });

  it.each([[[]], [['U0123456789', 'T0123456789']], [['T0123456789']], [['T0123456789', '@sam']], [['T1', 'U1', 'U2']]])(
    'called with %j explains itself',
    async (args) => {
      const { status, words } = await forget(args);
      expect([status, words]).toEqual([2, expect.stringContaining('npm run -s forget -- T0123456789 U0123456789')]);
    },
  );

  it('with no database where it looks says so, and makes none', async () => {
    const { status, words } = await forget(['T1', 'U1']);
    expect([status, words]).toEqual([2, expect.stringContaining('There is no file')]);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('with a database that is away removes nothing, and says so', async () => {
    const { status, words } = await forget(['T1', 'U1'], { DATABASE_URL: 'postgres://define@127.0.0.1:9/define' });
    expect([status, words]).toEqual([
      1,
      expect.stringMatching(/^Nothing was removed\. The database at 127\.0\.0\.1:9/),
    ]);
  });

  it('with an address that is none says so', async () => {
    const { status, words } = await forget(['T1', 'U1'], { DATABASE_URL: 'mysql://somewhere' });
    expect([status, words]).toEqual([2, expect.stringContaining('DATABASE_URL does not look right')]);
  });
});
