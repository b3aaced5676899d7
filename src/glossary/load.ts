import path from 'node:path';
import { displayPath, fingerprint, listFolder, readBytes } from './files.ts';
import { type Layered, type Merged, mergeLayers } from './layers.ts';
import { lessons } from './lessons.ts';
import { linkProblems, nameProblems } from './links.ts';
import { pathProblems, type ReadPath, readPath } from './paths.ts';
import { type Draft, readEntries } from './read-file.ts';
import { readSituations } from './situations.ts';
import { nearest } from './slug.ts';
import type { Glossary, Link, Problem, Situation, Term } from './types.ts';

/** Where words stand that name no situation, and whose folder is none. */
export const OWN_WORDS: Situation = { slug: 'own', title: 'Our own words' };

export interface Loaded {
  /** What could be read; complete only when no problem is an error. */
  readonly glossary: Glossary;
  /** All of them at once, sorted by file and line. */
  readonly problems: readonly Problem[];
  /** What the files were when they were read. */
  readonly fingerprint: string;
}

export const errorsOf = (problems: readonly Problem[]): Problem[] =>
  problems.filter(({ severity }) => severity === 'error');

/**
 * Reads glossary folders, the shipped one first.
 *
 * @param dirs folders; each later one is laid over those before it
 * @param inspect looks further than what keeps a glossary from loading, such as for plain English
 */
export async function loadGlossary(
  dirs: readonly string[],
  inspect: (merged: Merged, paths: readonly ReadPath[]) => readonly Problem[] = () => [],
): Promise<Loaded> {
  // Taken first: an edit between here and the end of reading then looks like the change that it is.
  const print = await fingerprint(dirs);
  const problems: Problem[] = [];
  const situations = new Map<string, Situation>();
  const layers: Draft[][] = [];
  const unread = new Set<string>();
  const paths = new Map<string, ReadPath>();

  for (const dir of dirs) {
    const listed = await listFolder(dir);
    const drafts: Draft[] = [];
    layers.push(drafts);
    if ('problem' in listed) {
      problems.push(listed.problem);
      continue;
    }
    const { folder } = listed;
    if (folder.situations) {
      const read = await readSituations(folder.situations);
      problems.push(...read.problems);
      for (const situation of read.situations) situations.set(situation.slug, situation);
    }
    for (const file of folder.words) {
      const read = await readBytes(file);
      if ('problem' in read) {
        problems.push(read.problem);
        continue;
      }
      const entries = readEntries(displayPath(file), read.bytes, path.basename(path.dirname(path.relative(dir, file))));
      problems.push(...entries.problems);
      for (const draft of entries.drafts) drafts.push(draft);
      for (const slug of entries.unread) unread.add(slug);
    }
    for (const file of folder.paths) {
      const { read, problems: found } = await readPath(file);
      problems.push(...found);
      if (read) paths.set(read.path.slug, read);
    }
    if (folder.words.length === 0)
      problems.push({ file: displayPath(dir), line: 1, column: 1, severity: 'error', ...lessons.noWords(dir) });
  }

  const merged = mergeLayers(layers, unread);
  const terms = new Map<string, Term>();
  for (const word of merged.words.values()) {
    const { entry } = word;
    if (entry.situation && !situations.has(entry.situation))
      problems.push(
        word.at(
          lessons.unknownSituation(entry.situation, nearest(entry.situation, situations.keys())),
          ['situation'],
          'note',
        ),
      );
    terms.set(
      word.slug,
      termOf(word, situations, (slug) => merged.words.has(slug)),
    );
  }
  const readPaths = [...paths.values()];
  problems.push(
    ...merged.problems,
    ...linkProblems(merged, unread),
    ...nameProblems(merged),
    ...pathProblems(readPaths, new Set(terms.keys()), merged.hidden, unread),
    ...inspect(merged, readPaths),
  );
  problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);

  const used = new Set([...terms.values()].map(({ situation }) => situation));
  const order = [...situations.values()].filter(({ slug }) => used.has(slug));
  return {
    glossary: {
      terms,
      situations: used.has(OWN_WORDS.slug) ? [OWN_WORDS, ...order] : order,
      paths: readPaths.map(({ path: each }) => ({ ...each, steps: each.steps.filter(({ slug }) => terms.has(slug)) })),
    },
    problems,
    fingerprint: print,
  };
}

function termOf(word: Layered, situations: ReadonlyMap<string, Situation>, exists: (slug: string) => boolean): Term {
  const { situation: named, slug: _, sides, ...entry } = word.entry;
  const situation = [named, word.folder].find((slug) => slug !== undefined && situations.has(slug)) ?? OWN_WORDS.slug;
  const leads = (link: Link): boolean => exists(link.slug);
  const side = <Side extends { slug?: string | undefined }>({ slug, ...rest }: Side) =>
    slug !== undefined && exists(slug) ? { ...rest, slug } : rest;
  return {
    ...entry,
    ...(sides && { sides: [side(sides[0]), side(sides[1])] }),
    slug: word.slug,
    aliases: entry.aliases ?? [],
    builds_on: (entry.builds_on ?? []).filter(leads),
    see_also: (entry.see_also ?? []).filter(leads),
    situation,
    own: word.layer > 0,
  };
}
