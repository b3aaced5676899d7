/** A word as somebody else's list has it, before it becomes an entry. */
export interface ListedWord {
  readonly term: string;
  readonly definition: string;
  readonly aliases: readonly string[];
  readonly shortFor?: string | undefined;
  /** Where it stands in the list, counted from 1. */
  readonly line: number;
}

/** A row that could not be taken, and why. */
export interface Refused {
  readonly line: number;
  readonly name: string;
  readonly why: string;
}

export interface ReadList {
  readonly words: readonly ListedWord[];
  readonly refused: readonly Refused[];
}
