import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bare } from '../../src/glossary/picture/emoji.ts';

interface Icons {
  readonly icons: Readonly<Record<string, { readonly body: string } | undefined>>;
  readonly aliases: Readonly<Record<string, { readonly parent: string } | undefined>>;
}

/** Noto's emoji stand in a square of so many units. */
export const EMOJI_UNITS = 128;

const require = createRequire(import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(require.resolve(`@iconify-json/noto/${file}`), 'utf8'));

/** Noto's emoji, each as the inside of an SVG. Reading them takes some 200 ms, so it is done once. */
export class Emoji {
  readonly #icons = read('icons.json') as Icons;
  readonly #names = read('chars.json') as Readonly<Record<string, string | undefined>>;

  /** @throws Error where there is none, which the glossary's check would have said */
  drawn(sign: string): string {
    const code = [...bare(sign)].map((each) => each.codePointAt(0)?.toString(16).padStart(4, '0')).join('-');
    const name = this.#names[code] ?? '';
    const body = (this.#icons.icons[name] ?? this.#icons.icons[this.#icons.aliases[name]?.parent ?? ''])?.body;
    if (body === undefined) throw new Error(`There is no emoji “${sign}” to draw.`);
    return body;
  }
}
