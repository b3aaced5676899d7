/**
 * Finds the names that may be a misspelling of a text by what letters and pairs of letters each has, as bits. One
 * mistake changes few of the bits, so nearly every name is ruled out by counting bits, with nothing but five numbers
 * read; an index of symmetric deletes would take some thirty entries for every name.
 */
export interface LetterScan {
  /** Places in `names`, by how many letters the name has. */
  readonly byLength: Uint32Array;
  /** Where in `byLength` the names of this many letters begin. */
  readonly startOfLength: Uint32Array;
  /** For each place in `byLength`, which letters the name has. */
  readonly lettersOf: Int32Array;
  /** For each place in `byLength` four numbers: which pairs of letters the name has. */
  readonly pairsOf: Int32Array;
}

/** Longer names than this are not looked for by their letters. */
export const MOST_LETTERS = 80;

const NUMBERS = 4;
const CODE_OF_A = 97;
const LETTERS = 26;
/** An odd number near 2³² over the golden ratio: multiplying by it spreads neighbouring pairs over all bits. */
const SPREAD = 0x9e3779b1;

function writeSignature(text: string, lettersOf: Int32Array, pairsOf: Int32Array, at: number): void {
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const letter = code - CODE_OF_A;
    // What is no letter from a to z shares the six bits that are left.
    const bit = letter >= 0 && letter < LETTERS ? letter : LETTERS + (code % 6);
    lettersOf[at] = (lettersOf[at] ?? 0) | (1 << bit);
    if (i > 0) {
      const hash = Math.imul(before * 31 + code, SPREAD) >>> 25;
      const number = at * NUMBERS + (hash >> 5);
      pairsOf[number] = (pairsOf[number] ?? 0) | (1 << (hash & 31));
    }
    before = code;
  }
}

/** @param texts the letters of each name, in the order of `names` */
export function buildLetterScan(texts: readonly string[]): LetterScan {
  const startOfLength = new Uint32Array(MOST_LETTERS + 2);
  for (const { length } of texts)
    if (length <= MOST_LETTERS) startOfLength[length + 1] = (startOfLength[length + 1] ?? 0) + 1;
  for (let length = 1; length < startOfLength.length; length++)
    startOfLength[length] = (startOfLength[length] ?? 0) + (startOfLength[length - 1] ?? 0);
  const count = startOfLength[MOST_LETTERS + 1] ?? 0;
  const byLength = new Uint32Array(count);
  const lettersOf = new Int32Array(count);
  const pairsOf = new Int32Array(count * NUMBERS);
  const next = startOfLength.slice();
  for (const [place, text] of texts.entries()) {
    if (text.length > MOST_LETTERS) continue;
    const at = next[text.length] ?? 0;
    next[text.length] = at + 1;
    byLength[at] = place;
    writeSignature(text, lettersOf, pairsOf, at);
  }
  return { byLength, startOfLength, lettersOf: lettersOf, pairsOf };
}

/** The places in `names` of all names that may be `edits` letters away from `text`, and of few others. */
export function similarTo(text: string, edits: number, scan: LetterScan): number[] {
  const { byLength, startOfLength, lettersOf, pairsOf } = scan;
  const ownLetters = new Int32Array(1);
  const ownPairs = new Int32Array(NUMBERS);
  writeSignature(text, ownLetters, ownPairs, 0);
  const [letters = 0] = ownLetters;
  const [a = 0, b = 0, c = 0, d = 0] = ownPairs;
  const shortest = Math.max(1, text.length - edits);
  const longest = Math.min(MOST_LETTERS, text.length + edits);
  const found: number[] = [];
  if (shortest > longest) return found;
  const to = startOfLength[longest + 1] ?? 0;
  // A letter changed takes two pairs with it and brings two, two letters swapped take three; that all do is rare.
  const most = 2 * edits + 1;
  for (let at = startOfLength[shortest] ?? 0; at < to; at++) {
    const theirs = lettersOf[at] ?? 0;
    if (bits(letters & ~theirs) > edits || bits(theirs & ~letters) > edits) continue;
    const i = at * NUMBERS;
    const theirA = pairsOf[i] ?? 0;
    const theirB = pairsOf[i + 1] ?? 0;
    const theirC = pairsOf[i + 2] ?? 0;
    const theirD = pairsOf[i + 3] ?? 0;
    if (bits(a & ~theirA) + bits(b & ~theirB) + bits(c & ~theirC) + bits(d & ~theirD) > most) continue;
    if (bits(theirA & ~a) + bits(theirB & ~b) + bits(theirC & ~c) + bits(theirD & ~d) > most) continue;
    found.push(byLength[at] ?? 0);
  }
  return found;
}

/** How many bits of a number are set. */
function bits(value: number): number {
  let left = value - ((value >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
