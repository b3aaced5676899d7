import { editsFrom } from './edits.ts';
import { MOST_LETTERS } from './letter-scan.ts';
import { LEAST_MISTAKE, mistakesBetween } from './mistakes.ts';
import { soundsOf } from './names.ts';
import { fold, isInCapitals, letters, words } from './normalise.ts';
import { inOrder } from './tie-break.ts';
import type { Index, Name } from './types.ts';

export interface Likeness {
  readonly name: Name;
  /** How badly the name was mistyped: about 1 for every mistake, less when it sounds as typed. */
  readonly mistakes: number;
  /** The same, by the letters alone; Infinity when only the sound is alike. */
  readonly spelled: number;
}

const MOST_FOUND = 12;
/** What sounds the same was probably heard, not read; of few letters or consonants, too much sounds the same. */
const SOUND_DISCOUNT = 0.75;
const SHORTEST_HEARD = 6;
const SHORTEST_SOUND = 3;
/** Typed in small letters, it was rather a word than an abbreviation, of which there are many that differ in one letter. */
const NOT_IN_CAPITALS = 0.25;
/** A name that only sounds alike comes after all that are spelt alike. */
const ONLY_SOUND = 4;
/** In several words, one of them right and as many as the name has, the others were mistyped, and nothing else was meant. */
const WORD_FOR_WORD_DISCOUNT = 0.8;

/**
 * The names that look or sound like `text`, the most alike first; a name that several terms share stands once.
 *
 * @param isWide whether to look for names that are far off too, when few are near
 */
export function lookalikes(text: string, index: Index, isWide: boolean): Likeness[] {
  const folded = fold(text);
  const found = new Map<string, Likeness>();
  const typed = letters(folded);
  collect(typed, index, isWide, found);
  // What looks like a plural may be a slip, as in "camelcaes".
  const asTyped = folded.replace(/[^\p{L}\p{N}+#]+/gu, '');
  if (asTyped !== typed) collect(asTyped, index, isWide, found);
  const likely = [...found.values()].map((each) => weighed(each, text, words(folded)));
  return inOrder(typed, likely).slice(0, MOST_FOUND);
}

/** A likeness with what speaks for and against it besides its letters. */
function weighed(likeness: Likeness, text: string, typed: readonly string[]): Likeness {
  const { name, mistakes } = likeness;
  if (!isInCapitals(text) && isInCapitals(name.text)) return { ...likeness, mistakes: mistakes + NOT_IN_CAPITALS };
  if (typed.length < 2 || mistakes === 0) return likeness;
  const own = words(fold(name.text));
  const isWordForWord = own.length === typed.length && own.some((word, at) => word === typed[at]);
  return isWordForWord ? { ...likeness, mistakes: mistakes * WORD_FOR_WORD_DISCOUNT } : likeness;
}

function collect(typed: string, index: Index, isWide: boolean, found: Map<string, Likeness>): void {
  if (typed.length < 2 || typed.length > MOST_LETTERS) return;
  const most = mostMistakes(typed.length);
  const editsTo = editsFrom(typed);
  const keep = (name: Name, spelled: number, mistakes: number): void => {
    const known = found.get(name.letters);
    if (!known || mistakes < known.mistakes) found.set(name.letters, { name, mistakes, spelled });
  };
  const keepSimilar = (edits: number): void => {
    for (const place of index.similar(typed, edits)) {
      const name = index.nameAt(place);
      if (!name || editsTo(name.letters) * LEAST_MISTAKE > most) continue;
      const spelled = mistakesBetween(typed, name.letters, most);
      if (spelled !== Number.POSITIVE_INFINITY) keep(name, spelled, spelled);
    }
  };
  keepSimilar(fewEdits(typed.length));
  if (isWide && found.size < ENOUGH && mostEdits(typed.length) > fewEdits(typed.length))
    keepSimilar(mostEdits(typed.length));
  for (const sound of soundsOf(typed)) {
    if (sound.length < SHORTEST_SOUND) continue;
    for (const place of index.sounding(sound)) {
      const name = index.nameAt(place);
      if (!name) continue;
      const spelled = mistakesBetween(typed, name.letters, most / SOUND_DISCOUNT);
      if (spelled !== Number.POSITIVE_INFINITY)
        keep(name, spelled, typed.length < SHORTEST_HEARD ? spelled : spelled * SOUND_DISCOUNT);
      else if (found.size < ENOUGH) keep(name, spelled, ONLY_SOUND);
    }
  }
}

const ENOUGH = 3;
const fewEdits = (length: number): number => (length <= 7 ? 1 : length <= 12 ? 2 : 3);
const mostEdits = (length: number): number => (length <= 7 ? 2 : length <= 16 ? 3 : 4);

/** The most mistakes at which a name is still worth a "did you mean". */
const mostMistakes = (length: number): number =>
  length <= 3 ? 1 : length <= 5 ? 1.9 : length <= 8 ? 2.6 : length <= 12 ? 3.2 : 4;
