import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadGlossary } from '../../src/glossary/load.ts';
import type { Log } from '../../src/slack/log.ts';
import type { EntryJson } from '../../src/storage/curation-types.ts';
import type { Storage } from '../../src/storage/types.ts';
import { entriesOver } from '../../src/wire/entries.ts';
import { WorkspaceWords } from '../../src/wire/workspace-words.ts';
import { sqlite } from '../storage/databases.ts';
import { folderWith } from '../support/glossary.ts';

const STORY = 'The florist wraps tulips in newspaper, and the apprentice carries buckets of water to the market stall.';
const FILES = {
  'situations.yml': '- { slug: shipping, title: From my laptop to customers }\n',
  'shipping/staging.yml': `term: Staging\ntldr: A private copy of the product.\nremember: Try it there first.\nanalogy:\n  story: ${STORY}\n`,
  'shipping/deploy.yml': 'term: Deploy\naliases: [ship it]\ntldr: Put a change where customers see it.\n',
};
const quiet = () => {};
const log: Log = { error: quiet, warn: quiet, info: quiet, debug: quiet };

describe('words as entries', () => {
  const databases = sqlite();
  let storage: Storage;
  let words: WorkspaceWords;
  beforeEach(async () => {
    storage = databases.open(await databases.place());
    const loaded = await loadGlossary([await folderWith(FILES)]);
    words = new WorkspaceWords(loaded, { storage, workspace: 'T1', curatorsChannel: undefined, now: () => 1, log });
  });
  afterEach(() => storage.close());

  const entries = () => entriesOver(words);
  const approve = async (slug: string, entry: EntryJson): Promise<void> => {
    const { over, beneath } = entries().toStore('T1', slug, entry);
    const person = { workspace: 'T1', user: 'U1' };
    const begun = await storage.proposals.begin(person, { slug, entry, state: 'waiting', over, beneath }, 1);
    expect(await storage.proposals.approve('T1', begun, { by: 'U1', at: 1 })).toMatchObject({ is: 'done' });
    await words.poll();
  };

  it('fill a form with the word as it stands, and remember what lies beneath', async () => {
    expect(entries().of('T1', 'none')).toBeUndefined();
    const file = entries().of('T1', 'staging');
    expect(file).toMatchObject({ over: 0, entry: { term: 'Staging', remember: 'Try it there first.' } });
    await approve('staging', { extends: 'staging', remember: 'Break it there first.' });
    expect(entries().of('T1', 'staging')).toEqual({
      over: 1,
      entry: { ...file?.entry, remember: 'Break it there first.' },
      beneath: file?.beneath,
    });
    expect(entries().of('T2', 'staging')).toEqual(file);
  });

  it('are stored over a word in the files with only the fields that change', async () => {
    const { entry } = entries().of('T1', 'staging') ?? {};
    const changed = { ...entry, tldr: 'A rehearsal.', here: 'Ours is red.' };
    const stored = entries().toStore('T1', 'staging', changed);
    expect(stored).toEqual({
      entry: { extends: 'staging', tldr: 'A rehearsal.', here: 'Ours is red.' },
      beneath: expect.stringMatching(/^[0-9a-f]{16}$/),
      over: 0,
    });
    expect(entries().preview('T1', 'staging', stored.entry)).toMatchObject({
      tldr: 'A rehearsal.',
      situation: 'shipping',
    });
  });

  it('are stored whole where there is nothing beneath, and where a field goes, which an extension cannot say', () => {
    const heron = { term: 'Blue Heron', tldr: 'Our customers.' };
    expect(entries().toStore('T1', 'blue-heron', heron)).toEqual({ entry: heron, beneath: undefined, over: 0 });
    const { entry = {} } = entries().of('T1', 'staging') ?? {};
    const { remember: _, ...rest } = entry;
    expect(entries().toStore('T1', 'staging', rest).entry).toEqual(rest);
  });

  it('are checked: first what is wrong, else what could be plainer, each with the field it is about', () => {
    const check = (entry: EntryJson, slug = 'blue-heron') =>
      entries()
        .check('T1', slug, entry)
        .map(({ field, severity, what }) => `${severity} ${field}: ${what}`);
    expect(check({ term: 'Blue Heron', tldr: 'Our list of customers.' })).toEqual([]);
    expect(check({ term: 'x'.repeat(61) })).toEqual([
      expect.stringMatching(/^error term: .*61 characters/),
      expect.stringMatching(/^error tldr: There is no/),
    ]);
    expect(check({ extends: 'none', tldr: 'X.' }, 'none')).toEqual([expect.stringMatching(/^error extends: /)]);
    expect(check({ term: 'Blue Heron', tldr: 'Simply deploy it in order to facilitate it.' })).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^reminder tldr: .*“Simply”/),
        expect.stringMatching(/^reminder tldr: .*“deploy”, which is a word of this glossary/),
      ]),
    );
    expect(check({ term: 'Blue Heron', tldr: 'A list.', analogy: { story: STORY } })).toEqual([
      expect.stringMatching(/^reminder analogy: The story looks like that of “staging”/),
    ]);
    // A word is not compared with itself as it was.
    expect(check({ extends: 'staging', tldr: 'A rehearsal.' }, 'staging')).toEqual([]);
  });

  it('get a slug that is free, and answer the requests for all their names', async () => {
    await approve('blue-heron', { term: 'Blue Heron', tldr: 'Our customers.' });
    const { freeSlug, answers } = entries();
    expect(['Blue Heron', 'Deploy', 'C++', '???'].map((term) => freeSlug('T1', term))).toEqual([
      'blue-heron-2',
      'deploy-2',
      'c-plus-plus',
      'word',
    ]);
    expect(answers('T1', 'deploy', { extends: 'deploy', aliases: ['ship it', 'Roll-outs'] })).toEqual([
      'deploy',
      'shipit',
      'rollout',
    ]);
  });
});
