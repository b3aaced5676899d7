import { isListed } from './english.ts';
import { isSlipOf } from './slips.ts';

/** "compare X and Y", "X vs Y", "difference between X and Y", "is X the same as Y", "how is X different from Y", "X or Y". */
const PATTERNS = [
  /\bdiff(?:erence|erences|erent|rence|rences|erense)?\b.*?\b(?:between|btw|betwen|beetween|of|in)\s+(.+?)\s+(?:and|&|vs\.?|versus|or|to|from|with)\s+(.+)$/i,
  /^(?:how|what|in what way|why)\s+(?:is|are|does|do|s)\s+(.+?)\s+(?:any\s+)?(?:different|differ|differs|unlike)\s+(?:from|to|than|of|with)?\s*(.+)$/i,
  /^(.+?)\s+(?:and|&)\s+(.+?),?\s+(?:(?:is|are)\s+)?(?:it\s+)?(?:the\s+)?(?:same|equal|identical|different)\b.*$/i,
  /^(?:is|are|isn't|aren't)\s+(.+?)\s+(?:and|&)\s+(.+?)\s+(?:(?:just|really)\s+)?(?:the\s+)?(?:same|equal|identical|different|synonyms?)\b.*$/i,
  /^(?:is|are|isn't|aren't)?\s*(.+?)\s+(?:is\s+|are\s+)?(?:the\s+)?(?:same|equal|identical)\s+(?:thing\s+)?(?:as|like|to|with|of|than)\s+(.+)$/i,
  /^(.+?)\s+and\s+(.+?),?\s+(?:what\s+is|what's|whats|what are)?\s*(?:the\s+)?diff(?:erence|erences|erent|rence)?\b.*$/i,
  /^(?:.*?\bcompare[ds]?\s+)(.+?)\s+(?:and|&|with|to|against)\s+(.+)$/i,
  /^(.+?)\s+(?:vs\.?|v\.?s\.?|versus|v\.|compared?\s+(?:to|with)|as opposed to|against)\s+(.+)$/i,
  /^(.+?)\s+(?:or|and)\s+(.+)$/i,
];

const LONGEST = 200;

const COMPARING = ['difference', 'different', 'between', 'compare', 'compared', 'versus'].map(
  (word) => new Set([word]),
);

/** A word that compares, mistyped, as it was meant: "differnce". */
function mended(word: string): string {
  const folded = word.toLowerCase();
  if (folded.length < SHORTEST_TO_MEND || isListed(folded)) return word;
  const [meant] = COMPARING.find((list) => isSlipOf(folded, list)) ?? [];
  return meant ?? word;
}

const SHORTEST_TO_MEND = 6;

/** The pairs of things that a question may compare, the likelier reading first; most questions compare none. */
export function comparedIn(question: string): (readonly [string, string])[] {
  if (
    question.length > LONGEST ||
    !/\b(?:diff|same|equal|identical|vs|v\.|ver|v\.?s|comp|opposed|against|or|and|unlike)/i.test(question)
  )
    return [];
  const text = question
    .replace(/[\s?!.]+$/, '')
    .replace(/\s+/g, ' ')
    .replace(/[a-z]+/gi, mended)
    .trim();
  const pairs: (readonly [string, string])[] = [];
  for (const pattern of PATTERNS) {
    const [, a, b] = pattern.exec(text) ?? [];
    if (a && b) pairs.push([a, b]);
  }
  return pairs;
}
