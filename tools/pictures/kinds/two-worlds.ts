import type { Panel } from '../../../src/glossary/picture/scene.ts';
import type { Canvas } from '../canvas.ts';
import { company } from '../company.ts';
import { FULL, label, SIZES, sceneCard, TOP } from '../frame.ts';

const GAP = 32;
const CAPTION = 106;
const LABEL = 56;
const WIDTH = (FULL.width - GAP) / 2;
const SCENE = FULL.height - CAPTION;

/** How far down the middle of the two scenes is. */
export const MIDDLE_OF_SCENES = TOP + SCENE / 2;

/** Two panels side by side, each with its title, its scene and its caption. */
export function twoWorlds(canvas: Canvas, both: readonly [Panel, Panel]): void {
  both.forEach((panel, i) => {
    onePanel(canvas, panel, FULL.x + i * (WIDTH + GAP));
  });
}

function onePanel(canvas: Canvas, { setting, title, cast, caption }: Panel, x: number): void {
  sceneCard(canvas, { x, y: TOP, width: WIDTH, height: FULL.height }, SCENE, setting, (backdrop) =>
    company(canvas, cast, backdrop, {
      left: 0,
      width: WIDTH,
      top: title ? LABEL + 26 : 22,
      front: SCENE - 6,
      largest: 190,
      edge: 0.24,
    }),
  );
  if (title) label(canvas, title, { x: x + 16, y: TOP + 16, width: WIDTH - 32, height: LABEL }, 'left');
  canvas.write({
    text: caption,
    x: x + 20,
    y: TOP + SCENE + 2,
    width: WIDTH - 40,
    height: CAPTION - 4,
    sizes: SIZES.caption,
    alike: 'captions',
  });
}
