import { parse } from './values.ts';

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

/** As a button or a modal remembers it. */
export const remembered = (state: ExplainedState | ShareState | AskedWord): string => JSON.stringify(state);

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
