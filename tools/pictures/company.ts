import type { Cast } from '../../src/glossary/picture/cast.ts';
import type { Canvas } from './canvas.ts';
import type { Backdrop } from './settings/setting.ts';

/** From so many of one kind on, they are a crowd at the front. */
const CROWD = 7;
const CROWD_SIZE = 62;
const MOST_IN_A_ROW = 10;
/** How far down a row of a crowd begins beneath the one behind it, and how far two of a kind stand apart: in their size. */
const ROW = 0.7;
const CLOSE = 0.76;
const GAP = 0.2;
/** How far up those stand who are behind others of their kind. */
const BEHIND = 0.52;

/** The room that a company has, in pixels of the scene. */
export interface Stage {
  readonly left: number;
  readonly width: number;
  /** Above it the company must not reach. */
  readonly top: number;
  /** Where the first row of a crowd has its feet. */
  readonly front: number;
  readonly largest: number;
  /** The least room at both ends, in the size of one. */
  readonly edge: number;
}

/** Puts the cast before a backdrop: a few on its floor, each as large as there is room for, and crowds in rows at the front. */
export function company(canvas: Canvas, cast: readonly Cast[], backdrop: Backdrop, stage: Stage): string {
  const few = cast.filter(({ count }) => count < CROWD);
  const { drawn, top } = crowd(
    canvas,
    cast.filter(({ count }) => count >= CROWD),
    stage,
  );
  // Whoever stands on the floor stands behind the crowd, and is not hidden by it.
  const feet = Math.min(backdrop.floor, top + 6);
  return standing(canvas, few, { ...backdrop, floor: feet }, stage) + drawn;
}

function crowd(canvas: Canvas, crowds: readonly Cast[], { left, width, front }: Stage): { drawn: string; top: number } {
  const inRow = Math.max(3, Math.min(MOST_IN_A_ROW, Math.floor(width / (CROWD_SIZE * 0.85))));
  const size = Math.min(CROWD_SIZE, width / (inRow + 0.8));
  const rows = crowds.flatMap((one) => inRows(one, inRow));
  const drawn = rows.map(({ one, count }, i) => {
    const behind = rows.length - 1 - i;
    // Those behind are seen between those before them.
    const shift = rows.length > 1 ? ((behind % 2) - 0.5) * (size / 2) : 0;
    const first = left + width / 2 - ((count - 1) * size) / 2 + shift;
    const feet = front - behind * size * ROW;
    return Array.from({ length: count }, (_, j) => canvas.standing(one, first + j * size, feet, size)).join('');
  });
  const top = rows.length > 0 ? front - size - (rows.length - 1) * size * ROW : Number.POSITIVE_INFINITY;
  return { drawn: drawn.join(''), top };
}

/** So many in rows of about the same length, the longer ones at the front. */
function inRows(one: Cast, most: number): { one: Cast; count: number }[] {
  const rows = Math.ceil(one.count / most);
  return Array.from({ length: rows }, (_, i) => ({ one, count: Math.floor((one.count + i) / rows) }));
}

function standing(
  canvas: Canvas,
  few: readonly Cast[],
  { floor, floats }: Backdrop,
  { left, width, top, largest, edge }: Stage,
): string {
  const sizeIn = (lines: number): number => {
    const wide = few.reduce((sum, one) => sum + spanOf(one, lines), 0) + GAP * (few.length - 1) + 2 * edge;
    const high = few.some(({ count }) => linesOf(count, lines) > 1) ? 1 + BEHIND : 1;
    return Math.min(largest, (floor - top) / high, width / wide);
  };
  const lines = sizeIn(2) > sizeIn(1) ? 2 : 1;
  const size = sizeIn(lines);
  const taken = few.reduce((sum, one) => sum + size * spanOf(one, lines), 0);
  // What is over is shared out between and around them.
  const gap = (width - taken) / (few.length - 1 + 2 * (edge > 0 ? 1 : 0.5));
  let x = left + gap * (edge > 0 ? 1 : 0.5);
  return few
    .map((one, kind) => {
      const span = size * spanOf(one, lines);
      const drawn = together(canvas, one, {
        x,
        floor,
        size,
        lines,
        lift: floats ? (kind % 2) * size * 0.14 : 0,
        floats,
      });
      x += span + gap;
      return drawn;
    })
    .join('');
}

/** Of how many lines a kind is made that may stand in so many: three are never parted. */
const linesOf = (count: number, most: number): number => (count > 3 ? most : 1);
/** How wide a kind is, in units of one's size. */
const spanOf = ({ count }: Cast, lines: number): number => 1 + (Math.ceil(count / linesOf(count, lines)) - 1) * CLOSE;

interface Place {
  readonly x: number;
  readonly floor: number;
  readonly size: number;
  readonly lines: number;
  readonly lift: number;
  readonly floats: true | undefined;
}

/** All of one kind, those behind first. */
function together(canvas: Canvas, one: Cast, { x, floor, size, lines, lift, floats }: Place): string {
  const rows = linesOf(one.count, lines);
  const longest = Math.ceil(one.count / rows);
  const row = (count: number, up: number): string => {
    const first = x + size / 2 + ((longest - count) * size * CLOSE) / 2;
    return Array.from({ length: count }, (_, i) => {
      const at = first + i * size * CLOSE;
      const shadow = floats || up > 0 ? '' : canvas.shadow(one, at, floor, size);
      return shadow + canvas.standing(one, at, floor - up - lift - (floats ? (i % 2) * size * 0.1 : 0), size);
    }).join('');
  };
  return (rows > 1 ? row(one.count - longest, size * BEHIND) : '') + row(longest, 0);
}
