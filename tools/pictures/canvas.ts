import type { Cast } from '../../src/glossary/picture/cast.ts';
import { EMOJI_UNITS, type Emoji } from './emoji.ts';
import type { Lettering } from './lettering.ts';

/** What a picture is made of so far: shapes, in the order in which they cover each other, and words over them. */
export class Canvas {
  readonly #emoji: Emoji;
  readonly #symbols = new Map<string, string>();
  readonly #shapes: string[] = [];
  readonly letterings: Lettering[] = [];

  constructor(emoji: Emoji) {
    this.#emoji = emoji;
  }

  draw(...shapes: readonly string[]): void {
    this.#shapes.push(...shapes);
  }

  write(lettering: Lettering): void {
    this.letterings.push(lettering);
  }

  /** A name for a part that others refer to; no other part has it. */
  get nextId(): string {
    return `part-${this.#shapes.length}`;
  }

  /** An emoji by the middle of its feet; to be drawn. */
  standing({ sign }: Cast, x: number, feet: number, size: number): string {
    const id = `emoji-${[...sign].map((each) => each.codePointAt(0)?.toString(16)).join('-')}`;
    if (!this.#symbols.has(id)) this.#symbols.set(id, symbol(id, this.#emoji.drawn(sign)));
    // Most of Noto's emoji leave a little room beneath them.
    const top = Math.round(feet - size * 0.97);
    const side = Math.round(size);
    return `<use href="#${id}" x="${Math.round(x - size / 2)}" y="${top}" width="${side}" height="${side}"/>`;
  }

  /** All of it as one SVG, with the words as paths. */
  svg(width: number, height: number, words: string): string {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${[...this.#symbols.values()].join('')}</defs>${this.#shapes.join('')}${words}</svg>`;
  }
}

/** A symbol shows nothing outside of its square, where some emoji have things lying; its names are made its own. */
const symbol = (id: string, body: string): string => {
  const own = body
    .replace(/ id="/g, ` id="${id}-`)
    .replace(/url\(#/g, `url(#${id}-`)
    .replace(/href="#/g, `href="#${id}-`);
  return `<symbol id="${id}" viewBox="0 0 ${EMOJI_UNITS} ${EMOJI_UNITS}">${own}</symbol>`;
};
