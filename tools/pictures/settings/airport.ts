import { COLOURS } from '../colours.ts';
import { path, rect, row } from '../shapes.ts';
import type { DrawSetting } from './setting.ts';

/** A hall with a long window, and a runway beyond it. */
export const airport: DrawSetting = (width, height) => {
  const sill = height * 0.56;
  const hall = height * 0.68;
  return {
    shapes:
      rect(0, 0, width, height, COLOURS.sky) +
      path(
        `M0 ${sill - 50} Q${width * 0.3} ${sill - 110} ${width * 0.6} ${sill - 56} T${width} ${sill - 70} V${sill} H0 Z`,
        COLOURS.mint,
      ) +
      rect(0, sill - 34, width, 34, COLOURS.stone) +
      row(width, 70, (x) => rect(x, sill - 19, 34, 4, COLOURS.white), 20) +
      row(width, 184, (x) => rect(x, 0, 10, sill, COLOURS.white), 178) +
      rect(0, sill, width, hall - sill, COLOURS.cream) +
      rect(0, sill, width, 10, COLOURS.white) +
      rect(0, hall, width, height - hall, COLOURS.sand),
    floor: height * 0.86,
  };
};
