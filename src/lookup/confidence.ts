import { isCompound, isListed } from './english.ts';
import type { Likeness } from './likeness.ts';
import { fold, isInCapitals, words } from './normalise.ts';
import type { Index } from './types.ts';

/** The most mistakes at which a name is still sure to be meant, by how many letters the longer of the two has. */
const MOST_WHEN_SURE: readonly number[] = [0, 0, 0, 0, 0, 1, 1.1, 1.5, 1.7, 2.05, 2.1, 2.1];
const MOST_WHEN_LONG = 3;
const ROUNDING = 0.01;
/** How much worse, in mistakes, the next best must be; in few letters, more so. */
const LEAD = 0.45;
const LEAD_OF_FEW_LETTERS = 0.9;
const FEW_LETTERS = 4;
/** In so few letters a name that sounds the same is a name among many. */
const SHORTEST_SOUND = 7;
/** An abbreviation is one among many of the same length: only letters swapped or doubled are sure to be a slip. */
const MOST_IN_ABBREVIATION = 0.7;
const LONGEST_ABBREVIATION = 5;
/** A word put together of two others may be a new one, as "freeware" is, or a slip, as "reelease" is. */
const MOST_IN_COMPOUND = 0.9;
/** Of several words, all right in themselves, one may still be a slip for one that the name has: "nested teem". */
const MOST_IN_RIGHT_WORDS = 1;

/**
 * Whether a name that looks like what was typed may be shown as the answer, and not only suggested.
 *
 * @param lead how many mistakes more the next best name would need
 */
export function isSure(best: Likeness | undefined, lead: number, text: string, index: Index): boolean {
  if (!best) return false;
  const folded = fold(text);
  const own = words(folded);
  const typed = folded.replace(/[^\p{L}\p{N}+#]+/gu, '');
  const mistakes = typed.length < SHORTEST_SOUND ? best.spelled : best.mistakes;
  const most = MOST_WHEN_SURE[Math.max(typed.length, best.name.letters.length)] ?? MOST_WHEN_LONG;
  if (mistakes > most + ROUNDING || lead < (typed.length <= FEW_LETTERS ? LEAD_OF_FEW_LETTERS : LEAD)) return false;
  if (digits(typed) !== digits(best.name.letters)) return false;
  // "MODSIM II" is another thing than MODSIM, not MODSIM misspelt.
  if (own.length > 1 && own.slice(0, -1).join('') === best.name.letters) return false;
  if (typed.length <= LONGEST_ABBREVIATION && mistakes > MOST_IN_ABBREVIATION)
    if (isInCapitals(best.name.text) || isInCapitals(text)) return false;
  // Words right in themselves are measured by their letters alone: a "pool request" sounds much like a pull request.
  return (own.length > 1 ? best.spelled : mistakes) <= mostByWords(folded, own, index) + ROUNDING;
}

/** What is made of right words only is mostly no misspelling: it is something else, that the glossary does not have. */
function mostByWords(folded: string, own: readonly string[], index: Index): number {
  const isKnown = own.every(index.vocabulary.has);
  const plain = folded.split(/[^a-z]+/).filter(Boolean);
  const isRight = plain.every((word) => isListed(word) || isCompound(word));
  if (own.length > 1)
    return isRight && isKnown ? 0 : isRight || isKnown ? MOST_IN_RIGHT_WORDS : Number.POSITIVE_INFINITY;
  if (isKnown || plain.every(isListed)) return 0;
  return isRight ? MOST_IN_COMPOUND : Number.POSITIVE_INFINITY;
}

const digits = (text: string): string => text.replace(/\D+/g, ' ').trim();
