import UPNG from 'upng-js';

/** Enough for flat colours, their edges and the emoji; fewer make bands in a face. */
const COLOURS = 160;

/** RGBA pixels as a PNG with a palette. It packs in plain JavaScript, so that every machine makes the same bytes. */
export const palettePng = (pixels: Uint8Array, width: number, height: number): Uint8Array =>
  new Uint8Array(UPNG.encode([new Uint8Array(pixels).buffer], width, height, COLOURS));
