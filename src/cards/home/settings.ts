import type { Subscription } from '../../storage/types.ts';
import { type Piece, title } from '../pieces.ts';
import { wordADaySettings } from '../word-a-day.ts';
import { DAILY_WORDS } from '../words/daily.ts';

/** What a person can set for themselves, as it is set now. */
export const homeSettings = (wordADay: Subscription | undefined): Piece[] => [
  title(DAILY_WORDS.title),
  ...wordADaySettings(wordADay),
];
