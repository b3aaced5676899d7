const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;

/** Text with the differences taken out that nobody means: case, accents, curly quotes, long dashes, odd spaces. */
export function fold(text: string): string {
  if (PRINTABLE_ASCII.test(text)) return text.toLowerCase().trim();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’‚‛ʼ`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .toLowerCase()
    .trim();
}

const NAME_EDGES = /^[^\p{L}\p{N}.+#&/@]+|[^\p{L}\p{N}+#]+$/gu;
const ALREADY_WRITTEN = /^[a-z0-9]+$/;

/** A folded name as it is written, without what surrounds it: `"C++"?` → `c++`, `.NET` → `.net`, `p.r.` → `p.r`. */
export function written(folded: string): string {
  if (ALREADY_WRITTEN.test(folded)) return folded;
  return folded.replace(NAME_EDGES, '').replace(/[-_\s]+/g, ' ');
}

/** A folded text as its words, plurals taken back: `feature-flags` → `feature`, `flag`. `+` and `#` end a word (C++, C#). */
export function words(folded: string): string[] {
  const found: string[] = [];
  let start = -1;
  for (let i = 0; i <= folded.length; i++) {
    if (i < folded.length && isOfWord(folded, i, start >= 0)) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      if (!(i - start === 1 && folded[start] === 's' && folded[start - 1] === "'"))
        found.push(singular(folded.slice(start, i)));
      start = -1;
    }
  }
  return found;
}

const NOT_LETTERS = /[^\p{L}\p{N}+#]+/gu;
const PLUS = 43;
const SHARP = 35;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

function isOfWord(text: string, i: number, inside: boolean): boolean {
  const code = text.charCodeAt(i);
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (inside && (code === PLUS || code === SHARP));
  // Half of a letter beyond the 16-bit range is taken as a letter: it keeps such a letter whole.
  return (code >= 0xd800 && code <= 0xdfff) || LETTER_OR_DIGIT.test(text[i] ?? '');
}

/** A text's letters alone, run together: `CI/CD` → `cicd`, `pre-prod` → `preprod`. */
export const letters = (folded: string): string => words(folded).join('');

/** The same, with plurals left as they are. */
export const bareLetters = (folded: string): string => folded.replace(NOT_LETTERS, '');

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  const before = word[word.length - 2];
  if (before === 's' || before === 'u' || before === 'i') return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|z)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** What is the same for all ways to write one word: `ORM`, `orms`, `O.R.M.`. A text without letters stands for itself. */
export const keyOf = (text: string): string => letters(fold(text)) || fold(text);

/** Whether a text is written in capitals, as abbreviations are. */
export const isInCapitals = (text: string): boolean => text === text.toUpperCase();
