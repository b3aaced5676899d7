import { COLOURS } from '../colours.ts';
import { path, rect, row, shape } from '../shapes.ts';
import type { DrawSetting } from './setting.ts';

/** A quay with bollards; the water, a boat and a far shore. */
export const harbour: DrawSetting = (width, height) => {
  const horizon = height * 0.36;
  const quay = height * 0.7;
  const boat = width * 0.76;
  return {
    shapes:
      rect(0, 0, width, height, COLOURS.sky) +
      path(
        `M0 ${horizon} q${width * 0.14} -46 ${width * 0.3} 0 q${width * 0.16} -28 ${width * 0.34} 0 Z`,
        COLOURS.mint,
      ) +
      rect(0, horizon, width, quay - horizon, COLOURS.water) +
      row(width, 150, (x, i) => rect(x, horizon + 28 + (i % 3) * 30, 58, 5, COLOURS.skyDeep, 2), 24) +
      shape(
        [
          [boat - 6, horizon - 70],
          [boat - 6, horizon + 22],
          [boat - 76, horizon + 22],
        ],
        COLOURS.white,
      ) +
      shape(
        [
          [boat + 6, horizon - 44],
          [boat + 6, horizon + 22],
          [boat + 60, horizon + 22],
        ],
        COLOURS.peach,
      ) +
      path(`M${boat - 90} ${horizon + 32} h180 l-30 40 h-120 Z`, COLOURS.coral) +
      rect(0, quay, width, height - quay, COLOURS.stone) +
      rect(0, quay, width, 12, COLOURS.stoneDark) +
      row(
        width,
        250,
        (x) => rect(x, quay - 26, 30, 30, COLOURS.asphalt, 8) + rect(x - 6, quay - 30, 42, 12, COLOURS.asphalt, 6),
        64,
      ),
    floor: height * 0.88,
  };
};
