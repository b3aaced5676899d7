import { COLOURS } from '../colours.ts';
import { path, rect, row } from '../shapes.ts';
import type { DrawSetting } from './setting.ts';

/** An awning, shelves and a counter. */
export const shop: DrawSetting = (width, height) => {
  const counter = height * 0.7;
  const goods = [COLOURS.coral, COLOURS.teal, COLOURS.honey, COLOURS.leaf, COLOURS.brick];
  const shelf = (y: number, shift: number): string =>
    row(
      width - 90,
      58,
      (x, i) =>
        rect(
          x,
          y - 46 - ((i + shift) % 3) * 8,
          42,
          46 + ((i + shift) % 3) * 8,
          goods[(i + shift) % goods.length] ?? '',
          6,
        ),
      44,
    ) + rect(28, y, width - 56, 12, COLOURS.woodDark, 4);
  return {
    shapes:
      rect(0, 0, width, height, COLOURS.cream) +
      `<g opacity="0.6">${shelf(158, 0)}${shelf(242, 2)}</g>` +
      row(width, 64, (x, i) => path(`M${x} 0 h64 v48 a32 26 0 0 1 -64 0 Z`, i % 2 ? COLOURS.white : COLOURS.coral)) +
      rect(0, counter, width, height - counter, COLOURS.wood) +
      rect(0, counter, width, 16, COLOURS.honey),
    floor: height * 0.87,
  };
};
