import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { lessons } from './lessons.ts';
import type { Problem } from './types.ts';

/** The files of one glossary folder, sorted, so that every machine reads them in the same order. */
export interface Folder {
  readonly dir: string;
  /** Files that hold words. */
  readonly words: readonly string[];
  /** `situations.yml`, if there is one. */
  readonly situations: string | undefined;
  /** Learning paths, the files of `paths/`. */
  readonly paths: readonly string[];
}

const IS_YAML = /\.(ya?ml|json)$/i;

/** `name` as a person in the current folder would type it. */
export const displayPath = (name: string): string => {
  const relative = path.relative(process.cwd(), name);
  return relative.startsWith('..') || relative === '' ? name : relative;
};

/**
 * Lists a glossary folder: every `.yml`, `.yaml` and `.json` in it is words, but for `situations.yml`, `paths/`, `pictures/`
 * and schemas.
 */
export async function listFolder(dir: string): Promise<{ folder: Folder } | { problem: Problem }> {
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
    return { problem: { file: displayPath(dir), line: 1, column: 1, severity: 'error', ...lesson } };
  }
  const files = names.filter(
    (name) => IS_YAML.test(name) && !name.split(path.sep).some((part) => part.startsWith('.')),
  );
  const situations = files.find((name) => /^situations\.ya?ml$/i.test(name));
  const isPath = (name: string): boolean => name.startsWith(`paths${path.sep}`);
  const isOther = (name: string): boolean => name.startsWith(`pictures${path.sep}`) || name.endsWith('.schema.json');
  const words = files.filter((name) => name !== situations && !isPath(name) && !isOther(name));
  const whole = (name: string): string => path.join(dir, name);
  return {
    folder: {
      dir,
      words: words.map(whole),
      situations: situations && whole(situations),
      paths: files.filter(isPath).map(whole),
    },
  };
}

/** A file's bytes, or the problem that keeps us from them. */
export async function readBytes(file: string): Promise<{ bytes: Uint8Array } | { problem: Problem }> {
  try {
    return { bytes: await readFile(file) };
  } catch (error) {
    const lesson = lessons.unreadable((error as Error).message);
    return { problem: { file: displayPath(file), line: 1, column: 1, severity: 'error', ...lesson } };
  }
}

/** One hash over every file of every folder: it changes when any of them does. */
export async function fingerprint(dirs: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const dir of dirs) {
    const listed = await listFolder(dir);
    if ('problem' in listed) continue;
    const { situations, words, paths } = listed.folder;
    for (const file of [...(situations ? [situations] : []), ...words, ...paths]) {
      const read = await readBytes(file);
      hash.update(`\0${file}\0`).update('bytes' in read ? read.bytes : '');
    }
  }
  return hash.digest('hex');
}
