import { COLOURS } from '../colours.ts';
import { rect, row, shape } from '../shapes.ts';
import type { DrawSetting } from './setting.ts';

/** Columns under a gable, and steps before them. */
export const bank: DrawSetting = (width, height) => {
  const top = height * 0.34;
  const steps = height * 0.68;
  return {
    shapes:
      rect(0, 0, width, height, COLOURS.sky) +
      shape(
        [
          [width * 0.08, top],
          [width / 2, height * 0.08],
          [width * 0.92, top],
        ],
        COLOURS.cream,
      ) +
      rect(width * 0.06, top - 6, width * 0.88, 26, COLOURS.sand) +
      rect(width * 0.1, top + 20, width * 0.8, steps - top, COLOURS.peach) +
      row(width * 0.8, 92, (x) => rect(width * 0.1 + x, top + 20, 34, steps - top, COLOURS.white), 14) +
      rect(width * 0.06, steps - 14, width * 0.88, 18, COLOURS.stone) +
      rect(0, steps, width, height - steps, COLOURS.sand) +
      rect(0, steps, width, 8, COLOURS.stone),
    floor: height * 0.86,
  };
};
