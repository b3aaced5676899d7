import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { drawPicture, type Subject } from './draw.ts';
import { type Drawn, fileHash, readDrawn, showsOf, writeDrawn } from './record.ts';

export interface Wish {
  /** All words that have a picture, by slug. */
  readonly subjects: ReadonlyMap<string, Subject>;
  /** Slugs to draw in any case, and no others; `undefined` for all that changed. */
  readonly only: readonly string[] | undefined;
  /** Where the pictures stand. */
  readonly folder: string;
  readonly tell: (done: number, of: number) => void;
}

export interface Outcome {
  readonly drawn: readonly string[];
  readonly removed: readonly string[];
  /** What could not be drawn, and why, a line each. */
  readonly failed: readonly string[];
}

/** Draws what changed since the last time, and takes away the pictures of words that are gone. */
export async function drawChanged({ subjects, only, folder, tell }: Wish): Promise<Outcome> {
  await mkdir(folder, { recursive: true });
  const record: Record<string, Drawn[string]> = { ...(await readDrawn(folder)) };
  const files = (await readdir(folder)).filter((file) => file.endsWith('.png')).map((file) => file.slice(0, -4));
  const removed = only ? [] : files.filter((slug) => !subjects.has(slug));
  for (const slug of removed) await rm(path.join(folder, `${slug}.png`));
  for (const slug of Object.keys(record)) if (!subjects.has(slug)) delete record[slug];

  const there = new Set(files);
  const isStale = (slug: string, subject: Subject): boolean =>
    !there.has(slug) || record[slug]?.shows !== showsOf(subject);
  const due = [...subjects].filter(([slug, subject]) => only?.includes(slug) ?? isStale(slug, subject));
  const drawn: string[] = [];
  const failed: string[] = [];
  for (const [i, [slug, subject]] of due.entries()) {
    tell(i, due.length);
    try {
      const png = await drawPicture(subject);
      await writeFile(path.join(folder, `${slug}.png`), png);
      record[slug] = { shows: showsOf(subject), file: fileHash(png) };
      drawn.push(slug);
      // At once, so that what was drawn counts even when the next one breaks off.
      await writeDrawn(folder, record);
    } catch (error) {
      failed.push(`${slug}: ${(error as Error).message}`);
    }
  }
  tell(due.length, due.length);
  await writeDrawn(folder, record);
  return { drawn, removed, failed };
}
