import type { Term } from '../glossary/types.ts';
import { LIMITS } from '../limits.ts';
import { ACTIONS } from './ids.ts';
import { actions, button, type Piece, plain, shorten, small } from './pieces.ts';
import { type CardState, encode, type Verdict } from './values.ts';
import { CLARITY_WORDS } from './words/clarity.ts';
import { WORDS } from './words.ts';

/** "Was this clear?" on a card: the question, then what came of it, until it is clear. */
export function feedback(term: Term, state: CardState): Piece[] {
  if (state.modal) return [];
  if (state.clear) return [small(WORDS.gladItHelped)];
  const value = encode(state);
  const yes = button(ACTIONS.clearYes, WORDS.yes, CLARITY_WORDS.isClear(term.term), value);
  if (state.another)
    return [
      small(CLARITY_WORDS.clearNow),
      actions(yes, button(ACTIONS.sayUnclear, CLARITY_WORDS.sayUnclear, term.term, value)),
    ];
  const notYet = button(ACTIONS.clearNotYet, WORDS.notYet, CLARITY_WORDS.isNotClear(term.term), value);
  return [small(WORDS.wasThisClear), state.alone ? thumbs(term, state) : actions(yes, notYet)];
}

/**
 * Slack's own buttons for it. Whether Slack shows them in a message for one person alone it does not say, so they stand
 * only in conversations that nobody else reads.
 */
function thumbs(term: Term, state: CardState): Piece {
  const thumb = (text: string, about: string, verdict: Verdict) => ({
    text: plain(text),
    accessibility_label: shorten(`${text}: ${about}`, LIMITS.accessibilityLabel),
    value: encode({ ...state, verdict }),
  });
  return {
    block: {
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          action_id: ACTIONS.wasThisClear,
          positive_button: thumb(WORDS.yes, CLARITY_WORDS.isClear(term.term), 'clear'),
          negative_button: thumb(WORDS.notYet, CLARITY_WORDS.isNotClear(term.term), 'notYet'),
        },
      ],
    },
    says: '',
  };
}
