import { fold, letters, written } from './normalise.ts';
import type { Index, Spotted } from './types.ts';

/** What is no speech of the writer's own: code, links, quoted lines, names of people and channels, emoji. */
const NOT_SPEECH =
  /```[\s\S]*?(?:```|$)|`[^`\n]*`|^\s*(?:>|&gt;).*$|<[^>\n]*>|https?:\/\/\S+|[\w.+-]+@[\w-]+\.\w+|:[\w+-]+:|[@#][\w.-]+/gm;
const WORD = /[\p{L}\p{N}.+#&/'’_-]*[\p{L}\p{N}+#]/gu;
const ABBREVIATION = /^[\p{Lu}\p{N}&/.-]{2,}s?$/u;

/** The terms in a message, in its order, each once: the longest known name wins at every place. */
export function spot(message: string, index: Index): Spotted[] {
  const speech = message.replace(NOT_SPEECH, (match) => ' '.repeat(match.length));
  const tokens = [...speech.matchAll(WORD)].map(({ 0: text, index: start }) => ({
    text,
    start,
    end: start + text.length,
  }));
  const found: Spotted[] = [];
  const seen = new Set<string>();
  for (let i = 0; i < tokens.length; ) {
    const hit = longestAt(i, tokens, speech, index);
    if (!hit) {
      i++;
      continue;
    }
    if (!seen.has(hit.spotted.term.slug)) found.push(hit.spotted);
    seen.add(hit.spotted.term.slug);
    i += hit.count;
  }
  return found;
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function longestAt(
  i: number,
  tokens: readonly Token[],
  speech: string,
  index: Index,
): { spotted: Spotted; count: number } | undefined {
  const first = tokens[i];
  if (!first) return undefined;
  for (let count = Math.min(index.longestName, tokens.length - i); count > 0; count--) {
    const last = tokens[i + count - 1];
    if (!last) continue;
    const text = speech.slice(first.start, last.end);
    // A name does not reach over a comma, a full stop or a line's end.
    if (/[,;:!?\n]|\.\s/.test(text)) continue;
    const folded = fold(text);
    const [term] = index.written.get(written(folded)) ?? index.lettered.get(letters(folded)) ?? [];
    if (!term || !isWrittenAsMeant(text, [term.term, ...term.aliases])) continue;
    return { spotted: { term, start: first.start, end: last.end, doubtful: term.everyday === true }, count };
  }
  return undefined;
}

/** "IT" is an abbreviation, "it" is not: a short name in capitals counts only in capitals. */
function isWrittenAsMeant(text: string, names: readonly string[]): boolean {
  const same = names.filter((name) => letters(fold(name)) === letters(fold(text)));
  const abbreviations = same.filter((name) => name.length <= 5 && ABBREVIATION.test(name));
  return abbreviations.length === 0 || abbreviations.length < same.length || ABBREVIATION.test(text);
}
