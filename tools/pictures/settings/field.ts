import { COLOURS } from '../colours.ts';
import { circle, path, rect, row } from '../shapes.ts';
import type { DrawSetting } from './setting.ts';

/** Open country: hills, furrows and a low sun. */
export const field: DrawSetting = (width, height) => {
  const ground = height * 0.66;
  return {
    shapes:
      rect(0, 0, width, height, COLOURS.sky) +
      circle(width * 0.8, height * 0.24, 44, COLOURS.honey) +
      path(
        `M0 ${ground - 70} Q${width * 0.25} ${ground - 150} ${width * 0.52} ${ground - 66} T${width} ${ground - 90} V${height} H0 Z`,
        COLOURS.mint,
      ) +
      path(`M0 ${ground - 16} Q${width * 0.4} ${ground - 66} ${width} ${ground - 22} V${height} H0 Z`, COLOURS.leaf) +
      rect(0, ground, width, height - ground, COLOURS.grass) +
      row(
        width,
        110,
        (x) => path(`M${x} ${ground} l-60 ${height - ground} h24 l46 -${height - ground} Z`, COLOURS.leaf),
        60,
      ),
    floor: height * 0.86,
  };
};
