import path from 'node:path';
import { fingerprint, problemOf, readFolders } from './files.ts';
import { type Merged, mergeLayers } from './layers.ts';
import { lessons } from './lessons.ts';
import { linkProblems, nameProblems } from './links.ts';
import { pathProblems, type ReadPath, readPath } from './paths.ts';
import type { Layer } from './pictures.ts';
import { entriesOf, readPrepared } from './prepared.ts';
import type { Draft } from './read-file.ts';
import { readSituations } from './situations.ts';
import { nearest } from './slug.ts';
import { type Standing, situationsOf, termOf } from './terms.ts';
import type { Glossary, Problem, Situation, Term } from './types.ts';

export interface Loaded {
  /** What could be read; complete only when no problem is an error. */
  readonly glossary: Glossary;
  /** All of them at once, sorted by file and line. */
  readonly problems: readonly Problem[];
  /** What the files were when they were read. */
  readonly fingerprint: string;
  /** The glossary without the words of a team: all that people of another company are shown. */
  readonly shipped: Glossary;
  /** What a workspace's own words are laid over. */
  readonly beneath: Beneath;
  /** The folders, each with the words as they are once it is laid over those before it. */
  readonly layers: readonly Layer[];
}

export interface Beneath {
  readonly entries: ReadonlyMap<string, Standing>;
  /** All that `situations.yml` names, used or not, in its order. */
  readonly situations: readonly Situation[];
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
  const [folders, prepared] = await Promise.all([readFolders(dirs), readPrepared()]);
  const problems: Problem[] = [];
  const situations = new Map<string, Situation>();
  const layers: Draft[][] = [];
  const unread = new Set<string>();
  const paths = new Map<string, ReadPath>();
  const laid: Layer[] = [];

  for (const listed of folders) {
    const drafts: Draft[] = [];
    layers.push(drafts);
    if ('problem' in listed) {
      problems.push(listed.problem);
      continue;
    }
    const { folder } = listed;
    if (folder.situations) {
      const read = readSituations(folder.situations);
      problems.push(...read.problems);
      for (const situation of read.situations) situations.set(situation.slug, situation);
    }
    for (const source of folder.words) {
      const inFolder = path.basename(path.dirname(path.relative(folder.dir, source.file)));
      const read = entriesOf(source, inFolder, prepared);
      problems.push(...read.problems);
      for (const draft of read.drafts) drafts.push(draft);
      for (const slug of read.unread) unread.add(slug);
    }
    for (const source of folder.paths) {
      const { read, problems: found } = readPath(source);
      problems.push(...found);
      if (read) paths.set(read.path.slug, read);
    }
    if (folder.words.length === 0) problems.push(problemOf(folder.dir, lessons.noWords(folder.dir)));
    if (layers.length < dirs.length)
      laid.push({ dir: folder.dir, glossary: glossaryOf(mergeLayers(layers, unread), situations, paths) });
  }

  const merged = mergeLayers(layers, unread);
  const glossary = glossaryOf(merged, situations, paths);
  laid.push({ dir: dirs.at(-1) ?? '', glossary });
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
  }
  const readPaths = [...paths.values()];
  problems.push(
    ...merged.problems,
    ...linkProblems(merged, unread),
    ...nameProblems(merged),
    ...pathProblems(readPaths, new Set(merged.words.keys()), merged.hidden, unread),
    ...inspect(merged, readPaths),
  );
  problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);

  return {
    glossary,
    problems,
    fingerprint: fingerprint(folders),
    shipped: laid[0]?.glossary ?? glossary,
    beneath: {
      entries: new Map([...merged.words].map(([slug, { entry, folder }]) => [slug, { slug, entry, folder }])),
      situations: [...situations.values()],
    },
    layers: laid,
  };
}

function glossaryOf(
  { words }: Merged,
  situations: ReadonlyMap<string, Situation>,
  paths: ReadonlyMap<string, ReadPath>,
): Glossary {
  const terms = new Map<string, Term>();
  const has = (slug: string): boolean => words.has(slug);
  for (const word of words.values())
    terms.set(word.slug, termOf(word, { own: word.layer > 0, isSituation: (slug) => situations.has(slug), has }));
  return {
    terms,
    situations: situationsOf(new Set([...terms.values()].map(({ situation }) => situation)), [...situations.values()]),
    paths: [...paths.values()].map(({ path: each }) => ({
      ...each,
      steps: each.steps.filter(({ slug }) => has(slug)),
    })),
  };
}
