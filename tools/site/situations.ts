import { OWN_WORDS } from '../../src/glossary/terms.ts';
import type { Glossary, Situation, Term } from '../../src/glossary/types.ts';

export interface Shelf {
  readonly situation: Situation;
  readonly words: readonly Term[];
}

const byName = (a: Term, b: Term): number => a.term.localeCompare(b.term, 'en') || a.slug.localeCompare(b.slug);

export const inOrder = (terms: Iterable<Term>): Term[] => [...terms].sort(byName);

/** The words by where one meets them. Under a team's own words stands all that the team wrote or changed. */
export function shelves({ terms, situations }: Glossary): Shelf[] {
  const all = inOrder(terms.values());
  const others = situations.filter(({ slug }) => slug !== OWN_WORDS.slug);
  return [OWN_WORDS, ...others]
    .map((situation) => ({
      situation,
      words: all.filter((term) => term.situation === situation.slug || (situation.slug === OWN_WORDS.slug && term.own)),
    }))
    .filter(({ words }) => words.length > 0);
}
