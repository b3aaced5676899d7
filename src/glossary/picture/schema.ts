import * as z from 'zod';
import { text } from '../text.ts';
import { readCast } from './cast.ts';
import { pictureLessons } from './lessons.ts';
import { SETTINGS } from './settings.ts';

/** How many characters and things fit into a picture that is read on a phone. */
export const MOST_IN_PICTURE = { title: 24, caption: 40, beat: 30, label: 24, line: 60, side: 40, cast: 60 } as const;

const setting = z.enum(SETTINGS);
const caption = text(MOST_IN_PICTURE.caption);
const line = text(MOST_IN_PICTURE.line).optional();

/** `💺 x20 empty seats`, kept as it is written. */
const cast = text(MOST_IN_PICTURE.cast).superRefine((value, context) => {
  const read = readCast(value);
  if ('lesson' in read) context.addIssue({ code: 'custom', params: { lesson: read.lesson }, input: value });
});

/** One whose words are shown, at most so long. */
const named = (most: number) =>
  cast.superRefine((value, context) => {
    const read = readCast(value);
    if (!('cast' in read)) return;
    const { sign, words = '' } = read.cast;
    if (words === '')
      context.addIssue({ code: 'custom', params: { lesson: pictureLessons.noWords(sign) }, input: value });
    if (words.length > most) context.addIssue({ code: 'too_big', origin: 'string', maximum: most, input: words });
  });

const panel = z.strictObject({
  setting,
  title: text(MOST_IN_PICTURE.title).optional(),
  cast: z.array(cast).min(1).max(5),
  caption,
});
const beat = z.strictObject({ cast: z.array(cast).min(1).max(2), caption: text(MOST_IN_PICTURE.beat) });
const pair = z.tuple([text(MOST_IN_PICTURE.side), named(MOST_IN_PICTURE.side)]);

export const pictureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('two-worlds'), left: panel, right: panel }),
  z.strictObject({ kind: z.literal('before-after'), before: panel, after: panel }),
  z.strictObject({
    kind: z.literal('room'),
    setting,
    things: z.array(named(MOST_IN_PICTURE.label)).min(2).max(5),
    caption: line,
  }),
  z.strictObject({
    kind: z.literal('flow'),
    setting: setting.optional(),
    beats: z.array(beat).min(2).max(5),
    caption: line,
  }),
  z.strictObject({ kind: z.literal('mapping'), pairs: z.array(pair).min(2).max(4), caption: line }),
]);

/** What may stand in a picture of this kind. */
export const partsOfPicture = (kind: unknown): string[] =>
  Object.keys(pictureSchema.options.find(({ shape }) => shape.kind.value === kind)?.shape ?? { kind });
