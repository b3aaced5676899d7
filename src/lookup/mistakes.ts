/**
 * How badly a name would have to be mistyped to come out as a text. A slip that fingers and ears make often weighs less
 * than one that nobody makes: a neighbour on the keyboard, a letter doubled, two swapped, a vowel for a vowel.
 */
const SWAP = 0.7;
const DOUBLE = 0.5;
const NEIGHBOUR = 0.8;
const SOUND_ALIKE = 0.8;
const LETTER_LOST = 0.9;
const LETTER_ADDED = 1;
const OTHER_LETTER = 1.25;
/** People rarely get the first letter wrong. */
const AT_FIRST_LETTER = 0.2;
const ROUNDING = 1e-4;
/** No mistake weighs less than this, as letters are counted. */
export const LEAST_MISTAKE = DOUBLE;

const KEY_ROWS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const SOUND_GROUPS = ['aeiouy', 'ckqsxz', 'bp', 'dt', 'fv', 'gj', 'mn', 'vw', 'lr'];

const CODES = 128;
const SUBSTITUTION = substitutions();

function substitutions(): Float32Array {
  const costs = new Float32Array(CODES * CODES).fill(OTHER_LETTER);
  const set = (a: string, b: string, cost: number): void => {
    const at = [a.charCodeAt(0) * CODES + b.charCodeAt(0), b.charCodeAt(0) * CODES + a.charCodeAt(0)];
    for (const i of at) costs[i] = Math.min(costs[i] ?? cost, cost);
  };
  for (const [y, row] of KEY_ROWS.entries())
    for (const [x, key] of [...row].entries())
      for (const other of [row[x + 1], KEY_ROWS[y + 1]?.[x - 1], KEY_ROWS[y + 1]?.[x]])
        if (other) set(key, other, NEIGHBOUR);
  for (const group of SOUND_GROUPS) for (const a of group) for (const b of group) if (a !== b) set(a, b, SOUND_ALIKE);
  for (let code = 0; code < CODES; code++) costs[code * CODES + code] = 0;
  return costs;
}

function substitution(a: number, b: number): number {
  if (a === b) return 0;
  return a < CODES && b < CODES ? (SUBSTITUTION[a * CODES + b] ?? OTHER_LETTER) : OTHER_LETTER;
}

const WIDEST = 96;
let above = new Float64Array(WIDEST);
let row = new Float64Array(WIDEST);
let twoAbove = new Float64Array(WIDEST);
/** What it costs to leave out each letter of the name. */
const lost = new Float64Array(WIDEST);

/**
 * The weight of the mistakes by which `name` became `typed`; about 1 for each. Both are at most 90 letters long.
 *
 * @returns Infinity when it is sure to be more than `most`
 */
export function mistakesBetween(typed: string, name: string, most: number): number {
  const band = Math.ceil(most / LETTER_LOST) + 1;
  const width = name.length;
  if (Math.abs(typed.length - width) > band) return Number.POSITIVE_INFINITY;
  row[0] = 0;
  for (let j = 1; j <= width; j++) {
    const code = name.charCodeAt(j - 1);
    const isDouble = code === name.charCodeAt(j - 2) || code === name.charCodeAt(j);
    lost[j] = isDouble ? DOUBLE : LETTER_LOST + (j === 1 ? AT_FIRST_LETTER / 2 : 0);
    row[j] = (row[j - 1] ?? 0) + (lost[j] ?? 0);
  }
  for (let i = 1; i <= typed.length; i++) {
    const free = twoAbove;
    twoAbove = above;
    above = row;
    row = free;
    const code = typed.charCodeAt(i - 1);
    const before = typed.charCodeAt(i - 2);
    const isDouble = code === before || code === typed.charCodeAt(i);
    const added = isDouble ? DOUBLE : LETTER_ADDED;
    const from = Math.max(1, i - band);
    const to = Math.min(width, i + band);
    row[from - 1] = from === 1 ? (above[0] ?? 0) + added + (isDouble ? 0 : AT_FIRST_LETTER) : Number.POSITIVE_INFINITY;
    if (to === i + band) above[to] = Number.POSITIVE_INFINITY;
    let left = row[from - 1] ?? 0;
    let least = left;
    for (let j = from; j <= to; j++) {
      const theirs = name.charCodeAt(j - 1);
      let cost = above[j - 1] ?? 0;
      if (code !== theirs) {
        cost += substitution(code, theirs) + (i === 1 && j === 1 ? AT_FIRST_LETTER : 0);
        if (i > 1 && j > 1 && before === theirs && code === name.charCodeAt(j - 2)) {
          const swapped = (twoAbove[j - 2] ?? 0) + SWAP;
          if (swapped < cost) cost = swapped;
        }
      }
      const more = (above[j] ?? 0) + added;
      if (more < cost) cost = more;
      const less = left + (lost[j] ?? 0);
      if (less < cost) cost = less;
      row[j] = cost;
      left = cost;
      if (cost < least) least = cost;
    }
    // Swapped letters reach two rows back, so one row past the limit is not yet the end.
    if (least > most + SWAP) return Number.POSITIVE_INFINITY;
  }
  const total = row[width] ?? 0;
  return total <= most + ROUNDING ? total : Number.POSITIVE_INFINITY;
}
