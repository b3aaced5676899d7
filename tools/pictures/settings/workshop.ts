import { COLOURS } from '../colours.ts';
import { circle, rect, row, stroke } from '../shapes.ts';
import type { DrawSetting } from './setting.ts';

/** Tools on a wall, and the bench under them. */
export const workshop: DrawSetting = (width, height) => {
  const bench = height * 0.7;
  const tools = [
    (x: number) => stroke(`M${x} 84 V156`, COLOURS.woodDark, 10) + rect(x - 26, 72, 52, 24, COLOURS.asphalt, 5),
    (x: number) => stroke(`M${x} 118 V160`, COLOURS.coral, 14) + stroke(`M${x} 72 V112`, COLOURS.asphalt, 6),
    (x: number) =>
      stroke(`M${x} 96 V158`, COLOURS.asphalt, 11) +
      circle(x, 86, 18, COLOURS.asphalt) +
      circle(x, 80, 8, COLOURS.sand),
  ];
  return {
    shapes:
      rect(0, 0, width, height, COLOURS.cream) +
      rect(30, 44, width - 60, bench - 108, COLOURS.sand, 12) +
      row(width - 140, 96, (x, i) => tools[i % tools.length]?.(x) ?? '', 86) +
      rect(0, bench, width, height - bench, COLOURS.wood) +
      rect(0, bench, width, 16, COLOURS.honey) +
      rect(0, height - 18, width, 18, COLOURS.woodDark),
    floor: height * 0.87,
  };
};
