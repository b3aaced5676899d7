import type { Term } from '../glossary/types.ts';
import { isName } from './exact.ts';
import { spot } from './spot.ts';
import type { Index } from './types.ts';
import { unknownWords } from './unknown-words.ts';

/** What can be said of the words in a message. */
export interface ExplainedMessage {
  /** The terms in it, in its order. */
  readonly known: readonly Term[];
  /** Terms that may be plain English where they stand, in its order. */
  readonly doubtful: readonly Term[];
  /** Words that look technical and that the glossary does not have, in its order. */
  readonly unknown: readonly string[];
}

/** Slack's longest message. */
const MOST_CHARACTERS = 40_000;
/** People set the names of branches and machines as code: "merge it into `main`". */
const NAME_AS_CODE = /`([^`\n]{1,40})`/g;

export function explainMessage(message: string, index: Index): ExplainedMessage {
  const text = message
    .slice(0, MOST_CHARACTERS)
    .replace(NAME_AS_CODE, (code, inside: string) => (isName(inside, index) ? ` ${inside} ` : code));
  const spotted = spot(text, index);
  const those = (isDoubtful: boolean) =>
    spotted.filter(({ doubtful }) => doubtful === isDoubtful).map(({ term }) => term);
  return { known: those(false), doubtful: those(true), unknown: unknownWords(text, index) };
}
