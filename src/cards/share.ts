import type { InputBlock, ModalView } from '@slack/types';
import type { Term } from '../glossary/types.ts';
import { nameOf } from './card.ts';
import { SHARE_INPUT, VIEWS } from './ids.ts';
import { remembered, type ShareState } from './message-values.ts';
import { bold, type Piece, paragraph, plain, preformatted, said, small, unescapeText } from './pieces.ts';
import { type Question, whoReads } from './sharing.ts';
import { shortCardPieces, shortExplanation } from './short-card.ts';
import { EXPLAIN_WORDS } from './words/explain.ts';

/** One line of one's own; more would no longer be the glossary's card. */
const MOST_LINE = 200;

export interface ShareOptions {
  /** The user id of whoever shares it. */
  readonly by: string;
  /** Set where people of another company read along, or may. */
  readonly question?: Question | undefined;
}

/** The form "Share in this thread": the short card as others will see it, and room for a line of one's own. */
export const shareView = (term: Term, state: ShareState, { by, question }: ShareOptions): ModalView =>
  form(EXPLAIN_WORDS.shareTitle, EXPLAIN_WORDS.shareNow, state, [
    ...(question ? [paragraph(bold(whoReads(term, question)))] : []),
    small(EXPLAIN_WORDS.shareIntro),
    ...shortCardPieces(term, { by, why: 'shared' }),
    lineInput(),
  ]);

/** For a place where the bot may not write: the text ready to copy, what was typed included, and how to invite the bot. */
export function shareYourselfView(term: Term, state: ShareState, line: string, canInvite: boolean): ModalView {
  const pieces = [
    paragraph(EXPLAIN_WORDS.copyIntro),
    preformatted([...(line ? [line] : []), unescapeText(said(shortExplanation(term)))].join('\n\n')),
  ];
  if (!canInvite) return form(EXPLAIN_WORDS.copyTitle, undefined, state, pieces);
  return form(EXPLAIN_WORDS.copyTitle, EXPLAIN_WORDS.tryAgain, state, [
    ...pieces,
    paragraph(EXPLAIN_WORDS.copyInvite),
    lineInput(line),
  ]);
}

/** What the form turns into once it was posted. */
export const sharedView = (term: Term, state: ShareState): ModalView =>
  form(EXPLAIN_WORDS.sharedTitle, undefined, state, [paragraph(EXPLAIN_WORDS.shared(nameOf(term)))]);

const form = (name: string, submit: string | undefined, state: ShareState, blocks: readonly Piece[]): ModalView => ({
  type: 'modal',
  callback_id: VIEWS.share,
  private_metadata: remembered(state),
  title: plain(name),
  ...(submit && { submit: plain(submit) }),
  close: plain(EXPLAIN_WORDS.back),
  blocks: blocks.map(({ block }) => block),
});

function lineInput(line = ''): Piece {
  const block: InputBlock = {
    type: 'input',
    block_id: SHARE_INPUT.block,
    optional: true,
    label: plain(EXPLAIN_WORDS.shareLine),
    hint: plain(EXPLAIN_WORDS.shareLineHint),
    element: {
      type: 'plain_text_input',
      action_id: SHARE_INPUT.action,
      max_length: MOST_LINE,
      placeholder: plain(EXPLAIN_WORDS.shareLineExample),
      ...(line && { initial_value: line }),
    },
  };
  return { block, says: '' };
}
