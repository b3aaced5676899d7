/** What the buttons and forms of curators remember. Slack keeps it; the bot reads it back. */
export interface RequestRef {
  readonly key: string;
}

/** A proposal as it was when the button was drawn: nobody decides over what they have not seen. */
export interface ProposalRef {
  readonly id: string;
  readonly version: number;
}

export interface WordRef {
  readonly slug: string;
}

/** A version of a workspace's word, and the newest one that there was when the button was drawn. */
export interface VersionRef {
  readonly slug: string;
  readonly version: number;
  readonly newest: number;
}

/** Where a curator pressed: whatever opens then remembers it, and Slack gives it back. */
export interface Opened {
  /** Whether it began in the curators' channel. */
  readonly there: boolean;
  /** The page of the desk that it was opened from, counted from 0. */
  readonly desk?: number;
  /** The modal in which the desk stands, where it was opened from one. */
  readonly modal?: string;
}

/** What is to be declined, and for which word. */
export interface WhyState extends Opened {
  readonly about: 'request' | 'proposal';
  /** A request's key, or a proposal's id. */
  readonly id: string;
  /** The proposal's version; 0 for a request. */
  readonly version: number;
}

/** A form that is about one request. */
export interface RequestFormState extends RequestRef, Opened {}

/** A page of the versions of a word, or of all words of this workspace. */
export interface PageState {
  /** Counted from 0. */
  readonly page: number;
}

/** The form in which a word is explained. */
export interface DraftState extends Opened {
  readonly purpose: 'new' | 'better' | 'edit';
  /** The slug of the word that it changes; of a new one the request's key stands for it until there is one. */
  readonly slug: string;
  /** The version of the workspace's word that is written over. */
  readonly over: number;
  readonly request?: string;
  /** What is kept of it so far. */
  readonly kept?: ProposalRef;
}

type State =
  | RequestRef
  | ProposalRef
  | WordRef
  | VersionRef
  | WhyState
  | RequestFormState
  | DraftState
  | Opened
  | PageState
  | (WordRef & PageState);

export const encodeState = (state: State): string => JSON.stringify(state);

type Kind = 'string' | 'number' | 'boolean';
type Is<K extends Kind> = K extends 'string' ? string : K extends 'number' ? number : boolean;

/** Reads back what has these facts; what is not ours, or from another version of the bot, is `undefined`. */
function read<S extends Readonly<Record<string, Kind>>>(
  value: string | undefined,
  shape: S,
): { readonly [K in keyof S]: Is<S[K]> } | undefined {
  const data = parse(value);
  const fits = data && Object.entries(shape).every(([name, kind]) => typeof data[name] === kind);
  return fits ? (data as { readonly [K in keyof S]: Is<S[K]> }) : undefined;
}

export const decodeRequest = (value: string | undefined): RequestRef | undefined => read(value, { key: 'string' });
export const decodeProposal = (value: string | undefined): ProposalRef | undefined =>
  read(value, { id: 'string', version: 'number' });
export const decodeWord = (value: string | undefined): WordRef | undefined => read(value, { slug: 'string' });
export const decodeVersion = (value: string | undefined): VersionRef | undefined =>
  read(value, { slug: 'string', version: 'number', newest: 'number' });
export const decodePage = (value: string | undefined): number => read(value, { page: 'number' })?.page ?? 0;
export const decodeRequestForm = (value: string | undefined): RequestFormState | undefined =>
  read(value, { key: 'string', there: 'boolean' });

/** Whatever else a view remembers; of one that is no curator's nothing is known. */
export function decodeOpened(value: string | undefined): Opened {
  const { there, desk, modal } = parse(value) ?? {};
  return {
    there: there === true,
    ...(typeof desk === 'number' && { desk }),
    ...(typeof modal === 'string' && { modal }),
  };
}

export function decodeWhy(value: string | undefined): WhyState | undefined {
  const state = read(value, { about: 'string', id: 'string', version: 'number', there: 'boolean' });
  const about = state?.about;
  return state && (about === 'request' || about === 'proposal') ? { ...state, about } : undefined;
}

export function decodeDraft(value: string | undefined): DraftState | undefined {
  const state = read(value, { purpose: 'string', slug: 'string', over: 'number', there: 'boolean' });
  const { purpose } = state ?? {};
  if (!state || (purpose !== 'new' && purpose !== 'better' && purpose !== 'edit')) return undefined;
  const { slug, over } = state;
  const { request, kept } = state as { request?: unknown; kept?: unknown };
  const ref = decodeProposal(JSON.stringify(kept ?? null));
  return {
    ...decodeOpened(value),
    purpose,
    slug,
    over,
    ...(typeof request === 'string' && { request }),
    ...(ref && { kept: ref }),
  };
}

function parse(value: string | undefined): Record<string, unknown> | undefined {
  try {
    const data: unknown = JSON.parse(value ?? '');
    return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
