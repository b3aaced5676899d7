import type { Glossary, Term } from '../glossary/types.ts';
import type { LetterScan } from './letter-scan.ts';
import type { Vocabulary } from './vocabulary.ts';

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

/** A glossary made ready to be asked. */
export interface Index {
  readonly glossary: Glossary;
  readonly names: readonly Name[];
  /** From a name as it is written, folded, to the terms that have it. */
  readonly written: ReadonlyMap<string, readonly Term[]>;
  /** From a name's letters to the terms that have it. */
  readonly lettered: ReadonlyMap<string, readonly Term[]>;
  /** The most words of any name that begins with this word. */
  readonly longestFrom: ReadonlyMap<string, number>;
  /** Whether a term, as it is written in a text, may be plain English there. */
  readonly isEveryday: (term: Term, text: string) => boolean;
  /** Entries that compare two terms, under both slugs in order, as in `production staging`. */
  readonly comparisons: ReadonlyMap<string, Term>;
  /** Names by how their letters look. */
  readonly scan: LetterScan;
  /** Names (their places in `names`) by how they sound. */
  readonly sounds: ReadonlyMap<string, readonly number[]>;
  /** Names (their places in `names`) by the words they are made of. */
  readonly vocabulary: Vocabulary;
}
