import type { Cast } from '../../src/glossary/picture/cast.ts';
import { COLOURS } from './colours.ts';
import type { Emoji } from './emoji.ts';
import type { Lettering } from './lettering.ts';
import { ellipse } from './shapes.ts';
import { EMOJI_UNITS, symbol } from './square.ts';

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

  /** An emoji in a square, by its corner; to be drawn. */
  emoji({ sign }: Cast, left: number, top: number, size: number): string {
    const id = `emoji-${[...sign].map((each) => each.codePointAt(0)?.toString(16)).join('-')}`;
    if (!this.#symbols.has(id)) this.#symbols.set(id, symbol(id, this.#emoji.drawn(sign).body));
    const side = Math.round(size);
    return `<use href="#${id}" x="${Math.round(left)}" y="${Math.round(top)}" width="${side}" height="${side}"/>`;
  }

  /** One that stands with the middle of its feet here. */
  standing(one: Cast, x: number, feet: number, size: number): string {
    const { bottom } = this.#emoji.drawn(one.sign);
    return this.emoji(one, x - size / 2, feet - (size * bottom) / EMOJI_UNITS, size);
  }

  /** The shadow that it throws on the floor. */
  shadow({ sign }: Cast, x: number, feet: number, size: number): string {
    const { left, right } = this.#emoji.drawn(sign);
    const unit = size / EMOJI_UNITS;
    const middle = x + ((left + right) / 2 - EMOJI_UNITS / 2) * unit;
    return ellipse(middle, feet, ((right - left) / 2) * unit * 0.86, size * 0.055, COLOURS.shade, 0.22);
  }

  /** All of it as one SVG, with the words as paths. */
  svg(width: number, height: number, words: string): string {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${[...this.#symbols.values()].join('')}</defs>${this.#shapes.join('')}${words}</svg>`;
  }
}
