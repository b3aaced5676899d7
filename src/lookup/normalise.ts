/** Text with the differences taken out that nobody means: case, accents, curly quotes, long dashes, odd spaces. */
export function fold(text: string): string {
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

/** A folded name as it is written, without what surrounds it: `"C++"?` → `c++`, `.NET` → `.net`, `p.r.` → `p.r`. */
export function written(folded: string): string {
  return folded.replace(/^[^\p{L}\p{N}.+#&/]+|[^\p{L}\p{N}+#]+$/gu, '').replace(/[-_\s]+/g, ' ');
}

/** A folded text as its words, plurals taken back: `Feature-Flags` → `feature`, `flag`. `+` and `#` belong to a word. */
export function words(folded: string): string[] {
  return folded
    .replace(/'s\b/g, '')
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter(Boolean)
    .map(singular);
}

/** A text's letters alone, run together: `CI/CD` → `cicd`, `pre-prod` → `preprod`. */
export const letters = (folded: string): string => words(folded).join('');

function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is|as|os)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|z)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}
