import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Glossary, Term } from './types.ts';

/** A glossary folder, with the words as they are once it is laid over the folders before it. */
export interface Layer {
  readonly dir: string;
  readonly glossary: Glossary;
}

export interface Picture {
  /** The file's name, wherever it is served. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The address says which bytes it stands for, so that whoever has fetched them never has to ask again. */
export const pictureName = (slug: string, bytes: Uint8Array): string =>
  `${slug}-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.png`;

const NAME = /^([a-z0-9-]+)-[0-9a-f]{12}\.png$/;

/** What a picture shows of a word. */
const SHOWN = ['term', 'kind', 'analogy', 'picture'] as const;
const showsSame = (term: Term, other: Term): boolean =>
  SHOWN.every((field) => isDeepStrictEqual(term[field], other[field]));

/**
 * A word's picture, or `undefined` where it has none. A folder's picture shows the word as that folder has it:
 * of a word that was replaced since, or that is explained by another comparison now, it would show something else.
 *
 * @param layers the folders, each laid over those before it
 */
export async function pictureOf(term: Term, layers: readonly Layer[]): Promise<Picture | undefined> {
  // What a team has drawn goes with its own words only: people of another company are shown none of it.
  const fitting = term.own ? layers : layers.slice(0, 1);
  for (const { dir, glossary } of fitting.toReversed()) {
    const drawn = glossary.terms.get(term.slug);
    if (!drawn || !showsSame(term, drawn)) continue;
    const bytes = await readPicture(dir, term.slug);
    if (bytes) return { name: pictureName(term.slug, bytes), bytes };
  }
  return undefined;
}

/** The picture of this name: exactly the bytes that it was given for; `undefined` where there are none such. */
export async function pictureNamed(name: string, layers: readonly Layer[]): Promise<Uint8Array | undefined> {
  const slug = NAME.exec(name)?.[1];
  if (!slug) return undefined;
  for (const { dir, glossary } of layers) {
    const bytes = glossary.terms.has(slug) ? await readPicture(dir, slug) : undefined;
    if (bytes && pictureName(slug, bytes) === name) return bytes;
  }
  return undefined;
}

/**
 * Read anew each time: it is some forty kilobytes, and seldom, and a picture that was drawn again is in use at once. One
 * that cannot be read is none; the word does without.
 */
const readPicture = (dir: string, slug: string): Promise<Uint8Array | undefined> =>
  readFile(path.join(dir, 'pictures', `${slug}.png`)).catch(() => undefined);
