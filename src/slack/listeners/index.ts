import type { Listener } from '../listener.ts';
import { anotherName } from './another-name.ts';
import { askForWord } from './ask-for-word.ts';
import { askSomeone } from './ask-someone.ts';
import { browse } from './browse.ts';
import { command } from './command.ts';
import { desk } from './desk.ts';
import { directMessage } from './direct-message.ts';
import { draft } from './draft.ts';
import { explainMessage } from './explain-message.ts';
import { explainTerm } from './explain-term.ts';
import { explainWord } from './explain-word.ts';
import { forgetMe } from './forget-me.ts';
import { homeOpened } from './home-opened.ts';
import { keepPrivate } from './keep-private.ts';
import { learn } from './learn.ts';
import { mention } from './mention.ts';
import { myWords } from './my-words.ts';
import { notForUs } from './not-for-us.ts';
import { review } from './review.ts';
import { search } from './search.ts';
import { shareInThread } from './share-in-thread.ts';
import { showEveryone } from './show-everyone.ts';
import { suggestBetter } from './suggest-better.ts';
import { teammateJoined } from './teammate-joined.ts';
import { tellMeMore } from './tell-me-more.ts';
import { unclearNote } from './unclear-note.ts';
import { unknown } from './unknown.ts';
import { wasThisClear } from './was-this-clear.ts';
import { whereMet } from './where-met.ts';
import { wordADay } from './word-a-day.ts';
import { wordADayAnswered } from './word-a-day-answered.ts';
import { wordHistory } from './word-history.ts';

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
  whereMet,
  explainWord,
  suggestBetter,
  draft,
  anotherName,
  askSomeone,
  notForUs,
  review,
  wordHistory,
  desk,
  unknown,
];
