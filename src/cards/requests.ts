import type { Button } from '@slack/types';
import { LIMITS } from '../limits.ts';
import { ACTIONS, numbered } from './ids.ts';
import { remembered } from './message-values.ts';
import { button, type Message, message, type Piece, paragraph, preview, shorten } from './pieces.ts';
import { CURATOR_WORDS } from './words/curators.ts';
import { EXPLAIN_WORDS } from './words/explain.ts';

/** A name is hardly longer; what is longer is a question. */
const MOST_LETTERS = 60;
const MOST_WORDS = 6;
const MOST_WHY = 1_000;

/** Whether what was asked may be a word that somebody could explain, and not a whole question. */
export const mayBeAskedFor = (asked: string): boolean =>
  asked.length <= MOST_LETTERS && asked.trim().split(/\s+/).length <= MOST_WORDS && /\p{L}/u.test(asked);

/** "Ask for this word", where it is clear which one is meant. */
export const askForThisButton = (word: string): Button =>
  button(ACTIONS.askForWord, EXPLAIN_WORDS.askForThis, word, remembered({ word }));

/** "Ask for ORM", one of several. */
export const askForButton = (word: string, number: number): Button =>
  button(numbered(ACTIONS.askForWord, number), EXPLAIN_WORDS.askFor(word), '', remembered({ word }), {
    accessibility_label: shorten(`${EXPLAIN_WORDS.askForThis}: ${word}`, LIMITS.accessibilityLabel),
  });

/** Lets whoever asked for a word say where they met it, which helps whoever explains it. */
export const whereMetButton = (word: string): Button =>
  button(ACTIONS.whereMet, CURATOR_WORDS.whereMet, word, remembered({ word }));

/** The same, one of several. */
export const whereMetThisButton = (word: string, number: number): Button =>
  button(numbered(ACTIONS.whereMet, number), CURATOR_WORDS.whereMetThis(word), '', remembered({ word }));

/** For a word that the curators have declined before. */
export const declinedBefore = (word: string, why: string): Message =>
  message([paragraph(CURATOR_WORDS.alreadyDeclined(shorten(word, MOST_LETTERS), preview(why, MOST_WHY)))]);

/** Says that words are on the list, and who will see them. */
export const askedFor = (words: readonly string[]): Piece => paragraph(EXPLAIN_WORDS.asked(words));
