import type { Glossary, LearningPath, Term } from '../glossary/types.ts';

/** How far somebody is on a path. */
export interface Standing {
  readonly path: LearningPath;
  readonly state: 'untouched' | 'underway' | 'finished';
  /** How many of the path's words are marked, of how many that the glossary has. */
  readonly done: number;
  readonly of: number;
  /** The first word that is not marked yet. */
  readonly next: Term | undefined;
}

/** What is kept of somebody's way along a path. */
interface Marks {
  readonly path: string;
  readonly gotIt: readonly { readonly slug: string }[];
  readonly finishedAt: number | undefined;
}

/** The path for whoever does not know where to begin. */
const FIRST_PATH = 'first-week';

/** How far somebody is on every path that has words in this glossary, the one to begin with first. */
export function standings({ paths, terms }: Glossary, all: readonly Marks[]): Standing[] {
  const isFirst = ({ slug }: LearningPath): boolean => slug === FIRST_PATH;
  return [...paths.filter(isFirst), ...paths.filter((path) => !isFirst(path))].flatMap((path) => {
    const marks = all.find((each) => each.path === path.slug);
    const marked = new Set(marks?.gotIt.map(({ slug }) => slug));
    // A team may have hidden a word in the middle of the way.
    const steps = path.steps.flatMap(({ slug }) => terms.get(slug) ?? []);
    if (steps.length === 0) return [];
    const left = steps.filter(({ slug }) => !marked.has(slug));
    const underway = marks ? 'underway' : 'untouched';
    return {
      path,
      state: marks?.finishedAt === undefined ? underway : 'finished',
      done: steps.length - left.length,
      of: steps.length,
      next: left[0],
    };
  });
}
