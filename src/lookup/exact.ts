import type { Term } from '../glossary/types.ts';
import { fold, letters, written } from './normalise.ts';
import type { Index } from './types.ts';

/** The terms that bear this name: as it is written if any does (C, C++ and C# are three words), else by its letters. */
export function termsNamed(text: string, index: Index): readonly Term[] {
  const folded = fold(text);
  return index.written.get(written(folded)) ?? index.lettered.get(letters(folded)) ?? [];
}
