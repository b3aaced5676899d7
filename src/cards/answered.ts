import type { Term } from '../glossary/types.ts';
import { card } from './card.ts';
import { type Message, message, paragraph, shorten, small, title } from './pieces.ts';
import { ANSWERED_WORDS } from './words/answered.ts';

/** A word as it was asked for is quoted up to this many letters. */
const MOST_ASKED = 80;

/** For whoever asked for a word that is there by now: its card. */
export const wordIsHere = (term: Term, asked: string): Message =>
  card(term, { intro: ANSWERED_WORDS.hereItIs(shorten(asked, MOST_ASKED)), state: { alone: true } });

/** For whoever asked for a word that will not be explained, and why. */
export const wordDeclined = (asked: string, why: string): Message =>
  message([
    title(ANSWERED_WORDS.declinedTitle(shorten(asked, MOST_ASKED))),
    paragraph(ANSWERED_WORDS.declined),
    paragraph(why),
    small(ANSWERED_WORDS.declinedNext),
  ]);
