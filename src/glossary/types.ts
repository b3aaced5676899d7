import type { Scene } from './picture/scene.ts';
import type { Entry } from './schema.ts';

export interface Link {
  readonly slug: string;
  readonly because?: string | undefined;
}

/** A word as the rest of the bot knows it. */
export interface Term extends Omit<Entry, 'situation' | 'slug' | 'builds_on' | 'see_also' | 'aliases' | 'picture'> {
  readonly slug: string;
  readonly aliases: readonly string[];
  readonly builds_on: readonly Link[];
  readonly see_also: readonly Link[];
  /** What its picture shows. */
  readonly picture?: Scene | undefined;
  /** The slug of a situation in `situations.yml`, or `own` for what has none. */
  readonly situation: string;
  /** Whether a team's folder wrote or changed it. */
  readonly own: boolean;
}

export interface Situation {
  readonly slug: string;
  readonly title: string;
}

/** A learning path. */
export interface LearningPath {
  readonly slug: string;
  readonly title: string;
  /** Whom it is for, in a few words. */
  readonly for: string;
  /** A lifelike message that the newcomer cannot read yet, and reads at the end. */
  readonly message: { readonly from: string; readonly text: string };
  /** The words in their order, each with why it comes now. */
  readonly steps: readonly { readonly slug: string; readonly because: string }[];
  /** What the message says, in plain English. */
  readonly readable: string;
}

export interface Glossary {
  readonly terms: ReadonlyMap<string, Term>;
  readonly situations: readonly Situation[];
  readonly paths: readonly LearningPath[];
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
