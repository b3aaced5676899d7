import path from 'node:path';
import type { Beneath } from './load.ts';
import type { StoredEntry } from './overlay.ts';
import { type Entry, entrySchema, extensionSchema } from './schema.ts';
import { OWN_WORDS } from './terms.ts';
import { entryYaml } from './write-entry.ts';

export interface ExportedFile {
  /** Inside the folder that is exported to: `<situation>/<slug>.yml`, or `own/<slug>.yml`. */
  readonly path: string;
  readonly text: string;
}

/** A stored word as the file that says the same; `undefined` when it is not sound. */
export function exportedFile({ slug, entry: stored }: StoredEntry, beneath: Beneath): ExportedFile | undefined {
  const read = ('extends' in stored ? extensionSchema : entrySchema).safeParse(stored);
  if (!read.success) return undefined;
  const { slug: _, extends: extended, ...fields } = read.data as Entry & { extends?: string };
  const situation = [fields.situation, beneath.entries.get(slug)?.folder].find((each) =>
    beneath.situations.some((known) => known.slug === each),
  );
  return {
    path: path.join(situation ?? OWN_WORDS.slug, `${slug}.yml`),
    text: entryYaml(extended === undefined ? fields : ({ extends: slug, ...fields } as Partial<Entry>)),
  };
}
