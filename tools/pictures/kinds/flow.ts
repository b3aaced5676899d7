import type { Scene } from '../../../src/glossary/picture/scene.ts';
import type { Canvas } from '../canvas.ts';
import { company } from '../company.ts';
import { arrow, FULL, SIZES, sceneCard } from '../frame.ts';

const BEATS = 136;
const CAPTION = 72;

/** One thing after the other, with arrows between. */
export function flow(canvas: Canvas, { setting, beats, caption }: Extract<Scene, { kind: 'flow' }>): void {
  const height = FULL.height - BEATS - (caption === undefined ? 0 : CAPTION);
  const column = FULL.width / beats.length;
  // An arrow needs its room on both sides.
  const width = column - 70;
  // Where some stand in twos, one alone is no giant.
  const isCrowded = beats.some(({ cast }) => cast.length > 1 || cast.some(({ count }) => count > 1));
  const largest = Math.min(isCrowded ? 146 : 190, width);
  let middle = 0;
  sceneCard(canvas, FULL, height, setting, (backdrop) => {
    const floor = Math.min(backdrop.floor, height - 34);
    middle = FULL.y + floor - largest * 0.46;
    return beats
      .map(({ cast }, i) =>
        company(
          canvas,
          cast,
          { ...backdrop, floor },
          { left: column * i + 35, width, top: 24, front: floor, largest, edge: 0 },
        ),
      )
      .join('');
  });
  beats.forEach((beat, i) => {
    const x = FULL.x + column * i;
    if (i > 0) arrow(canvas, x, Math.max(middle, FULL.y + 60));
    canvas.write({
      text: beat.caption,
      x: x + 14,
      y: FULL.y + height + 4,
      width: column - 28,
      height: BEATS - 8,
      sizes: SIZES.label,
      alike: 'beats',
    });
  });
  if (caption !== undefined)
    canvas.write({
      text: caption,
      x: FULL.x + 20,
      y: FULL.y + FULL.height - CAPTION,
      width: FULL.width - 40,
      height: CAPTION - 14,
      sizes: SIZES.caption,
      weight: 800,
    });
}
