import { COLOURS } from '../colours.ts';
import { circle, ellipse, path, rect, row } from '../shapes.ts';
import type { DrawSetting } from './setting.ts';

/** A lawn before a fence, with bushes and a tree. */
export const garden: DrawSetting = (width, height) => {
  const lawn = height * 0.66;
  const picket = (x: number): string => path(`M${x} ${lawn} v-78 l13 -16 l13 16 v78 Z`, COLOURS.white);
  return {
    shapes:
      rect(0, 0, width, height, COLOURS.sky) +
      rect(width * 0.86 - 12, lawn - 160, 24, 160, COLOURS.woodDark) +
      circle(width * 0.86, lawn - 196, 74, COLOURS.leaf) +
      circle(width * 0.86 - 50, lawn - 160, 48, COLOURS.leaf) +
      circle(width * 0.86 + 50, lawn - 160, 48, COLOURS.leaf) +
      ellipse(width * 0.16, lawn - 34, 92, 62, COLOURS.leafDark) +
      ellipse(width * 0.36, lawn - 20, 70, 46, COLOURS.leaf) +
      rect(0, lawn - 64, width, 12, COLOURS.white) +
      rect(0, lawn - 30, width, 12, COLOURS.white) +
      row(width, 44, picket, 9) +
      rect(0, lawn, width, height - lawn, COLOURS.grass),
    floor: height * 0.86,
  };
};
