import type { Glossary, Term } from '../glossary/types.ts';

const DAY_MS = 86_400_000;

/**
 * The word of the day, the same for everyone who has this glossary. Each word has its turn before one comes back, each
 * time round in another order. A day begins at midnight UTC.
 *
 * @param now milliseconds since 1970
 */
export function wordOfTheDay(glossary: Glossary, now: number): Term {
  const terms = [...glossary.terms.values()];
  const day = Math.floor(now / DAY_MS);
  const round = Math.floor(day / terms.length);
  const inOrder = terms
    .map((term) => ({ term, place: shuffled(`${round} ${term.slug}`) }))
    .sort((a, b) => a.place - b.place);
  return wordAt(
    inOrder.map(({ term }) => term),
    day % terms.length,
  );
}

/** @param random at least 0 and less than 1 */
export function anyWord(glossary: Glossary, random: number): Term {
  const terms = [...glossary.terms.values()];
  return wordAt(terms, Math.floor(random * terms.length));
}

/** @throws when the glossary is empty, with which no bot starts */
function wordAt(terms: readonly Term[], at: number): Term {
  const term = terms[at];
  if (!term) throw new Error('the glossary is empty');
  return term;
}

/** A number that seems to have nothing to do with the text, and is always the same for it (FNV-1a, mixed). */
export function shuffled(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
