import { Resvg } from '@resvg/resvg-js';

/** Noto's emoji stand in a square of so many units. */
export const EMOJI_UNITS = 128;

/** The inside of an SVG as one of its own. */
export const inSquare = (body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${EMOJI_UNITS}" height="${EMOJI_UNITS}">${body}</svg>`;

/** Something may reach beyond its square a little. */
const BEYOND = 16;

/**
 * Without what lies outside of the square: some emoji have their drafts beside them, unseen, and resvg breaks on a part
 * that is wholly outside of a picture.
 */
export function withoutStrays(body: string): string {
  if (!reaches(body, (low, high) => low < -BEYOND || high > EMOJI_UNITS + BEYOND)) return body;
  return elementsOf(body)
    .filter((element) => !reaches(element, (low, high) => high <= 0 || low >= EMOJI_UNITS))
    .join('');
}

/** Whether a drawing lies so, from left to right or from top to bottom; what is not seen by itself, such as a gradient, never. */
function reaches(body: string, so: (low: number, high: number) => boolean): boolean {
  const at = new Resvg(inSquare(body)).getBBox();
  return at !== undefined && (so(at.x, at.x + at.width) || so(at.y, at.y + at.height));
}

/** The elements of which an SVG's inside consists, with all that is in them. */
function elementsOf(body: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: tag, index } of body.matchAll(/<[^>]+>/g)) {
    if (depth === 0) start = index;
    if (tag.startsWith('</')) depth--;
    else if (!tag.endsWith('/>')) depth++;
    if (depth === 0) found.push(body.slice(start, index + tag.length));
  }
  return found;
}

/** An emoji as a symbol, to be used as often as one likes: it shows nothing outside of its square, and the names in it are its own. */
export const symbol = (id: string, body: string): string => {
  const own = body
    .replace(/ id="/g, ` id="${id}-`)
    .replace(/url\(#/g, `url(#${id}-`)
    .replace(/href="#/g, `href="#${id}-`);
  return `<symbol id="${id}" viewBox="0 0 ${EMOJI_UNITS} ${EMOJI_UNITS}">${own}</symbol>`;
};
