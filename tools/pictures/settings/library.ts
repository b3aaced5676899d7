import { COLOURS } from '../colours.ts';
import { rect, row } from '../shapes.ts';
import type { DrawSetting } from './setting.ts';

const BOOKS = [
  COLOURS.coral,
  COLOURS.teal,
  COLOURS.honey,
  COLOURS.leafDark,
  COLOURS.skyDeep,
  COLOURS.brick,
  COLOURS.sand,
];

/** Shelf above shelf of books. */
export const library: DrawSetting = (width, height) => {
  const floor = height * 0.7;
  const shelf = floor / 3;
  const books = (line: number): string =>
    row(
      width - 20,
      27,
      (x, i) => {
        const tall = shelf - 30 - ((i * 7 + line * 5) % 4) * 9;
        return (i + line * 3) % 9 === 8
          ? ''
          : rect(x, (line + 1) * shelf - 8 - tall, 22, tall, BOOKS[(i * 3 + line * 2) % BOOKS.length] ?? '', 3);
      },
      18,
    );
  return {
    shapes:
      rect(0, 0, width, height, COLOURS.wood) +
      rect(0, 0, width, floor, COLOURS.cream) +
      `<g opacity="0.55">${[0, 1, 2].map(books).join('')}</g>` +
      [1, 2, 3].map((line) => rect(0, line * shelf - 10, width, 12, COLOURS.woodDark)).join('') +
      rect(0, floor, width, height - floor, COLOURS.sand),
    floor: height * 0.87,
  };
};
