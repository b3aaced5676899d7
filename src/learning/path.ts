import type { Glossary, LearningPath, Term } from '../glossary/types.ts';

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

/** What is noted of a person on a path. */
export interface Walked {
  readonly path: string;
  readonly gotIt: readonly { readonly slug: string }[];
  readonly finishedAt: number | undefined;
}

/** How far a person is on a path, in numbers. */
export interface PathState {
  readonly path: LearningPath;
  readonly words: number;
  readonly done: number;
  readonly finished: boolean;
}

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

/** The path for whoever does not know where to begin. */
const FIRST = 'first-week';

/**
 * Every path that can be walked, with how far a person is on it: those under way first, and those that are finished last.
 *
 * @param walked what is noted of the person, the path touched last first
 */
export function pathStates({ paths, terms }: Glossary, walked: readonly Walked[]): readonly PathState[] {
  const states = paths.flatMap((path) => {
    const steps = stepsOf(path, terms);
    if (steps.length === 0) return [];
    const noted = walked.find((each) => each.path === path.slug);
    const done = new Set(noted?.gotIt.map(({ slug }) => slug));
    return {
      path,
      words: steps.length,
      done: steps.filter(({ term }) => done.has(term.slug)).length,
      finished: noted?.finishedAt !== undefined,
    };
  });
  const touched = ({ path }: PathState): number => walked.findIndex((each) => each.path === path.slug);
  const underWay = states.filter(isUnderWay).sort((one, other) => touched(one) - touched(other));
  const fresh = states.filter((state) => !isUnderWay(state) && !state.finished);
  return [
    ...underWay,
    ...fresh.filter(({ path }) => path.slug === FIRST),
    ...fresh.filter(({ path }) => path.slug !== FIRST),
    ...states.filter(({ finished }) => finished),
  ];
}

const isUnderWay = ({ done, finished }: PathState): boolean => done > 0 && !finished;
