import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Source } from './files.ts';
import { type Draft, placesIn, type Read, readEntries } from './read-file.ts';

/** A draft but for where it stands. */
type Said = Draft extends infer Each ? (Each extends Draft ? Omit<Each, 'at' | 'file' | 'folder'> : never) : never;

/**
 * What sound files of words say, by their names and bytes. To make sense of YAML is most of what a start takes, so a
 * build does it once for the words that ship. A file that was changed since is simply not found here.
 */
export type Prepared = Readonly<Record<string, readonly Said[]>>;

/** Where a build leaves it; a room and a command that is one file are as far from there. */
export const PREPARED_FILE = new URL('../prepared.json', import.meta.url);

const keyOf = ({ file }: Source, bytes: Uint8Array): string =>
  createHash('sha256')
    .update(`${path.basename(file)}\0`)
    .update(bytes)
    .digest('base64url');

/** What the build left; nothing where there was none, and all is read from the files. */
export async function readPrepared(): Promise<Prepared> {
  try {
    return JSON.parse(await readFile(PREPARED_FILE, 'utf8')) as Prepared;
  } catch {
    return {};
  }
}

/** What these files say; those with a mistake in them are left out, to be read and told of. */
export function prepare(sources: readonly Source[]): Prepared {
  const prepared: Record<string, readonly Said[]> = {};
  for (const source of sources) {
    const { drafts, problems } = readEntries(source, '');
    if (!source.bytes || problems.length > 0) continue;
    prepared[keyOf(source, source.bytes)] = drafts.map(({ at: _, file: __, folder: ___, ...said }) => said);
  }
  return prepared;
}

/** What was prepared for a file, as if it had been read. */
export function draftsOf(source: Source, folder: string, prepared: Prepared): Draft[] | undefined {
  const said = source.bytes && prepared[keyOf(source, source.bytes)];
  if (!said) return undefined;
  const { file, at } = placesIn(source);
  return said.map((each, i) => ({ ...each, file, folder, at: at(i) }));
}

/** What a file says, by what was prepared for it, or by reading it. */
export function entriesOf(source: Source, folder: string, prepared: Prepared): Read {
  const drafts = draftsOf(source, folder, prepared);
  return drafts ? { drafts, problems: [], unread: [] } : readEntries(source, folder);
}
