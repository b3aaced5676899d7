import type { LearningPath, Term } from '../glossary/types.ts';

type Terms = ReadonlyMap<string, Term>;

/** A word of a path, with its place among those that there are. */
export interface Step {
  readonly term: Term;
  readonly because: string;
  /** Counted from 1. */
  readonly number: number;
  readonly of: number;
}

/** Where a person stands on a path; `end` is the message, read again, and a question. */
export type PlaceOnPath =
  | { readonly at: 'beginning' }
  | { readonly at: 'step'; readonly step: Step }
  | { readonly at: 'end' }
  | { readonly at: 'finished' };

/** The steps of a path whose words there are: a team may have hidden some. */
export function stepsOf({ steps }: LearningPath, terms: Terms): readonly Step[] {
  const known = steps.flatMap(({ slug, because }) => {
    const term = terms.get(slug);
    return term ? [{ term, because }] : [];
  });
  return known.map((each, i) => ({ ...each, number: i + 1, of: known.length }));
}

/**
 * The first word that is not done, whatever the order in which the others were: a path may have changed since.
 *
 * @param done the slugs of the words that are done
 */
export function placeOn(
  steps: readonly Step[],
  done: ReadonlySet<string>,
  { begun, finished }: { readonly begun: boolean; readonly finished: boolean },
): PlaceOnPath {
  const step = steps.find(({ term }) => !done.has(term.slug));
  if (!step) return { at: finished ? 'finished' : 'end' };
  return begun || steps.some(({ term }) => done.has(term.slug)) ? { at: 'step', step } : { at: 'beginning' };
}

/** The words that come before one on a path: done, where nothing was noted and the path was walked in its order. */
export function wordsBefore({ steps }: LearningPath, slug: string): readonly string[] {
  const slugs = steps.map((step) => step.slug);
  return slugs.slice(0, Math.max(0, slugs.indexOf(slug)));
}
