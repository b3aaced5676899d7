import type { Setting } from '../../src/glossary/picture/settings.ts';
import type { Canvas } from './canvas.ts';
import { COLOURS } from './colours.ts';
import { DRAW_SETTING } from './settings/index.ts';
import type { Backdrop } from './settings/setting.ts';
import { framed, moved, rect } from './shapes.ts';

/** A picture's size, as places that show links and cards ask for it. */
export const WIDTH = 1_200;
export const HEIGHT = 628;
/** The room around everything, and that between what belongs apart. */
export const MARGIN = 32;
/** Where what a picture shows begins, beneath the word. */
export const TOP = 100;
const CORNER = 26;

/** Sizes of letters, the largest first; see Lettering. */
export const SIZES = { title: [50, 46, 42, 38, 34], caption: [38, 36, 34], label: [36, 34, 32] } as const;

/** What lies beneath the word. */
export const FULL = { x: MARGIN, y: TOP, width: WIDTH - 2 * MARGIN, height: HEIGHT - TOP - MARGIN } as const;

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The paper, and the word at its top. */
export function paper(canvas: Canvas, word: string): void {
  canvas.draw(rect(0, 0, WIDTH, HEIGHT, COLOURS.paper), rect(MARGIN + 2, 34, 9, 44, COLOURS.coral, 4.5));
  canvas.write({
    text: word,
    x: MARGIN + 30,
    y: 20,
    width: WIDTH - 2 * MARGIN - 40,
    height: 72,
    sizes: SIZES.title,
    align: 'left',
    weight: 800,
  });
}

/** A card with rounded corners that lies on the paper, its shadow soft. */
export const card = ({ x, y, width, height }: Area, fill: string = COLOURS.card, corner = CORNER): string =>
  [10, 6, 3]
    .map(
      (spread) =>
        `<g opacity="0.05">${rect(x - spread / 2, y + spread / 2, width + spread, height + spread, COLOURS.shade, corner + spread / 2)}</g>`,
    )
    .join('') + rect(x, y, width, height, fill, corner);

/** A card whose upper part is a scene, so high; `inside` draws into it, over the backdrop. Captions go beneath. */
export function sceneCard(
  canvas: Canvas,
  area: Area,
  sceneHeight: number,
  setting: Setting,
  inside: (backdrop: Backdrop) => string,
): void {
  const backdrop = DRAW_SETTING[setting](area.width, sceneHeight);
  const scene = framed(`${canvas.nextId}-scene`, area.width, sceneHeight, 0, backdrop.shapes + inside(backdrop));
  canvas.draw(card(area), moved(area.x, area.y, framed(canvas.nextId, area.width, area.height, CORNER, scene)));
}

/** A light label as wide as its words ask for, at the left of an area or in its middle. */
export function label(canvas: Canvas, text: string, area: Area, at: 'left' | 'center'): void {
  const { x, y, width, height } = area;
  canvas.write({
    text,
    x,
    y,
    width,
    height,
    sizes: SIZES.label,
    align: at,
    alike: 'labels',
    plate: { colour: COLOURS.card, corner: 16, pad: 18 },
  });
}

/** An arrow to the right in a round, by its middle. */
export function arrow(canvas: Canvas, x: number, y: number): void {
  canvas.draw(
    `<g opacity="0.16"><circle cx="${x}" cy="${y + 3}" r="33" fill="${COLOURS.shade}"/></g>`,
    `<circle cx="${x}" cy="${y}" r="31" fill="${COLOURS.card}"/>`,
    `<path d="M${x - 14} ${y} H${x + 12} M${x + 2} ${y - 12} L${x + 14} ${y} L${x + 2} ${y + 12}" fill="none" stroke="${COLOURS.coral}" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/>`,
  );
}
