import type { Glossary, Term } from '../glossary/types.ts';

/** How much the asker wants to read: all of it, the one line, or the engineer's sentence. */
export type Depth = 'plain' | 'short' | 'technical';

/** How a term was recognised: by a name of its own, or by one that is probably a misspelling of it. */
export type Match = { readonly by: 'name' } | { readonly by: 'likeness'; readonly name: string };

/** What a question comes to. It is the one thing that Slack's end and the terminal's end share. */
export type Answer = {
  /** What was asked for, once the words around it are gone, as the person wrote it. */
  readonly asked: string;
  readonly depth: Depth;
} & Result;

/** An answer without what was asked. */
export type Result =
  | { readonly outcome: 'found'; readonly term: Term; readonly match: Match }
  | {
      readonly outcome: 'several';
      /** Best first; at least two. */
      readonly terms: readonly Term[];
      /** One name with several meanings, or two things to compare. */
      readonly because: 'shared name' | 'comparison';
    }
  | {
      readonly outcome: 'suggestions';
      /** Best first, one to five. */
      readonly terms: readonly Term[];
      /** Names that look alike, or names that stand in a text that was not understood. */
      readonly because: 'likeness' | 'mentioned';
    }
  | { readonly outcome: 'unknown' };

/** A term found in a message, and where: `text.slice(start, end)`, in UTF-16 units. */
export interface Spotted {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
  /** Whether the word may be plain English here. */
  readonly doubtful: boolean;
}

/** A place of a name in a message. */
export interface Hit {
  readonly term: Term;
  readonly text: string;
  /** The place of its first word, and how many words it has. */
  readonly at: number;
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

/** One way to write a term: its own name, an alias, or what its letters stand for. */
export interface Name {
  readonly text: string;
  /** Its letters, digits, `+` and `#`, folded, plurals taken back: what typing mistakes are measured on. */
  readonly letters: string;
  readonly term: Term;
}

/** From the key of a name to the terms that have it, a team's own before the shipped. */
export type Named = Pick<ReadonlyMap<string, readonly Term[]>, 'get' | 'has'>;

/** A glossary made ready to be asked. Names are known by their places. */
export interface Index {
  readonly glossary: Glossary;
  readonly nameAt: (place: number) => Name | undefined;
  /** By a name as it is written, folded. */
  readonly written: Named;
  /** By a name's letters. */
  readonly lettered: Named;
  /** The most words of any name that begins with this word. */
  readonly longestFrom: Pick<ReadonlyMap<string, number>, 'get'>;
  /** Whether a term, as it is written in a text, may be plain English there. */
  readonly isEveryday: (term: Term, text: string) => boolean;
  /** Entries that compare two terms, by both slugs in order, as in `production staging`. */
  readonly comparisons: Named;
  /** The names that may be so many letters away from these, and few others, the shortest first. */
  readonly similar: (letters: string, edits: number) => readonly number[];
  /** The names that sound so. */
  readonly sounding: (sound: string) => readonly number[];
  readonly vocabulary: Vocabulary;
}

/** The words that names are made of, and which names have them: for "request" → pull request, "explor" → explorer. */
export interface Vocabulary {
  readonly has: (word: string) => boolean;
  /** The names that have the word. */
  readonly namesWith: (word: string) => Iterable<number>;
  /** The words that begin so, in alphabetical order, each with the names that have it. */
  readonly beginningWith: (beginning: string) => Iterable<readonly [word: string, names: Iterable<number>]>;
  /** Names by their initials, as `pr` for pull request. */
  readonly initialled: (initials: string) => readonly number[];
}
