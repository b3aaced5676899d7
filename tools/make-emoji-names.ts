/**
 * Writes src/glossary/picture/emoji-names.ts: every emoji that a picture can show, with its name in plain English, from
 * the set that the pictures are drawn with. Run it when that package changes: `npm run emoji-names`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const TARGET = 'src/glossary/picture/emoji-names.ts';
const LINE_LENGTH = 240;

/** Skin tones, flags and letters say more, or less, than a picture means to; families come in too many shapes to choose. */
const LEFT_OUT = /skin-tone|^flag-(?!in-hole)|^letter-|^family-|^japanese-|^keycap-/;

const named = Object.entries(
  JSON.parse(readFileSync(require.resolve('@iconify-json/noto/chars.json'), 'utf8')) as Record<string, string>,
).filter(([, name]) => !LEFT_OUT.test(name));

const sign = (code: string): string =>
  String.fromCodePoint(...code.split('-').map((each) => Number.parseInt(each, 16)));
const lines: string[] = [''];
for (const [code, name] of named.sort(([, a], [, b]) => (a < b ? -1 : 1))) {
  const entry = `${sign(code)} ${name.replaceAll('-', ' ')}|`;
  if (`${lines.at(-1)}${entry}`.length > LINE_LENGTH) lines.push('');
  lines[lines.length - 1] += entry;
}

writeFileSync(
  TARGET,
  `/**
 * What can stand in a picture: emoji as they are typed (but for U+FE0F), each with its name, as Noto Emoji calls them.
 * Written by tools/make-emoji-names.ts.
 */
export const EMOJI_NAMES = \`
${lines.join('\n')}
\`;
`,
);
console.log(`${TARGET}: ${named.length} emoji`);
