import type { Glossary, LearningPath, Term } from '../glossary/types.ts';
import { FIRST_WEEK } from './first-week.ts';
import { shuffled } from './some-word.ts';

/**
 * The next word for a person. None comes back before all were sent. The words of the learning paths come first, those of the
 * first week before all; then the others, each after the words that it builds on.
 *
 * @param sent the slugs sent so far, oldest first, those of words that are gone included
 * @throws when the glossary is empty, with which no bot starts
 */
export function nextWord(glossary: Glossary, sent: readonly string[]): Term {
  const { terms } = glossary;
  const onPaths = new Set(wordsOnPaths(glossary));
  const known = new Set(sent);
  const fresh = [...onPaths, ...inNoOrder(terms)].filter(({ slug }) => !known.has(slug));
  const isReady = ({ builds_on }: Term): boolean => builds_on.every(({ slug }) => known.has(slug) || !terms.has(slug));
  const ready = fresh.find((term) => onPaths.has(term) || isReady(term));
  const [oldest] = sent.flatMap((slug) => terms.get(slug) ?? []);
  const next = ready ?? fresh[0] ?? oldest;
  if (!next) throw new Error('the glossary is empty');
  return next;
}

function wordsOnPaths({ paths, terms }: Glossary): Term[] {
  const isFirst = ({ slug }: LearningPath): boolean => slug === FIRST_WEEK;
  const inOrder = [...paths.filter(isFirst), ...paths.filter((path) => !isFirst(path))];
  return inOrder.flatMap(({ steps }) => steps).flatMap(({ slug }) => terms.get(slug) ?? []);
}

/** All words in an order that is always the same, and in which neighbours have nothing to do with each other. */
const inNoOrder = (terms: Glossary['terms']): Term[] =>
  [...terms.values()]
    .map((term) => ({ term, place: shuffled(term.slug) }))
    .sort((a, b) => a.place - b.place)
    .map(({ term }) => term);
