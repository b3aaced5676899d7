import { PICTURE_WORDS } from '../../../src/cards/words/picture.ts';
import type { Scene } from '../../../src/glossary/picture/scene.ts';
import type { Canvas } from '../canvas.ts';
import { COLOURS } from '../colours.ts';
import { arrow, card, FULL, SIZES } from '../frame.ts';

const HEADING = 46;
const CAPTION = 58;
const GAP = 10;
const BETWEEN = 56;
const PAD = 24;

/** On the left what the real thing is, on the right what it is in the story. */
export function mapping(canvas: Canvas, { likenesses, caption }: Extract<Scene, { kind: 'mapping' }>): void {
  const half = (FULL.width - BETWEEN) / 2;
  const right = FULL.x + half + BETWEEN;
  const rows = FULL.height - HEADING - (caption === undefined ? 0 : CAPTION);
  const height = Math.min(150, rows / likenesses.length - GAP);
  const first = FULL.y + HEADING + (rows - likenesses.length * (height + GAP)) / 2;
  heading(canvas, PICTURE_WORDS.real, FULL.x);
  heading(canvas, PICTURE_WORDS.story, right);
  likenesses.forEach(({ is, like, cast }, i) => {
    const y = first + i * (height + GAP);
    const across = { y, width: half, height };
    canvas.draw(card({ ...across, x: FULL.x }, COLOURS.mint, 22), card({ ...across, x: right }, COLOURS.peach, 22));
    arrow(canvas, FULL.x + half + BETWEEN / 2, y + height / 2);
    const text = { y: y + 4, height: height - 8, sizes: SIZES.label, align: 'left', alike: 'sides' } as const;
    canvas.write({ ...text, text: is, x: FULL.x + PAD, width: half - 2 * PAD });
    const size = Math.min(104, height - 20);
    const room = cast ? size + 20 : 0;
    if (cast) canvas.draw(canvas.emoji(cast, right + PAD, y + (height - size) / 2, size));
    canvas.write({ ...text, text: like, x: right + PAD + room, width: half - 2 * PAD - room });
  });
  if (caption !== undefined)
    canvas.write({
      text: caption,
      x: FULL.x,
      y: FULL.y + FULL.height - CAPTION + 4,
      width: FULL.width,
      height: CAPTION,
      sizes: SIZES.caption,
    });
}

const heading = (canvas: Canvas, text: string, x: number): void =>
  canvas.write({
    text,
    x: x + PAD,
    y: FULL.y - 6,
    width: 500,
    height: HEADING,
    sizes: [34],
    align: 'left',
    colour: COLOURS.inkSoft,
  });
