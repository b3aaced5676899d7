import { COLOURS } from '../colours.ts';
import { rect, stroke } from '../shapes.ts';
import type { DrawSetting } from './setting.ts';

/** A blackboard, and the classroom floor. */
export const school: DrawSetting = (width, height) => {
  const floor = height * 0.7;
  const left = width * 0.14;
  const across = width * 0.72;
  return {
    shapes:
      rect(0, 0, width, height, COLOURS.cream) +
      rect(left - 12, 40, across + 24, floor - 108, COLOURS.wood, 8) +
      rect(left, 52, across, floor - 132, COLOURS.leafDark, 3) +
      `<g opacity="0.6">${stroke(`M${left + 40} 92 h${across * 0.4} M${left + 40} 122 h${across * 0.28} M${left + across - 120} 92 h80 M${left + across - 120} 122 h56`, COLOURS.white, 6)}</g>` +
      rect(left + 20, floor - 76, across - 40, 12, COLOURS.woodDark, 4) +
      rect(0, floor - 8, width, 8, COLOURS.white) +
      rect(0, floor, width, height - floor, COLOURS.sand),
    floor: height * 0.87,
  };
};
