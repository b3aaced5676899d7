import { stemOf } from './inflections.ts';
import { fold, isInCapitals, words } from './normalise.ts';
import type { Index, Name } from './types.ts';

/** Words that join others and say nothing alone. */
const JOINING = new Set(['of', 'the', 'a', 'an', 'and', 'for', 'to', 'in', 'on']);
const MOST_WORDS = 8;
/** Past this many names a beginning of a word says nothing yet. */
const MOST_NAMES = 4000;

const OF_BEGINNING = 0.15;
const OF_ORDER = 0.15;
const OF_INITIALS = 0.25;
const OF_END = 0.25;
const OF_WORDS = 0.4;
const OF_FAMILY = 0.55;
const FOR_EACH_LETTER = 0.01;
/** Whoever stops in the middle of a word has seldom a name of several words in mind, or an abbreviation. */
const UNFINISHED = 0.15;

export interface Related {
  readonly name: Name;
  /** 0 would be the whole name. */
  readonly doubt: number;
}

/**
 * Names that a text is a part of, best first: their beginning ("pull re"), one of their words ("directives"), their
 * words in another order ("branch of protected"), their initials, or one of its family ("deployable").
 */
export function related(text: string, index: Index, most: number): Related[] {
  const all = words(fold(text));
  const asked = all.filter((word) => !JOINING.has(word));
  const [first] = asked;
  if (!first || asked.length > MOST_WORDS) return [];
  const best = new Map<string, Related>();
  const offer = (place: number, doubt: number): void => {
    const name = index.nameAt(place);
    if (!name) return;
    const known = best.get(name.term.slug);
    if (!known || doubt < known.doubt) best.set(name.term.slug, { name, doubt });
  };
  if (asked.length === 1) for (const place of index.vocabulary.initialled(first)) offer(place, OF_INITIALS);
  const beginning = all.join(' ');
  for (const place of withWords(asked, index)) {
    const name = index.nameAt(place);
    if (!name) continue;
    const own = words(fold(name.text));
    const joined = own.join(' ');
    const more = own.filter((word) => !JOINING.has(word)).length - asked.length;
    const kind = joined.startsWith(beginning)
      ? OF_BEGINNING
      : joined.endsWith(beginning)
        ? OF_END
        : more <= 0
          ? OF_ORDER
          : OF_WORDS;
    const isUnfinished =
      kind === OF_BEGINNING &&
      joined[beginning.length] !== ' ' &&
      (more > 0 || (isInCapitals(name.text) && !isInCapitals(text)));
    offer(place, kind + (isUnfinished ? UNFINISHED : 0) + FOR_EACH_LETTER * (joined.length - beginning.length));
  }
  if (asked.length === 1 && best.size === 0)
    for (const [place, letters] of ofFamily(first, index)) offer(place, OF_FAMILY + FOR_EACH_LETTER * letters);
  return [...best.values()].sort((a, b) => a.doubt - b.doubt).slice(0, most);
}

/** Places of the names of one word of the same family ("encrypted" and encryption), and how many letters they differ in. */
function* ofFamily(word: string, index: Index): Generator<[number, number]> {
  const stem = stemOf(word);
  if (!stem) return;
  for (const place of withWords([stem], index)) {
    const own = words(fold(index.nameAt(place)?.text ?? ''));
    const [only = ''] = own;
    if (own.length === 1 && (only === stem || stemOf(only) === stem))
      yield [place, Math.abs(only.length - word.length)];
  }
}

/** Places of the names that have every one of some words, the last of them perhaps only its beginning. */
function withWords(asked: readonly string[], { vocabulary }: Index): number[] {
  const others = asked.slice(0, -1);
  if (!others.every(vocabulary.has)) return [];
  const sets = others.map((word) => new Set(vocabulary.namesWith(word)));
  const found: number[] = [];
  for (const [, places] of vocabulary.beginningWith(asked.at(-1) ?? '')) {
    for (const place of places) if (sets.every((set) => set.has(place))) found.push(place);
    if (found.length > MOST_NAMES) break;
  }
  return found;
}
