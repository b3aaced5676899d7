import type { Term } from '../../../src/glossary/types.ts';
import { buildIndex } from '../../../src/lookup/build-index.ts';
import { lookup } from '../../../src/lookup/lookup.ts';
import { namesOf } from '../../../src/lookup/names.ts';
import { fold } from '../../../src/lookup/normalise.ts';
import { termsLike } from '../../../src/lookup/terms-like.ts';
import type { Index } from '../../../src/lookup/types.ts';
import { SEARCH_WORDS } from '../words.ts';
import type { SearchWord } from './search-word.ts';

const MOST_FOUND = 8;

export interface Found {
  /** Best first. */
  readonly terms: readonly Term[];
  /** How the question was understood. */
  readonly note: string;
}

/** The words that go with the site, made ready to be asked. */
export function indexOf(words: readonly SearchWord[]): Index {
  const terms = words.map((word): [string, Term] => {
    const links = word.links.map((slug) => ({ slug }));
    return [word.slug, { ...word, builds_on: links, see_also: [] }];
  });
  return buildIndex({ terms: new Map(terms), situations: [], paths: [] });
}

/** What somebody may mean who has typed so much: words whose names go on so, and what the same look-up as in Slack finds. */
export function find(asked: string, index: Index): Found {
  const answer = lookup(asked, index);
  const answered = answer.outcome === 'found' ? [answer.term] : answer.outcome === 'several' ? answer.terms : [];
  const typed = termsLike(asked, index, MOST_FOUND);
  const isName = typed.some((term) => namesOf(term).some((name) => fold(name).includes(fold(asked))));
  // Whose name goes on as it was typed is meant before whose name is only like it.
  const best = answer.outcome === 'found' && answer.match.by === 'likeness' && isName ? [] : answered;
  const terms = [...new Set([...best, ...typed])].slice(0, MOST_FOUND);
  return { terms, note: isName ? SEARCH_WORDS.fits(terms.length) : noteOn(answer.asked, answer, terms.length) };
}

function noteOn(asked: string, answer: ReturnType<typeof lookup>, count: number): string {
  if (answer.outcome === 'unknown') return SEARCH_WORDS.unknown(asked);
  if (answer.outcome === 'suggestions') return SEARCH_WORDS.didYouMean(asked);
  if (answer.outcome === 'found' && answer.match.by === 'likeness') return SEARCH_WORDS.readAs(asked, answer.term.term);
  return SEARCH_WORDS.fits(count);
}
