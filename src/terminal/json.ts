import type { Term } from '../glossary/types.ts';
import type { Answer, Spotted } from '../lookup/types.ts';

const MOST_TERMS = 5;

/** The terms an answer names, best first. */
export function termsOf(answer: Answer): readonly Term[] {
  if (answer.outcome === 'found') return [answer.term];
  return answer.outcome === 'unknown' ? [] : answer.terms.slice(0, MOST_TERMS);
}

/** One line of JSON for a question. `ms` is the time of the look-up alone, in milliseconds. */
export function answerJson(query: string, answer: Answer, ms: number): string {
  const terms = termsOf(answer).map(({ slug }) => slug);
  return JSON.stringify({ query, outcome: answer.outcome, terms, ms: rounded(ms) });
}

/** One line of JSON for a message in which terms were spotted. */
export function spottedJson(text: string, spotted: readonly Spotted[], ms: number): string {
  const terms = spotted.map(({ term, start, end, doubtful }) => ({
    slug: term.slug,
    start,
    end,
    ...(doubtful && { doubtful }),
  }));
  return JSON.stringify({ text, terms, ms: rounded(ms) });
}

const rounded = (ms: number): number => Math.round(ms * 10_000) / 10_000;
