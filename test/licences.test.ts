import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

interface Locked {
  readonly packages: Readonly<Record<string, { readonly license?: string; readonly dev?: true }>>;
}

/** Licences that let anyone use, change and pass on, and ask for no more than their notice. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'CC0-1.0',
  'BlueOak-1.0.0',
]);

/** Whether we may: of several to choose from one will do, of several that hold together all must. */
const isAllowed = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((each) => ALLOWED.has(each)));

describe('the licences of what ships', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Locked;
  const shipped = Object.entries(packages).filter(([name, { dev }]) => name && !dev);

  it('are ones that ask for no more than their notice', () => {
    expect(shipped.length).toBeGreaterThan(100);
    const others = shipped.filter(([, { license }]) => !isAllowed(license ?? 'none'));
    expect(others.map(([name, { license }]) => `${name}: ${license ?? 'none'}`)).toEqual([]);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['MIT AND GPL-3.0', false],
    ['AGPL-3.0-only', false],
    ['UNLICENSED', false],
    ['none', false],
  ])('%s: %s', (licence, allowed) => {
    expect(isAllowed(licence)).toBe(allowed);
  });

  it('NOTICE.md names every package that we use', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
    const [, list = ''] = /`node_modules\/`: ([\s\S]*?)\. With/.exec(readFileSync('NOTICE.md', 'utf8')) ?? [];
    const named = list.split(/[,\s]+/).filter(Boolean);
    expect(named.sort()).toEqual(Object.keys(dependencies).sort());
  });
});
