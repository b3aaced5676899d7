import type { Term } from '../glossary/types.ts';
import { clean } from './clean.ts';
import { comparedIn } from './comparison.ts';
import { isListed } from './english.ts';
import { isName, termsNamed } from './exact.ts';
import { takeFlags } from './flags.ts';
import { type Frame, readFrame } from './frame.ts';
import { DOUBT_OF_MISTAKE, type Guess, guess } from './guess.ts';
import { type NamedKernel, namedKernels } from './kernel.ts';
import type { Likeness } from './likeness.ts';
import { byContext } from './meanings.ts';
import { pairKey } from './names.ts';
import { fold } from './normalise.ts';
import { AROUND, BEFORE_PREPOSITION } from './question-words.ts';
import { related } from './related.ts';
import { spot } from './spot.ts';
import type { Answer, Index, Match, Result } from './types.ts';

/** The longest text that is read as a question; a longer one is a message, in which known words are looked for. */
const LONGEST_QUESTION = 400;
const MOST_TERMS = 5;
const ARTICLE = /^\s*(?:the|an?)\s+/i;
/** Below this, what stands around a name is a question about it. */
const MOST_DOUBT = 0.95;
/** Below this, no misspelt name need be looked for. */
const NO_DOUBT = 0.29;
/** How much plainer a name must be asked for than a misspelt one that the question may be read as. */
const LEAD = 0.1;

/** Answers a question, as a person wrote it, from a glossary. Pure, and never wrong on purpose: when unsure it suggests. */
export function lookup(question: string, index: Index): Answer {
  const { text, depth } = takeFlags(question);
  if (text.length > LONGEST_QUESTION) return { asked: text, depth, ...mentioned(clean(text), index) };
  const named = termsNamed(text, index);
  const whole = named.length > 0 ? named : termsNamed(text.replace(ARTICLE, ''), index);
  if (whole.length > 0) return { asked: text, depth, ...shown(whole) };
  const said = clean(text);
  const pair = compared(said, index);
  if (pair) return { depth, ...pair };
  const frame = frameOf(said, index);
  const owned = withoutOwner(said, index);
  const kernels = namedKernels(owned, owned === said ? frame : frameOf(owned, index), index);
  const [best] = kernels;
  const guessed = best && best.doubt <= NO_DOUBT ? undefined : guess(said, frame, index);
  if (best && best.doubt <= MOST_DOUBT && !isRivalled(best, guessed))
    return { asked: best.text, depth, ...shown(byContext(best.terms, frame, best.from, best.to)) };
  if (guessed?.isSure) {
    const { text: asked, from, to } = guessed.kernel;
    return { asked, depth, ...shown(byContext(termsAlike(guessed, index), frame, from, to), guessed.alike[0]) };
  }
  return { depth, ...suggested(said, guessed, kernels, index) };
}

const frameOf = (text: string, index: Index): Frame => readFrame(text, (word) => index.lettered.has(word));

const OWNER = /^(.*\S)\s+(?:of|for|from|in|on)\s+(?:(?:the|an?|our|your|my|this|that)\s+)?(\S[^?!]{0,40}?)[\s?!.]*$/i;
const LAST_WORDS = /(?:\S+\s+){0,2}\S+$/;

/** "The token of the model" asks for a token, and not for a model: a question without the name that another one belongs to. */
function withoutOwner(text: string, index: Index): string {
  const [, owned = '', owner = ''] = OWNER.exec(text) ?? [];
  const [before = ''] = /\S+$/.exec(fold(owned)) ?? [];
  // "The point of staging" asks for staging.
  if (!isName(owner, index) || BEFORE_PREPOSITION.has(before) || AROUND.has(before)) return text;
  for (let last = LAST_WORDS.exec(owned)?.[0] ?? ''; last; last = last.replace(/^\S+\s*/, ''))
    if (isName(last, index)) return owned;
  return text;
}

/** Whether a question that asks for a name may as well be read as one for another name, misspelt. */
const isRivalled = (best: NamedKernel, guessed: Guess | undefined): boolean =>
  guessed !== undefined && guessed.alike[0]?.mistakes !== 0 && guessed.doubt < best.doubt + LEAD;

function shown(terms: readonly Term[], alike?: Likeness): Result {
  const [term] = terms;
  if (!term) return { outcome: 'unknown' };
  const match: Match = alike ? { by: 'likeness', name: alike.name.text } : { by: 'name' };
  if (terms.length === 1) return { outcome: 'found', term, match };
  return { outcome: 'several', terms: terms.slice(0, MOST_TERMS), because: 'shared name' };
}

const termsAlike = ({ alike: [best] }: Guess, index: Index): readonly Term[] =>
  best ? (index.lettered.get(best.name.letters) ?? []) : [];

/** The comparison of two terms if there is an entry for it, else the two side by side. */
function compared(text: string, index: Index): (Result & { asked: string }) | undefined {
  for (const pair of comparedIn(text)) {
    const [a, b] = pair.map((side) => termFor(side, index));
    if (!a || !b || a === b) continue;
    const asked = pair.join(' vs ');
    const [entry] = index.comparisons.get(pairKey(a.slug, b.slug)) ?? [];
    if (entry) return { outcome: 'found', term: entry, match: { by: 'name' }, asked };
    return { outcome: 'several', terms: [a, b], because: 'comparison', asked };
  }
  return undefined;
}

/** The one term that a side of a comparison means, typing mistakes forgiven. */
function termFor(side: string, index: Index): Term | undefined {
  const [whole] = termsNamed(side, index);
  if (whole) return whole;
  const frame = frameOf(side, index);
  const [best] = namedKernels(side, frame, index);
  if (best && best.doubt <= MOST_DOUBT) return best.terms[0];
  const guessed = guess(side, frame, index);
  return guessed?.isSure ? termsAlike(guessed, index)[0] : undefined;
}

/** What was perhaps meant by a question in which no name is plainly asked for, the likeliest first. */
function suggested(
  text: string,
  guessed: Guess | undefined,
  named: readonly NamedKernel[],
  index: Index,
): Result & { asked: string } {
  if (!guessed) return { outcome: 'unknown', asked: text };
  const asked = guessed.kernel.text;
  // "Bread" sounds like "prod", but whoever types a plain English word has seldom misheard another.
  const isPlain = isListed(asked.toLowerCase());
  const mayBeMeant = ({ spelled }: Likeness): boolean => !isPlain || spelled !== Number.POSITIVE_INFINITY;
  const offers = [
    ...guessed.alike.filter(mayBeMeant).map(({ name, mistakes }) => ({
      terms: index.lettered.get(name.letters) ?? [],
      doubt: guessed.kernel.doubt + mistakes * DOUBT_OF_MISTAKE,
      because: 'likeness' as const,
    })),
    ...related(asked, index, MOST_TERMS).map(({ name, doubt }) => ({
      terms: [name.term],
      doubt: guessed.kernel.doubt + doubt,
      because: 'likeness' as const,
    })),
    ...named
      .filter(({ isSmall }) => !isSmall)
      .map(({ terms, doubt }) => ({ terms, doubt, because: 'mentioned' as const })),
  ].sort((a, b) => a.doubt - b.doubt);
  const [first] = offers;
  if (!first) return { outcome: 'unknown', asked };
  if (first.because === 'mentioned') {
    // The words in the text are what the asker has before their eyes: the likeliest, then the others in the text's order.
    const found = mentioned(text, index);
    if (found.outcome === 'suggestions') {
      const terms = [...new Set([...first.terms, ...found.terms])].slice(0, MOST_TERMS);
      return { ...found, terms, asked };
    }
  }
  const terms = [...new Set(offers.flatMap((offer) => offer.terms))].slice(0, MOST_TERMS);
  return { outcome: 'suggestions', terms, because: first.because, asked };
}

/** The known words in a text that was not understood. */
function mentioned(text: string, index: Index): Result {
  const spotted = spot(text, index).sort((a, b) => Number(a.doubtful) - Number(b.doubtful));
  const terms = spotted.map(({ term }) => term);
  if (terms.length === 0) return { outcome: 'unknown' };
  return { outcome: 'suggestions', terms: terms.slice(0, MOST_TERMS), because: 'mentioned' };
}
