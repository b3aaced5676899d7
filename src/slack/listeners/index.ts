import type { Listener } from '../listener.ts';
import { askForWord } from './ask-for-word.ts';
import { browse } from './browse.ts';
import { command } from './command.ts';
import { directMessage } from './direct-message.ts';
import { explainMessage } from './explain-message.ts';
import { explainTerm } from './explain-term.ts';
import { forgetMe } from './forget-me.ts';
import { homeOpened } from './home-opened.ts';
import { keepPrivate } from './keep-private.ts';
import { learn } from './learn.ts';
import { mention } from './mention.ts';
import { myWords } from './my-words.ts';
import { search } from './search.ts';
import { shareInThread } from './share-in-thread.ts';
import { showEveryone } from './show-everyone.ts';
import { teammateJoined } from './teammate-joined.ts';
import { tellMeMore } from './tell-me-more.ts';
import { unclearNote } from './unclear-note.ts';
import { unknown } from './unknown.ts';
import { wasThisClear } from './was-this-clear.ts';
import { wordADay } from './word-a-day.ts';
import { wordADayAnswered } from './word-a-day-answered.ts';

/** Everything a person can do. */
export const listeners: readonly Listener[] = [
  command,
  mention,
  directMessage,
  explainTerm,
  tellMeMore,
  showEveryone,
  keepPrivate,
  wasThisClear,
  unclearNote,
  browse,
  explainMessage,
  shareInThread,
  askForWord,
  homeOpened,
  search,
  myWords,
  forgetMe,
  learn,
  wordADay,
  wordADayAnswered,
  teammateJoined,
  unknown,
];
