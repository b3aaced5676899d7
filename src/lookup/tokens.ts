import { fold } from './normalise.ts';

/** A word of a question, with the punctuation around it gone. */
export interface Token {
  readonly text: string;
  /** Folded, without apostrophes: how question words are compared. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Whether a comma, a full stop or the like stands before it. */
  readonly afterPause: boolean;
  readonly quoted: boolean;
}

const WORD = /[^\s"“”„«»,;!?()[\]<>{}]+/gu;
const EDGES = /^[^\p{L}\p{N}.+#&/@]+|[^\p{L}\p{N}+#]+$/gu;
const PLAIN = /^[a-zA-Z0-9]+$/;
/** The full stop in ".NET" and "3.1" is no pause, and neither is the hyphen of "pre-prod". */
const PAUSE = /[,;!?()\n"“”„«»]|[.:](?=\s|$)|\s[-–—]+\s/;
const OPENING_QUOTE = /["“”„«`'‘*_]$/;
const CLOSING_QUOTE = /^["“”»`'’*_]/;

/** The words of a question, in order. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let before = 0;
  for (const { 0: raw, index } of text.matchAll(WORD)) {
    const plain = PLAIN.test(raw);
    const trimmed = plain ? raw : raw.replace(EDGES, '');
    if (!trimmed) continue;
    const start = index + (plain ? 0 : raw.indexOf(trimmed));
    const end = start + trimmed.length;
    const gap = text.slice(before, start);
    tokens.push({
      text: trimmed,
      word: plain ? raw.toLowerCase() : fold(trimmed).replaceAll("'", ''),
      start,
      end,
      afterPause: tokens.length > 0 && PAUSE.test(gap),
      quoted: OPENING_QUOTE.test(gap) && CLOSING_QUOTE.test(text.slice(end, end + 1)),
    });
    before = end;
  }
  return tokens;
}
