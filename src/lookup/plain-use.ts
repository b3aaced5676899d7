import type { Term } from '../glossary/types.ts';
import { fold } from './normalise.ts';
import { ARTICLES, GOING_ON, PREPOSITIONS, SMALL_WORDS } from './question-words.ts';
import type { Hit } from './types.ts';

const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));
/** Words for people, alone or together: everybody knows them, and in a sentence they say no more than that. */
const PEOPLE = list(
  `user team member person people customer colleague employee staff manager guest visitor student teacher worker friend
  group crowd company office department organiser volunteer`,
);
/** With "of" after them these only count or sort what follows: "a number of", "the whole set of". */
const COUNTING = list(
  'number set list range group pair series part piece kind sort level degree stage amount couple block row line share',
);
/** Words of any office with a computer: what they mean in software is what everybody there already means by them. */
const OFFICE = list(
  `app attachment button calendar chat click date document download email file folder inbox link menu page password
  photo picture screen search setting site status thread upload value video website window`,
);
/** Nouns that say nothing but by what is told around them: "an issue with the door". Before a noun they are names. */
const SHELLS = list(
  `advantage aim area aspect attempt case challenge change choice concept difference difficulty effect example fact factor
  goal idea issue matter need option part place plan point position problem purpose question reason result situation step
  task thing time view way`,
);
/** What is done to an issue in a tracker. */
const OPENED = /\b(?:open|clos|fil|creat|rais|submit|assign|link|track)[a-z]* (?:\p{Ll}+ ){0,2}$/iu;
/** Before a noun these only point at it: "the following example". */
const POINTING = list('following previous next last first same own certain several various');
/** What makes another verb of a verb: "it cleans up the mess". */
const PARTICLES = list('up out off away');
/** What only a verb of thinking and looking has after it: "check if …", "see how …". */
const CLAUSES = new Set('if whether that how why what'.split(' '));
/** Where a sentence begins, or what stands after "fix: ". */
const START = /(?:^|[.!?;:\n])[\s*-]*$/;
/** Words that stand beside a noun and are none. */
const NO_NOUN = new Set([
  ...SMALL_WORDS,
  ...PREPOSITIONS,
  ...GOING_ON,
  ...ARTICLES,
  ...list('on into onto over under between across without via per same other another new right wrong following given'),
]);
const TO = /\b(?:to|please|and|then|always|can|should|must|will) $/i;
const NEXT_WORD = /^[ \t]+([\p{L}'’]+)/u;
const WORD_BEFORE = /([\p{L}\p{N}'’_-]+) $/u;
const CAPITAL_FIRST = /^\p{Lu}\p{Ll}/u;
const ONLY_FIRST_CAPITAL = /^\p{Lu}\p{Ll}+$/u;
const NEAR = 40;

/** Whether an everyday word is plain English where it stands: a verb of looking, part of a name, or a way to count. */
export function isPlainUse(own: number, hits: readonly Hit[], speech: string, isEveryday: readonly boolean[]): boolean {
  const hit = hits[own];
  if (!hit) return false;
  const word = fold(hit.text);
  const before = speech.slice(Math.max(0, hit.start - NEAR), hit.start);
  const after = speech.slice(hit.end, hit.end + NEAR);
  const next = NEXT_WORD.exec(after)?.[1] ?? '';
  const single = word.replace(/(?<=ss)es$|(?<!s)s$/, '');
  if (SMALL_WORDS.has(word) && hit.text !== hit.text.toUpperCase()) return true;
  if (PEOPLE.has(word) || PEOPLE.has(single)) return true;
  if (OFFICE.has(single) && hit.text === word && hit.term.everyday === undefined && !hit.term.own) return true;
  if (next === 'of' && (COUNTING.has(word) || COUNTING.has(single))) return true;
  if ((START.test(before) || TO.test(before)) && CLAUSES.has(next)) return true;
  if (SHELLS.has(single) && !isNoun(next) && !OPENED.test(before)) return true;
  if (POINTING.has(word) && isNoun(next)) return true;
  if (PARTICLES.has(next) && !ARTICLES.has(previousTo(before).toLowerCase())) return true;
  if (isPartOfWord(speech, hit.start, hit.end)) return true;
  if (isPluralOnly(word, hit.term)) return true;
  return isPartOfName(own, hits, before, next, isEveryday);
}

const previousTo = (before: string): string => WORD_BEFORE.exec(before)?.[1] ?? '';

/** Whether a word beside a noun may be one too. */
const isNoun = (word: string): boolean => word !== '' && !NO_NOUN.has(word.toLowerCase());

const AFTER_PREFIX =
  /(?<![\p{L}-])(?:pre|post|cross|multi|sub|non|inter|intra|anti|semi|auto|per|re|co|all|in|out)-$/iu;

/** "github-issues" is not about issues; "pre-releases" are releases. */
export const isPartOfWord = (speech: string, start: number, end: number): boolean =>
  speech[end] === '-' ||
  (speech[start - 1] === '-' && !AFTER_PREFIX.test(speech.slice(Math.max(0, start - LONGEST_PREFIX), start)));

const LONGEST_PREFIX = 8;

/** "Pages", the product, is not what "page" means. */
function isPluralOnly(word: string, { term, aliases }: Term): boolean {
  const same = [term, ...aliases].filter((name) => fold(name) === word || fold(name) === `${word}s`);
  return same.length > 0 && same.every((name) => fold(name) !== word && CAPITAL_FIRST.test(name));
}

/** "The Cloud Platform" is a name, and not about the cloud; "the Kubernetes Service" is about both. */
function isPartOfName(
  own: number,
  hits: readonly Hit[],
  before: string,
  next: string,
  isEveryday: readonly boolean[],
): boolean {
  const hit = hits[own];
  if (!hit || !CAPITAL_FIRST.test(hit.text) || START.test(before)) return false;
  const previous = previousTo(before);
  const isOther = (at: number, text: string): boolean =>
    ONLY_FIRST_CAPITAL.test(text) && ![own - 1, own + 1].some((h) => isEveryday[h] === false && isAt(at, hits[h]));
  const isFirst = START.test(before.slice(0, before.length - previous.length - 1));
  return isOther(hit.at + hit.count, next) || (!isFirst && isOther(hit.at - 1, previous));
}

const isAt = (at: number, hit: Hit | undefined): boolean =>
  hit !== undefined && hit.at <= at && at < hit.at + hit.count;
