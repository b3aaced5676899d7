import type { ModalView } from '@slack/types';
import { LIMITS } from '../limits.ts';
import { VIEWS } from './ids.ts';
import { type Message, plain, shorten } from './pieces.ts';
import { WORDS } from './words.ts';

type View = (typeof VIEWS)[keyof typeof VIEWS];

/** What would be a message, as a modal. Its first heading becomes the title; where that is too long it stays below, and only a word is cut. */
export function modalOf({ blocks }: Message, callback_id: View = VIEWS.answer, metadata?: string): ModalView {
  const heading = blocks.find((block) => block.type === 'header');
  const name = heading?.text.text ?? WORDS.myName;
  const isWhole = name.length <= LIMITS.modalTitle;
  return {
    type: 'modal',
    callback_id,
    title: plain(isWhole || callback_id === VIEWS.card ? shorten(name, LIMITS.modalTitle) : WORDS.myName),
    close: plain(WORDS.close),
    ...(metadata && { private_metadata: metadata }),
    blocks: isWhole ? blocks.filter((block) => block !== heading) : blocks,
  };
}
