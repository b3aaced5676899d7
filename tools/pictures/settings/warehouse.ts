import { COLOURS } from '../colours.ts';
import { rect, row } from '../shapes.ts';
import type { DrawSetting } from './setting.ts';

/** Tall racks with boxes on them. */
export const warehouse: DrawSetting = (width, height) => {
  const floor = height * 0.7;
  const rack = (y: number, shift: number): string =>
    row(
      width - 40,
      96,
      (x, i) =>
        (i + shift) % 4 === 3
          ? ''
          : rect(x, y - 62, 76, 62, (i + shift) % 2 ? COLOURS.sand : COLOURS.wood, 4) +
            rect(x + 32, y - 62, 12, 62, COLOURS.cream),
      22,
    ) + rect(0, y, width, 12, COLOURS.teal);
  return {
    shapes:
      rect(0, 0, width, height, COLOURS.mist) +
      `<g opacity="0.7">${rack(122, 0)}${rack(floor - 12, 1)}${row(width, 192, (x) => rect(x, 30, 10, floor - 30, COLOURS.teal), 10)}</g>` +
      rect(0, floor, width, height - floor, COLOURS.stone) +
      rect(0, floor + 12, width, 8, COLOURS.honey),
    floor: height * 0.88,
  };
};
