import type { Term } from '../glossary/types.ts';
import { comparedIn } from './comparison.ts';
import { termsNamed } from './exact.ts';
import { takeFlags } from './flags.ts';
import { kernels } from './frame.ts';
import { isSure, lookalikes } from './likeness.ts';
import { spot } from './spot.ts';
import type { Answer, Index } from './types.ts';

/** The longest text that is read as a question; a longer one is a message, in which known words are looked for. */
const LONGEST_QUESTION = 300;
const MOST_SUGGESTIONS = 5;

/** Answers a question, as a person wrote it, from a glossary. Pure, and never wrong on purpose: when unsure it suggests. */
export function lookup(question: string, index: Index): Answer {
  const { text, depth } = takeFlags(question);
  const candidates = text.length > LONGEST_QUESTION ? [] : kernels(text);
  const asked = candidates.at(-1) ?? text;
  const answer =
    exactly(candidates, index) ?? compared(candidates, index) ?? alike(asked, index) ?? mentioned(text, index);
  return { asked, depth, ...answer };
}

type Result = Answer extends infer A
  ? A extends Answer
    ? Omit<A, 'asked' | 'depth'> & { asked?: string }
    : never
  : never;

/** A name of the glossary, in the question or in what is left of it when the question's words are gone. */
function exactly(candidates: readonly string[], index: Index): Result | undefined {
  for (const asked of candidates) {
    const terms = termsNamed(asked, index);
    const [term] = terms;
    if (term && terms.length === 1) return { outcome: 'found', term, match: { by: 'name' }, asked };
    if (term) return { outcome: 'several', terms: terms.slice(0, MOST_SUGGESTIONS), because: 'shared name', asked };
  }
  return undefined;
}

/** The comparison of two terms if there is an entry for it, else the two side by side. */
function compared(candidates: readonly string[], index: Index): Result | undefined {
  for (const candidate of candidates) {
    const pair = comparedIn(candidate);
    const [a, b] = pair?.map((side) => termFor(side, index)) ?? [];
    if (!pair || !a || !b || a === b) continue;
    const asked = pair.join(' vs ');
    const entry = [...index.glossary.terms.values()].find(
      ({ kind, sides }) =>
        kind === 'comparison' &&
        sides?.some((side) => side.slug === a.slug) &&
        sides.some((side) => side.slug === b.slug),
    );
    if (entry) return { outcome: 'found', term: entry, match: { by: 'name' }, asked };
    return { outcome: 'several', terms: [a, b], because: 'comparison', asked };
  }
  return undefined;
}

/** The one term that a side of a comparison means, typing mistakes forgiven. */
function termFor(side: string, index: Index): Term | undefined {
  for (const kernel of kernels(side)) {
    const [term] = termsNamed(kernel, index);
    if (term) return term;
  }
  const kernel = kernels(side).at(-1) ?? side;
  const alikes = lookalikes(kernel, index);
  return isSure(alikes, kernel) ? alikes[0]?.name.term : undefined;
}

/** A name with typing mistakes in it: the one it surely is, or those it may be. */
function alike(asked: string, index: Index): Result | undefined {
  if (asked.length > LONGEST_QUESTION) return undefined;
  const alikes = lookalikes(asked, index);
  const [first] = alikes;
  if (!first) return undefined;
  if (isSure(alikes, asked))
    return { outcome: 'found', term: first.name.term, match: { by: 'likeness', name: first.name.text } };
  const terms = alikes.slice(0, MOST_SUGGESTIONS).map(({ name }) => name.term);
  return { outcome: 'suggestions', terms, because: 'likeness' };
}

/** The known words in a text that was not understood. */
function mentioned(text: string, index: Index): Result {
  const terms = spot(text, index).map(({ term }) => term);
  if (terms.length === 0) return { outcome: 'unknown' };
  return { outcome: 'suggestions', terms: terms.slice(0, MOST_SUGGESTIONS), because: 'mentioned' };
}
