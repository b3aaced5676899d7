import { Resvg } from '@resvg/resvg-js';
import type { Scene } from '../../src/glossary/picture/scene.ts';
import { Canvas } from './canvas.ts';
import { Emoji } from './emoji.ts';
import { HEIGHT, paper, WIDTH } from './frame.ts';
import { beforeAfter } from './kinds/before-after.ts';
import { flow } from './kinds/flow.ts';
import { mapping } from './kinds/mapping.ts';
import { room } from './kinds/room.ts';
import { twoWorlds } from './kinds/two-worlds.ts';
import { lettered } from './lettering.ts';
import { palettePng } from './palette-png.ts';

/** A picture to draw: the word that stands on it, and what it shows. */
export interface Subject {
  readonly title: string;
  readonly scene: Scene;
}

let emoji: Emoji | undefined;

/**
 * Draws a picture: the same bytes each time for the same subject.
 *
 * @returns a PNG of 1200 × 628 pixels with a palette
 * @throws Error when a text of it does not fit
 */
export async function drawPicture({ title, scene }: Subject): Promise<Uint8Array> {
  emoji ??= new Emoji();
  const canvas = new Canvas(emoji);
  paper(canvas, title);
  stage(canvas, scene);
  const svg = canvas.svg(WIDTH, HEIGHT, await lettered(canvas.letterings, WIDTH, HEIGHT));
  const { pixels, width, height } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return palettePng(pixels, width, height);
}

function stage(canvas: Canvas, scene: Scene): void {
  if (scene.kind === 'two-worlds') twoWorlds(canvas, scene.panels);
  else if (scene.kind === 'before-after') beforeAfter(canvas, scene.panels);
  else if (scene.kind === 'room') room(canvas, scene);
  else if (scene.kind === 'flow') flow(canvas, scene);
  else mapping(canvas, scene);
}
