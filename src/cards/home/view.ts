import type { HomeView } from '@slack/types';
import type { Glossary, Term } from '../../glossary/types.ts';
import type { Standing } from '../../learning/standing.ts';
import type { Kept } from '../../storage/types.ts';
import { type Desk, deskPieces } from '../curators/desk.ts';
import { encodeState } from '../curators/values.ts';
import type { Piece } from '../pieces.ts';
import { aboutYou } from './about-you.ts';
import { away, help, search } from './around.ts';
import { continueOrBegin, learningPaths } from './learning.ts';
import { myWords } from './my-words.ts';
import { homeSettings } from './settings.ts';
import { browse, dayWord } from './words.ts';

/** What stands in one person's Home tab. */
export interface Home {
  readonly glossary: Glossary;
  readonly dayWord: Term;
  /** How far they are on each path; on all of them nowhere while the storage is away. */
  readonly standings: readonly Standing[];
  /** All that is kept about them; `undefined` while the storage is away. */
  readonly kept: Kept | undefined;
  /** The command's name, slash included. */
  readonly command: string;
  /** The channel of those who look after the words. */
  readonly curatorsChannel: string | undefined;
  /** The curators' desk, for a curator. */
  readonly desk?: Desk | undefined;
}

/** The Home tab, as one person sees it. */
export function homeView(home: Home): HomeView {
  const { glossary, kept, standings, command, curatorsChannel, desk } = home;
  const isNew = kept !== undefined && kept.keptWords.length === 0 && kept.paths.length === 0;
  const pieces: Piece[] = [
    ...search(isNew),
    ...(desk ? deskPieces(desk) : []),
    ...(kept ? continueOrBegin(standings, kept.paths, isNew) : away()),
    ...dayWord(home.dayWord),
    ...(kept ? myWords(kept.keptWords, glossary) : []),
    ...browse(glossary),
    ...learningPaths(standings, kept !== undefined),
    ...(kept ? homeSettings(kept.wordADay) : []),
    ...help(command, curatorsChannel),
    ...(kept ? aboutYou(kept, home) : []),
  ];
  const blocks = pieces.map(({ block }) => block);
  return { type: 'home', blocks, ...(desk && { private_metadata: encodeState({ there: false, desk: desk.page }) }) };
}
