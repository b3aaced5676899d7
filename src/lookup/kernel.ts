import type { Term } from '../glossary/types.ts';
import { termsNamed } from './exact.ts';
import { doubtAround, type Frame } from './frame.ts';
import { fold, words, written } from './normalise.ts';
import { AROUND, SMALL_WORDS, TRAILING } from './question-words.ts';
import type { Token } from './tokens.ts';
import type { Index } from './types.ts';

/** A run of words in a question that may be what is asked for. */
export interface Kernel {
  readonly text: string;
  /** The place of its first word, and of the first word after it. */
  readonly from: number;
  readonly to: number;
  /** How unlike a question all the rest is; well below 1, the rest is a frame. */
  readonly doubt: number;
}

export interface NamedKernel extends Kernel {
  readonly terms: readonly Term[];
  /** Whether it is made of words like "is" and "what", which are seldom meant as names. */
  readonly isSmall: boolean;
}

/** Names are seldom of more words, and the words of a long question are tried in every run. */
const MOST_WORDS = 12;
/** Small words are what a question is made of, so a name made of them is doubtful; other words of questions less so. */
const DOUBT_OF_SMALL_WORDS = 2;
const DOUBT_OF_QUESTION_WORDS = 0.3;
/** At the same doubt the longer name is meant. */
const FOR_EACH_WORD = 0.12;
const QUOTED = 1;

/** All names of the glossary that stand in a question, the one most surely asked for first. */
export function namedKernels(text: string, frame: Frame, index: Index): NamedKernel[] {
  const { tokens } = frame;
  const found: NamedKernel[] = [];
  const isShouted = text === text.toUpperCase();
  for (const [from, first] of tokens.entries()) {
    const longest = Math.min(MOST_WORDS, tokens.length - from, Math.max(2, longestFrom(first.text, index)));
    for (let count = 1; count <= longest; count++) {
      const to = from + count;
      if (count > 1 && isStop(tokens, to - 1, text)) break;
      const run = runOf(text, tokens, from, to);
      const terms = termsIn(run, tokens, from, to, index);
      if (terms.length === 0) continue;
      const isMarked = first.quoted || (!isShouted && /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(first.text));
      const within = isMarked ? 0 : doubtWithin(tokens.slice(from, to));
      const doubt = doubtAround(frame, from, to) + within - (first.quoted ? QUOTED : 0);
      found.push({ text: run, from, to, doubt, terms, isSmall: within === DOUBT_OF_SMALL_WORDS });
    }
  }
  const rank = ({ doubt, from, to }: Kernel): number => doubt - FOR_EACH_WORD * (to - from);
  return found.sort((a, b) => rank(a) - rank(b));
}

const runOf = (text: string, tokens: readonly Token[], from: number, to: number): string =>
  text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);

/** Whether punctuation stands before a word that no name reaches over; "U.S. Small" and "A: drive" are names. */
function isStop(tokens: readonly Token[], at: number, text: string): boolean {
  const token = tokens[at];
  return token?.afterPause === true && !/[.:]\s$/.test(text.slice(tokens[at - 1]?.end ?? 0, token.start));
}

function doubtWithin(own: readonly Token[]): number {
  if (own.every(({ word }) => SMALL_WORDS.has(word))) return DOUBT_OF_SMALL_WORDS;
  return own.every(({ word }) => SMALL_WORDS.has(word) || AROUND.has(word)) ? DOUBT_OF_QUESTION_WORDS : 0;
}

function longestFrom(word: string, index: Index): number {
  const [first] = words(fold(word));
  return first ? (index.longestFrom.get(first) ?? 0) : 0;
}

function termsIn(run: string, tokens: readonly Token[], from: number, to: number, index: Index): readonly Term[] {
  // "a pi" has the letters of API, but whoever asks for "a pi" asks for a pi.
  const isEdgedBySmallWord = [from, to - 1].some((i) => SMALL_WORDS.has(tokens[i]?.word ?? ''));
  if (to - from === 1 || !isEdgedBySmallWord) return termsNamed(run, index);
  return index.written.get(written(fold(run))) ?? [];
}

const MOST_KERNELS = 4;
/** A question word at the edge of what is asked for is more likely part of the question. */
const DOUBT_OF_EDGE = 0.2;
const DOUBT_OF_EDGE_WHEN_TELLING = 0.03;

/** What may be asked for where no name stands as it is written: the likeliest runs of words, the whole always among them. */
export function likelyKernels(text: string, frame: Frame): Kernel[] {
  const { tokens } = frame;
  const found: Omit<Kernel, 'text'>[] = [];
  const edge = (frame.markers.at(-1) ?? 0) > 0 ? DOUBT_OF_EDGE : DOUBT_OF_EDGE_WHEN_TELLING;
  const isPart = tokens.map(({ word }) => SMALL_WORDS.has(word) || AROUND.has(word) || TRAILING.has(word));
  for (let from = 0; from < tokens.length; from++) {
    let leading = 0;
    let trailing = 0;
    for (let to = from + 1; to <= Math.min(tokens.length, from + MOST_WORDS); to++) {
      if (to - from > 1 && isStop(tokens, to - 1, text)) break;
      if (leading === to - 1 - from && isPart[to - 1]) leading++;
      trailing = isPart[to - 1] ? trailing + 1 : 0;
      const quoted = tokens[from]?.quoted && tokens[to]?.afterPause !== false ? QUOTED : 0;
      found.push({ from, to, doubt: doubtAround(frame, from, to) + edge * (leading + trailing) - quoted });
    }
  }
  found.sort((a, b) => a.doubt - b.doubt || b.to - b.from - (a.to - a.from));
  const likely = found.slice(0, MOST_KERNELS);
  const whole = found.find(({ from, to }) => from === 0 && to === tokens.length);
  if (whole && !likely.includes(whole)) likely.push(whole);
  return likely.map((kernel) => ({ ...kernel, text: runOf(text, tokens, kernel.from, kernel.to) }));
}
