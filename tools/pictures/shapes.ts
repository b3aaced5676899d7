/** Pieces of SVG. Numbers are pixels; y grows downwards. */

const round = (value: number): number => Math.round(value * 10) / 10;

export const rect = (x: number, y: number, width: number, height: number, fill: string, corner = 0): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${corner}" fill="${fill}"/>`;

export const circle = (x: number, y: number, radius: number, fill: string): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}"/>`;

export const ellipse = (x: number, y: number, across: number, down: number, fill: string, opacity = 1): string =>
  `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(across)}" ry="${round(down)}" fill="${fill}" opacity="${opacity}"/>`;

export const shape = (points: readonly (readonly [number, number])[], fill: string): string =>
  `<polygon points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}" fill="${fill}"/>`;

export const path = (d: string, fill: string): string => `<path d="${d}" fill="${fill}"/>`;

export const stroke = (d: string, colour: string, width: number): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** The same over and over from left to right, each `step` from the last and `offset` from the edge. */
export function row(width: number, step: number, draw: (x: number, i: number) => string, offset = 0): string {
  let drawn = '';
  for (let x = offset, i = 0; x < width; x += step, i++) drawn += draw(x, i);
  return drawn;
}

export const moved = (x: number, y: number, inside: string): string =>
  `<g transform="translate(${round(x)} ${round(y)})">${inside}</g>`;

/** What a rounded frame lets be seen. `id` is unique in the picture. */
export const framed = (id: string, width: number, height: number, corner: number, inside: string): string =>
  `<clipPath id="${id}">${rect(0, 0, width, height, '#000', corner)}</clipPath><g clip-path="url(#${id})">${inside}</g>`;
