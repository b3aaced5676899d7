import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

const text = (file: string): string => readFileSync(file, 'utf8');
const inCode = (part: string): string[] => [...part.matchAll(/`([a-z:_]+)`/g)].map(([, name = '']) => name);

describe('docs/security-team.md', () => {
  const page = text('docs/security-team.md');
  /** The rows of the table under a heading. */
  const rows = (heading: string): string[] =>
    (page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| '));

  it('names exactly the permissions that the manifest asks for, each with its reason', () => {
    const named = rows('What it may do in Slack').filter((row) => row.includes('`'));
    expect(named.flatMap((row) => inCode(row.split('|')[1] ?? '')).sort()).toEqual(
      parse(text('manifest.yml')).oauth_config.scopes.bot.toSorted(),
    );
    for (const row of named) expect(row.split('|')[2]?.trim().length).toBeGreaterThan(10);
  });

  it('names every table, and none that is not there', () => {
    const tables = [...(text('src/storage/tables.ts').split('interface Tables {')[1] ?? '').matchAll(/^ {2}(\w+):/gm)];
    const named = rows('What it keeps, and for how long').flatMap((row) => inCode(row.split('|')[2] ?? ''));
    expect(named.sort()).toEqual(tables.map(([, name = '']) => name).sort());
  });

  it('fits on a page', () => {
    expect(page.split('\n').length).toBeLessThan(80);
  });
});

it('SECURITY.md names tests that are there', () => {
  const named = [...text('SECURITY.md').matchAll(/`(test\/[\w/.-]+)`/g)].map(([, file = '']) => file);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});
