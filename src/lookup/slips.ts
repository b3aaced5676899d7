const SHORTEST = 3;
const LONGEST = 16;

/** Every word of a list that is one slip of the fingers away from some other text, made ready to be asked for. */
interface Slips {
  /** The words with one letter left out. */
  readonly shortened: ReadonlySet<string>;
  /** The words with one letter unknown, as `wh?t`. */
  readonly blanked: ReadonlySet<string>;
}

const known = new WeakMap<ReadonlySet<string>, Slips>();

function slipsOf(list: ReadonlySet<string>): Slips {
  let slips = known.get(list);
  if (!slips) {
    const shortened = new Set<string>();
    const blanked = new Set<string>();
    for (const word of list) {
      if (word.length <= SHORTEST) continue;
      for (let i = 0; i < word.length; i++) {
        shortened.add(word.slice(0, i) + word.slice(i + 1));
        blanked.add(`${word.slice(0, i)}?${word.slice(i + 1)}`);
      }
    }
    slips = { shortened, blanked };
    known.set(list, slips);
  }
  return slips;
}

/**
 * Whether a word is one slip away from one in the list: a letter lost, added or changed, or two swapped.
 * Of words of three letters only a swap or a letter added counts: with less, "his" and "was" would be slips of each other.
 */
export function isSlipOf(word: string, list: ReadonlySet<string>): boolean {
  if (word.length < SHORTEST || word.length > LONGEST) return false;
  const { shortened, blanked } = slipsOf(list);
  if (shortened.has(word)) return true;
  for (let i = 0; i < word.length; i++) {
    const start = word.slice(0, i);
    const rest = word.slice(i + 1);
    if (word.length > SHORTEST && list.has(start + rest)) return true;
    if (blanked.has(`${start}?${rest}`)) return true;
    if (i > 0 && list.has(`${word.slice(0, i - 1)}${word[i]}${word[i - 1]}${rest}`)) return true;
  }
  return false;
}
