import { stringify } from 'yaml';
import { exampleOf, purposeOf } from './fields.ts';
import type { Entry } from './schema.ts';

/** An entry as a file's text, its long texts folded so that people can edit them. */
export function entryYaml(entry: Partial<Entry>): string {
  const text = yaml(entry, 100);
  // Where there is no space to break a line at, it is broken anywhere, also in the middle of an emoji.
  return BROKEN_IN_A_WORD.test(text) ? yaml(entry, 0) : text;
}

const yaml = (entry: Partial<Entry>, lineWidth: number): string =>
  stringify(entry, { lineWidth, blockQuote: 'folded', defaultStringType: 'PLAIN' });

const BROKEN_IN_A_WORD = /\\\n/;

/** What a finished entry has, in the order in which it is read. */
const GUIDED = [
  'aliases',
  'analogy',
  'another_analogy',
  'why',
  'steps',
  'heard',
  'when_to_skip',
  'remember',
  'technical',
  'elsewhere',
  'builds_on',
  'see_also',
  'reviewed',
];

/** A fresh entry for a term: each part with what belongs there and an example from another word, to be written over. */
export function freshEntryYaml(term: string): string {
  const guided = GUIDED.map(
    (field) => `# ${sentence(purposeOf({ field }))}\n${exampleOf({ field }).replace(/^/gm, '#')}\n`,
  );
  return `# Write over the examples, which are about another word, and take away the # in front of what you have written.
# Leave out what does not fit this word. Then: npm run check

${entryYaml({ term })}
# ${sentence(purposeOf({ field: 'tldr' }))} In words a shop assistant uses, with no picture in it yet. At most 240 characters.
tldr:

${guided.join('\n')}`;
}

const sentence = (purpose: string): string => `${purpose.charAt(0).toUpperCase()}${purpose.slice(1)}.`;
