import { COLOURS } from '../colours.ts';
import { rect, row } from '../shapes.ts';
import type { DrawSetting } from './setting.ts';

/** Pigeonholes with letters in them, and the counter. */
export const postOffice: DrawSetting = (width, height) => {
  const counter = height * 0.68;
  const hole = (x: number, y: number, i: number): string =>
    rect(x, y, 78, 50, COLOURS.woodDark, 4) +
    (i % 3 === 2 ? '' : rect(x + 8, y + 22, 62, 28, i % 2 ? COLOURS.white : COLOURS.cream, 2));
  const lines = [0, 1, 2]
    .map((line) => row(width - 60, 92, (x, i) => hole(x, 40 + line * 64, i + line * 2), 20))
    .join('');
  return {
    shapes:
      rect(0, 0, width, height, COLOURS.peach) +
      rect(0, 22, width, 214, COLOURS.wood) +
      `<g opacity="0.75">${lines}</g>` +
      rect(0, counter, width, height - counter, COLOURS.brick) +
      rect(0, counter, width, 16, COLOURS.honey),
    floor: height * 0.87,
  };
};
