import type { Term } from '../glossary/types.ts';
import { uninflected } from './inflections.ts';
import { bareLetters, fold, letters, words, written } from './normalise.ts';
import type { Index } from './types.ts';

/** The terms that bear this name: as it is written if any does (C, C++ and C# are three words), else by its letters, else as a form of a verb. */
export function termsNamed(text: string, index: Index): readonly Term[] {
  const folded = fold(text);
  const named = index.written.get(written(folded));
  if (named && !PLURAL_OF_ABBREVIATION.test(text)) return named;
  const one = PLURAL_OF_ABBREVIATION.test(text) ? index.lettered.get(letters(folded.slice(0, -1))) : undefined;
  const run = letters(folded);
  const whole = one ?? named ?? index.lettered.get(run) ?? singularNamed(text, bareLetters(folded), index);
  return whole.length > 0 ? whole : formOf(folded, index);
}

/** Whether a text is, all of it, a name of the glossary. */
export const isName = (text: string, index: Index): boolean => termsNamed(text, index).length > 0;

/** The terms of a verb in another form: "deployed", "rolling back". */
function formOf(folded: string, index: Index): readonly Term[] {
  for (const letters of uninflected(words(folded))) {
    const terms = index.lettered.get(letters);
    if (terms) return terms;
  }
  return [];
}

const PLURAL_OF_ABBREVIATION = /^\p{Lu}[\p{Lu}\p{N}]+s$/u;
/** A few letters, all capitals, are no plural: SIS is not "two SI". */
const SHORTEST_PLURAL_IN_CAPITALS = 6;

/** The terms of a plural that does not look like one: "apis", "prs". */
function singularNamed(text: string, run: string, index: Index): readonly Term[] {
  const whole = index.lettered.get(run);
  if (whole) return whole;
  if (!run.endsWith('s') || (run.length < SHORTEST_PLURAL_IN_CAPITALS && text === text.toUpperCase())) return [];
  return index.lettered.get(run.slice(0, -1)) ?? [];
}
