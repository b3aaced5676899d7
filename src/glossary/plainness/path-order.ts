import type { Layered } from '../layers.ts';
import type { ReadPath } from '../paths.ts';
import type { Problem } from '../types.ts';
import { jargonIn, type Names } from './jargon.ts';
import { plainness } from './lessons.ts';

/** Each step of a path uses only words that were explained before it, or everyday English. */
export function pathOrderProblems(
  paths: readonly ReadPath[],
  words: ReadonlyMap<string, Layered>,
  names: Names,
): Problem[] {
  return paths.flatMap(({ path: { steps }, at }) => {
    const known = new Set<string>();
    return steps.flatMap(({ slug }, i) => {
      const entry = words.get(slug)?.entry;
      known.add(slug);
      if (!entry) return [];
      const where = ['steps', i, 'slug'];
      const early = [...jargonIn(`${entry.tldr} ${entry.analogy?.story ?? ''}`, names)].filter(
        ([used]) => !known.has(used),
      );
      return [
        ...early.map(([used, word]) => at(plainness.tooEarly(slug, word, used), where)),
        ...(entry.another_analogy ? [] : [at(plainness.noSecondStory(slug), where)]),
      ];
    });
  });
}
