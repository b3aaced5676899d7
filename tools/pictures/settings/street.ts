import { COLOURS } from '../colours.ts';
import { path, rect, row } from '../shapes.ts';
import type { DrawSetting } from './setting.ts';

const FRONTS = [COLOURS.blush, COLOURS.cream, COLOURS.mint, COLOURS.peach];

/** House beside house, and the pavement. */
export const street: DrawSetting = (width, height) => {
  const kerb = height * 0.72;
  const house = (x: number, i: number): string => {
    const top = 104 + ((i * 29) % 3) * 16;
    const window = (dx: number, y: number): string =>
      rect(x + dx, y, 30, 38, COLOURS.white, 4) + rect(x + dx + 5, y + 5, 20, 28, COLOURS.skyDeep, 2);
    return (
      rect(x, top, 132, kerb - top, FRONTS[i % FRONTS.length] ?? '') +
      path(`M${x - 6} ${top} l72 -56 l72 56 Z`, i % 2 ? COLOURS.brick : COLOURS.coral) +
      window(20, top + 20) +
      window(82, top + 20) +
      rect(x + 50, kerb - 66, 34, 66, COLOURS.woodDark, 4)
    );
  };
  return {
    shapes:
      rect(0, 0, width, height, COLOURS.sky) +
      row(width, 138, house, (width % 138) / 2 - 66) +
      rect(0, kerb, width, height - kerb, COLOURS.stone) +
      rect(0, kerb, width, 8, COLOURS.stoneDark),
    floor: height * 0.88,
  };
};
