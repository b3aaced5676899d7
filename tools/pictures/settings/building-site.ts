import { COLOURS } from '../colours.ts';
import { rect, row, stroke } from '../shapes.ts';
import type { DrawSetting } from './setting.ts';

/** A wall going up behind its scaffolding, and a crane. */
export const buildingSite: DrawSetting = (width, height) => {
  const ground = height * 0.7;
  const wall = height * 0.36;
  const left = width * 0.42;
  const right = width * 0.94;
  const brick = (x: number, y: number): string => rect(x, y, 42, 16, COLOURS.brick, 2);
  const bricks = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
    .map((line) => ground - 22 - line * 20)
    .filter((y) => y > wall)
    .map((y, line) => row(right - left - 44, 46, (x) => brick(left + x, y), line % 2 ? 22 : 0))
    .join('');
  const crane = width * 0.2;
  return {
    shapes:
      rect(0, 0, width, height, COLOURS.sky) +
      stroke(
        `M${crane} ${ground} V40 M${crane - 60} 66 H${crane + 170} M${crane} 40 L${crane + 150} 64 M${crane + 130} 66 V120`,
        COLOURS.honey,
        9,
      ) +
      rect(left - 6, wall, right - left + 12, ground - wall, COLOURS.blush) +
      bricks +
      stroke(
        `M${left - 16} ${ground} V${wall - 26} M${(left + right) / 2} ${ground} V${wall - 26} M${right + 10} ${ground} V${wall - 26} M${left - 34} ${(wall + ground) / 2} H${right + 26} M${left - 34} ${wall - 2} H${right + 26}`,
        COLOURS.wood,
        8,
      ) +
      rect(0, ground, width, height - ground, COLOURS.sand),
    floor: height * 0.87,
  };
};
