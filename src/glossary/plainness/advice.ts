import type { Layered } from '../layers.ts';
import type { Lesson } from '../lessons.ts';
import type { At } from '../read-file.ts';
import type { Problem } from '../types.ts';
import { sharedComparisons } from './comparisons.ts';
import { longTldr } from './completeness.ts';
import { jargonProblems, namesOf } from './jargon.ts';
import { readabilityProblems } from './readability.ts';
import { wordingProblems } from './wording.ts';

type Word = Pick<Layered, 'slug' | 'entry'>;

/**
 * What could be plainer in one entry, which stands in no file yet.
 *
 * @param others all other words
 */
export function adviceOn({ slug, entry }: Word, others: readonly Word[]): (Lesson & { field: string | undefined })[] {
  const fields = new Map<Problem, string | undefined>();
  const at: At = ({ what, why, mend }, [field] = []) => {
    const problem: Problem = { file: slug, line: 1, column: 1, severity: 'note', what, why, mend };
    fields.set(problem, typeof field === 'string' ? field : undefined);
    return problem;
  };
  const word: Layered = { slug, entry, layer: 1, file: slug, folder: '', at };
  const othersOnly = others.filter((other) => other.slug !== slug);
  return [
    ...longTldr(word),
    ...readabilityProblems([word]),
    ...wordingProblems([word]),
    ...jargonProblems([word], namesOf(othersOnly)),
    ...sharedComparisons(word, othersOnly),
  ].map((problem) => ({ field: fields.get(problem), what: problem.what, why: problem.why, mend: problem.mend }));
}
