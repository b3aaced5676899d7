import { PICTURE_WORDS } from '../../../src/cards/words/picture.ts';
import type { Panel } from '../../../src/glossary/picture/scene.ts';
import type { Canvas } from '../canvas.ts';
import { arrow, WIDTH } from '../frame.ts';
import { MIDDLE_OF_SCENES, twoWorlds } from './two-worlds.ts';

/** How it was and how it is, with an arrow from the one to the other. */
export function beforeAfter(canvas: Canvas, [before, after]: readonly [Panel, Panel]): void {
  twoWorlds(canvas, [
    { ...before, title: before.title ?? PICTURE_WORDS.before },
    { ...after, title: after.title ?? PICTURE_WORDS.after },
  ]);
  arrow(canvas, WIDTH / 2, MIDDLE_OF_SCENES);
}
