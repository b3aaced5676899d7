import path from 'node:path';
import { explain } from './explain.ts';
import { PATH_PARTS } from './fields.ts';
import type { Source } from './files.ts';
import { lessons } from './lessons.ts';
import type { At } from './read-file.ts';
import { pathSchema } from './schema.ts';
import { nearest } from './slug.ts';
import type { LearningPath, Problem } from './types.ts';
import { firstFew, readYaml } from './yaml-file.ts';

export interface ReadPath {
  readonly path: LearningPath;
  readonly at: At;
}

/** Reads one learning path; its slug is the file's name. */
export function readPath(source: Source): { read?: ReadPath; problems: Problem[] } {
  const parsed = readYaml(source);
  if ('problems' in parsed) return { problems: parsed.problems };
  const { yaml } = parsed;
  const result = pathSchema.safeParse(yaml.data);
  if (!result.success) {
    const found = explain(result.error.issues, yaml.data, PATH_PARTS);
    return { problems: firstFew(found, (each) => yaml.problem(each.lesson, each.path, each.part)) };
  }
  const at: At = (lesson, where = [], severity = 'error') => yaml.problem(lesson, where, 'value', severity);
  return {
    read: { path: { slug: path.basename(source.file).replace(/\.[^.]*$/, ''), ...result.data }, at },
    problems: [],
  };
}

/** Steps that lead to no word, or to one that a team hides. */
export function pathProblems(
  paths: readonly ReadPath[],
  known: ReadonlySet<string>,
  hidden: ReadonlyMap<string, string>,
  unread: ReadonlySet<string>,
): Problem[] {
  return paths.flatMap(({ path: { steps }, at }) =>
    steps.flatMap(({ slug }, i) => {
      const where = ['steps', i, 'slug'];
      if (known.has(slug) || unread.has(slug)) return [];
      const team = hidden.get(slug);
      if (team !== undefined) return [at(lessons.leansOnHidden(slug, 'steps', team), where, 'note')];
      return [at(lessons.linkToNothing(slug, 'steps', nearest(slug, known)), where)];
    }),
  );
}
