import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openStorage } from '../../src/storage/open.ts';
import { curating } from '../support/curating.ts';
import { aFewWords } from '../support/glossary.ts';
import { NO_POSTGRES, type Postgres, startPostgres } from '../support/postgres.ts';
import {
  button,
  CURATORS,
  GENERAL,
  last,
  openWorkspace,
  ROBIN,
  SAM,
  type TestWorkspace,
  until,
} from '../support/workspace.ts';

(NO_POSTGRES ? describe.skip : describe)('a word that is missing, on PostgreSQL', () => {
  let server: Postgres;
  let test: TestWorkspace;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    const url = await server.newDatabase();
    const storage = () => openStorage({ by: 'postgres', url });
    test = await openWorkspace({ glossaryDirs: [await aFewWords()], curatorsChannel: CURATORS.id, storage });
  });
  afterEach(() => test.close());

  const define = async (word: string) => {
    await test.slack.command({ user: SAM.id, channel: GENERAL.id }, '/define', word);
    return last(test.slack.workspace.seenBy(SAM.id, GENERAL.id));
  };

  it('is asked for, explained and approved by one bot, and found by another, which is all there is then', async () => {
    const here = curating(test);
    const notice = (words: string) =>
      until(`in the channel: ${words}`, () => here.channel().find(({ text }) => text.includes(words)));
    const unknown = await define('zorbly');
    await test.slack.press(SAM.id, unknown, button(unknown, 'Ask for this word'));
    await here.press(ROBIN.id, await notice('A word is missing: zorbly'), 'Explain it');
    expect(await here.send(ROBIN.id, { term: 'zorbly', tldr: 'The shelf on which finished designs wait.' })).toEqual(
      {},
    );
    await here.press(ROBIN.id, await notice('To review: zorbly'), 'Approve');
    await notice('Approved: zorbly');
    await until('Sam has it', () => here.direct(SAM.id).find(({ text }) => text.includes('The shelf on which')));
    await test.another();
    expect((await define('zorbly')).text).toContain('The shelf on which finished designs wait.');
    expect(here.direct(SAM.id)).toHaveLength(1);
    expect(here.channel()).toHaveLength(2);
  });
});
