import { rename, rm, symlink, utimes } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type Loaded, loadGlossary } from '../../src/glossary/load.ts';
import { type WatchOptions, watchGlossary } from '../../src/glossary/watch.ts';
import { folderWith, put, told, word } from '../support/glossary.ts';
import { aMoment, until } from '../support/wait.ts';

/** What was heard of a watched glossary: the words after each good edit, and what was wrong after each bad one. */
interface Heard {
  readonly good: string[][];
  readonly bad: string[];
  awake: boolean;
}

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** Begins to watch, and waits until a first new word was heard of: from then on the watcher is known to be awake. */
async function watched(dirs: readonly string[], options: Partial<WatchOptions> = {}): Promise<Heard> {
  const heard = await watchedFromNow(dirs, options);
  await put(dirs[0] ?? '', { 'good-morning.yml': word('Good morning') });
  await until('the watcher is awake', () => heard.awake);
  heard.good.length = 0;
  heard.bad.length = 0;
  return heard;
}

async function watchedFromNow(dirs: readonly string[], options: Partial<WatchOptions> = {}): Promise<Heard> {
  const heard: Heard = { good: [], bad: [], awake: false };
  const { fingerprint } = await loadGlossary(dirs);
  const stop = watchGlossary(dirs, {
    inUse: fingerprint,
    onGlossary: ({ glossary }: Loaded) => {
      const terms = [...glossary.terms.values()].filter(({ slug }) => slug !== 'good-morning');
      heard.awake = glossary.terms.has('good-morning');
      heard.good.push(terms.map(({ slug, tldr }) => `${slug}: ${tldr}`).sort());
    },
    onBroken: ({ problems }: Loaded) => {
      heard.bad.push(told(problems));
    },
    // Longer than the 50 ms in which chokidar passes over further changes of a file.
    settle: 60,
    ...options,
  });
  stops.push(stop);
  return heard;
}

const tldr = (text: string): string => `term: A\ntldr: ${text}\n`;
/** Until the words are these. */
const hears = (heard: Heard, words: readonly string[]): Promise<unknown> =>
  until(`the words are ${words}`, () => String(heard.good.at(-1)) === String(words));

describe('a glossary that is edited while the bot runs', () => {
  it('is read again: an edit, a new file, a new folder, a deletion', async () => {
    const dir = await folderWith({ 'a.yml': tldr('One.') });
    const heard = await watched([dir]);
    await put(dir, { 'a.yml': tldr('Two.') });
    await hears(heard, ['a: Two.']);
    await put(dir, { 'b.yml': word('B') });
    await hears(heard, ['a: Two.', 'b: What B is.']);
    await put(dir, { 'more/c.yml': word('C') });
    await hears(heard, ['a: Two.', 'b: What B is.', 'c: What C is.']);
    await rm(path.join(dir, 'b.yml'));
    await hears(heard, ['a: Two.', 'c: What C is.']);
    expect(heard.bad).toEqual([]);
  });

  it('an edit that breaks it is told and not taken; the next good one is', async () => {
    const dir = await folderWith({ 'a.yml': tldr('One.') });
    const heard = await watched([dir]);
    await put(dir, { 'a.yml': 'term: A\n' });
    await until('the mistake is told', () => heard.bad[0]);
    expect(heard.bad[0]).toContain('There is no “tldr”');
    expect(heard.good).toEqual([]);
    await put(dir, { 'a.yml': tldr('One.') });
    await hears(heard, ['a: One.']);
  });

  it('is told when its folder goes away, and read when it comes back', async () => {
    const dir = await folderWith({ 'words/a.yml': tldr('One.') });
    const heard = await watched([path.join(dir, 'words')], { compareEvery: 20 });
    await rename(path.join(dir, 'words'), path.join(dir, 'gone'));
    await until('the mistake is told', () => heard.bad[0]);
    expect(heard.bad[0]).toContain('There is no folder');
    await rename(path.join(dir, 'gone'), path.join(dir, 'words'));
    await hears(heard, ['a: One.']);
  });

  it('as editors save: a new file that takes the old one’s name', async () => {
    const dir = await folderWith({ 'a.yml': tldr('One.') });
    const heard = await watched([dir]);
    await put(dir, { '.a.yml.swp': tldr('Two.') });
    await rename(path.join(dir, '.a.yml.swp'), path.join(dir, 'a.yml'));
    await hears(heard, ['a: Two.']);
  });

  it('as Kubernetes does: a link that is turned to another folder', async () => {
    const dir = await folderWith({ '..1/a.yml': tldr('One.'), '..2/a.yml': tldr('Two.') });
    const link = path.join(dir, '..data');
    await symlink('..1', link);
    await symlink('..data/a.yml', path.join(dir, 'a.yml'));
    const heard = await watched([dir], { compareEvery: 20 });
    await symlink('..2', `${link}_tmp`);
    await rename(`${link}_tmp`, link);
    await hears(heard, ['a: Two.']);
  });

  it('a whole folder behind a link', async () => {
    const dir = await folderWith({ 'one/a.yml': tldr('One.'), 'two/a.yml': tldr('Two.') });
    const link = path.join(dir, 'words');
    await symlink('one', link);
    const heard = await watched([link], { compareEvery: 20 });
    await symlink('two', `${link}-new`);
    await rename(`${link}-new`, link);
    await hears(heard, ['a: Two.']);
  });

  it('a change that no file system announces: a file behind a link behind a link', async () => {
    const dir = await folderWith({ 'words/b.yml': word('B'), 'one/a.yml': tldr('One.'), 'two/a.yml': tldr('Two.') });
    await symlink('one', path.join(dir, 'current'));
    await symlink('../current/a.yml', path.join(dir, 'words', 'a.yml'));
    const heard = await watched([path.join(dir, 'words')], { compareEvery: 20 });
    await symlink('two', path.join(dir, 'next'));
    await rename(path.join(dir, 'next'), path.join(dir, 'current'));
    await hears(heard, ['a: Two.', 'b: What B is.']);
  });

  it('an edit made between the reading and the watching is not missed', async () => {
    const dir = await folderWith({ 'a.yml': tldr('One.') });
    const { fingerprint } = await loadGlossary([dir]);
    await put(dir, { 'a.yml': tldr('Two.') });
    await hears(await watchedFromNow([dir], { inUse: fingerprint }), ['a: Two.']);
  });

  it('is not read again when nothing in it changed', async () => {
    const dir = await folderWith({ 'a.yml': tldr('One.') });
    const heard = await watched([dir], { compareEvery: 10 });
    await put(dir, { 'README.md': 'Not a word.' });
    await utimes(path.join(dir, 'a.yml'), new Date(), new Date());
    await aMoment();
    expect(heard).toMatchObject({ good: [], bad: [] });
    await put(dir, { 'b.yml': word('B') });
    await until('the new word is there', () => heard.good.at(-1)?.length === 2);
  });

  it('many files saved at once end up as one glossary', async () => {
    const dir = await folderWith({ 'a.yml': tldr('One.') });
    const heard = await watched([dir]);
    const names = Array.from({ length: 30 }, (_, i) => `w${i}`);
    await put(dir, Object.fromEntries(names.map((name) => [`${name}.yml`, word(name)])));
    await until('all words are there', () => heard.good.at(-1)?.length === 31);
    expect(heard.good.length).toBeLessThan(10);
  });

  it('is left alone once the watching has stopped', async () => {
    const dir = await folderWith({ 'a.yml': tldr('One.') });
    const heard = await watched([dir], { compareEvery: 10 });
    await stops.pop()?.();
    await put(dir, { 'a.yml': tldr('Two.') });
    await aMoment();
    expect(heard).toMatchObject({ good: [], bad: [] });
  });
});
