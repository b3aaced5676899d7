import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Lesson, lessons } from './lessons.ts';
import type { Problem } from './types.ts';

/** A file as it was read: its bytes, or the problem that keeps us from them. */
export type Source = { readonly file: string } & (
  | { readonly bytes: Uint8Array }
  | { readonly bytes?: undefined; readonly problem: Problem }
);

/** The files of one glossary folder, sorted, so that every machine reads them in the same order. */
export interface Folder {
  readonly dir: string;
  /** Files that hold words. */
  readonly words: readonly Source[];
  /** `situations.yml`, if there is one. */
  readonly situations: Source | undefined;
  /** Learning paths, the files of `paths/`. */
  readonly paths: readonly Source[];
}

/** So many files are opened at one time: enough to keep the disk busy, and far from what a system allows. */
const OPEN_AT_ONCE = 64;

const IS_YAML = /\.(ya?ml|json)$/i;

/** `name` as a person in the current folder would type it. */
export const displayPath = (name: string): string => {
  const relative = path.relative(process.cwd(), name);
  return relative.startsWith('..') || relative === '' ? name : relative;
};

/** Reads all that stands in glossary folders. A folder that cannot be listed is a problem. */
export async function readFolders(
  dirs: readonly string[],
): Promise<Array<{ readonly folder: Folder } | { readonly problem: Problem }>> {
  return Promise.all(dirs.map(readFolder));
}

/** One hash over every file of every folder: it changes when any of them does. */
export function fingerprint(folders: Awaited<ReturnType<typeof readFolders>>): string {
  const hash = createHash('sha256');
  for (const listed of folders) {
    if ('problem' in listed) continue;
    const { situations, words, paths } = listed.folder;
    for (const { file, bytes } of [...(situations ? [situations] : []), ...words, ...paths])
      hash.update(`\0${file}\0`).update(bytes ?? '');
  }
  return hash.digest('hex');
}

/** Every `.yml`, `.yaml` and `.json` in a folder is words, but for `situations.yml`, `paths/`, `pictures/` and schemas. */
async function readFolder(dir: string): Promise<{ folder: Folder } | { problem: Problem }> {
  let names: string[];
  try {
    names = (await readdir(dir, { recursive: true })).sort();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const lesson =
      code === 'ENOENT'
        ? lessons.noFolder(dir)
        : code === 'ENOTDIR'
          ? lessons.notAFolder(dir)
          : lessons.unreadable(message);
    return { problem: problemOf(dir, lesson) };
  }
  const files = names.filter(
    (name) => IS_YAML.test(name) && !name.split(path.sep).some((part) => part.startsWith('.')),
  );
  const situations = files.find((name) => /^situations\.ya?ml$/i.test(name));
  const isPath = (name: string): boolean => name.startsWith(`paths${path.sep}`);
  const isOther = (name: string): boolean => name.startsWith(`pictures${path.sep}`) || name.endsWith('.schema.json');
  const words = files.filter((name) => name !== situations && !isPath(name) && !isOther(name));
  const read = (some: readonly string[]): Promise<Source[]> => readAll(some.map((name) => path.join(dir, name)));
  return {
    folder: {
      dir,
      words: await read(words),
      situations: situations === undefined ? undefined : await readOne(path.join(dir, situations)),
      paths: await read(files.filter(isPath)),
    },
  };
}

async function readAll(files: readonly string[]): Promise<Source[]> {
  const all: Source[] = [];
  for (let i = 0; i < files.length; i += OPEN_AT_ONCE)
    all.push(...(await Promise.all(files.slice(i, i + OPEN_AT_ONCE).map(readOne))));
  return all;
}

async function readOne(file: string): Promise<Source> {
  try {
    return { file, bytes: await readFile(file) };
  } catch (error) {
    return { file, problem: problemOf(file, lessons.unreadable((error as Error).message)) };
  }
}

/** What is wrong with a whole file or folder. */
export const problemOf = (file: string, lesson: Lesson): Problem => ({
  file: displayPath(file),
  line: 1,
  column: 1,
  severity: 'error',
  ...lesson,
});
