export interface HiddenCharacter {
  /** Where it stands, counted in UTF-16 units from the start. */
  readonly index: number;
  /** As people write it: `U+200B`. */
  readonly code: string;
  readonly name: string;
}

const KINDS: ReadonlyArray<readonly [RegExp, string]> = [
  [/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u, 'a mark that turns the direction of reading'],
  [/(?![\t\n\r])[\p{Cc}\p{Cs}\u2028\u2029\ufff9-\ufffb\ufffe\uffff]/u, 'a control character'],
  [/\p{Default_Ignorable_Code_Point}/u, 'a character with no width'],
];
const ANY = new RegExp(KINDS.map(([kind]) => kind.source).join('|'), 'gu');

/** Signs that cannot be seen but make a picture out of their neighbours: joined people, a red heart, the flag of Wales. */
const EMOJI =
  /\u{1f3f4}[\u{e0020}-\u{e007f}]+|\p{Emoji}\ufe0f?\p{Emoji_Modifier}?(?:\u200d\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?)*/gu;

/** Characters that a reader cannot see and a search cannot match, but for those that belong to an emoji. */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  // Nearly every text has none, and emoji are slow to look for.
  if (text.search(ANY) < 0) return [];
  const inEmoji = new Set<number>();
  for (const { 0: emoji, index } of text.matchAll(EMOJI)) for (let i = 0; i < emoji.length; i++) inEmoji.add(index + i);
  return [...text.matchAll(ANY)]
    .filter(({ index }) => !inEmoji.has(index))
    .map(({ 0: character, index }) => {
      const code = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
      return { index, code, name: KINDS.find(([kind]) => kind.test(character))?.[1] ?? 'a hidden character' };
    });
}
