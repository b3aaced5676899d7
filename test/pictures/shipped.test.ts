import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadGlossary } from '../../src/glossary/load.ts';
import { drawChanged } from '../../tools/pictures/draw-changed.ts';
import { fileHash, readDrawn, showsOf } from '../../tools/pictures/record.ts';
import { subjectsOf } from '../../tools/pictures/subjects.ts';
import { folderWith } from '../support/glossary.ts';

const FOLDER = 'glossary/pictures';
/** What it takes to bring them up to date. */
const MEND = 'npm run pictures';

describe('the pictures that ship', () => {
  let slugs: string[];
  let subjects: ReturnType<typeof subjectsOf>;
  beforeAll(async () => {
    const { glossary } = await loadGlossary(['glossary']);
    slugs = [...glossary.terms.keys()].sort();
    subjects = subjectsOf(glossary.terms.values());
  });
  const pngs = () => readdirSync(FOLDER).filter((file) => file.endsWith('.png'));

  it('are one for each word, and no more', () => {
    expect([...subjects.keys()].sort()).toEqual(slugs);
    expect({
      [MEND]: pngs()
        .map((file) => file.slice(0, -4))
        .sort(),
    }).toEqual({ [MEND]: slugs });
  });

  it('show what the entries say now, and are the files that were drawn', async () => {
    const drawn = await readDrawn(FOLDER);
    const stale = [...subjects].filter(([slug, subject]) => drawn[slug]?.shows !== showsOf(subject));
    expect({ [MEND]: stale.map(([slug]) => slug) }).toEqual({ [MEND]: [] });
    const others = slugs.filter(
      (slug) => fileHash(readFileSync(path.join(FOLDER, `${slug}.png`))) !== drawn[slug]?.file,
    );
    expect({ [MEND]: others }).toEqual({ [MEND]: [] });
  });

  it('are light enough for a phone', () => {
    expect(pngs().filter((file) => statSync(path.join(FOLDER, file)).size > 60_000)).toEqual([]);
  });
});

describe('npm run pictures', () => {
  it('draws what is new or changed, and takes away what is gone', async () => {
    const folder = await folderWith({ 'gone.png': 'a picture of a word that was taken out' });
    const subject = (is: string) => ({
      title: 'Staging',
      scene: { kind: 'mapping' as const, likenesses: [{ is, like: 'a stage', cast: undefined }], caption: undefined },
    });
    const told: string[] = [];
    const draw = (is: string, more: Partial<Parameters<typeof drawChanged>[0]> = {}) =>
      drawChanged({
        subjects: new Map([['staging', subject(is)]]),
        only: undefined,
        folder,
        tell: (done, of) => told.push(`${done}/${of}`),
        ...more,
      });
    expect(await draw('Staging')).toEqual({ drawn: ['staging'], removed: ['gone'], failed: [] });
    expect(told).toEqual(['0/1', '1/1']);
    expect(await draw('Staging')).toEqual({ drawn: [], removed: [], failed: [] });
    expect(await draw('A copy')).toEqual({ drawn: ['staging'], removed: [], failed: [] });
    expect(await draw('A copy', { only: ['staging'] })).toMatchObject({ drawn: ['staging'] });
    const { failed } = await draw('Donaudampfschifffahrtsgesellschaftskapitän');
    expect(failed).toEqual([expect.stringMatching(/^staging: “Donau.*does not fit/)]);
    expect(readdirSync(folder).sort()).toEqual(['index.json', 'staging.png']);
  });
});
