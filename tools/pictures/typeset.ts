import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import satori, { type Font } from 'satori';

export type Style = Readonly<Record<string, string | number>>;

/** A box as satori knows it: CSS with flexible boxes, and what is inside. */
export interface Box {
  readonly type: 'div';
  readonly key: string | undefined;
  readonly props: { readonly style: Style; readonly children: string | readonly Box[] };
}

export interface LaidOut {
  /** With all words as paths. */
  readonly svg: string;
  /** How large each box that has a key came out. */
  readonly sizes: ReadonlyMap<string, { readonly width: number; readonly height: number }>;
}

const require = createRequire(import.meta.url);
const FOLDER = path.dirname(require.resolve('@fontsource/nunito/package.json'));
// Satori looks for letters that one font lacks in the others, where these have other names.
const FAMILIES = { Nunito: 'latin', 'Nunito Extended': 'latin-ext' };
const WEIGHTS = [700, 800] as const;

const fonts: readonly Font[] = Object.entries(FAMILIES).flatMap(([name, subset]) =>
  WEIGHTS.map((weight) => ({
    name,
    weight,
    style: 'normal' as const,
    data: readFileSync(path.join(FOLDER, 'files', `nunito-${subset}-${weight}-normal.woff`)),
  })),
);

export const box = (style: Style, children: string | readonly Box[], key?: string): Box => ({
  type: 'div',
  key,
  props: { style, children },
});

/** Lays boxes out on so many pixels, set in Nunito. */
export async function typeset(boxes: readonly Box[], width: number, height: number): Promise<LaidOut> {
  const sizes = new Map<string, { width: number; height: number }>();
  const page = box({ display: 'flex', width, height, fontFamily: Object.keys(FAMILIES).join(', ') }, boxes);
  const svg = await satori(page as never, {
    width,
    height,
    fonts: [...fonts],
    onNodeDetected: ({ key, width, height }) => {
      if (typeof key === 'string') sizes.set(key, { width, height });
    },
  });
  return { svg, sizes };
}
