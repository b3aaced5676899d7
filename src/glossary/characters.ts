export interface HiddenCharacter {
  /** Where it stands, counted in UTF-16 units from the start. */
  readonly index: number;
  /** As people write it: `U+200B`. */
  readonly code: string;
  readonly name: string;
}

const KINDS: ReadonlyArray<readonly [RegExp, string]> = [
  [/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u, 'a mark that turns the direction of reading'],
  [/[\u00ad\u200b-\u200d\u2060-\u2064\ufeff\u180e]/u, 'a character with no width'],
  [/(?![\t\n\r])[\p{Cc}\u2028\u2029\ufffe\uffff]/u, 'a control character'],
];
const ANY = new RegExp(KINDS.map(([kind]) => kind.source).join('|'), 'gu');
const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u;

/**
 * Characters that a reader cannot see and a search cannot match. A zero-width joiner between two emoji is fine: it makes
 * one picture of them.
 */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  const found: HiddenCharacter[] = [];
  for (const match of text.matchAll(ANY)) {
    const { index } = match;
    if (match[0] === '\u200d' && EMOJI.test(text.slice(Math.max(0, index - 2), index))) continue;
    const code = `U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    found.push({ index, code, name: KINDS.find(([kind]) => kind.test(match[0]))?.[1] ?? 'a hidden character' });
  }
  return found;
}
