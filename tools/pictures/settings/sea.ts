import { COLOURS } from '../colours.ts';
import { circle, path, rect, row } from '../shapes.ts';
import type { DrawSetting } from './setting.ts';

/** Open water under a mild sky; the cast lies on the waves. */
export const sea: DrawSetting = (width, height) => {
  const horizon = height * 0.5;
  const waves = (y: number): string => `M-20 ${y} ${row(width + 60, 60, () => 'q15 -14 30 0 t30 0 ')}V${height} H-20 Z`;
  return {
    shapes:
      rect(0, 0, width, height, COLOURS.sky) +
      circle(width * 0.82, height * 0.2, 42, COLOURS.honey) +
      rect(0, horizon, width, height - horizon, COLOURS.water) +
      path(waves(height * 0.66), COLOURS.waterDeep) +
      `<g opacity="0.5">${path(waves(height * 0.86), COLOURS.water)}</g>`,
    floor: height * 0.8,
    floats: true,
  };
};
