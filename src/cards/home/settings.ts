import type { Subscription } from '../../storage/types.ts';
import type { Piece } from '../pieces.ts';

/** What a person can set for themselves, as it is set now. */
export const homeSettings = (_wordADay: Subscription | undefined): Piece[] => [];
