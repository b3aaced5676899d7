import type { ModalView } from '@slack/types';
import { LIMITS } from '../../limits.ts';
import { VIEWS } from '../ids.ts';
import { type Piece, plain, shorten, small } from '../pieces.ts';
import { LEARNING_WORDS } from '../words/learning.ts';
import { WORDS } from '../words.ts';

/** Whether what the person does on the path is noted. `told`: not, and they know. */
export type Noted = 'noted' | 'away' | 'told';

/** What buttons remember of it: that the person knows. */
export const awayIn = (noted: Noted): { away?: true } => (noted === 'noted' ? {} : { away: true });

/** The one modal in which a path is walked, with another content at each step. */
export const learnView = (bar: string, noted: Noted, pieces: readonly Piece[]): ModalView => ({
  type: 'modal',
  callback_id: VIEWS.learn,
  title: plain(shorten(bar, LIMITS.modalTitle)),
  close: plain(WORDS.close),
  blocks: [...(noted === 'away' ? [small(LEARNING_WORDS.notKept)] : []), ...pieces].map(({ block }) => block),
});
