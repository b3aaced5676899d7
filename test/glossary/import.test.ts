import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readCsv } from '../../src/glossary/import/csv.ts';
import { entriesFrom } from '../../src/glossary/import/entries.ts';
import { readTermList } from '../../src/glossary/import/term-list.ts';
import { errorsOf, loadGlossary } from '../../src/glossary/load.ts';
import { folderWith } from '../support/glossary.ts';

const CSV = `Term,Definition,Aliases,user_name
Flywheel,"Our weekly meeting. It brings sales & support together, ""gently"".
Every Tuesday.",FW; wheel,bob
API,The team in room 4.,,ann
,A row with no term.,,x
Empty,,,y
C++,A language.,,z
Long,${'word '.repeat(900)},,z
`;
const LIST = `entries:
  :1102:
    type: term
    description: |-
      Job series number. For procurement.
  BOA: { type: acronym, term: Basic ordering agreement }
  Basic ordering agreement: { type: term, description: null }
  ADR: { type: acronym, term: [Alternative dispute resolution, Architecture Decision Record] }
  Architecture Decision Record: { type: term, longform: The record, description: A written record. }
  Lonely: { type: term, description: null }
  Odd: { type: rumour }
`;

describe('a list from elsewhere', () => {
  it('as CSV: the first sentence to the tldr, the rest to the body, and every row that is not taken is named', () => {
    const { entries, refused } = entriesFrom(readCsv(CSV), new Set(['api']));
    expect(entries.map(({ slug }) => slug)).toEqual(['flywheel', 'api-2', 'c-plus-plus']);
    expect(entries[0]?.entry).toMatchObject({
      term: 'Flywheel',
      aliases: ['FW', 'wheel'],
      tldr: 'Our weekly meeting.',
      body: 'It brings sales & support together, "gently". Every Tuesday.',
    });
    expect(entries[1]?.entry).toMatchObject({ term: 'API', about: 'in our own words' });
    expect(refused.map(({ line, why }) => [line, why])).toEqual([
      [5, 'it has no term'],
      [6, 'it has no definition'],
      [8, expect.stringMatching(/^“tldr” has \d+ characters; at most/)],
    ]);
  });

  it('as 18F’s list: acronyms become other names, and say what they stand for where there is nothing more', () => {
    const { entries, refused } = entriesFrom(readTermList(LIST), new Set());
    expect(Object.fromEntries(entries.map(({ slug, entry }) => [slug, entry]))).toMatchObject({
      '1102': { term: '1102', tldr: 'Job series number.', body: 'For procurement.' },
      boa: { term: 'BOA', short_for: 'Basic ordering agreement', tldr: 'BOA is short for Basic ordering agreement.' },
      adr: { term: 'ADR', short_for: 'Alternative dispute resolution' },
      'architecture-decision-record': { aliases: ['The record', 'ADR'] },
    });
    expect(refused).toEqual([
      { line: 10, name: 'Lonely', why: 'it has no description' },
      { line: 11, name: 'Odd', why: expect.stringContaining('neither a term') },
    ]);
  });

  it.each([
    ['no columns that can be told', () => readCsv('a,b\n1,2\n'), /must name the columns/],
    ['no entries', () => readTermList('terms: {}\n'), /begins with “entries:”/],
    ['broken YAML', () => readTermList('entries: [\n'), /Line \d+ is not readable/],
  ])('with %s says so', (_, read, words) => {
    expect(read).toThrow(words);
  });

  it('lands in a folder that the bot reads, leaves alone what is there, and the check tells of second meanings', async () => {
    const dir = await folderWith({ 'flywheel.yml': 'term: Flywheel\ntldr: Mine.\n' });
    const csv = path.join(dir, 'words.csv');
    writeFileSync(csv, CSV);
    const { stdout, status } = spawnSync('node', ['dist/bin/import.js', csv, '--to', dir], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stdout).toContain('2 words are now in');
    expect(stdout).toMatch(/Left alone, since it is there already: .*flywheel\.yml/);
    expect(stdout).toContain(`Not taken: ${csv}:5`);
    expect(readFileSync(path.join(dir, 'flywheel.yml'), 'utf8')).toContain('Mine.');
    const { glossary, problems } = await loadGlossary(['glossary', dir]);
    expect(errorsOf(problems)).toEqual([]);
    expect([...glossary.terms.values()].filter(({ term }) => term === 'API')).toHaveLength(2);
    expect(glossary.terms.get('api')?.own).toBe(false);
  });

  it('that cannot be read is refused in words', () => {
    const { stderr, status } = spawnSync('node', ['dist/bin/import.js', 'nowhere.csv'], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, expect.stringContaining('nowhere.csv cannot be taken')]);
  });
});

describe('npm run new', () => {
  const lay = (...args: string[]): string =>
    execFileSync('node', ['dist/bin/new.js', ...args], { encoding: 'utf8', stdio: 'pipe' });

  it('lays out a word that becomes sound by filling in one line', async () => {
    const dir = await folderWith({});
    expect(lay('Feature flag', '--to', dir)).toContain('feature-flag.yml');
    const file = path.join(dir, 'feature-flag.yml');
    const yaml = readFileSync(file, 'utf8');
    expect((await loadGlossary([dir])).problems.map(({ what }) => what).join()).toContain('“tldr”');
    writeFileSync(file, yaml.replace('tldr:\n', 'tldr: A switch for a part of the product.\n'));
    expect((await loadGlossary([dir])).problems).toEqual([]);
  });

  it('lays out every example so that it is sound once its # is taken away', async () => {
    const dir = await folderWith({
      'deploy.yml': 'term: Deploy\ntldr: To ship.\n',
      'rollback.yml': 'term: Rollback\ntldr: To go back.\n',
    });
    lay('Feature flag', '--to', dir);
    const file = path.join(dir, 'feature-flag.yml');
    const yaml = readFileSync(file, 'utf8')
      .replace('tldr:\n', 'tldr: A switch.\n')
      .replace(/^#(?! )/gm, '')
      .replace(/^#(?= {2})/gm, '');
    writeFileSync(file, yaml);
    expect(yaml).toContain('\nanalogy:\n  story');
    expect((await loadGlossary([dir])).problems).toEqual([]);
  });

  it('does not write over a word that is there', async () => {
    const dir = await folderWith({ 'feature-flag.yml': 'term: Feature flag\ntldr: Mine.\n' });
    expect(() => lay('Feature flag', '--to', dir)).toThrow(/is there already/);
    expect(readdirSync(dir)).toEqual(['feature-flag.yml']);
  });

  it('with no word says how it is used', () => {
    expect(() => lay()).toThrow(/npm run new -- "Feature flag"/);
  });
});
