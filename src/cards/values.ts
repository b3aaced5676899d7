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

type Remembered = (CardState & { readonly verdict?: Verdict }) | SharedState | BrowseState | MyWordsState | PathState;

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

/** What a button or a modal remembers, if it is an object at all. */
export function parse(value: string | undefined): Record<string, unknown> | undefined {
  try {
    const data: unknown = JSON.parse(value ?? '');
    return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
