import type { Glossary, LearningPath } from '../glossary/types.ts';

/** The path for whoever does not know where to begin. */
export const FIRST_WEEK = 'first-week';

/** That path, with those of its words that there are; a team that hides the words that ship may have none. */
export function firstWeek({ paths, terms }: Glossary): LearningPath | undefined {
  const path = paths.find(({ slug }) => slug === FIRST_WEEK);
  const steps = path?.steps.filter(({ slug }) => terms.has(slug)) ?? [];
  return path && steps.length > 0 ? { ...path, steps } : undefined;
}
