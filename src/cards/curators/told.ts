import type { Proposal, WordRequest } from '../../storage/curation-types.ts';
import { type Message, message, paragraph, preview, type Span } from '../pieces.ts';
import { CURATOR_WORDS } from '../words/curators.ts';

const MOST_NAME = 100;
const MOST_WHY = 1_000;

/** For whoever wrote what was approved. */
export const approvedDm = (name: string): Message =>
  message([paragraph(CURATOR_WORDS.yourTextApproved(preview(name, MOST_NAME)))]);

/** For whoever wrote what was declined, with the reason. */
export const declinedDm = (name: string, why: string): Message =>
  message([
    paragraph(CURATOR_WORDS.yourTextDeclined(preview(name, MOST_NAME))),
    paragraph(CURATOR_WORDS.theyWrote(preview(why, MOST_WHY))),
  ]);

/** For whoever asked one who knows, and whose question did not arrive. */
export const expertUnreachable = (word: string): Message =>
  message([paragraph(CURATOR_WORDS.expertUnreachable(preview(word, MOST_NAME)))]);

/** For the second of two who decide at once: what the first made of it. */
export function decidedMeanwhile({ state, by, version }: Proposal, seenVersion: number): Message {
  const who = (user: string | undefined): Span => (user ? { user } : CURATOR_WORDS.somebody);
  if (state.is === 'approved') return message([paragraph(who(state.by), CURATOR_WORDS.approvedMeanwhile)]);
  if (state.is === 'declined') return message([paragraph(who(state.by), CURATOR_WORDS.declinedMeanwhile)]);
  if (version === seenVersion) return message([paragraph(CURATOR_WORDS.wordChanged)]);
  return message([paragraph(who(by), CURATOR_WORDS.changedMeanwhile)]);
}

/** For whoever would decide over a request that is closed by now. */
export function requestClosed({ word, state }: WordRequest): Message {
  const name = preview(word, MOST_NAME);
  if (state.is === 'answered') return message([paragraph(CURATOR_WORDS.requestAnsweredMeanwhile(name))]);
  if (state.is === 'declined')
    return message([paragraph(CURATOR_WORDS.requestDeclinedMeanwhile(name, preview(state.why, MOST_WHY)))]);
  return message([paragraph(CURATOR_WORDS.requestChanged(name))]);
}
