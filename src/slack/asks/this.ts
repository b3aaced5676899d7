import { pointing } from '../../cards/help.ts';
import type { Ask } from './ask.ts';

/** Any of these words, with a capital at the most: "IT" is not "it". */
const anyOf = (words: string): string =>
  words
    .split(/\s+/)
    .map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`)
    .join('|');

const ASKING = 'what huh eli5 explain define translate mean means meaning please pls can could would you help me us';
const AROUND = `${ASKING} what['’]?s does do is are was don['’]?t not all any of i we a to with for about in on up hi hey hello
  going understand word words jargon terms stuff they he she say saying said talking tell just the this that these those it
  thread message messages conversation above here`;
const POINTING = `${anyOf('this that these those it above here')}|the (?:thread|messages?|conversation)`;
const only = (words: string): string => `(?:(?:${anyOf(words)})(?!['’\\w])[\\s,.!?:;…]*)+$`;

/** What points at something that was said, with no word of its own: "what does this mean?", "explain the thread, please". */
export const forThis: Ask = {
  written: new RegExp(`^(?:${only(ASKING)}|(?=[\\s\\S]*\\b(?:${POINTING})\\b)${only(AROUND)})`),
  answer: (_more, _asker, { command }) => pointing(command),
};
