import { COLOURS } from '../colours.ts';
import { circle, rect, row, stroke } from '../shapes.ts';
import type { DrawSetting } from './setting.ts';

/** Tiles, a shelf with jars, pans on hooks, and the worktop that everything stands on. */
export const kitchen: DrawSetting = (width, height) => {
  const top = height * 0.7;
  const jar = (x: number, colour: string): string =>
    rect(x, 78, 40, 52, colour, 8) + rect(x + 4, 68, 32, 14, COLOURS.woodDark, 4);
  const jars = [COLOURS.honey, COLOURS.coral, COLOURS.leafDark, COLOURS.teal];
  const pan = (x: number, size: number): string =>
    stroke(`M${x} 60 V110`, COLOURS.asphalt, 8) +
    circle(x, 110 + size, size, COLOURS.asphalt) +
    circle(x, 110 + size, size - 9, COLOURS.stoneDark);
  const shelf = width * 0.5;
  return {
    shapes:
      rect(0, 0, width, height, COLOURS.cream) +
      row(
        width,
        64,
        (x) => rect(x, top - 132, 60, 60, COLOURS.white, 4) + rect(x - 32, top - 68, 60, 60, COLOURS.white, 4),
        2,
      ) +
      rect(shelf, 130, width * 0.44, 12, COLOURS.wood, 4) +
      row(width * 0.4, 60, (x, i) => jar(shelf + x, jars[i % jars.length] ?? COLOURS.honey), 14) +
      rect(24, 54, width * 0.4, 10, COLOURS.woodDark, 5) +
      row(width * 0.34, 92, (x, i) => pan(64 + x, i % 2 ? 24 : 30)) +
      rect(0, top, width, height - top, COLOURS.wood) +
      rect(0, top, width, 14, COLOURS.stone),
    floor: height * 0.87,
  };
};
