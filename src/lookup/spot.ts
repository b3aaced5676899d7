import type { Term } from '../glossary/types.ts';
import { isListed } from './english.ts';
import { uninflected } from './inflections.ts';
import { written as asWritten, fold, words } from './normalise.ts';
import { isPartOfWord, isPlainUse } from './plain-use.ts';
import { SMALL_WORDS } from './question-words.ts';
import { tradeIn } from './register.ts';
import { speechOf } from './speech.ts';
import type { Hit, Index, Spotted } from './types.ts';

const WORD = /[.+#&/]{0,2}[\p{L}\p{N}][\p{L}\p{N}+#_]*(?:[.&/'’][\p{L}\p{N}][\p{L}\p{N}+#_]*)*/gu;
const CAPITALS = /^[\p{Lu}\p{N}&/.-]{2,}s?$/u;
/** A name does not reach over a comma, a full stop or a line's end. */
const STOP = /[,;:!?()\n]|\.\s/;
const MOST_WORDS = 10;

interface Word {
  readonly start: number;
  readonly end: number;
  /** Folded, plurals taken back. */
  readonly letters: string;
  /** The words of names that it may be a form of: `deployed` → `deploy`. */
  readonly bases: readonly string[];
  readonly first: string;
  /** Whether a name cannot reach from the word before over to this one. */
  readonly afterStop: boolean;
}

/**
 * The terms in a message, in its order, each once: the longest known name wins at every place. An everyday word that is
 * plain English where it stands is left out; one that may be is doubtful.
 */
export function spot(message: string, index: Index): Spotted[] {
  const speech = speechOf(message);
  const said = wordsIn(speech, index);
  const hits: Hit[] = [];
  // Messages repeat their words.
  const termOf = new Map<string, Term | undefined>();
  for (let i = 0; i < said.length; ) {
    const hit = longestAt(i, said, speech, index, termOf);
    if (hit) hits.push(hit);
    i += hit?.count ?? 1;
  }
  const isEveryday = hits.map(({ term, text, count }) =>
    count === 1 ? !INNER_CAPITAL.test(text) && index.isEveryday(term, text) : isWrittenApart(term, text),
  );
  const isOfTrade = tradeIn(message, hits, isEveryday);
  const found = new Map<string, Spotted>();
  for (const [h, { term, text, start, end }] of hits.entries()) {
    const known = found.get(term.slug);
    if (known && !known.doubtful) continue;
    if (isEveryday[h] && isPlainUse(h, hits, speech, isEveryday)) continue;
    // "Gateway-API" is about an API; "pino-http" is a name.
    const isInName = isPartOfWord(speech, start, end) && !CAPITALS.test(text);
    const doubtful = isInName || (isEveryday[h] === true && !isOfTrade(h));
    // Said technically once, it is meant so: that place is the one to tell.
    if (!known || !doubtful) found.set(term.slug, { term, start, end, doubtful });
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** Whether an everyday word stands here as two: "stand up", "pop up". Who writes a name of several words means the name. */
const isWrittenApart = ({ term, aliases, everyday }: Term, text: string): boolean =>
  everyday === true &&
  !CAPITALS.test(text) &&
  ![term, ...aliases].some((name) => name.includes(' ') && words(fold(name)).join('') === words(fold(text)).join(''));

/** "TypeScript" is no typescript. */
const INNER_CAPITAL = /\p{Ll}\p{Lu}/u;

function wordsIn(speech: string, { vocabulary }: Index): Word[] {
  const found: Word[] = [];
  let before = 0;
  const read = new Map<string, Pick<Word, 'first' | 'letters' | 'bases'>>();
  for (const { 0: text, index: start } of speech.matchAll(WORD)) {
    let known = read.get(text);
    if (!known) {
      const own = words(fold(text));
      known = {
        first: own[0] ?? '',
        letters: own.join(''),
        bases: uninflected(own).filter(vocabulary.has),
      };
      read.set(text, known);
    }
    const end = start + text.length;
    if (known.first) {
      const gap = speech.slice(before, start);
      const afterStop = gap !== ' ' && STOP.test(gap);
      const { first, letters, bases } = known;
      found.push({ first, letters, bases, start, end, afterStop });
    }
    before = end;
  }
  return found;
}

function longestAt(
  at: number,
  said: readonly Word[],
  speech: string,
  index: Index,
  termOf: Map<string, Term | undefined>,
): Hit | undefined {
  const first = said[at];
  if (!first) return undefined;
  // Two words may be one in the glossary: "front end".
  let mostWords = Math.max(2, index.longestFrom.get(first.first) ?? 0);
  for (const base of first.bases) mostWords = Math.max(mostWords, index.longestFrom.get(base) ?? 0);
  const longest = Math.min(MOST_WORDS, mostWords, said.length - at);
  const runs = [first.letters];
  for (let next = said[at + 1]; runs.length < longest && next && !next.afterStop; next = said[at + runs.length])
    runs.push(runs.at(-1) + next.letters);
  for (let count = runs.length; count > 0; count--) {
    const written = runs[count - 1] ?? '';
    const last = said[at + count - 1];
    const letters = index.lettered.has(written) ? written : baseForm(said, at, at + count, index);
    if (!last || letters === undefined) continue;
    const text = speech.slice(first.start, last.end);
    if (!termOf.has(text)) {
      const isEdgedBySmallWord =
        letters === written && count > 1 && (SMALL_WORDS.has(first.first) || SMALL_WORDS.has(last.first));
      termOf.set(text, termFor(text, letters, isEdgedBySmallWord, index));
    }
    const term = termOf.get(text);
    if (term) return { term, text, at, count, start: first.start, end: last.end };
  }
  return undefined;
}

/** The letters of the name that a run of words is when one of them is taken back to the base of its verb. */
function baseForm(said: readonly Word[], from: number, to: number, index: Index): string | undefined {
  for (let at = from; at < to; at++)
    for (const base of said[at]?.bases ?? []) {
      const run = said.slice(from, to).map((word, i) => (from + i === at ? base : word.letters));
      const letters = run.join('');
      if (index.lettered.has(letters)) return letters;
    }
  return undefined;
}

function termFor(text: string, letters: string, isEdgedBySmallWord: boolean, index: Index): Term | undefined {
  // "a pi" has the letters of API, but is none.
  const lettered = isEdgedBySmallWord ? undefined : index.lettered.get(letters);
  const named = index.written.get(asWritten(fold(text))) ?? lettered;
  return named?.find((term) => isWrittenAsMeant(text, letters, term));
}

const LONGEST_ABBREVIATION = 5;

/**
 * "IT" is an abbreviation, "it" is not: a name in capitals counts only in capitals, unless nothing else in English is
 * written so ("api", "ci").
 */
function isWrittenAsMeant(text: string, letters: string, { term, aliases, short_for }: Term): boolean {
  if (CAPITALS.test(text)) return true;
  const same = [term, ...aliases, ...(short_for ? [short_for] : [])].filter(
    (name) => words(fold(name)).join('') === letters,
  );
  const isAbbreviation = same.every((name) => name.length <= LONGEST_ABBREVIATION && CAPITALS.test(name));
  const folded = fold(text);
  return !isAbbreviation || !(SMALL_WORDS.has(folded) || isListed(folded));
}
