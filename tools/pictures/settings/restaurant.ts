import { COLOURS } from '../colours.ts';
import { circle, path, rect, row } from '../shapes.ts';
import type { DrawSetting } from './setting.ts';

/** Lamps over the tables, a panelled wall, a warm floor. */
export const restaurant: DrawSetting = (width, height) => {
  const floor = height * 0.7;
  const lamp = (x: number): string =>
    rect(x - 2, 0, 4, 66, COLOURS.woodDark) +
    path(`M${x - 40} 104 q0 -42 40 -42 q40 0 40 42 Z`, COLOURS.coral) +
    circle(x, 108, 12, COLOURS.honey);
  return {
    shapes:
      rect(0, 0, width, height, COLOURS.cream) +
      row(width, 184, (x) => circle(x, 128, 78, COLOURS.peach) + lamp(x), width / 2 - Math.floor(width / 368) * 184) +
      rect(0, floor - 92, width, 92, COLOURS.wood) +
      row(width, 92, (x) => rect(x, floor - 78, 76, 64, COLOURS.woodDark, 4), 8) +
      rect(0, floor - 98, width, 10, COLOURS.woodDark) +
      rect(0, floor, width, height - floor, COLOURS.blush),
    floor: height * 0.87,
  };
};
