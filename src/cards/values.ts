import type { Depth } from '../lookup/types.ts';

/** What a button remembers between being shown and being pressed. Slack keeps it; the bot stores nothing. */
export interface CardState {
  readonly slug: string;
  /** Set once the other comparison is shown in place of the first. */
  readonly another?: true;
  /** Set once "Was this clear?" has been answered. */
  readonly clear?: true;
  /** Set once the word was shown to everyone. */
  readonly shared?: true;
  /** Set once it was said that people of another company may read it. */
  readonly outside?: true;
  /** Set in a conversation that nobody else reads, where there is nobody to show it to. */
  readonly alone?: true;
  /** Set in a modal, in which nobody is asked whether it was clear. */
  readonly modal?: true;
  /** Set once the word is among the words that the person keeps. */
  readonly kept?: true;
  /** How much was asked for, where that is not all of it. */
  readonly depth?: Depth;
  /** Set on a word of the word a day: what became of it so far. */
  readonly daily?: DailyState;
}

const DAILY_STATES = ['sent', 'got', 'on', 'paused', 'stopped'] as const;
/** Nothing yet; read; or what whoever pressed on it did to the word a day. */
export type DailyState = (typeof DAILY_STATES)[number];

export interface SharedState {
  readonly slug: string;
  /** The user id of whoever shared it, who alone may take it down. */
  readonly by: string;
}

/** Which page of a situation's words is shown. */
export interface BrowseState {
  readonly situation: string;
  /** Counted from 0. */
  readonly page: number;
  readonly alone?: true;
}

/** How "Was this clear?" is answered. */
export type Verdict = 'clear' | 'notYet';

/** Where a person is in "Tell me more", and the words by which they came, oldest first. */
export interface MoreState {
  readonly slug: string;
  readonly trail: readonly string[];
  /** Set while the other comparison is shown in place of the first. */
  readonly another?: true;
  /** Set once the word is among those that the person keeps. */
  readonly kept?: true;
}

/** Which page of the words that a person keeps is shown. */
export interface MyWordsState {
  /** Counted from 0. */
  readonly page: number;
}

/** Which learning path is meant. */
export interface PathState {
  readonly path: string;
}

/** A message that somebody wants explained, and where an answer to it stands. */
export interface MessagePlace {
  readonly channel: string;
  /** The timestamp of the thread's first message: of this one, if it began none. */
  readonly thread: string;
  /** Set where people talk with each other directly, and nobody can be invited. */
  readonly direct?: true;
}

/** What "Explain this" found in a message: of each kind as many as a modal remembers. */
export interface ExplainedState {
  readonly place: MessagePlace;
  /** Slugs. */
  readonly known: readonly string[];
  readonly doubtful: readonly string[];
  /** Words that the glossary does not have. */
  readonly unknown: readonly string[];
  /** How many words it knows beyond these. */
  readonly more: number;
  /** Set for a message with no words at all. */
  readonly empty?: true;
}

/** What is about to be shared, and where. */
export interface ShareState {
  readonly slug: string;
  readonly place: MessagePlace;
}

/** A word that somebody may ask to have explained, as it was written. */
export interface AskedWord {
  readonly word: string;
}

type Remembered =
  | (CardState & { readonly verdict?: Verdict })
  | SharedState
  | BrowseState
  | MyWordsState
  | PathState
  | ExplainedState
  | ShareState
  | AskedWord;

export const encode = (state: Remembered): string => JSON.stringify(state);

/** So many slugs, each as long as a slug may be, fit into what a modal can remember. */
const LONGEST_WAY = 30;

/** As a modal remembers it. Of a longer way the oldest words are forgotten. */
export const encodeMore = (state: MoreState): string =>
  JSON.stringify({ ...state, trail: state.trail.slice(-LONGEST_WAY) });

/** Reads a private card's button. What is not ours, or from another version of the bot, is `undefined`. */
export function decodeCard(value: string | undefined): CardState | undefined {
  const data = parse(value);
  if (typeof data?.slug !== 'string') return undefined;
  return {
    slug: data.slug,
    ...(data.another === true && { another: true }),
    ...(data.clear === true && { clear: true }),
    ...(data.shared === true && { shared: true }),
    ...(data.outside === true && { outside: true }),
    ...(data.alone === true && { alone: true }),
    ...(data.modal === true && { modal: true }),
    ...(data.kept === true && { kept: true }),
    ...((data.depth === 'short' || data.depth === 'technical') && { depth: data.depth }),
    ...(isDailyState(data.daily) && { daily: data.daily }),
  };
}

/** Reads which of Slack's feedback buttons was pressed. */
export function decodeVerdict(value: string | undefined): Verdict | undefined {
  const verdict = parse(value)?.verdict;
  return verdict === 'clear' || verdict === 'notYet' ? verdict : undefined;
}

export function decodeMore(text: string | undefined): MoreState | undefined {
  const data = parse(text);
  if (typeof data?.slug !== 'string' || !Array.isArray(data.trail)) return undefined;
  return {
    slug: data.slug,
    trail: data.trail.filter((slug) => typeof slug === 'string'),
    ...(data.another === true && { another: true }),
    ...(data.kept === true && { kept: true }),
  };
}

const isDailyState = (state: unknown): state is DailyState => DAILY_STATES.some((each) => each === state);

export function decodeShared(value: string | undefined): SharedState | undefined {
  const data = parse(value);
  return typeof data?.slug === 'string' && typeof data.by === 'string' ? { slug: data.slug, by: data.by } : undefined;
}

export function decodeBrowse(value: string | undefined): BrowseState | undefined {
  const data = parse(value);
  if (typeof data?.situation !== 'string' || typeof data.page !== 'number') return undefined;
  return { situation: data.situation, page: data.page, ...(data.alone === true && { alone: true }) };
}

export function decodeMyWords(value: string | undefined): MyWordsState | undefined {
  const data = parse(value);
  return typeof data?.page === 'number' && data.situation === undefined ? { page: data.page } : undefined;
}

export function decodeExplained(value: string | undefined): ExplainedState | undefined {
  const data = parse(value);
  const place = placeOf(data?.place);
  if (!data || !place || typeof data.more !== 'number') return undefined;
  const [known, doubtful, unknown] = [texts(data.known), texts(data.doubtful), texts(data.unknown)];
  return { place, known, doubtful, unknown, more: data.more, ...(data.empty === true && { empty: true }) };
}

export function decodeShare(value: string | undefined): ShareState | undefined {
  const data = parse(value);
  const place = placeOf(data?.place);
  return typeof data?.slug === 'string' && place ? { slug: data.slug, place } : undefined;
}

export function decodeAskedWord(value: string | undefined): AskedWord | undefined {
  const data = parse(value);
  return typeof data?.word === 'string' && data.word.trim() !== '' ? { word: data.word } : undefined;
}

function placeOf(value: unknown): MessagePlace | undefined {
  const { channel, thread, direct } = (value ?? {}) as Record<string, unknown>;
  if (typeof channel !== 'string' || typeof thread !== 'string') return undefined;
  return { channel, thread, ...(direct === true && { direct: true }) };
}

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

function parse(value: string | undefined): Record<string, unknown> | undefined {
  try {
    const data: unknown = JSON.parse(value ?? '');
    return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
