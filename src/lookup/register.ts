import { isCompound, isListed } from './english.ts';
import { SMALL_WORDS } from './question-words.ts';
import type { Hit } from './types.ts';

/** Code, names with a capital or an underscore inside, calls, versions, numbers of issues, flags. */
const OF_TRADE = /`[^`]+`|\p{Ll}\p{Lu}|\w_\w|\w\(\)|\bv?\d+\.\d+|\bv\d|#\d+|\s--?[a-z]/u;
const LOWER_WORD = /(?<![\p{L}\p{N}'’.@#/-])\p{Ll}{4,}(?![\p{L}\p{N}'’@/-])/gu;

/** Text that begins so, or names an issue so, is a note on a change to code, all of it. */
const OF_CHANGE = /^\s*[a-z]+(?:\([^()\s]*\))?!?: |\(#\d+\)/;

/** Whether all of a text is written by one of the trade for others. */
const isNoteOfChange = (text: string): boolean => OF_CHANGE.test(text);

/** Whether a sentence is written by one of the trade: it holds code, or words that plain English does not have. */
function isTechnical(sentence: string): boolean {
  if (OF_TRADE.test(sentence)) return true;
  for (const [word] of sentence.matchAll(LOWER_WORD))
    if (!SMALL_WORDS.has(word) && !isListed(word) && !isCompound(word)) return true;
  return false;
}

const SENTENCE_END = /[.!?;](?=\s)|\n/g;
/** So many everyday words of the glossary in one sentence are no chance: "create a branch, commit and push". */
const MANY = 3;

/** Tells for each name in a message whether its sentence is a technical one: "the Kubernetes service", "`npm` needs the key". */
export function tradeIn(
  message: string,
  hits: readonly Hit[],
  isEveryday: readonly boolean[],
): (hit: number) => boolean {
  if (!isEveryday.includes(true)) return () => false;
  if (isNoteOfChange(message)) return () => true;
  const ends = [...[...message.matchAll(SENTENCE_END)].map(({ index }) => index + 1), message.length];
  const verdicts: boolean[] = [];
  let from = 0;
  let next = 0;
  for (const to of ends) {
    const first = next;
    while (next < hits.length && (hits[next]?.start ?? 0) < to) next++;
    if (next > first) {
      const is =
        isAmongItsOwn(hits.slice(first, next), isEveryday.slice(first, next)) || isTechnical(message.slice(from, to));
      for (let h = first; h < next; h++) verdicts[h] = is;
    }
    from = to;
  }
  return (hit) => verdicts[hit] === true;
}

/** Whether the names in a sentence bear each other out: one is no plain English, there are many, or two are one thing. */
const isAmongItsOwn = (inside: readonly Hit[], isEveryday: readonly boolean[]): boolean =>
  isEveryday.includes(false) ||
  new Set(inside.map(({ term }) => term)).size >= MANY ||
  // "The service type".
  inside.some((hit, h) => inside[h + 1]?.at === hit.at + hit.count && inside[h + 1]?.start === hit.end + 1);
