import { isListed } from './english.ts';
import {
  AROUND,
  ARTICLES,
  ASKING,
  AUXILIARIES,
  BEFORE_PREPOSITION,
  BEFORE_VERB,
  DANGLING,
  FILLERS,
  GOING_ON,
  LEADING,
  MARKERS,
  MEANING,
  NOUNS_OF_MEANING,
  OATHS,
  PREPOSITIONS,
  SMALL_WORDS,
  TRAILING,
  TRIGGERS,
} from './question-words.ts';
import { isSlipOf } from './slips.ts';
import { type Token, tokenise } from './tokens.ts';

/** How unlike a question all words on one side of a place are: about 0 is a frame, 1 or more has a matter of its own. */
interface Doubt {
  /** When the sentence asks: "the *new* …, *please*". */
  readonly asking: number;
  /** When nothing in it asks: then "new" is a word like any other. */
  readonly telling: number;
}

/** What a question is made of, so that every run of its words can be weighed as the thing that is asked for. */
export interface Frame {
  readonly tokens: readonly Token[];
  /** `before[i]`: all words up to the one at `i`. */
  readonly before: readonly Doubt[];
  /** `after[j]`: all words from the one at `j` on. */
  readonly after: readonly Doubt[];
  /** `goesOn[j]`: how well the words from `j` on may follow what was clearly asked for, whatever they are about. */
  readonly goesOn: readonly number[];
  /** Whether what is asked for is sure to come at `i`: "… explain", "what is a …". */
  readonly triggered: readonly boolean[];
  /** How many of the words up to `i` make a question of the sentence. */
  readonly markers: readonly number[];
}

const SMALL = 0.04;
const SOFT = 0.15;
const SLIP = 0.3;
const SLIP_OF_ENGLISH = 0.5;
const OTHER = 1;
const TRIGGERED = 0.1;
const AFTER_VERB = 0.45;
const MEANS = 0.15;
const AFTER_PAUSE = 0.5;
const GOES_ON = 0.5;

/** @param isName whether a word is a name of the glossary, and so no misspelt question word */
export function readFrame(text: string, isName: (word: string) => boolean): Frame {
  const tokens = tokenise(text);
  const kinds = kindsOf(tokens, isName);
  const triggered = [false];
  const markers = [0];
  const before: Doubt[] = [{ asking: 0, telling: 0 }];
  for (let i = 1; i <= tokens.length; i++) {
    const kind = kinds[i - 1] ?? UNKNOWN;
    const last = before[i - 1] ?? { asking: 0, telling: 0 };
    triggered.push(endsInTrigger(tokens, i));
    markers.push((markers[i - 1] ?? 0) + Number(kind.isMarker));
    const near = triggered[i]
      ? TRIGGERED
      : endsInVerb(tokens, i)
        ? AFTER_VERB
        : tokens[i]?.afterPause
          ? AFTER_PAUSE
          : Number.POSITIVE_INFINITY;
    before.push({ asking: Math.min(last.asking + kind.leading, near), telling: last.telling + kind.telling });
  }
  const goesOn = [0];
  const after: Doubt[] = [{ asking: 0, telling: 0 }];
  for (let j = tokens.length - 1; j >= 0; j--) {
    const kind = kinds[j] ?? UNKNOWN;
    const next = after[0] ?? { asking: 0, telling: 0 };
    goesOn.unshift(mayGoOn(tokens, kinds, j));
    const pause = tokens[j]?.afterPause ? AFTER_PAUSE : Number.POSITIVE_INFINITY;
    after.unshift({
      asking: Math.min(next.asking + kind.trailing, pause),
      telling: next.telling + (DANGLING.has(tokens[j]?.word ?? '') ? OTHER : kind.telling),
    });
  }
  return { tokens, before, after, goesOn, triggered, markers };
}

/** How a word may be part of a frame: the doubt it adds where it stands. */
interface Kind {
  readonly leading: number;
  readonly trailing: number;
  readonly telling: number;
  readonly isMarker: boolean;
}

const UNKNOWN: Kind = { leading: OTHER, trailing: OTHER, telling: OTHER, isMarker: false };
const FUNCTION_WORD: Kind = { leading: SMALL, trailing: SMALL, telling: SMALL, isMarker: false };
const MARKER: Kind = { ...FUNCTION_WORD, isMarker: true };
const FILLER: Kind = { leading: SOFT, trailing: SOFT, telling: SOFT, isMarker: false };

function kindsOf(tokens: readonly Token[], isName: (word: string) => boolean): Kind[] {
  const kinds = tokens.map((_, i) => kindOf(tokens, i, isName));
  if (kinds.some((kind) => kind === MARKER) || kinds[0]?.isMarker) return kinds;
  // A slip alone makes no question: in "user eant" nothing says that "meant" was meant.
  return kinds.map((kind) => (kind.isMarker ? UNKNOWN : kind));
}

function kindOf(tokens: readonly Token[], i: number, isName: (word: string) => boolean): Kind {
  const word = tokens[i]?.word ?? '';
  if (MARKERS.has(word) || (i === 0 && tokens.length > 2 && AUXILIARIES.has(word))) return MARKER;
  if (SMALL_WORDS.has(word)) return FUNCTION_WORD;
  if (FILLERS.has(word)) return FILLER;
  if (isOath(tokens, i)) return FUNCTION_WORD;
  const isAround = AROUND.has(word);
  const leads = isAround || LEADING.has(word);
  const trails = isAround || TRAILING.has(word);
  if (leads || trails)
    return { leading: leads ? SOFT : OTHER, trailing: trails ? SOFT : OTHER, telling: OTHER, isMarker: false };
  if (/[^a-z]/.test(word) || isName(word)) return UNKNOWN;
  // A word that is right in itself is taken for a slip only among the words of a question: "hat is …".
  const isRight = isListed(word);
  if (isRight && ![i - 1, i + 1].some((j) => SMALL_WORDS.has(tokens[j]?.word ?? ''))) return UNKNOWN;
  const doubt = isRight ? SLIP_OF_ENGLISH : SLIP;
  if (isSlipOf(word, MARKERS))
    return { leading: doubt, trailing: doubt, telling: i === 0 ? doubt : OTHER, isMarker: !isRight || i === 0 };
  if (isRight) return UNKNOWN;
  if (isSlipOf(word, SMALL_WORDS) || isSlipOf(word, AROUND) || isSlipOf(word, LEADING))
    return { leading: doubt, trailing: doubt, telling: OTHER, isMarker: false };
  return UNKNOWN;
}

/** Whether the words before `i` end in one after which the word asked for is sure to come. */
function endsInTrigger(tokens: readonly Token[], i: number): boolean {
  const last = beforeArticles(tokens, i);
  const word = tokens[last]?.word ?? '';
  const previous = tokens[isOath(tokens, last - 1) ? last - 3 : last - 1]?.word ?? '';
  if (NOUNS_OF_MEANING.has(word)) return last === 0 || SMALL_WORDS.has(previous);
  if (TRIGGERS.has(word) || ASKING.has(word)) return true;
  const isAsked = ASKING.has(previous) || isSlipOf(previous, ASKING);
  if (isAsked && (AUXILIARIES.has(word) || isSlipOf(word, AUXILIARIES))) return true;
  if (word === 'by') return MEANING.has(previous);
  if (PREPOSITIONS.has(word)) return BEFORE_PREPOSITION.has(previous) || isSlipOf(previous, BEFORE_PREPOSITION);
  if (word === 'me' || word === 'that' || word === 'down') return TRIGGERS.has(previous);
  return isSlipOf(word, TRIGGERS) || isSlipOf(word, ASKING);
}

const isOath = (tokens: readonly Token[], i: number): boolean =>
  OATHS.has(tokens[i]?.word ?? '') && tokens[i - 1]?.word === 'the' && ASKING.has(tokens[i - 2]?.word ?? '');

function endsInVerb(tokens: readonly Token[], i: number): boolean {
  const last = beforeArticles(tokens, i);
  return last > 0 && !SMALL_WORDS.has(tokens[last]?.word ?? '') && BEFORE_VERB.has(tokens[last - 1]?.word ?? '');
}

/** The place of the last word before `i` that is no article. */
function beforeArticles(tokens: readonly Token[], i: number): number {
  let last = i - 1;
  while (last > 0 && ARTICLES.has(tokens[last]?.word ?? '') && !tokens[last + 1]?.afterPause) last--;
  return last;
}

/** How well the words from `j` on may follow the word asked for, though they are about something else. */
function mayGoOn(tokens: readonly Token[], kinds: readonly Kind[], j: number): number {
  const token = tokens[j];
  if (token && MEANING.has(token.word)) return MEANS;
  if (!token || token.afterPause || GOING_ON.has(token.word)) return GOES_ON;
  // "is" ends what is asked for only where the clause ends with it too: "what X is, …", but not "the X is slow".
  const next = tokens[j + 1];
  const ends = AUXILIARIES.has(token.word) && (!next || next.afterPause || (kinds[j + 1]?.trailing ?? OTHER) < OTHER);
  return ends ? GOES_ON : Number.POSITIVE_INFINITY;
}

/** Whether any word outside of the run from `from` up to `to` makes a question of the sentence. */
const isAsking = ({ markers }: Frame, from: number, to: number): boolean =>
  (markers.at(-1) ?? 0) - (markers[to] ?? 0) + (markers[from] ?? 0) > 0;

/** How doubtful it is that the words from `from` up to `to` are asked for, by all that stands around them. */
export function doubtAround(frame: Frame, from: number, to: number): number {
  const { before, after, goesOn, triggered } = frame;
  const mode = isAsking(frame, from, to) ? 'asking' : 'telling';
  const follows = after[to]?.[mode] ?? 0;
  return (before[from]?.[mode] ?? 0) + (triggered[from] ? Math.min(follows, goesOn[to] ?? follows) : follows);
}
