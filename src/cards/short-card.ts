import type { Term } from '../glossary/types.ts';
import { nameOf, readAs } from './card.ts';
import { ACTIONS } from './ids.ts';
import {
  actions,
  button,
  firstSentence,
  type Message,
  message,
  type Piece,
  paragraph,
  smallWithPerson,
  title,
} from './pieces.ts';
import { encode } from './values.ts';
import { EXPLAIN_WORDS } from './words/explain.ts';
import { WORDS } from './words.ts';

export interface ShortCardOptions {
  /** The user id of whoever shared it or asked aloud. */
  readonly by: string;
  /** Whether it was shared, or asked for by a mention. */
  readonly why: 'shared' | 'asked';
  /** What was asked, where it was read as a misspelling of the word. */
  readonly misspelled?: string | undefined;
  /** What whoever shared it says to it. */
  readonly line?: string | undefined;
}

/** The short card, for everyone in the conversation. */
export function shortCard(term: Term, options: ShortCardOptions): Message {
  const { by } = options;
  return message([
    ...shortCardPieces(term, options),
    actions(
      button(ACTIONS.tellMeMore, WORDS.tellMeMore, term.term, encode({ slug: term.slug })),
      button(ACTIONS.takeDown, WORDS.takeDown, term.term, encode({ slug: term.slug, by }), {
        confirm: {
          title: { type: 'plain_text', text: WORDS.takeDownTitle },
          text: { type: 'plain_text', text: WORDS.takeDownQuestion },
          confirm: { type: 'plain_text', text: WORDS.takeDownYes },
          deny: { type: 'plain_text', text: WORDS.takeDownNo },
        },
      }),
    ),
  ]);
}

/** What there is to read on the short card. */
export const shortCardPieces = (term: Term, { by, why, misspelled, line }: ShortCardOptions): Piece[] => [
  smallWithPerson(by, why === 'asked' ? WORDS.askedHere : line ? EXPLAIN_WORDS.sharedAndSays : WORDS.sharedBy),
  ...(line ? [paragraph(`“${line}”`)] : []),
  ...(misspelled ? [readAs(misspelled, term)] : []),
  ...shortExplanation(term),
];

/** The explanation on it, which anyone may copy. */
export const shortExplanation = (term: Term): Piece[] => [
  title(nameOf(term)),
  paragraph(term.tldr),
  ...(term.analogy ? [paragraph(firstSentence(term.analogy.story))] : []),
];
