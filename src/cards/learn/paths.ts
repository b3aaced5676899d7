import type { Button } from '@slack/types';
import type { Standing } from '../../learning/standing.ts';
import { ACTIONS, numbered } from '../ids.ts';
import {
  actions,
  bold,
  bullets,
  button,
  type Message,
  message,
  type Piece,
  paragraph,
  quote,
  rows,
  shorten,
  small,
  title,
} from '../pieces.ts';
import { LEARNING_WORDS } from '../words/learning.ts';
import { WORDS } from '../words.ts';
import { encodeLearn, type LearnState } from './values.ts';

const MOST_ASKED = 80;
/** With so many, their lines fit into a message's `text`. */
const MOST_PATHS = 15;

export interface PathsOptions {
  /** What was asked for, when there is no such path. */
  readonly missing?: string;
  /** Set when it could not be read how far the person is. */
  readonly away?: boolean;
}

/** All paths, to choose from. */
export function pathsMessage(states: readonly Standing[], { missing, away }: PathsOptions = {}): Message {
  return message([
    title(LEARNING_WORDS.pathsTitle),
    ...(missing ? [paragraph(LEARNING_WORDS.pathsMissing(shorten(missing, MOST_ASKED)))] : []),
    paragraph(states.length > 0 ? LEARNING_WORDS.pathsIntro : LEARNING_WORDS.noPaths),
    ...pathsPieces(states),
    ...(away ? [small(LEARNING_WORDS.notRead)] : []),
  ]);
}

/**
 * A line and a button for each path.
 *
 * @param carry what the buttons remember besides
 */
export function pathsPieces(states: readonly Standing[], carry: Pick<LearnState, 'away'> = {}): Piece[] {
  if (states.length === 0) return [];
  const shown = states.slice(0, MOST_PATHS);
  return [
    bullets(shown.map((state) => [bold(state.path.title), LEARNING_WORDS.pathFor(state.path.for, progressOf(state))])),
    ...rows(shown.map((state, i) => choose(state, i, carry))),
  ];
}

/** A path under way stands out, and says that one goes on and does not begin. */
function choose({ path, state }: Standing, number: number, carry: Pick<LearnState, 'away'>): Button {
  const isUnderWay = state === 'underway';
  const words = isUnderWay ? LEARNING_WORDS.goOnWith(path.title) : path.title;
  const value = encodeLearn({ path: path.slug, ...carry });
  return button(numbered(ACTIONS.learnChoose, number), words, '', value, isUnderWay ? { style: 'primary' } : {});
}

/** How far one is, in words: "10 words", "3 of 10", "finished". */
const progressOf = ({ state, done, of }: Standing): string =>
  state === 'finished' ? LEARNING_WORDS.finished : done > 0 ? LEARNING_WORDS.doneOf(done, of) : WORDS.words(of);

/** One path: the message that is hard to read, and the way in. */
export function pathMessage(standing: Standing, { away }: Pick<PathsOptions, 'away'> = {}): Message {
  const { path, of } = standing;
  return message([
    title(path.title),
    ...messagePieces(path),
    paragraph(standing.state === 'untouched' ? LEARNING_WORDS.promise(of) : underWay(standing)),
    ...(away ? [small(LEARNING_WORDS.notRead)] : []),
    actions(wayIn(standing)),
  ]);
}

const underWay = ({ of, done, state, path }: Standing): string =>
  state === 'finished' ? `${LEARNING_WORDS.finishedTitle(path.title)}.` : LEARNING_WORDS.underWay(done, of);

function wayIn({ path, state }: Standing): Button {
  const value = encodeLearn({ path: path.slug });
  const style = { style: 'primary' } as const;
  if (state === 'finished') return button(ACTIONS.learnAgain, LEARNING_WORDS.again, path.title, value);
  if (state === 'underway') return button(ACTIONS.learnContinue, LEARNING_WORDS.goOn, path.title, value, style);
  return button(ACTIONS.learnBegin, LEARNING_WORDS.begin, path.title, value, style);
}

/** Who writes the path's message, and what. */
export const messagePieces = ({ message: { from, text } }: Standing['path']): Piece[] => [
  small(LEARNING_WORDS.messageFrom(from)),
  quote(text),
];
