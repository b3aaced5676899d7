import { EMOJI_NAMES } from './emoji-names.ts';

let names: ReadonlyMap<string, string> | undefined;

/** Unpacked when the first picture is read: a glossary without any need not wait for it. */
function byKnownSign(): ReadonlyMap<string, string> {
  names ??= new Map(
    EMOJI_NAMES.replaceAll('\n', '')
      .split('|')
      .filter(Boolean)
      .map((entry) => {
        const space = entry.indexOf(' ');
        return [entry.slice(0, space), entry.slice(space + 1)];
      }),
  );
  return names;
}

/** An emoji without the mark that asks for colours, which some keyboards type and some do not. */
export const bare = (sign: string): string => sign.replaceAll('\ufe0f', '');

/** What an emoji is called in plain English; `undefined` for what cannot be drawn. */
export const emojiName = (sign: string): string | undefined => byKnownSign().get(bare(sign));

/** An emoji for a word, such as “seat”: the one of that name, or else the first with the word in its name. */
export function emojiFor(word: string): string | undefined {
  const wanted = word.toLowerCase();
  const entries = [...byKnownSign()];
  return (entries.find(([, name]) => name === wanted) ??
    entries.find(([, name]) => name.split(' ').includes(wanted)))?.[0];
}
