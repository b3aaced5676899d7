import { describe, expect, it } from '@jest/globals';
import { PNG } from 'pngjs';
import { readCast } from '../../src/glossary/picture/cast.ts';
import type { Panel, Scene } from '../../src/glossary/picture/scene.ts';
import { SETTINGS, type Setting } from '../../src/glossary/picture/settings.ts';
import { drawPicture } from '../../tools/pictures/draw.ts';
import { Emoji } from '../../tools/pictures/emoji.ts';
import { DRAW_SETTING } from '../../tools/pictures/settings/index.ts';

const cast = (...written: readonly string[]) =>
  written.map((each) => {
    const read = readCast(each);
    if ('lesson' in read) throw new Error(read.lesson.what);
    return read.cast;
  });

const panel = (setting: Setting, caption = 'A door sticks. Everybody gasps.'): Panel => ({
  setting,
  title: undefined,
  cast: cast('🎭 the play', '💺 x20 empty seats'),
  caption,
});

const SCENES: Readonly<Record<Scene['kind'], Scene>> = {
  'two-worlds': { kind: 'two-worlds', panels: [panel('theatre'), panel('harbour')] },
  'before-after': { kind: 'before-after', panels: [panel('home'), panel('sky')] },
  room: {
    kind: 'room',
    setting: 'library',
    things: cast('📚 x6 four hundred old books', '🧑 you', '🗂️ the card index', '🪑 x2 chairs', '🕰️ a clock'),
    caption: 'Whoever knows the card need not look at every shelf.',
  },
  flow: {
    kind: 'flow',
    setting: 'post-office',
    beats: ['You write', 'The post takes it', 'A van drives', 'It rains a bit', 'Aunt May reads it'].map((caption) => ({
      cast: cast('✍️', '📮 x3 boxes'),
      caption,
    })),
    caption: 'Nobody on the way has to know what is in it.',
  },
  mapping: {
    kind: 'mapping',
    likenesses: [1, 2, 3, 4].map((number) => ({
      is: 'The new version, as customers will get it',
      like: 'a second stage that is built like the one',
      cast: number % 2 ? cast('🎭 a stage')[0] : undefined,
    })),
    caption: 'The same play, in the same theatre, before other seats.',
  },
};

/** How many colours a picture has: one in which nothing is drawn has next to none. */
const coloursOf = (png: Uint8Array): number => {
  const { data } = PNG.sync.read(Buffer.from(png));
  const colours = new Set<number>();
  for (let i = 0; i < data.length; i += 4) colours.add(data.readUInt32BE(i));
  return colours.size;
};

describe('a picture', () => {
  it.each(Object.entries(SCENES))('%s: is of its size, light, and the same each time', async (_, scene) => {
    const png = await drawPicture({ title: 'Staging', scene });
    const { width, height } = PNG.sync.read(Buffer.from(png));
    expect([width, height]).toEqual([1_200, 628]);
    expect(png.length).toBeLessThan(60_000);
    expect(coloursOf(png)).toBeGreaterThan(60);
    expect(Buffer.from(await drawPicture({ title: 'Staging', scene })).equals(png)).toBe(true);
  });

  it('differs where the entry does: an empty house and a full one', async () => {
    const empty = panel('theatre');
    const full = { ...empty, cast: cast('🎭 the play', '😮 x20 people watching') };
    const [one, other] = await Promise.all(
      [empty, full].map((left) =>
        drawPicture({ title: 'Staging', scene: { kind: 'two-worlds', panels: [left, empty] } }),
      ),
    );
    expect(Buffer.from(one ?? []).equals(other ?? new Uint8Array())).toBe(false);
  });

  it.each([
    ['a word that is wider than its place', panel('home', 'Unwahrscheinlichkeitsberechnungen')],
    ['more lines than there is room for', panel('home', 'one two three four five '.repeat(4))],
  ])('is not drawn with words cut off: %s', async (_, left) => {
    const scene: Scene = { kind: 'two-worlds', panels: [left, panel('home')] };
    await expect(drawPicture({ title: 'Staging', scene })).rejects.toThrow(/does not fit[\s\S]*fewer or shorter/);
  });

  it('shows nothing in place of an emoji that there is not', async () => {
    const nobody = { sign: 'x', name: 'nobody', count: 1 };
    const scene: Scene = { kind: 'two-worlds', panels: [{ ...panel('home'), cast: [nobody] }, panel('home')] };
    await expect(drawPicture({ title: 'Staging', scene })).rejects.toThrow(/no emoji “x”/);
  });
});

describe('an emoji', () => {
  it('leaves out what lies beside its square: a parcel has thirty drafts of itself there', () => {
    const { body, left, right, bottom } = new Emoji().drawn('📦');
    expect(body.length).toBeLessThan(4_000);
    expect([left < 20, right > 108, bottom > 108]).toEqual([true, true, true]);
  });
});

describe('the settings', () => {
  it.each(SETTINGS)('%s: has shapes inside its frame, and a floor to stand on', (setting) => {
    for (const [width, height] of [
      [552, 390],
      [1_136, 412],
    ] as const) {
      const { shapes, floor } = DRAW_SETTING[setting](width, height);
      expect(shapes.match(/<(rect|circle|path|polygon|ellipse)/g)?.length).toBeGreaterThan(2);
      expect(shapes).not.toMatch(/NaN|undefined|width="-|height="-|r="-/);
      expect(floor).toBeGreaterThan(height * 0.6);
      expect(floor).toBeLessThan(height * 0.95);
    }
  });
});
