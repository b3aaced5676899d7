import { COLOURS } from '../colours.ts';
import { rect, row } from '../shapes.ts';
import type { DrawSetting } from './setting.ts';

/** A ward: a curtain, a sign with a cross, a clean floor. */
export const hospital: DrawSetting = (width, height) => {
  const floor = height * 0.68;
  const sign = width - 96;
  return {
    shapes:
      rect(0, 0, width, height, COLOURS.mint) +
      rect(0, floor - 96, width, 96, COLOURS.card) +
      rect(0, floor - 104, width, 8, COLOURS.teal) +
      rect(sign - 44, 44, 88, 88, COLOURS.white, 18) +
      rect(sign - 10, 58, 20, 60, COLOURS.coral, 4) +
      rect(sign - 30, 78, 60, 20, COLOURS.coral, 4) +
      rect(20, 36, width * 0.46, 10, COLOURS.stoneDark, 5) +
      row(width * 0.4, 34, (x, i) => rect(36 + x, 46, 34, floor - 100, i % 2 ? COLOURS.skyDeep : COLOURS.sky)) +
      rect(0, floor, width, height - floor, COLOURS.mist) +
      rect(0, floor, width, 8, COLOURS.stone),
    floor: height * 0.86,
  };
};
