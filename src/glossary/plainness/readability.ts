import type { Layered } from '../layers.ts';
import type { Problem } from '../types.ts';
import { plainness } from './lessons.ts';
import { readingEase, sentencesOf, wordsOf } from './prose.ts';
import { proseOf } from './text-fields.ts';

const LEAST_EASE = 50;
const LEAST_MEDIAN = 70;
const MOST_WORDS = 25;

/** Sentences that are too long, and entries that are hard to read. */
export function readabilityProblems(words: readonly Layered[]): Problem[] {
  return words.flatMap((word) => [...longSentences(word), ...hardEntry(word)]);
}

/** Whether the glossary as a whole has become hard to read; told at its first word. */
export function medianProblems(words: readonly Layered[]): Problem[] {
  const sorted = words.map(easeOf).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 100;
  const [first] = words;
  return first && median < LEAST_MEDIAN ? [first.at(plainness.hardOnTheWhole(Math.floor(median), LEAST_MEDIAN))] : [];
}

const easeOf = ({ entry }: Layered): number =>
  readingEase([entry.tldr, entry.analogy?.story, entry.why?.answer].filter(Boolean).join(' '));

function hardEntry(word: Layered): Problem[] {
  const ease = easeOf(word);
  return ease < LEAST_EASE ? [word.at(plainness.hardToRead(Math.floor(ease), LEAST_EASE), ['tldr'])] : [];
}

function longSentences({ entry, at }: Layered): Problem[] {
  return proseOf(entry).flatMap(({ field, path, text }) =>
    sentencesOf(text)
      .map((sentence) => ({ sentence, count: wordsOf(sentence).length }))
      .filter(({ count }) => count > MOST_WORDS)
      .map(({ sentence, count }) =>
        at(plainness.longSentence(field, count, MOST_WORDS, sentence.split(/\s+/).slice(0, 6).join(' ')), path),
      ),
  );
}
