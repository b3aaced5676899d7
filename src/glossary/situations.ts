import { explain } from './explain.ts';
import { SITUATION_PARTS } from './fields.ts';
import type { Source } from './files.ts';
import { lessons } from './lessons.ts';
import { situationsSchema } from './schema.ts';
import type { Problem, Situation } from './types.ts';
import { firstFew, readYaml } from './yaml-file.ts';

/** Reads `situations.yml`: the titles under which one browses, in their order. */
export function readSituations(source: Source): { situations: Situation[]; problems: Problem[] } {
  const parsed = readYaml(source);
  if ('problems' in parsed) return { situations: [], problems: parsed.problems };
  const { yaml } = parsed;
  const result = situationsSchema.safeParse(yaml.data);
  if (result.success) return { situations: result.data, problems: [] };
  if (!Array.isArray(yaml.data)) return { situations: [], problems: [yaml.problem(lessons.notSituations())] };
  const found = explain(result.error.issues, yaml.data, SITUATION_PARTS);
  return { situations: [], problems: firstFew(found, (each) => yaml.problem(each.lesson, each.path, each.part)) };
}
