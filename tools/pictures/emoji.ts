import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { bare } from '../../src/glossary/picture/emoji.ts';
import { EMOJI_UNITS, inSquare, withoutStrays } from './square.ts';

interface Icons {
  readonly icons: Readonly<Record<string, { readonly body: string } | undefined>>;
  readonly aliases: Readonly<Record<string, { readonly parent: string } | undefined>>;
}

const require = createRequire(import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(require.resolve(`@iconify-json/noto/${file}`), 'utf8'));

export interface Drawn {
  /** The inside of an SVG. */
  readonly body: string;
  /** How far down it reaches, and from where to where, in units of its square. */
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Noto's emoji. Reading them takes some 200 ms, so it is done once. */
export class Emoji {
  readonly #icons = read('icons.json') as Icons;
  readonly #names = read('chars.json') as Readonly<Record<string, string | undefined>>;
  readonly #drawn = new Map<string, Drawn>();

  /** @throws Error where there is none, which the glossary's check would have said */
  drawn(sign: string): Drawn {
    const known = this.#drawn.get(sign);
    if (known) return known;
    const body = withoutStrays(this.#body(sign));
    const drawn = { body, ...extent(body) };
    this.#drawn.set(sign, drawn);
    return drawn;
  }

  #body(sign: string): string {
    const code = [...bare(sign)].map((each) => each.codePointAt(0)?.toString(16).padStart(4, '0')).join('-');
    const name = this.#names[code] ?? '';
    const body = (this.#icons.icons[name] ?? this.#icons.icons[this.#icons.aliases[name]?.parent ?? ''])?.body;
    if (body === undefined) throw new Error(`There is no emoji “${sign}” to draw.`);
    return body;
  }
}

/** Below this much of 255 a pixel is an edge, or nothing. */
const SEEN = 60;

/** Where an emoji begins and ends, by looking at it: many leave room around them. */
function extent(body: string): Omit<Drawn, 'body'> {
  const { pixels, width } = new Resvg(inSquare(body), { font: { loadSystemFonts: false } }).render();
  let [bottom, left, right] = [0, EMOJI_UNITS, 0];
  for (let i = 3; i < pixels.length; i += 4) {
    if ((pixels[i] ?? 0) < SEEN) continue;
    const x = ((i - 3) / 4) % width;
    bottom = Math.floor((i - 3) / 4 / width) + 1;
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
  }
  return { bottom, left, right };
}
