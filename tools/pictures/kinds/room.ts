import type { Scene } from '../../../src/glossary/picture/scene.ts';
import type { Canvas } from '../canvas.ts';
import { company } from '../company.ts';
import { FULL, label, SIZES, sceneCard } from '../frame.ts';

const CAPTION = 84;
const PAD = 16;

/** How wide a letter is, about, and how high a line. */
const LETTER = 19;
const LINE = 42;

/** About how many lines a label needs; its lettering sees to it that it fits. */
const linesOf = (words: string, column: number): number =>
  Math.min(3, Math.ceil((words.length * LETTER) / (column - LABEL_PAD)));
const LABEL_PAD = 56;

/** One place and the things in it, each with its label at its feet. */
export function room(canvas: Canvas, { setting, things, caption }: Extract<Scene, { kind: 'room' }>): void {
  const height = caption === undefined ? FULL.height : FULL.height - CAPTION;
  const column = (FULL.width - 2 * PAD) / things.length;
  const labelHeight = LINE * Math.max(...things.map(({ words = '' }) => linesOf(words, column))) + 18;
  const labelTop = height - labelHeight - 20;
  sceneCard(canvas, FULL, height, setting, (backdrop) => {
    const floor = Math.min(backdrop.floor, labelTop - 12);
    return things
      .map((thing, i) =>
        company(
          canvas,
          [thing],
          { ...backdrop, floor },
          {
            left: PAD + column * i,
            width: column,
            top: 30,
            front: floor,
            largest: 210,
            edge: 0.12,
          },
        ),
      )
      .join('');
  });
  things.forEach(({ words = '' }, i) => {
    const x = FULL.x + PAD + column * i + 8;
    label(canvas, words, { x, y: FULL.y + labelTop, width: column - 16, height: labelHeight }, 'center');
  });
  if (caption !== undefined)
    canvas.write({
      text: caption,
      x: FULL.x + 20,
      y: FULL.y + height,
      width: FULL.width - 40,
      height: CAPTION,
      sizes: SIZES.caption,
    });
}
