import { isAlmostListed, isCompound, isListed } from './english.ts';
import { isName } from './exact.ts';
import { lookup } from './lookup.ts';
import { fold, keyOf, words } from './normalise.ts';
import { SMALL_WORDS } from './question-words.ts';
import { speechOf } from './speech.ts';
import type { Index } from './types.ts';
import { BEFORE_NAMES, DETERMINERS, DONE_TO_PROGRAMS, WELL_KNOWN } from './well-known.ts';

const SENTENCE = /[^.!?;\n]+(?:[.!?;](?![\s.!?;]|$)[^.!?;\n]*)*/g;
/** A word with what is joined to it: what is not one word by itself is judged as it stands, and mostly left alone. */
const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}'’_@.&-]*/gu;

const CAPITALS = /^\p{Lu}{2,}s?$/u;
const ABBREVIATION = /^(\p{Lu}{3,5}|\p{Lu}{2,4}\d{1,2})(?:s|['’]s|-\p{Ll}+)?$/u;
/** Two letters may be somebody's initials, but for where only a thing can stand. */
const SHORT_ABBREVIATION = /^(\p{Lu}{2})(?:s|['’]s)?$/u;
const ROMAN = /^X{0,3}(?:IX|IV|V?I{0,3})$/;
/** A number in capitals that counts rather than names: a quarter, a financial year, a week. */
const COUNTED = /^(?:FY|CW|KW|WK|HY|AW|SS)\d+$/;
const INNER_CAPITALS = /^(\p{Lu}\p{L}*\p{Ll}\p{Lu}\p{L}*?)(?:['’]s)?$/u;
const HUMP = /\p{Lu}\p{Ll}+|\p{Lu}+(?!\p{Ll})/gu;
const PARTS_OF_NAMES = /^(?:Mc|Mac|De|Di|Du|Da|La|Le|Lo|Van|Von|Fitz|Jo|Mary|Ann|O)\p{Lu}/u;
/** `k8s`, `oauth2`, `sha256`. */
const WITH_NUMBER = /^(\p{Ll})\d{1,2}\p{Ll}$|^(\p{Ll}{2,})\d{1,3}\p{Ll}?$/u;
const SMALL_LETTERS = /^(\p{Ll}{4,18})(?:['’]s)?$/u;

/** More than so many nobody asks for. */
const MOST_FOUND = 12;
/** Whether a word is English, or another one misspelt, takes time to find out: a long message is not judged to its end. */
const MOST_JUDGED = 200;

/**
 * The words of a message that look technical and that the glossary does not have, as they are written, in their order,
 * each once: abbreviations, and words that plain English lacks. Names of people, shouting, code, links and what everybody
 * knows are left out; of two mistakes it rather makes the one of saying nothing.
 */
export function unknownWords(message: string, index: Index): string[] {
  const found = new Map<string, string>();
  const technical = judge(index);
  for (const [sentence] of speechOf(message).matchAll(SENTENCE)) {
    const tokens = [...sentence.replaceAll('/', ' ').matchAll(TOKEN)].map(([token]) =>
      token.replace(/[.&'’@_-]+$/, ''),
    );
    const isLoud = isShouted(tokens);
    const isOfTrade = mostlyEnglish(tokens) && tokens.some((token) => index.lettered.has(keyOf(token)));
    for (const [at, token] of tokens.entries()) {
      const before = fold(tokens[at - 1] ?? '');
      const word = (isLoud ? undefined : abbreviationIn(token, before)) ?? termIn(token, before, isOfTrade, technical);
      if (word && !found.has(keyOf(word)) && !isKnown(word, index)) found.set(keyOf(word), word);
      if (found.size === MOST_FOUND) return [...found.values()];
    }
  }
  return [...found.values()];
}

function abbreviationIn(token: string, before: string): string | undefined {
  const short = DETERMINERS.has(before) ? SHORT_ABBREVIATION.exec(token)?.[1] : undefined;
  const letters = ABBREVIATION.exec(token)?.[1] ?? short;
  if (!letters || BEFORE_NAMES.has(before) || ROMAN.test(letters) || COUNTED.test(letters)) return undefined;
  // "do NOT merge": in capitals for its weight.
  return isListed(fold(letters)) ? undefined : letters;
}

function termIn(
  token: string,
  before: string,
  isOfTrade: boolean,
  isTechnical: (word: string) => boolean,
): string | undefined {
  const mixed = INNER_CAPITALS.exec(token)?.[1];
  if (mixed) return PARTS_OF_NAMES.test(mixed) || isMadeOfEnglish(mixed) ? undefined : mixed;
  const numbered = WITH_NUMBER.exec(token);
  if (numbered) return isListed(numbered[2] ?? '') ? undefined : token;
  const small = SMALL_LETTERS.exec(token)?.[1];
  const isThing = DONE_TO_PROGRAMS.has(before) || (isOfTrade && DETERMINERS.has(before));
  return small && isThing && isTechnical(small) ? small : undefined;
}

/** "UserService" and "PowerPoint" are names of somebody's, made of words that everybody knows; "GraphQL" is not. */
const isMadeOfEnglish = (word: string): boolean => (word.match(HUMP) ?? []).every((hump) => isListed(fold(hump)));

/** Tells whether a word is neither English, nor a word of English or of the glossary with a letter wrong. */
function judge(index: Index): (word: string) => boolean {
  const judged = new Map<string, boolean>();
  return (word) => {
    const known = judged.get(word);
    if (known !== undefined || judged.size === MOST_JUDGED) return known === true;
    const folded = fold(word);
    const isEnglish = isListed(folded) || isCompound(folded) || isAlmostListed(folded);
    judged.set(word, !isEnglish && lookup(word, index).outcome !== 'found');
    return judged.get(word) === true;
  };
}

const isKnown = (word: string, index: Index): boolean =>
  WELL_KNOWN.has(fold(word)) || isName(word, index) || words(fold(word)).every((part) => index.vocabulary.has(part));

const isWord = (token: string): boolean => /^\p{L}{2,}$/u.test(token);

/** Whether a sentence is in capitals to be heard; a list of abbreviations is not. */
function isShouted(tokens: readonly string[]): boolean {
  const said = tokens.filter(isWord);
  const capitals = said.filter((token) => CAPITALS.test(token));
  const english = capitals.filter((token) => isListed(fold(token)) || SMALL_WORDS.has(fold(token)));
  return english.length >= 2 && capitals.length > said.length / 2;
}

/** In another language every word would look technical. */
function mostlyEnglish(tokens: readonly string[]): boolean {
  const said = tokens.filter(isWord);
  return said.filter((token) => isListed(fold(token))).length * 2 >= said.length;
}
