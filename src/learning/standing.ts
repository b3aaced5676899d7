import type { Glossary, LearningPath, Term } from '../glossary/types.ts';
import { FIRST_WEEK } from './first-week.ts';
import { stepsOf } from './path.ts';

/** How far somebody is on a path. */
export interface Standing {
  readonly path: LearningPath;
  readonly state: 'untouched' | 'underway' | 'finished';
  /** How many of the path's words are done, of how many that the glossary has. */
  readonly done: number;
  readonly of: number;
  /** The first word that is not done yet. */
  readonly next: Term | undefined;
}

/** What is noted of somebody's way along a path. */
export interface Walked {
  readonly path: string;
  readonly gotIt: readonly { readonly slug: string }[];
  readonly finishedAt: number | undefined;
}

/**
 * Every path that can be walked, with how far somebody is on it: those under way first, then the one to begin with, and
 * those that are finished last.
 *
 * @param walked what is noted of them, the path touched last first
 */
export function standings({ paths, terms }: Glossary, walked: readonly Walked[]): readonly Standing[] {
  const all = paths.flatMap((path): Standing[] => {
    const steps = stepsOf(path, terms);
    if (steps.length === 0) return [];
    const noted = walked.find((each) => each.path === path.slug);
    const done = new Set(noted?.gotIt.map(({ slug }) => slug));
    const left = steps.filter(({ term }) => !done.has(term.slug));
    const begun = left.length < steps.length ? 'underway' : 'untouched';
    const state = noted?.finishedAt === undefined ? begun : 'finished';
    return [{ path, state, done: steps.length - left.length, of: steps.length, next: left[0]?.term }];
  });
  const touched = ({ path }: Standing): number => walked.findIndex((each) => each.path === path.slug);
  const underway = all.filter(({ state }) => state === 'underway').sort((a, b) => touched(a) - touched(b));
  const untouched = all.filter(({ state }) => state === 'untouched');
  return [
    ...underway,
    ...untouched.filter(({ path }) => path.slug === FIRST_WEEK),
    ...untouched.filter(({ path }) => path.slug !== FIRST_WEEK),
    ...all.filter(({ state }) => state === 'finished'),
  ];
}
