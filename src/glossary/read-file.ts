import path from 'node:path';
import { explain } from './explain.ts';
import { knownParts } from './fields.ts';
import { displayPath, type Source } from './files.ts';
import { type Lesson, lessons } from './lessons.ts';
import { type Entry, type Extension, entrySchema, extensionSchema, hideSchema, SLUG } from './schema.ts';
import { slugOf } from './slug.ts';
import type { Problem } from './types.ts';
import { firstFew, readYaml, type YamlFile } from './yaml-file.ts';

/** Where a piece of an entry stands; a problem found later, when all words are known, points there. */
export type At = (lesson: Lesson, path?: readonly PropertyKey[], severity?: Problem['severity']) => Problem;

/** One entry as its file gives it, before it is laid over the words beneath. */
export type Draft = {
  readonly slug: string;
  readonly file: string;
  /** The folder it stands in, inside its glossary; a word that names no situation takes it for one. */
  readonly folder: string;
  readonly at: At;
} & (
  | { readonly does: 'define'; readonly entry: Entry }
  | { readonly does: 'extend'; readonly entry: Extension }
  | { readonly does: 'hide' }
);

export interface Read {
  readonly drafts: Draft[];
  readonly problems: Problem[];
  /** What the entries that could not be read would have been called, so that nobody complains of links to them. */
  readonly unread: string[];
}

interface Unread {
  /** Told only when they are shown: to look up the place of each of a hundred thousand takes minutes. */
  readonly problems: ReadonlyArray<() => Problem>;
  readonly unread?: string | undefined;
}

interface Place {
  readonly file: string;
  readonly folder: string;
  readonly yaml: YamlFile;
}

/** The way back from the words of a sound file to their places in it, for one that was not read itself. */
export function placesIn(source: Source): { file: string; at: (entry: number) => At } {
  let yaml: YamlFile | undefined;
  const readNow = (): YamlFile => {
    const read = readYaml(source);
    if ('problems' in read) throw new Error(`${source.file} was sound when it was prepared, and is not now`);
    return read.yaml;
  };
  return {
    file: displayPath(source.file),
    at:
      (entry) =>
      (lesson, where = [], severity = 'error') => {
        yaml ??= readNow();
        const root = Array.isArray(yaml.data) ? [entry] : [];
        return yaml.problem(lesson, [...root, ...where], 'value', severity);
      },
  };
}

/**
 * Reads the word, or the list of words, of one file. Sound entries come through even when others in the file do not.
 *
 * @param folder the folder it stands in, inside its glossary
 */
export function readEntries(source: Source, folder: string): Read {
  const fileName = path.basename(source.file).replace(/\.[^.]*$/, '');
  const read = readYaml(source);
  if ('problems' in read) return { drafts: [], problems: read.problems, unread: [fileName] };
  const { yaml } = read;
  const { data } = yaml;
  const isNothing = data === undefined || data === null || data === '' || (Array.isArray(data) && data.length === 0);
  if (isNothing) return { drafts: [], problems: [yaml.problem(lessons.notAnEntry())], unread: [fileName] };

  const place = { file: displayPath(source.file), folder, yaml };
  const results = Array.isArray(data)
    ? data.map((item, i) => readEntry(place, item, [i], undefined))
    : [readEntry(place, data, [], fileName)];
  const problems = results.flatMap((result) => ('problems' in result ? result.problems : []));
  return {
    drafts: results.flatMap((result) => ('draft' in result ? [result.draft] : [])),
    problems: firstFew(problems, (tell) => tell()),
    unread: results.flatMap((result) => ('problems' in result && result.unread ? [result.unread] : [])),
  };
}

function readEntry(
  { file, folder, yaml }: Place,
  data: unknown,
  root: readonly PropertyKey[],
  fileName: string | undefined,
): { draft: Draft } | Unread {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return { problems: [() => yaml.problem(lessons.notAnEntry(), root)] };
  const at: At = (lesson, path = [], severity = 'error') => yaml.problem(lesson, [...root, ...path], 'value', severity);

  const does = 'extends' in data ? 'extend' : 'hide' in data ? 'hide' : 'define';
  const schema = { define: entrySchema, extend: extensionSchema, hide: hideSchema }[does];
  const parsed = schema.safeParse(data);
  if (!parsed.success) {
    const found = explain(parsed.error.issues, data, does === 'hide' ? ['hide', 'slug'] : knownParts(undefined));
    const { slug, term } = data as { slug?: unknown; term?: unknown };
    return {
      problems: found.map(
        ({ lesson, path, part }) =>
          () =>
            yaml.problem(lesson, [...root, ...path], part),
      ),
      unread: typeof slug === 'string' ? slug : (fileName ?? (typeof term === 'string' ? slugOf(term) : undefined)),
    };
  }
  const entry = parsed.data as Entry & Extension;
  const slug = does === 'extend' ? entry.extends : (entry.slug ?? fileName ?? slugOf(entry.term ?? ''));
  if (!SLUG.test(slug)) {
    const suggestion = slugOf(slug || (entry.term ?? ''));
    return { problems: [() => at(slug ? lessons.badSlug(slug, suggestion) : lessons.noSlug())] };
  }
  if (does === 'hide') return { draft: { does, slug, file, folder, at } };
  return { draft: { does, slug, file, folder, at, entry } };
}
