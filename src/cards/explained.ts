import type { ModalView } from '@slack/types';
import type { Term } from '../glossary/types.ts';
import { LIMITS } from '../limits.ts';
import type { ExplainedMessage } from '../lookup/explain-message.ts';
import { nameOf } from './card.ts';
import { ACTIONS, numbered, VIEWS } from './ids.ts';
import { type ExplainedState, type MessagePlace, remembered } from './message-values.ts';
import { actions, bold, bullets, button, type Piece, paragraph, plain, rows, shorten, small, title } from './pieces.ts';
import { askedFor, askForButton, whereMetThisButton } from './requests.ts';
import { encode } from './values.ts';
import { EXPLAIN_WORDS } from './words/explain.ts';
import { WORDS } from './words.ts';

/** So many words stand there with their line, which is more than anyone reads on a phone. */
const MOST_IN_FULL = 20;
/** So many more have a button of their own; and each has to be remembered. */
const MOST_NAMED = 40;
const MOST_UNKNOWN = 8;

/** What the modal "Explain this" is to show and to remember of a message. */
export function explainedState(explained: ExplainedMessage, place: MessagePlace, empty: boolean): ExplainedState {
  const all = explained.known.length + explained.doubtful.length;
  const slugs = (terms: readonly Term[], most: number) => terms.slice(0, most).map(({ slug }) => slug);
  const unknown = explained.unknown.slice(0, MOST_UNKNOWN);
  for (let most = Math.min(all, MOST_IN_FULL + MOST_NAMED); ; most--) {
    const known = slugs(explained.known, most);
    const doubtful = slugs(explained.doubtful, most - known.length);
    const more = all - known.length - doubtful.length;
    const state = { place, known, doubtful, unknown, more, ...(empty && { empty: true as const }) };
    if (remembered(state).length <= LIMITS.privateMetadata || most === 0) return state;
  }
}

interface Surroundings {
  readonly terms: ReadonlyMap<string, Term>;
  /** The command's name. */
  readonly command: string;
  /** Which of the unknown words this person has asked for. */
  readonly asked?: readonly string[];
}

/** The modal "Explain this": the words of a message, for whoever wants to know. */
export function explainedView(state: ExplainedState, { terms, command, asked = [] }: Surroundings): ModalView {
  const known = state.known.flatMap((slug) => terms.get(slug) ?? []);
  const doubtful = state.doubtful.flatMap((slug) => terms.get(slug) ?? []);
  const pieces = [
    small(EXPLAIN_WORDS.onlyYou),
    ...(known.length + doubtful.length > 0 ? wordPieces(known, doubtful) : nothingPieces(state, command)),
    ...(state.more > 0 ? [small(EXPLAIN_WORDS.more(state.more, command))] : []),
    ...unknownPieces(state.unknown, asked),
  ];
  return {
    type: 'modal',
    callback_id: VIEWS.explained,
    private_metadata: remembered(state),
    title: plain(EXPLAIN_WORDS.title),
    close: plain(WORDS.close),
    blocks: pieces.map(({ block }) => block),
  };
}

function wordPieces(known: readonly Term[], doubtful: readonly Term[]): Piece[] {
  const sure = known.slice(0, MOST_IN_FULL);
  const unsure = doubtful.slice(0, MOST_IN_FULL - sure.length);
  const rest = [...known.slice(sure.length), ...doubtful.slice(unsure.length)];
  return [
    ...(known.length > 0 ? [paragraph(EXPLAIN_WORDS.known(known.length))] : []),
    ...sure.flatMap(wordWithLine),
    ...(unsure.length > 0 ? [small(EXPLAIN_WORDS.doubtful(known.length === 0)), ...unsure.flatMap(wordWithLine)] : []),
    ...(rest.length > 0 ? [small(EXPLAIN_WORDS.rest(rest.length)), ...rows(rest.map(nameButton))] : []),
  ];
}

const wordWithLine = (term: Term): Piece[] => [
  paragraph(bold(nameOf(term)), `: ${term.tldr}`),
  actions(
    button(ACTIONS.tellMeMore, WORDS.tellMeMore, nameOf(term), encode({ slug: term.slug })),
    button(ACTIONS.shareInThread, EXPLAIN_WORDS.share, nameOf(term), encode({ slug: term.slug })),
  ),
];

const nameButton = (term: Term, number: number) =>
  button(numbered(ACTIONS.tellMeMore, number), nameOf(term), '', encode({ slug: term.slug }), {
    accessibility_label: shorten(`${WORDS.tellMeMore}: ${nameOf(term)}`, LIMITS.accessibilityLabel),
  });

const nothingPieces = ({ empty }: ExplainedState, command: string): Piece[] => [
  paragraph(empty ? EXPLAIN_WORDS.nothingWritten : EXPLAIN_WORDS.nothing),
  bullets(EXPLAIN_WORDS.nothingNext(command).map((next) => [next])),
];

function unknownPieces(unknown: readonly string[], asked: readonly string[]): Piece[] {
  const open = unknown.filter((word) => !asked.includes(word));
  const done = unknown.filter((word) => asked.includes(word));
  return [
    ...(unknown.length > 0 ? [title(EXPLAIN_WORDS.unknownTitle)] : []),
    ...(done.length > 0 ? [askedFor(done), ...rows(done.map(whereMetThisButton))] : []),
    ...(open.length > 0 ? [paragraph(EXPLAIN_WORDS.unknown(open.length)), actions(...open.map(askForButton))] : []),
  ];
}
