import type { Term } from '../glossary/types.ts';
import { nameOf } from './card.ts';
import { ACTIONS } from './ids.ts';
import { actions, button, type Message, message, paragraph, title } from './pieces.ts';
import { type CardState, encode } from './values.ts';
import { SHARING_WORDS } from './words/sharing.ts';

export interface Question {
  /** Whether it is known that the channel is shared; otherwise it may be. */
  readonly isSure: boolean;
}

/** Who will read a team's own word. */
export const whoReads = (term: Term, { isSure }: Question): string =>
  isSure ? SHARING_WORDS.shared(nameOf(term)) : SHARING_WORDS.perhaps(nameOf(term));

/** For somebody of another company who wants more of a team's own word that was shared with them. */
export const theirWord = (): Message => message([paragraph(SHARING_WORDS.theirWord)]);

/** Asks before a team's own word is shown where people of another company read, or may. */
export function askBeforeSharing(term: Term, state: CardState, question: Question): Message {
  const { sharedTitle, perhapsTitle, showAnyway, keepPrivate } = SHARING_WORDS;
  return message([
    title(question.isSure ? sharedTitle : perhapsTitle),
    paragraph(whoReads(term, question)),
    actions(
      button(ACTIONS.showEveryone, showAnyway, term.term, encode({ ...state, outside: true })),
      button(ACTIONS.keepPrivate, keepPrivate, term.term, encode(state)),
    ),
  ]);
}
