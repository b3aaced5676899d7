import type { Button, ImageBlock, KnownBlock, ModalView } from '@slack/types';
import { ACTIONS } from './ids.ts';
import { button, type Piece, small } from './pieces.ts';
import { type CardState, encode } from './values.ts';
import { WORDS } from './words.ts';

const LINE_ID = 'kept';

/** Says of a card that its word is kept. */
export const KEPT_LINE: Piece = withId(small(WORDS.keptNow), LINE_ID);

function withId({ block, says }: Piece, block_id: string): Piece {
  return { block: { ...block, block_id }, says };
}

/** Keeps a word among one's own; once it is kept, lets go of it. */
export const keepButton = (name: string, { kept, ...state }: CardState): Button =>
  kept
    ? button(ACTIONS.letGo, WORDS.letGo, name, encode({ ...state, kept }))
    : button(ACTIONS.keep, WORDS.keep, name, encode(state));

/** The parts of an open modal that are sent back to change it. */
type Open = Pick<ModalView, 'title' | 'blocks'> & {
  readonly [part in 'close' | 'submit' | 'callback_id' | 'private_metadata' | 'notify_on_close' | 'clear_on_close']?:
    | ModalView[part]
    | null;
};

/** Slack tells a picture's measures with it, and does not take them back. */
const asItWasSent = (block: ImageBlock): ImageBlock =>
  'image_url' in block ? { type: 'image', image_url: block.image_url, alt_text: block.alt_text } : block;

/**
 * An open modal, whatever it shows, with its button Keep turned into Let go and back.
 *
 * @param pressed the button that was pressed
 * @param turned the button in its stead
 */
export function withKept(
  open: Open,
  pressed: { readonly block: string; readonly action: string },
  turned: Button,
): ModalView {
  const isKept = turned.action_id === ACTIONS.letGo;
  const blocks = (open.blocks as readonly KnownBlock[])
    .filter(({ block_id }) => block_id !== LINE_ID)
    .flatMap((block): KnownBlock[] => {
      if (block.type === 'image') return [asItWasSent(block)];
      if (block.type !== 'actions' || block.block_id !== pressed.block) return [block];
      const elements = block.elements.map((each) => (each.action_id === pressed.action ? turned : each));
      return isKept ? [KEPT_LINE.block, { ...block, elements }] : [{ ...block, elements }];
    });
  const { close, submit, callback_id, private_metadata, notify_on_close, clear_on_close } = open;
  return {
    type: 'modal',
    title: open.title,
    ...(close && { close }),
    ...(submit && { submit }),
    ...(callback_id && { callback_id }),
    ...(private_metadata && { private_metadata }),
    ...(notify_on_close && { notify_on_close }),
    ...(clear_on_close && { clear_on_close }),
    blocks,
  };
}
