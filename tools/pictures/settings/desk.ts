import { COLOURS } from '../colours.ts';
import { circle, rect } from '../shapes.ts';
import type { DrawSetting } from './setting.ts';

/** A table top close by, and a quiet wall with a window behind it. */
export const desk: DrawSetting = (width, height) => {
  const top = height * 0.66;
  const pane = Math.min(190, width * 0.3);
  return {
    shapes:
      rect(0, 0, width, height, COLOURS.cream) +
      rect(width - pane - 46, 40, pane, top - 110, COLOURS.white, 10) +
      rect(width - pane - 34, 52, pane - 24, top - 134, COLOURS.sky, 4) +
      circle(width - pane * 0.62 - 34, top - 92, pane * 0.2, COLOURS.mint) +
      rect(width - pane - 34, top - 92, pane - 24, 10, COLOURS.mint) +
      rect(width - pane / 2 - 50, 52, 8, top - 134, COLOURS.white) +
      rect(width - pane - 56, top - 76, pane + 20, 14, COLOURS.white, 6) +
      rect(0, top, width, height - top, COLOURS.wood) +
      rect(0, top, width, 12, COLOURS.honey) +
      rect(0, height - 16, width, 16, COLOURS.woodDark),
    floor: height * 0.85,
  };
};
