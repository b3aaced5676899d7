import { explain } from './explain.ts';
import { displayPath, readBytes } from './files.ts';
import { situationsSchema } from './schema.ts';
import type { Problem, Situation } from './types.ts';
import { readYaml } from './yaml-file.ts';

/** Reads `situations.yml`: the titles under which one browses, in their order. */
export async function readSituations(file: string): Promise<{ situations: Situation[]; problems: Problem[] }> {
  const read = await readBytes(file);
  if ('problem' in read) return { situations: [], problems: [read.problem] };
  const parsed = readYaml(displayPath(file), read.bytes);
  if ('problems' in parsed) return { situations: [], problems: parsed.problems };
  const { yaml } = parsed;
  const result = situationsSchema.safeParse(yaml.data);
  if (result.success) return { situations: result.data, problems: [] };
  const found = explain(result.error.issues, yaml.data);
  return { situations: [], problems: found.map(({ lesson, path, part }) => yaml.problem(lesson, path, part)) };
}
