import type { Glossary, Term } from '../glossary/types.ts';
import { fold, letters, words, written } from './normalise.ts';
import type { Index, Name } from './types.ts';

/** Every way in which a term may be asked for. */
const namesOf = ({ term, aliases, short_for }: Term): string[] => [term, ...aliases, ...(short_for ? [short_for] : [])];

/** Makes a glossary ready to be asked. A team's own word stands before a shipped one of the same name. */
export function buildIndex(glossary: Glossary): Index {
  const byName = new Map<string, Term[]>();
  const byLetters = new Map<string, Term[]>();
  const trigramsOf = new Map<string, number[]>();
  const names: Name[] = [];
  let longestName = 1;

  const terms = [...glossary.terms.values()].sort((a, b) => Number(b.own) - Number(a.own));
  for (const term of terms) {
    for (const text of namesOf(term)) {
      const folded = fold(text);
      add(byName, written(folded), term);
      add(byLetters, letters(folded), term);
      longestName = Math.max(longestName, words(folded).length);
      for (const trigram of trigrams(letters(folded))) add(trigramsOf, trigram, names.length);
      names.push({ text, letters: letters(folded), term });
    }
  }
  return { glossary, written: byName, lettered: byLetters, names, trigrams: trigramsOf, longestName };
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (!values) map.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
}

/** The runs of three in a word, its ends included: `api` → `_a`+`p`, `api`, `pi_`. */
export function trigrams(text: string): Set<string> {
  const padded = `_${text}_`;
  const runs = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i++) runs.add(padded.slice(i, i + 3));
  return runs;
}
