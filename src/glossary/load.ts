import { displayPath, listFolder, readBytes } from './files.ts';
import { type Layered, mergeLayers } from './layers.ts';
import { lessons } from './lessons.ts';
import { linkProblems, nameProblems } from './links.ts';
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
}

export const errorsOf = (problems: readonly Problem[]): Problem[] =>
  problems.filter(({ severity }) => severity === 'error');

/**
 * Reads glossary folders, the shipped one first.
 *
 * @param dirs folders; each later one is laid over those before it
 */
export async function loadGlossary(dirs: readonly string[]): Promise<Loaded> {
  const problems: Problem[] = [];
  const situations = new Map<string, Situation>();
  const layers: Draft[][] = [];
  const unread = new Set<string>();

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
      const entries = readEntries(displayPath(file), read.bytes);
      problems.push(...entries.problems);
      for (const draft of entries.drafts) drafts.push(draft);
      for (const slug of entries.unread) unread.add(slug);
    }
    if (folder.words.length === 0)
      problems.push({ file: displayPath(dir), line: 1, column: 1, severity: 'error', ...lessons.noWords(dir) });
  }

  const merged = mergeLayers(layers);
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
      termOf(word, situations, (link) => merged.words.has(link.slug)),
    );
  }
  problems.push(...merged.problems, ...linkProblems(merged, unread), ...nameProblems(merged));
  problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);

  const used = new Set([...terms.values()].map(({ situation }) => situation));
  const order = [...situations.values()].filter(({ slug }) => used.has(slug));
  return { glossary: { terms, situations: used.has(OWN_WORDS.slug) ? [OWN_WORDS, ...order] : order }, problems };
}

function termOf(word: Layered, situations: ReadonlyMap<string, Situation>, exists: (link: Link) => boolean): Term {
  const { situation: named, slug: _, ...entry } = word.entry;
  const folder = word.file.split(/[\\/]/).at(-2) ?? '';
  const situation = [named, folder].find((slug) => slug !== undefined && situations.has(slug)) ?? OWN_WORDS.slug;
  return {
    ...entry,
    slug: word.slug,
    aliases: entry.aliases ?? [],
    builds_on: (entry.builds_on ?? []).filter(exists),
    see_also: (entry.see_also ?? []).filter(exists),
    situation,
    own: word.layer > 0,
  };
}
