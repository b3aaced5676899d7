import type { Lesson } from '../lessons.ts';
import { bare, emojiFor, emojiName } from './emoji.ts';
import { pictureLessons } from './lessons.ts';

/** Somebody or something in a picture, as many times as it is there. */
export interface Cast {
  /** The emoji, without U+FE0F. */
  readonly sign: string;
  /** What the emoji is called. */
  readonly name: string;
  readonly count: number;
  /** What it is here: “empty seats”. */
  readonly words?: string;
}

export const MOST_OF_ONE = 40;

const WRITTEN = /^(?<sign>\S+)(?:\s+[x×](?<count>\d+))?(?:\s+(?<words>\S[\s\S]*))?$/u;

/** Reads `💺 x20 empty seats`: an emoji, how many of it if it is more than one, and what it is here. */
export function readCast(text: string): { readonly cast: Cast } | { readonly lesson: Lesson } {
  const { sign = '', count = '1', words } = WRITTEN.exec(text.trim())?.groups ?? {};
  const name = emojiName(sign);
  if (name === undefined) return { lesson: pictureLessons.notAnEmoji(sign, emojiFor(sign)) };
  const many = Number(count);
  if (many < 1 || many > MOST_OF_ONE) return { lesson: pictureLessons.badCount(many, MOST_OF_ONE) };
  return { cast: { sign: bare(sign), name, count: many, ...(words && { words }) } };
}
