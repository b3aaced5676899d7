import { isDeepStrictEqual } from 'node:util';
import { type Lesson, lessons } from './lessons.ts';
import type { Beneath } from './load.ts';
import { readStored, type StoredEntry } from './overlay.ts';
import { adviceOn } from './plainness/advice.ts';
import { type Entry, entrySchema } from './schema.ts';
import { slugOf } from './slug.ts';
import { type Standing, termOf } from './terms.ts';
import type { Term } from './types.ts';

/** What the check says to a writer of one entry. */
export interface Advice extends Lesson {
  /** The field it is about; `undefined` when it is about the entry as a whole. */
  readonly field: string | undefined;
  readonly severity: 'error' | 'reminder';
}

/**
 * What is to be stored so that a word reads like this: over a word beneath only the fields that change; all of them where
 * there is none, or where a field goes that the word beneath has, which an extension cannot say.
 */
export function changesOver(beneath: Standing | undefined, wanted: StoredEntry['entry']): StoredEntry['entry'] {
  const { extends: _, slug: __, ...whole } = wanted;
  const read = entrySchema.safeParse(whole);
  const entry: Readonly<Record<string, unknown>> = read.success ? read.data : whole;
  if (!beneath) return entry;
  const { slug: ___, ...old } = beneath.entry;
  if (Object.keys(old).some((field) => entry[field] === undefined)) return entry;
  const changed = Object.entries(entry).filter(
    ([field, value]) => !isDeepStrictEqual(value, (old as Readonly<Record<string, unknown>>)[field]),
  );
  return { extends: beneath.slug, ...Object.fromEntries(changed) };
}

/** The entry that a stored one makes over the glossary; `undefined` when it has errors. */
export function entryOf(beneath: Beneath, { slug, entry }: StoredEntry): Entry | undefined {
  const read = readStored(beneath.entries.get(slug), entry);
  return 'entry' in read ? read.entry : undefined;
}

/** The word that a stored entry makes; `undefined` when it has errors. */
export function previewOf(beneath: Beneath, stored: StoredEntry, has: (slug: string) => boolean): Term | undefined {
  const entry = entryOf(beneath, stored);
  const isSituation = (slug: string): boolean => beneath.situations.some((each) => each.slug === slug);
  const folder = beneath.entries.get(stored.slug)?.folder;
  return entry && termOf({ slug: stored.slug, entry, folder }, { own: true, isSituation, has });
}

/**
 * What is wrong with an entry, and what could be plainer, errors first.
 *
 * @param others all other words
 */
export function adviceFor(
  beneath: Beneath,
  { slug, entry }: StoredEntry,
  others: readonly Pick<Standing, 'slug' | 'entry'>[],
): Advice[] {
  const read = readStored(beneath.entries.get(slug), entry);
  if ('entry' in read)
    return adviceOn({ slug, entry: read.entry }, others).map((each) => ({ ...each, severity: 'reminder' }));
  if (read.found.length === 0)
    return [{ field: 'extends', severity: 'error', ...lessons.extendsNothing(slug, undefined) }];
  return read.found.map(({ lesson, path: [field] }) => ({
    field: typeof field === 'string' ? field : undefined,
    severity: 'error',
    ...lesson,
  }));
}

/** A slug for a term that no other word has: `token`, or `token-2`. */
export function freeSlug(term: string, isTaken: (slug: string) => boolean): string {
  const slug = slugOf(term) || 'word';
  if (!isTaken(slug)) return slug;
  for (let number = 2; ; number++)
    if (!isTaken(`${slug.slice(0, 74)}-${number}`)) return `${slug.slice(0, 74)}-${number}`;
}
