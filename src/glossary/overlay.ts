import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type Explained, explain } from './explain.ts';
import { extended } from './layers.ts';
import type { Beneath } from './load.ts';
import { type Entry, entrySchema, extensionSchema } from './schema.ts';
import { type Standing, situationsOf, termOf } from './terms.ts';
import type { Glossary, Situation, Term } from './types.ts';

/** An entry as it is stored: whole, or with `extends` and the fields that it changes. */
export interface StoredEntry {
  readonly slug: string;
  readonly entry: Readonly<Record<string, unknown>>;
}

/** A workspace's own words, laid over a glossary. */
export interface LaidOver {
  readonly terms: ReadonlyMap<string, Term>;
  /** The situations of the glossary and these words together. */
  readonly situations: readonly Situation[];
  /** The words that say what the glossary's files say by now. They are not among `terms`. */
  readonly same: readonly string[];
  /** The words that are none any more: what they extend is gone, or has grown too long with them. */
  readonly unsound: readonly string[];
}

/** Takes time and room for the stored words only. */
export function layOver(beneath: Beneath, glossary: Glossary, stored: readonly StoredEntry[]): LaidOver {
  const standing = new Map<string, Standing>();
  const unsound: string[] = [];
  for (const { slug, entry } of stored) {
    const read = readStored(beneath.entries.get(slug), entry);
    if ('entry' in read) standing.set(slug, { slug, entry: read.entry, folder: beneath.entries.get(slug)?.folder });
    else unsound.push(slug);
  }
  const isSituation = (slug: string): boolean => beneath.situations.some((each) => each.slug === slug);
  const has = (slug: string): boolean => standing.has(slug) || beneath.entries.has(slug);
  const terms = new Map<string, Term>();
  const same: string[] = [];
  for (const word of standing.values()) {
    const term = termOf(word, { own: true, isSituation, has });
    const shown = glossary.terms.get(word.slug);
    if (shown && isDeepStrictEqual({ ...shown, own: true }, term)) same.push(word.slug);
    else terms.set(word.slug, term);
  }
  const used = [
    ...glossary.situations.map(({ slug }) => slug),
    ...[...terms.values()].map(({ situation }) => situation),
  ];
  return { terms, situations: situationsOf(new Set(used), beneath.situations), same, unsound };
}

/** A stored entry as a whole one over the word beneath; or what is wrong with it. */
export function readStored(
  beneath: Standing | undefined,
  stored: StoredEntry['entry'],
): { readonly entry: Entry } | { readonly found: readonly Explained[] } {
  const schema = 'extends' in stored ? extensionSchema : entrySchema;
  const read = schema.safeParse(stored);
  if (!read.success) return { found: explain(read.error.issues, stored) };
  if (!('extends' in read.data)) return { entry: read.data as Entry };
  return beneath ? extended(beneath.entry, { ...read.data, extends: beneath.slug }) : { found: [] };
}

/** What is the same for an entry as long as its text is; when it was reviewed, and by whom, is none of it. */
export function printOf({ reviewed: _, owner: __, ...text }: Entry): string {
  const sorted = (_key: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return createHash('sha256').update(JSON.stringify(text, sorted)).digest('hex').slice(0, 16);
}
