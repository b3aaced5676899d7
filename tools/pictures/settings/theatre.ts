import { COLOURS } from '../colours.ts';
import { ellipse, path, rect, row } from '../shapes.ts';
import type { DrawSetting } from './setting.ts';

/** A stage between red curtains, and the dark before it where people sit. */
export const theatre: DrawSetting = (width, height) => {
  const boards = height * 0.5;
  const edge = height * 0.7;
  const fold = (x: number): string => rect(x, 0, 14, edge - 6, COLOURS.wineDark);
  const side = Math.min(110, width * 0.17);
  return {
    shapes:
      rect(0, 0, width, edge, COLOURS.peach) +
      ellipse(width / 2, boards + 10, width * 0.3, boards * 0.86, COLOURS.cream) +
      rect(0, boards, width, edge - boards, COLOURS.wood) +
      ellipse(width / 2, (boards + edge) / 2 + 6, width * 0.26, 26, COLOURS.honey) +
      rect(0, 0, side, edge, COLOURS.wine) +
      row(side, 34, fold, 12) +
      rect(width - side, 0, side, edge, COLOURS.wine) +
      row(side, 34, (x) => fold(width - side + x), 8) +
      row(width, 92, (x) => path(`M${x} 0 h92 v16 q-46 44 -92 0 Z`, COLOURS.wineDark)) +
      rect(0, edge - 6, width, height - edge + 6, COLOURS.mauve) +
      rect(0, edge - 6, width, 16, COLOURS.woodDark) +
      row(width, 58, (x) => rect(x, height - 72, 46, 60, COLOURS.mauveDark, 14), 4) +
      row(width, 58, (x) => rect(x, height - 38, 46, 60, COLOURS.mauveDeep, 14), -25),
    floor: edge - 18,
  };
};
