import { COLOURS } from '../colours.ts';
import { circle, rect, row } from '../shapes.ts';
import type { DrawSetting } from './setting.ts';

/** A wall with windows and a plant. */
export const office: DrawSetting = (width, height) => {
  const floor = height * 0.68;
  const plant = width - 60;
  return {
    shapes:
      rect(0, 0, width, height, COLOURS.mist) +
      row(
        width - 120,
        176,
        (x) =>
          rect(x, 48, 148, 118, COLOURS.white, 8) +
          rect(x + 10, 58, 128, 98, COLOURS.sky) +
          row(128, 28, (y) => rect(x + 10, 58 + y * 0.7, 128, 5, COLOURS.white), 20),
        36,
      ) +
      rect(plant - 26, floor - 40, 52, 56, COLOURS.coral, 8) +
      circle(plant, floor - 84, 34, COLOURS.leafDark) +
      circle(plant - 24, floor - 62, 26, COLOURS.leaf) +
      circle(plant + 24, floor - 62, 26, COLOURS.leaf) +
      rect(0, floor, width, height - floor, COLOURS.sand) +
      rect(0, floor - 8, width, 8, COLOURS.white),
    floor: height * 0.86,
  };
};
