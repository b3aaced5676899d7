import { ACTIONS } from '../ids.ts';
import { actions, button, type Piece } from '../pieces.ts';
import { DESK_WORDS } from '../words/desk.ts';

/** Opens the desk from a message in the curators' channel. */
export const deskButton = (): Piece => actions(button(ACTIONS.openDesk, DESK_WORDS.openDesk, '', ''));
