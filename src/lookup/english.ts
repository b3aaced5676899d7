import { PACKED_WORDS } from './english-words.ts';

const CODE_OF_CAPITAL_A = 65;
const CODE_OF_CAPITAL_Z = 90;
const WORDS: ReadonlySet<string> = unpacked(PACKED_WORDS);

function unpacked(packed: string): Set<string> {
  const words = new Set<string>();
  const text = packed.replaceAll('\n', '');
  let before = '';
  for (let start = 0; start < text.length; ) {
    let end = start + 1;
    while (end < text.length && text.charCodeAt(end) > CODE_OF_CAPITAL_Z) end++;
    before = before.slice(0, text.charCodeAt(start) - CODE_OF_CAPITAL_A) + text.slice(start + 1, end);
    words.add(before);
    start = end;
  }
  return words;
}

/** Whether a folded word is plain English: one of the list, or a plural of one. */
export const isListed = (word: string): boolean =>
  WORDS.has(word) || (word.endsWith('s') && WORDS.has(word.slice(0, -1)));

const SHORTEST_PART = 4;
const LONGEST_COMPOUND = 24;

/** Whether a folded word is put together of two English words, as "metadata" is. */
export function isCompound(word: string): boolean {
  if (word.length > LONGEST_COMPOUND) return false;
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++)
    if (WORDS.has(word.slice(0, at)) && isListed(word.slice(at))) return true;
  return false;
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/** Whether a folded word is one letter away from a plain English one: left out, put in, exchanged, or in another's place. */
export function isAlmostListed(word: string): boolean {
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    const rest = after.slice(1);
    if (after && isListed(before + rest)) return true;
    if (rest && isListed(before + rest[0] + after[0] + rest.slice(1))) return true;
    for (const letter of ALPHABET)
      if (isListed(before + letter + after) || (after && isListed(before + letter + rest))) return true;
  }
  return false;
}
