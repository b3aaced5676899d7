import { explain } from './explain.ts';
import { SITUATION_PARTS } from './fields.ts';
import { displayPath, readBytes } from './files.ts';
import { lessons } from './lessons.ts';
import { situationsSchema } from './schema.ts';
import type { Problem, Situation } from './types.ts';
import { firstFew, readYaml } from './yaml-file.ts';

/** Reads `situations.yml`: the titles under which one browses, in their order. */
export async function readSituations(file: string): Promise<{ situations: Situation[]; problems: Problem[] }> {
  const read = await readBytes(file);
  if ('problem' in read) return { situations: [], problems: [read.problem] };
  const parsed = readYaml(displayPath(file), read.bytes);
  if ('problems' in parsed) return { situations: [], problems: parsed.problems };
  const { yaml } = parsed;
  const result = situationsSchema.safeParse(yaml.data);
  if (result.success) return { situations: result.data, problems: [] };
  if (!Array.isArray(yaml.data)) return { situations: [], problems: [yaml.problem(lessons.notSituations())] };
  const found = explain(result.error.issues, yaml.data, SITUATION_PARTS);
  return { situations: [], problems: firstFew(found, (each) => yaml.problem(each.lesson, each.path, each.part)) };
}
