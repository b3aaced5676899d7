import type { Term } from '../glossary/types.ts';
import { lookup } from './lookup.ts';
import { namesOf } from './names.ts';
import { fold } from './normalise.ts';
import type { Index } from './types.ts';

/** The words that somebody who types a few letters may mean, best first: a name that begins so, holds it, or is like it. */
export function termsLike(typed: string, index: Index, most: number): Term[] {
  const asked = fold(typed);
  if (!asked) return [];
  const ranked = new Map<Term, number>();
  for (const term of index.glossary.terms.values()) {
    const rank = Math.min(...namesOf(term).map((name) => rankOf(fold(name), asked)));
    if (rank < NOT_IN_IT) ranked.set(term, rank);
  }
  const found = [...ranked].sort(([a, i], [b, j]) => i - j || a.term.localeCompare(b.term, 'en')).map(([term]) => term);
  const answer = lookup(typed, index);
  const alike = answer.outcome === 'found' ? [answer.term] : answer.outcome === 'unknown' ? [] : answer.terms;
  return [...new Set([...found, ...alike])].slice(0, most);
}

const NOT_IN_IT = 4;

function rankOf(name: string, asked: string): number {
  if (name === asked) return 0;
  if (name.startsWith(asked)) return 1;
  if (name.includes(` ${asked}`)) return 2;
  return name.includes(asked) ? 3 : NOT_IN_IT;
}
