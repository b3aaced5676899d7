import type { Entry } from './schema.ts';

export interface Link {
  readonly slug: string;
  readonly because?: string | undefined;
}

/** A word as the rest of the bot knows it. */
export interface Term extends Omit<Entry, 'situation' | 'slug' | 'builds_on' | 'see_also' | 'aliases'> {
  readonly slug: string;
  readonly aliases: readonly string[];
  readonly builds_on: readonly Link[];
  readonly see_also: readonly Link[];
  /** The slug of a situation in `situations.yml`, or `own` for what has none. */
  readonly situation: string;
  /** Whether a team's folder wrote or changed it. */
  readonly own: boolean;
}

export interface Situation {
  readonly slug: string;
  readonly title: string;
}

export interface Glossary {
  readonly terms: ReadonlyMap<string, Term>;
  readonly situations: readonly Situation[];
}

/** Something to mend in a glossary, told so that its writer learns from it. */
export interface Problem {
  readonly file: string;
  /** Counted from 1, as editors do. */
  readonly line: number;
  readonly column: number;
  /** An error stops the glossary from loading; a note is for the writer's eyes. */
  readonly severity: 'error' | 'note';
  readonly what: string;
  readonly why: string;
  /** What to do; where it helps, the YAML to paste. */
  readonly mend: string;
}
