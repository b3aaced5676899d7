import type { Proposal, WordRequest } from '../../storage/curation-types.ts';
import { ACTIONS } from '../ids.ts';
import {
  actions,
  bullets,
  button,
  type Message,
  message,
  type Piece,
  paragraph,
  preview,
  small,
  title,
} from '../pieces.ts';
import { CURATOR_WORDS } from '../words/curators.ts';
import { dayOf } from './days.ts';
import { deskButton } from './desk-button.ts';
import { encodeState } from './values.ts';

const MOST_PLACES = 5;
const MOST_PLACE = 250;
const MOST_WORD = 100;
const MOST_WHY = 1_000;

/** The one message that tells the curators of a word that people ask for. */
export function requestMessage(request: WordRequest, proposal: Proposal | undefined, answer: string): Message {
  const word = preview(request.word, MOST_WORD);
  const { state } = request;
  switch (state.is) {
    case 'open':
      return message([
        title(CURATOR_WORDS.missingTitle(word)),
        paragraph(CURATOR_WORDS.askedBy(request.asked)),
        ...places(request.metIn),
        ...progress(request, proposal),
        requestButtons(request),
        deskButton(),
      ]);
    case 'answered':
      return message([
        title(CURATOR_WORDS.answeredTitle(word)),
        paragraph(CURATOR_WORDS.answeredBy(preview(answer, MOST_WORD))),
        small(CURATOR_WORDS.askedBy(request.asked)),
      ]);
    case 'declined':
      return message([
        title(CURATOR_WORDS.declinedTitle(word)),
        paragraph(CURATOR_WORDS.declinedWhy(preview(state.why, MOST_WHY))),
        state.by
          ? paragraph({ user: state.by }, CURATOR_WORDS.declinedBy)
          : paragraph(CURATOR_WORDS.declinedBySomebody),
        actions(button(ACTIONS.reopenRequest, CURATOR_WORDS.reopen, word, encodeState({ key: request.key }))),
      ]);
  }
}

/** What can be done with a word that is asked for. */
export function requestButtons({ key, word, expert }: WordRequest): Piece {
  const value = encodeState({ key });
  return actions(
    button(ACTIONS.explainWord, CURATOR_WORDS.explainIt, word, value, { style: 'primary' }),
    button(ACTIONS.anotherName, CURATOR_WORDS.anotherName, word, value),
    ...(expert ? [] : [button(ACTIONS.askSomeone, CURATOR_WORDS.askSomeone, word, value)]),
    button(ACTIONS.notForUs, CURATOR_WORDS.notForUs, word, value),
  );
}

function places(metIn: readonly string[]): Piece[] {
  const more = metIn.length - MOST_PLACES;
  return metIn.length === 0
    ? []
    : [
        paragraph(CURATOR_WORDS.metIn(metIn.length)),
        bullets(metIn.slice(0, MOST_PLACES).map((place) => [preview(place, MOST_PLACE)])),
        ...(more > 0 ? [small(CURATOR_WORDS.moreWaysMet(more))] : []),
      ];
}

function progress({ expert }: WordRequest, proposal: Proposal | undefined): Piece[] {
  const words = expert?.answer
    ? CURATOR_WORDS.expertAnswered(dayOf(expert.answer.at))
    : expert && CURATOR_WORDS.expertAsked(dayOf(expert.askedAt));
  const asked = words ? [paragraph(expert?.user ? { user: expert.user } : CURATOR_WORDS.somebodyAsked, words)] : [];
  if (!proposal) return asked;
  if (proposal.state.is === 'waiting') return [...asked, paragraph(CURATOR_WORDS.waitsForReview)];
  return [
    ...asked,
    proposal.by
      ? paragraph({ user: proposal.by }, CURATOR_WORDS.isBeingWritten)
      : paragraph(CURATOR_WORDS.isBeingWrittenBySomebody),
  ];
}
