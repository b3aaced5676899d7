import { COLOURS } from '../colours.ts';
import { circle, ellipse, rect } from '../shapes.ts';
import type { DrawSetting } from './setting.ts';

/** A living room: a window, a lamp, a rug. */
export const home: DrawSetting = (width, height) => {
  const floor = height * 0.68;
  const lamp = width - 74;
  return {
    shapes:
      rect(0, 0, width, height, COLOURS.peach) +
      rect(width * 0.5 - 80, 44, 160, 130, COLOURS.white, 8) +
      rect(width * 0.5 - 68, 56, 64, 106, COLOURS.sky) +
      rect(width * 0.5 + 4, 56, 64, 106, COLOURS.sky) +
      rect(lamp - 4, floor - 190, 8, 200, COLOURS.woodDark) +
      rect(lamp - 42, floor - 228, 84, 60, COLOURS.honey, 16) +
      circle(lamp, floor - 164, 9, COLOURS.white) +
      rect(0, floor - 12, width, 12, COLOURS.white) +
      rect(0, floor, width, height - floor, COLOURS.wood) +
      ellipse(width / 2, height * 0.87, width * 0.42, height * 0.09, COLOURS.blush) +
      ellipse(width / 2, height * 0.87, width * 0.36, height * 0.068, COLOURS.coral, 0.35),
    floor: height * 0.87,
  };
};
