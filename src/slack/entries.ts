import type { Name } from '../lookup/types.ts';
import type { EntryJson } from '../storage/curation-types.ts';

/** The words as entries, which curators write: what the glossary's room knows of them, passed through the wall. */
export interface Entries {
  /** The word as it stands for this workspace, to fill a form with. */
  of(workspace: string, slug: string): EntryNow | undefined;
  /**
   * What is to be stored for a word to read like this: over a word beneath only the fields that change, with `extends`;
   * whole where nothing lies beneath, or where a field is to go that the word beneath has.
   */
  toStore(workspace: string, slug: string, entry: EntryJson): ToStore;
  /** What is wrong with an entry, whole or extending, and what could be plainer: errors first. Nothing when all is well. */
  check(workspace: string, slug: string, entry: EntryJson): readonly Advice[];
  /** The word that an entry makes, to show as it would be; `undefined` when the entry has errors. */
  preview(workspace: string, slug: string, entry: EntryJson): Name['term'] | undefined;
  /** A slug for a term, free in this workspace: of a word by the same name that means something else it is not. */
  freeSlug(workspace: string, term: string): string;
  /** The keys of requests that a word's names answer. */
  answers(workspace: string, slug: string, entry: EntryJson): readonly string[];
}

export interface EntryNow {
  /** All fields, `extends` resolved. */
  readonly entry: EntryJson;
  /** The version of the workspace's own word in force, 0 where there is none: `over` of a proposal. */
  readonly over: number;
  /** The word as the glossary's files have it, without the workspace's own; `undefined` where they have none. */
  readonly beneath: { readonly entry: EntryJson; readonly fingerprint: string } | undefined;
}

export interface ToStore {
  readonly entry: EntryJson;
  /** `beneath` and `over` of a proposal. */
  readonly beneath: string | undefined;
  readonly over: number;
}

/** What the checker says to a writer. */
export interface Advice {
  /** The field it is about, such as `tldr`; `undefined` when it is about the entry as a whole. */
  readonly field: string | undefined;
  /** With an error the word cannot be stored as one; a reminder is for the writer to weigh. */
  readonly severity: 'error' | 'reminder';
  readonly what: string;
  readonly why: string;
  readonly mend: string;
}
