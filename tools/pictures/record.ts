import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Subject } from './draw.ts';

/** Raise it with every change that makes pictures look different: they are then all drawn again. */
const DRAWING = 2;

/** What was drawn, by slug: what it shows and the file that came of it, each as the beginning of a SHA-256. */
export type Drawn = Readonly<Record<string, { readonly shows: string; readonly file: string }>>;

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex').slice(0, 12);

/** The same as long as a picture would come out the same. */
export const showsOf = ({ title, scene }: Subject): string => hash(JSON.stringify([DRAWING, title, scene]));
export const fileHash = (png: Uint8Array): string => hash(png);

const recordOf = (folder: string): string => path.join(folder, 'index.json');

export async function readDrawn(folder: string): Promise<Drawn> {
  const text = await readFile(recordOf(folder), 'utf8').catch(() => '{}');
  return JSON.parse(text) as Drawn;
}

/** In the order of the slugs, a line each, so that two branches that draw different words seldom meet. */
export async function writeDrawn(folder: string, drawn: Drawn): Promise<void> {
  const lines = Object.entries(drawn)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([slug, { shows, file }]) => `  ${JSON.stringify(slug)}: { "shows": "${shows}", "file": "${file}" }`);
  await writeFile(recordOf(folder), `{\n${lines.join(',\n')}\n}\n`);
}
