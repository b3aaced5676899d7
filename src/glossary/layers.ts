import { type Explained, explain } from './explain.ts';
import { lessons } from './lessons.ts';
import type { At, Draft } from './read-file.ts';
import { type Entry, type Extension, entrySchema } from './schema.ts';
import { nearest } from './slug.ts';
import type { Problem } from './types.ts';

/** A word after all folders were laid over each other, with the way back to the file that says it. */
export interface Layered {
  readonly slug: string;
  readonly entry: Entry;
  /** The folder's number; 0 is the shipped one. */
  readonly layer: number;
  readonly file: string;
  /** The folder it stands in; of an extension, where the word beneath stands. */
  readonly folder: string;
  readonly at: At;
}

export interface Merged {
  readonly words: ReadonlyMap<string, Layered>;
  /** Slugs that a later folder hides or replaces, and by which file. */
  readonly hidden: ReadonlyMap<string, string>;
  readonly replaced: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/**
 * Lays a team's folders over the shipped one: a later folder adds, replaces, extends and hides what stands beneath.
 *
 * @param unread slugs whose files have problems of their own; to extend or hide one of them is no second mistake
 */
export function mergeLayers(layers: readonly (readonly Draft[])[], unread: ReadonlySet<string>): Merged {
  const words = new Map<string, Layered>();
  const hidden = new Map<string, string>();
  const replaced = new Map<string, string>();
  const problems: Problem[] = [];

  layers.forEach((drafts, layer) => {
    const seen = new Map<string, string>();
    for (const draft of drafts) {
      const { slug, file, folder, at } = draft;
      const earlier = seen.get(slug);
      if (earlier !== undefined) {
        problems.push(at(lessons.duplicateSlug(slug, earlier)));
        continue;
      }
      seen.set(slug, file);
      const beneath = words.get(slug);
      if (draft.does === 'define') {
        if (hidden.delete(slug) || beneath) replaced.set(slug, file);
        words.set(slug, { slug, entry: draft.entry, layer, file, folder, at });
      } else if (draft.does === 'hide') {
        if (words.delete(slug)) hidden.set(slug, file);
        else if (!unread.has(slug)) problems.push(at(lessons.hidesNothing(slug), ['hide']));
      } else if (!beneath) {
        if (!unread.has(slug))
          problems.push(at(lessons.extendsNothing(slug, nearest(slug, words.keys())), ['extends']));
      } else {
        const whole = extended(beneath.entry, draft.entry);
        if ('found' in whole) {
          problems.push(...whole.found.map(({ lesson, path }) => at(lesson, path)));
          continue;
        }
        // A field that the extension does not name is still the file's beneath.
        const atField: At = (lesson, path = [], severity) =>
          (String(path[0] ?? 'extends') in draft.entry ? at : beneath.at)(lesson, path, severity);
        words.set(slug, { slug, entry: whole.entry, layer, file, folder: beneath.folder, at: atField });
      }
    }
  });
  return { words, hidden, replaced, problems };
}

/** An entry with the fields that an extension changes; or what is wrong with it then. */
export function extended(
  beneath: Entry,
  { extends: _, slug: __, ...changes }: Extension,
): { readonly entry: Entry } | { readonly found: readonly Explained[] } {
  const together = { ...beneath, ...changes };
  const whole = entrySchema.safeParse(together);
  return whole.success ? { entry: whole.data } : { found: explain(whole.error.issues, together) };
}
