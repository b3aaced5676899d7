import retextEnglish from 'retext-english';
import retextSimplify from 'retext-simplify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Layered } from '../layers.ts';
import type { Problem } from '../types.ts';
import { plainness } from './lessons.ts';
import { proseOf } from './text-fields.ts';

/** Fine as they are: the plain words for something in software, or how people talk. */
const PLAIN_ENOUGH = [
  ...[
    'address',
    'component',
    'delete',
    'parameter',
    'parameters',
    'shall',
    'contain',
    'contains',
    'monitor',
    'option',
    'request',
    'requests',
    'type',
  ],
  ...['all of', 'expect', 'however', 'in between', 'it is', 'there are', 'there is', 'very', 'whether or not'],
];

/** To somebody who does not understand yet, these say: you should have. */
const BELITTLING = /\b(?:simply|basically|obviously|trivially|of course)\b/gi;

/** Idioms that a tldr must not have. The list grows: add what you stumble over. */
const IDIOMS = [
  'at the end of the day',
  'back to square one',
  'ballpark',
  'behind the scenes',
  'big picture',
  'bite the bullet',
  'boils down to',
  'by hand',
  'call it a day',
  'cut corners',
  'down the road',
  'from scratch',
  'game changer',
  'get the ball rolling',
  'go live',
  'goes live',
  'hand in hand',
  'heads up',
  'heavy lifting',
  'hit the ground running',
  'in a nutshell',
  'in the long run',
  'in the loop',
  'in the wild',
  'jump through hoops',
  'keep an eye on',
  'keeps an eye on',
  'kick off',
  'last resort',
  'low-hanging fruit',
  'moving parts',
  'on the fly',
  'on the same page',
  'out of the blue',
  'out of the box',
  'piece of cake',
  'pull the plug',
  'rule of thumb',
  'safety net',
  'sanity check',
  'silver bullet',
  'single pane of glass',
  'snapshot in time',
  'stand in line',
  'step up',
  'take with a grain of salt',
  'tip of the iceberg',
  'touch base',
  'under the hood',
  'up in the air',
  'up to speed',
  'wear and tear',
  'works like a charm',
];

const simplify = unified().use(retextEnglish).use(retextSimplify, { ignore: PLAIN_ENOUGH }).freeze();

/** Words with a plainer twin, words that belittle, and idioms in the tldr. */
export function wordingProblems(words: readonly Layered[]): Problem[] {
  return words.flatMap(({ entry, at }) => [
    ...proseOf(entry).flatMap(({ field, path, text }) => [
      ...plainerTwins(text).map(({ word, twins }) => at(plainness.plainerTwin(field, word, twins), path)),
      ...[...text.matchAll(BELITTLING)].map(([word]) => at(plainness.belittling(field, word), path)),
    ]),
    ...idiomsIn(entry.tldr).map((idiom) => at(plainness.idiom(idiom), ['tldr'])),
  ]);
}

const idiomsIn = (tldr: string): string[] => IDIOMS.filter((idiom) => new RegExp(`\\b${idiom}\\b`, 'i').test(tldr));

function plainerTwins(text: string): { word: string; twins: readonly string[] }[] {
  const file = new VFile(text);
  simplify.runSync(simplify.parse(file), file);
  return file.messages.map(({ actual, expected }) => ({ word: actual ?? '', twins: expected ?? [] }));
}
