import { COLOURS } from '../colours.ts';
import { circle, path, rect, row } from '../shapes.ts';
import type { DrawSetting } from './setting.ts';

/** A road through hills. */
export const road: DrawSetting = (width, height) => {
  const kerb = height * 0.7;
  return {
    shapes:
      rect(0, 0, width, height, COLOURS.sky) +
      path(
        `M0 ${kerb - 80} Q${width * 0.22} ${kerb - 190} ${width * 0.5} ${kerb - 84} T${width} ${kerb - 110} V${kerb} H0 Z`,
        COLOURS.mint,
      ) +
      path(`M0 ${kerb - 30} Q${width * 0.5} ${kerb - 90} ${width} ${kerb - 30} V${kerb} H0 Z`, COLOURS.grass) +
      row(
        width,
        230,
        (x, i) =>
          rect(x - 6, kerb - 70, 12, 50, COLOURS.woodDark) + circle(x, kerb - 92, 34 + (i % 2) * 8, COLOURS.leafDark),
        70,
      ) +
      rect(0, kerb - 24, width, 30, COLOURS.grass) +
      rect(0, kerb, width, height - kerb, COLOURS.stoneDark) +
      rect(0, kerb, width, 8, COLOURS.stone) +
      row(width, 120, (x) => rect(x, height - 36, 64, 9, COLOURS.cream, 3), 28),
    floor: height * 0.85,
  };
};
