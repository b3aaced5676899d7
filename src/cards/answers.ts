import type { Term } from '../glossary/types.ts';
import type { Answer } from '../lookup/types.ts';
import { card, explainButton, nameOf } from './card.ts';
import {
  actions,
  bold,
  bullets,
  type Message,
  message,
  type Piece,
  paragraph,
  preview,
  shorten,
  small,
  title,
} from './pieces.ts';
import { askedFor, askForThisButton, mayBeAskedFor, whereMetButton } from './requests.ts';
import { WORDS } from './words.ts';

/** A question is quoted back up to this many letters; the rest is the asker's own and known to them. */
const MOST_QUOTED = 80;
/** A line of a list is a preview: the button beside it opens the whole. */
const MOST_LINE = 300;

export interface AnswerOptions {
  /** The command's name, for examples of what to type. */
  readonly command: string;
  /** Whether nobody else reads this conversation, so that there is nobody to show a card to. */
  readonly alone?: boolean;
  /** Whether it is shown in a modal. */
  readonly modal?: boolean;
  /** Whether the unknown word is on the list of words to explain. */
  readonly isAskedFor?: boolean;
}

/** What the one who asked sees, whatever the answer is. */
export function answerMessage(answer: Answer, options: AnswerOptions): Message {
  const { alone = false, modal = false } = options;
  const asked = shorten(answer.asked.replace(/\s+/g, ' '), MOST_QUOTED);
  const state = { ...(alone && { alone: true as const }), ...(modal && { modal: true as const }) };
  switch (answer.outcome) {
    case 'found': {
      const misspelled = answer.match.by === 'likeness' ? asked : undefined;
      return card(answer.term, { depth: answer.depth, misspelled, state });
    }
    case 'several':
      return answer.because === 'comparison'
        ? choice(WORDS.bothTitle, WORDS.bothIntro, answer.terms, state)
        : choice(WORDS.severalTitle(asked), WORDS.severalWhich, answer.terms, state);
    case 'suggestions':
      return answer.because === 'mentioned'
        ? choice(WORDS.mentionedTitle, WORDS.mentioned, answer.terms, state)
        : choice(WORDS.didYouMeanTitle, WORDS.didYouMean(asked), answer.terms, state);
    case 'unknown':
      return unknownMessage(asked, options);
  }
}

/** Says that a word is not known, and lets one ask for it. */
export const unknownMessage = (asked: string, { command, isAskedFor = false }: AnswerOptions): Message =>
  message([
    title(WORDS.unknownTitle),
    paragraph(WORDS.unknown(asked)),
    bullets(WORDS.unknownNext.map((next) => [next])),
    ...(isAskedFor
      ? [askedFor([asked]), actions(whereMetButton(asked))]
      : mayBeAskedFor(asked)
        ? [actions(askForThisButton(asked))]
        : []),
    small(WORDS.moreHelp(command)),
  ]);

/** Terms to choose from: a line and a button for each. */
function choice(heading: string, intro: string, terms: readonly Term[], state: { alone?: true }): Message {
  const pieces: Piece[] = [
    title(heading),
    paragraph(intro),
    bullets(terms.map((term) => [bold(nameOf(term)), `: ${preview(term.tldr, MOST_LINE)}`])),
    actions(...terms.map((term, i) => explainButton(term, i, state))),
  ];
  return message(pieces);
}
