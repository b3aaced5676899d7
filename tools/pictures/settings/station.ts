import { COLOURS } from '../colours.ts';
import { circle, rect, row } from '../shapes.ts';
import type { DrawSetting } from './setting.ts';

/** A platform, with a train standing at it and a clock above. */
export const station: DrawSetting = (width, height) => {
  const platform = height * 0.7;
  const roof = 96;
  return {
    shapes:
      rect(0, 0, width, height, COLOURS.sky) +
      rect(0, platform - 150, width, 140, COLOURS.teal) +
      rect(0, platform - 54, width, 10, COLOURS.cream) +
      row(width, 128, (x) => rect(x, platform - 132, 96, 60, COLOURS.sky, 10), 18) +
      rect(0, platform - 14, width, 16, COLOURS.asphalt) +
      rect(0, 0, width, 26, COLOURS.brick) +
      row(width, 56, (x) => rect(x, 26, 28, 16, COLOURS.brick, 6), 14) +
      rect(width * 0.76 - 3, 26, 6, roof - 60, COLOURS.ink) +
      circle(width * 0.76, roof - 4, 34, COLOURS.ink) +
      circle(width * 0.76, roof - 4, 28, COLOURS.white) +
      rect(width * 0.76 - 2, roof - 24, 4, 22, COLOURS.ink, 2) +
      rect(width * 0.76 - 2, roof - 6, 18, 4, COLOURS.ink, 2) +
      rect(0, platform, width, height - platform, COLOURS.sand) +
      rect(0, platform + 10, width, 10, COLOURS.honey),
    floor: height * 0.88,
  };
};
