import type { ModalView } from '@slack/types';
import type { Proposal } from '../../storage/curation-types.ts';
import { ACTIONS, VIEWS } from '../ids.ts';
import {
  actions,
  button,
  type Message,
  message,
  type Piece,
  paragraph,
  preview,
  type Span,
  small,
  title,
} from '../pieces.ts';
import { CURATOR_WORDS } from '../words/curators.ts';
import { deskButton } from './desk-button.ts';
import { formView } from './form-blocks.ts';
import { changesBetween, partsOf } from './parts.ts';
import { changesInFull, partPreviews, partsInFull, sideBySide } from './side-by-side.ts';
import { encodeState } from './values.ts';

/** A proposal with what is needed to show it. */
export interface ProposalShown {
  readonly proposal: Proposal;
  /** What it is called, and the whole of what it says. */
  readonly name: string;
  readonly after: object;
  /** What the word says now; `undefined` where there is none yet. */
  readonly before: object | undefined;
  /** The word that people asked for, where it answers a request. */
  readonly asked?: string | undefined;
}

const COLUMNS = { left: CURATOR_WORDS.now, right: CURATOR_WORDS.suggested };
const MOST_NAME = 100;
const MOST_WHY = 1_000;

/** The one message that tells the curators of a new word or of a better explanation. */
export function proposalMessage(shown: ProposalShown): Message {
  const { proposal, before, asked } = shown;
  const name = preview(shown.name, MOST_NAME);
  const heading = headingOf(proposal, name, before !== undefined);
  if (proposal.state.is !== 'waiting') return message([title(heading), ...outcome(proposal)]);
  return message([
    title(heading),
    paragraph(...byline(proposal)),
    ...(asked ? [small(CURATOR_WORDS.answersRequest(preview(asked, MOST_NAME)))] : []),
    ...content(shown),
    reviewButtons(proposal, name),
    deskButton(),
  ]);
}

function headingOf({ state }: Proposal, name: string, isChange: boolean): string {
  switch (state.is) {
    case 'draft':
      return CURATOR_WORDS.draftTitle(name);
    case 'waiting':
      return isChange ? CURATOR_WORDS.reviewBetter(name) : CURATOR_WORDS.reviewNew(name);
    case 'approved':
      return CURATOR_WORDS.approvedTitle(name);
    case 'declined':
      return CURATOR_WORDS.reviewDeclinedTitle(name);
  }
}

/** Old and new side by side, or, of a new word, all there is. */
const content = ({ before, after }: ProposalShown): Piece[] =>
  before ? sideBySide(changesBetween(before, after), COLUMNS) : partPreviews(partsOf(after));

const byline = ({ by }: Proposal): Span[] =>
  by ? [{ user: by }, CURATOR_WORDS.writtenBy] : [CURATOR_WORDS.writtenBySomebody];

/** Who decided, and how; it stays on record. */
function outcome(proposal: Proposal): Piece[] {
  const { state, slug } = proposal;
  if (state.is === 'declined') {
    const why = preview(state.why, MOST_WHY);
    return [
      paragraph(...byline(proposal)),
      state.by
        ? paragraph({ user: state.by }, CURATOR_WORDS.reviewDeclinedBy, why)
        : paragraph(CURATOR_WORDS.reviewDeclinedBySomebody, why),
    ];
  }
  if (state.is !== 'approved') return [paragraph(...byline(proposal)), paragraph(CURATOR_WORDS.draftNote)];
  const isAlone = state.by !== undefined && state.by === proposal.by;
  return [
    ...(isAlone ? [] : [paragraph(...byline(proposal))]),
    state.by
      ? paragraph({ user: state.by }, isAlone ? CURATOR_WORDS.approvedByWriter : CURATOR_WORDS.approvedBy)
      : paragraph(CURATOR_WORDS.approvedBySomebody),
    actions(button(ACTIONS.wordHistory, CURATOR_WORDS.history, slug, encodeState({ slug }))),
  ];
}

/** What can be done with what waits for review. */
export function reviewButtons({ id, version }: Proposal, name: string): Piece {
  const value = encodeState({ id, version });
  return actions(
    button(ACTIONS.approve, CURATOR_WORDS.approve, name, value, {
      style: 'primary',
      confirm: {
        title: { type: 'plain_text', text: CURATOR_WORDS.approveTitle },
        text: { type: 'plain_text', text: CURATOR_WORDS.approveQuestion },
        confirm: { type: 'plain_text', text: CURATOR_WORDS.approveYes },
        deny: { type: 'plain_text', text: CURATOR_WORDS.approveNo },
      },
    }),
    button(ACTIONS.editProposal, CURATOR_WORDS.edit, name, value),
    button(ACTIONS.declineProposal, CURATOR_WORDS.decline, name, value),
    button(ACTIONS.seeInFull, CURATOR_WORDS.inFull, name, value),
  );
}

/** The modal "See it in full". */
export const inFullView = ({ proposal, name, before, after }: ProposalShown): ModalView =>
  formView({ id: VIEWS.inFull, title: CURATOR_WORDS.inFullTitle }, [
    title(preview(name, MOST_NAME)),
    paragraph(...byline(proposal)),
    ...(before ? changesInFull(changesBetween(before, after), COLUMNS) : partsInFull(partsOf(after))),
  ]);

/** In a proposal's place, once its draft was thrown away. */
export const discardedMessage = (): Message => message([paragraph(CURATOR_WORDS.discarded)]);
