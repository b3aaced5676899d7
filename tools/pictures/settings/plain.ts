import { COLOURS } from '../colours.ts';
import { circle, rect } from '../shapes.ts';
import type { DrawSetting } from './setting.ts';

/** Nothing but a floor, and a soft round of light behind whoever stands there. */
export const plain: DrawSetting = (width, height) => ({
  shapes:
    rect(0, 0, width, height, COLOURS.cream) +
    circle(width / 2, height * 0.66, Math.min(width, height * 2.4) * 0.4, COLOURS.peach) +
    rect(0, height * 0.72, width, height * 0.28, COLOURS.sand),
  floor: height * 0.86,
});
