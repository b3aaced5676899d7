import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { exportedFile } from '../src/glossary/export.ts';
import { errorsOf, loadGlossary } from '../src/glossary/load.ts';
import { layOver } from '../src/glossary/overlay.ts';
import type { EntryJson } from '../src/storage/curation-types.ts';
import { openStorage } from '../src/storage/open.ts';
import type { Storage } from '../src/storage/types.ts';
import { anyTerm } from './support/arbitrary.ts';
import { folderWith } from './support/glossary.ts';
import { runScript } from './support/run.ts';

const HERON = { term: 'Blue Heron', tldr: 'Our list of customers: who, & what we promised.', aliases: ['404', 'No'] };
const STAGING = { extends: 'staging', here: 'Ours is staging.acme.test.\n\nAsk #qa.' };

/** Each run is a process of its own. */
jest.setTimeout(60_000);

const FILES = {
  'situations.yml': '- { slug: shipping, title: From my laptop to customers }\n',
  'shipping/staging.yml': 'term: Staging\ntldr: A private copy of the product.\n',
};

describe('npm run export', () => {
  let glossary: string;
  let dataDir: string;
  let storage: Storage;
  let dir: string;
  beforeEach(async () => {
    glossary = await folderWith(FILES);
    dataDir = mkdtempSync(path.join(os.tmpdir(), 'define-export-'));
    dir = path.join(dataDir, 'our-words');
    storage = openStorage({ by: 'sqlite', dataDir });
  });
  afterEach(async () => {
    await storage.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const approve = async (slug: string, entry: EntryJson, { over = 0, workspace = 'T1' } = {}): Promise<void> => {
    const begun = await storage.proposals.begin({ workspace, user: 'U1' }, { slug, entry, state: 'waiting', over }, 1);
    await storage.proposals.approve(workspace, begun, { by: 'U2', at: 2 });
  };
  const exporting = async (...args: string[]) => {
    const running = runScript('dist/bin/export.js', { DATA_DIR: dataDir, GLOSSARY_DIRS: glossary }, args);
    const status = await running.exited;
    expect(running.output()).not.toMatch(/\n\s+at .*:\d+:\d+/);
    return { status, words: running.output() };
  };
  const file = (name: string): string => readFileSync(path.join(dir, name), 'utf8');

  it('writes each word as a file that the check accepts, where its situation is, and says so', async () => {
    await approve('blue-heron', HERON);
    await approve('staging', STAGING);
    const { status, words } = await exporting(dir);
    expect([status, words]).toEqual([0, expect.stringContaining(`GLOSSARY_DIRS=${glossary},${dir}`)]);
    expect(words).toContain(`Written: ${dir}/own/blue-heron.yml`);
    expect(file('shipping/staging.yml')).toMatch(/^extends: staging\nhere: /);
    const loaded = await loadGlossary([glossary, dir]);
    expect(errorsOf(loaded.problems)).toEqual([]);
    const { terms } = loaded.glossary;
    expect(terms.get('staging')).toMatchObject({ situation: 'shipping', here: STAGING.here });
    expect(terms.get('blue-heron')).toMatchObject(HERON);
    const stored = [
      { slug: 'blue-heron', entry: HERON },
      { slug: 'staging', entry: STAGING },
    ];
    expect(layOver(loaded.beneath, loaded.glossary, stored).same).toEqual(['blue-heron', 'staging']);
  });

  it('writes over no file that says something else, unless it is told to', async () => {
    await approve('blue-heron', HERON);
    await exporting(dir);
    expect((await exporting(dir)).words).toContain('As it was: ');
    writeFileSync(path.join(dir, 'own/blue-heron.yml'), 'term: Blue Heron\ntldr: Edited by hand.\n');
    const left = await exporting(dir);
    expect([left.status, left.words]).toEqual([1, expect.stringContaining('Left alone')]);
    expect(file('own/blue-heron.yml')).toContain('Edited by hand.');
    const over = await exporting(dir, '--overwrite');
    expect([over.status, over.words]).toEqual([0, expect.stringContaining('Written over: ')]);
    expect(file('own/blue-heron.yml')).toContain('promised');
  });

  it('asks which workspace is meant, where several have words', async () => {
    await approve('blue-heron', HERON);
    await approve('grey-goose', { ...HERON, term: 'Grey Goose' }, { workspace: 'T2' });
    expect(await exporting(dir)).toEqual({ status: 2, words: expect.stringContaining('T1, T2') });
    expect((await exporting(dir, '--workspace', 'T2')).words).toContain('grey-goose.yml');
  });

  it('says so where there is nothing, and how it is used', async () => {
    await storage.ready();
    expect(await exporting(dir)).toEqual({ status: 0, words: expect.stringContaining('No word was approved') });
    expect((await exporting()).status).toBe(2);
    expect((await exporting('a', 'b')).status).toBe(2);
    expect((await exporting(dir, '--force')).words).toContain('npm run -s export -- our-words');
    await approve('blue-heron', HERON);
    expect(await exporting(glossary)).toEqual({ status: 2, words: expect.stringContaining('folder of your own') });
  });
});

describe('an exported word', () => {
  it('says as a file what was stored, whatever is in it', async () => {
    const { beneath } = await loadGlossary([await folderWith({ 'own/x.yml': 'term: X\ntldr: X.\n' })]);
    await fc.assert(
      fc.asyncProperty(anyTerm, async ({ slug, own: _, situation: __, ...entry }) => {
        const exported = exportedFile({ slug, entry }, beneath);
        const dir = await folderWith({ [exported?.path ?? '']: exported?.text ?? '' });
        const read = await loadGlossary([dir]);
        expect(read.beneath.entries.get(slug)?.entry).toEqual(entry);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
