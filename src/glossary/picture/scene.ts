import type { Entry } from '../schema.ts';
import { type Cast, readCast } from './cast.ts';
import { MOST_IN_PICTURE } from './schema.ts';
import type { Setting } from './settings.ts';

export interface Panel {
  readonly setting: Setting;
  readonly title: string | undefined;
  readonly cast: readonly Cast[];
  readonly caption: string;
}

export interface Beat {
  readonly cast: readonly Cast[];
  readonly caption: string;
}

/** What the real thing is, and what it is in the story: drawn with an emoji where its writer chose one. */
export interface Likeness {
  readonly is: string;
  readonly like: string;
  readonly cast: Cast | undefined;
}

/** What a picture shows: that of an entry, whole, as it is drawn and as it is said. */
export type Scene =
  | { readonly kind: 'two-worlds'; readonly panels: readonly [Panel, Panel] }
  | { readonly kind: 'before-after'; readonly panels: readonly [Panel, Panel] }
  | {
      readonly kind: 'room';
      readonly setting: Setting;
      readonly things: readonly Cast[];
      readonly caption: string | undefined;
    }
  | {
      readonly kind: 'flow';
      readonly setting: Setting;
      readonly beats: readonly Beat[];
      readonly caption: string | undefined;
    }
  | { readonly kind: 'mapping'; readonly likenesses: readonly Likeness[]; readonly caption: string | undefined };

/** At most so many pairs are read at a glance. */
const MOST_LIKENESSES = 4;
const LONGEST_LIKENESS = 50;

/**
 * The picture of an entry: what it asks for, or else what its comparison says is what.
 * `undefined` where it has neither, or where too few of the pairs are short enough to be read in a picture.
 */
export function sceneOf({ picture, analogy, sides }: Entry): Scene | undefined {
  if (!picture) return mappingOf(analogy?.pairs ?? []);
  switch (picture.kind) {
    case 'two-worlds':
      return {
        kind: picture.kind,
        panels: [panelOf(picture.left, sides?.[0].name), panelOf(picture.right, sides?.[1].name)],
      };
    case 'before-after':
      return { kind: picture.kind, panels: [panelOf(picture.before), panelOf(picture.after)] };
    case 'room':
      return { ...picture, things: castOf(picture.things), caption: picture.caption };
    case 'flow':
      return {
        ...picture,
        setting: picture.setting ?? 'plain',
        beats: picture.beats.map(({ cast, caption }) => ({ cast: castOf(cast), caption })),
        caption: picture.caption,
      };
    case 'mapping':
      return {
        kind: 'mapping',
        likenesses: picture.pairs.map(([is, like]) => {
          const [cast] = castOf([like]);
          return { is, like: cast?.words ?? like, cast };
        }),
        caption: picture.caption,
      };
  }
}

function mappingOf(pairs: readonly (readonly [string, string])[]): Scene | undefined {
  const short = pairs.filter((pair) => pair.every((side) => side.length <= LONGEST_LIKENESS)).slice(0, MOST_LIKENESSES);
  if (short.length < 2) return undefined;
  return {
    kind: 'mapping',
    likenesses: short.map(([is, like]) => ({ is, like, cast: undefined })),
    caption: undefined,
  };
}

function panelOf(
  { setting, title, cast, caption }: { setting: Setting; title?: string | undefined; cast: string[]; caption: string },
  side?: string,
): Panel {
  const fits = side !== undefined && side.length <= MOST_IN_PICTURE.title ? side : undefined;
  return { setting, title: title ?? fits, cast: castOf(cast), caption };
}

const castOf = (written: readonly string[]): Cast[] =>
  written.flatMap((each) => {
    const read = readCast(each);
    return 'cast' in read ? [read.cast] : [];
  });
