import { COLOURS } from '../colours.ts';
import { circle, rect } from '../shapes.ts';
import type { DrawSetting } from './setting.ts';

const cloud = (x: number, y: number, size: number): string =>
  circle(x, y, size, COLOURS.white) +
  circle(x + size, y - size * 0.45, size * 1.15, COLOURS.white) +
  circle(x + size * 2.1, y, size * 0.95, COLOURS.white) +
  rect(x, y, size * 2.1, size, COLOURS.white, size / 2);

/** High up among clouds; the cast hangs in the air. */
export const sky: DrawSetting = (width, height) => ({
  shapes:
    rect(0, 0, width, height, COLOURS.skyDeep) +
    rect(0, height * 0.55, width, height * 0.45, COLOURS.sky) +
    cloud(width * 0.62, height * 0.24, 30) +
    cloud(width * 0.06, height * 0.46, 24) +
    cloud(width * 0.2, height * 0.93, 44) +
    cloud(width * 0.74, height * 0.9, 38),
  floor: height * 0.78,
  floats: true,
});
