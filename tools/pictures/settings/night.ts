import { COLOURS } from '../colours.ts';
import { circle, path, rect, row } from '../shapes.ts';
import type { DrawSetting } from './setting.ts';

/** Roofs under the moon, with a few windows still lit. */
export const night: DrawSetting = (width, height) => {
  const ground = height * 0.7;
  const house = (x: number, i: number): string => {
    const top = ground - 70 - ((i * 37) % 60);
    const lit = i % 3 === 1 ? COLOURS.honey : COLOURS.duskLight;
    return (
      path(`M${x} ${ground} V${top} l50 -36 l50 36 V${ground} Z`, COLOURS.duskDeep) +
      rect(x + 22, top + 20, 20, 24, lit, 3) +
      rect(x + 58, top + 20, 20, 24, COLOURS.duskLight, 3)
    );
  };
  return {
    shapes:
      rect(0, 0, width, height, COLOURS.dusk) +
      circle(width - 90, 84, 40, COLOURS.cream) +
      circle(width - 74, 74, 34, COLOURS.dusk) +
      row(width, 97, (x, i) => circle(x, 30 + ((i * 53) % 120), 3.5, COLOURS.cream), 40) +
      row(width, 108, house, 4) +
      rect(0, ground, width, height - ground, COLOURS.duskLight),
    floor: height * 0.87,
  };
};
