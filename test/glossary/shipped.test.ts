import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { readFolders } from '../../src/glossary/files.ts';
import { termJsonSchema } from '../../src/glossary/json-schema.ts';
import { loadGlossary } from '../../src/glossary/load.ts';
import { folderWith, told, word } from '../support/glossary.ts';

describe('the words that ship', () => {
  it('are in order, down to the last note', async () => {
    const { problems, glossary } = await loadGlossary(['glossary']);
    expect(told(problems)).toBe('');
    expect(glossary.terms.size).toBeGreaterThanOrEqual(395);
  });

  it('stand under situations that have titles', async () => {
    const { glossary } = await loadGlossary(['glossary']);
    const titled = new Set(glossary.situations.map(({ slug }) => slug));
    expect(
      [...glossary.terms.values()].filter(({ situation }) => !titled.has(situation) || situation === 'own'),
    ).toEqual([]);
  });
});

describe('term.schema.json, which an editor checks an entry with', () => {
  const kept = readFileSync('glossary/term.schema.json', 'utf8');
  const schema = z.fromJSONSchema(JSON.parse(kept));

  it('is in step with the schema that the bot reads by', () => {
    // After a change: npm run schema
    expect(kept).toBe(termJsonSchema());
  });

  it('accepts every word that ships', async () => {
    const [listed] = await readFolders(['glossary']);
    if (!listed || !('folder' in listed)) throw new Error('there is no glossary');
    for (const { file, bytes } of listed.folder.words) {
      const { success, error } = schema.safeParse(parse(String(bytes)));
      expect(success ? '' : `${file}: ${error}`).toBe('');
    }
  });

  it.each([
    [
      'a list of words',
      [
        { term: 'A', tldr: 'a' },
        { extends: 'b', here: 'x' },
        { hide: true, slug: 'c' },
      ],
      true,
    ],
    ['a word without a tldr', { term: 'A' }, false],
    ['a field nobody knows', { term: 'A', tldr: 'a', weather: 'fine' }, false],
    ['a term of 61 letters', { term: 'x'.repeat(61), tldr: 'a' }, false],
    ['a link with a reason', { term: 'A', tldr: 'a', see_also: ['b', { slug: 'c', because: 'd' }] }, true],
    ['a link by name', { term: 'A', tldr: 'a', see_also: ['Pull request'] }, false],
  ])('%s', (_, entry, fits) => {
    expect(schema.safeParse(entry).success).toBe(fits);
  });
});

describe('npm run check', () => {
  const check = (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/bin/check.js', ...args], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, ...env },
    });
    expect(stderr).toBe('');
    return { status, stdout };
  };

  it('reads a team’s folder as the bot would: laid over the words that ship', async () => {
    const dir = await folderWith({
      'ours.yml': 'extends: staging\nhere: Ours.\n',
      'wombat.yml': word('Wombat', 'see_also: [staging]\n'),
    });
    const { status, stdout } = check([path.resolve('glossary'), dir]);
    expect(stdout).toMatch(new RegExp(`^\\d+ words in glossary and ${dir}: all in order\\.\n$`));
    expect(status).toBe(0);
  });

  it('prints every problem with its place, counts them, and ends with 1', async () => {
    const dir = await folderWith({ 'a.yml': 'term: Wombat\n', 'b.yml': word('Quokka', 'see_also: [stagign]\n') });
    const { status, stdout } = check([dir, 'nowhere']);
    expect(stdout).toContain(`${path.join(dir, 'a.yml')}:1:1\n  What: There is no “tldr”`);
    expect(stdout).toContain(`${path.join(dir, 'b.yml')}:3:12\n`);
    expect(stdout).toContain('Did you mean “staging”?');
    expect(stdout).toContain('There is no folder “nowhere”.');
    expect(stdout).toMatch(/: 3 things to mend\.\n$/);
    expect(status).toBe(1);
  });

  it('reads the folders of GLOSSARY_DIRS; prints notes, and ends with 0 all the same', async () => {
    const dir = await folderWith({ 'deploy.yml': 'hide: true\n' });
    const { status, stdout } = check([], { GLOSSARY_DIRS: `glossary, ${dir}` });
    expect(stdout).toMatch(/^glossary\/\S+\.yml:\d+:\d+ \(a note\)$/m);
    expect(stdout).toMatch(/all in order\.\n$/);
    expect(status).toBe(0);
  });
});
