import type { Button } from '@slack/types';
import type { Term } from '../glossary/types.ts';
import { LIMITS } from '../limits.ts';
import type { Depth } from '../lookup/types.ts';
import { feedback } from './feedback.ts';
import { ACTIONS, numbered } from './ids.ts';
import { KEPT_LINE, keepButton } from './kept.ts';
import {
  actions,
  bold,
  button,
  italic,
  type Message,
  message,
  type Piece,
  paragraph,
  shorten,
  small,
  title,
} from './pieces.ts';
import { suggestButton } from './suggest.ts';
import { type CardState, encode } from './values.ts';
import { dailyFooter } from './word-a-day-footer.ts';
import { DAILY_WORDS } from './words/daily.ts';
import { WORDS } from './words.ts';

export interface CardOptions {
  readonly depth?: Depth;
  /** What was asked, where it was read as a misspelling of the word. */
  readonly misspelled?: string | undefined;
  /** A line before the word that says why it is shown, where nobody asked for it by name. */
  readonly intro?: string;
  readonly state?: Omit<CardState, 'slug'>;
}

/** Names beyond this many letters wait in "Tell me more". */
const MOST_NAMES = 160;
const MOST_ASKED = 60;

/** The private card: what the one who asked sees, and nobody else. */
export function card(term: Term, { depth: asked, misspelled, intro, state = {} }: CardOptions = {}): Message {
  // The other comparison belongs to all of it.
  const depth = state.another ? 'plain' : (asked ?? state.depth ?? 'plain');
  const { depth: _, ...others } = state;
  const cardState: CardState = { slug: term.slug, ...others, ...(depth !== 'plain' && { depth }) };
  return message([
    ...introduction(intro, state),
    ...(misspelled ? [readAs(misspelled, term)] : []),
    ...heading(term),
    ...explanation(term, depth, cardState),
    ...(state.kept ? [KEPT_LINE] : []),
    buttons(term, cardState),
    ...(state.shared ? [small(WORDS.sharedNow)] : []),
    // Whoever got it has said that it was clear.
    ...(state.daily === 'got' ? [] : feedback(term, cardState)),
    ...(state.daily ? dailyFooter(term, cardState, state.daily) : []),
  ]);
}

function introduction(intro: string | undefined, { daily }: Partial<CardState>): Piece[] {
  const why = daily ? DAILY_WORDS.whyThis : intro;
  return why ? [small(why)] : [];
}

/** Says how a misspelled question was read, so that a wrong guess shows. */
export const readAs = (misspelled: string, term: Term): Piece =>
  small(WORDS.readAs(shorten(misspelled, MOST_ASKED), term.term));

/** The word and, in small letters, its other names. */
export function heading(term: Term): Piece[] {
  // Of a comparison's other names ("B vs A", "A or B") the first says enough; the rest are there to be found by.
  const shown = term.kind === 'comparison' ? term.aliases.slice(0, 1) : term.aliases;
  const names = shown.reduce<string>((line, alias) => {
    const longer = line ? `${line}, ${alias}` : alias;
    return longer.length > MOST_NAMES ? line : longer;
  }, '');
  const details = [
    ...(term.short_for ? [WORDS.shortFor(term.short_for)] : []),
    ...(term.say ? [WORDS.said(term.say)] : []),
    ...(names ? [WORDS.also(names)] : []),
  ];
  return [title(nameOf(term)), ...(details.length > 0 ? [small(details.join(' · '))] : [])];
}

/** A term's name with what tells it apart from another of the same name. */
export const nameOf = ({ term, about }: Term): string => (about ? `${term}, ${about}` : term);

/** What the card says of its word, below its name. */
export function explanation(term: Term, depth: Depth, state: CardState): Piece[] {
  const tldr = paragraph(term.tldr);
  const keep = term.remember ? [paragraph(bold(WORDS.toKeep), term.remember)] : [];
  if (depth === 'short') return [tldr, ...keep];
  if (depth === 'technical')
    return [tldr, ...(term.technical ? [paragraph(bold(WORDS.toEngineer), term.technical)] : [])];

  const [heard] = term.heard ?? [];
  return [
    tldr,
    ...(term.here ? [paragraph(bold(WORDS.here), term.here)] : []),
    ...story(term, state),
    ...(heard ? [paragraph(WORDS.heardBefore, italic(`“${heard.phrase}”`), WORDS.heardBetween, heard.means)] : []),
    ...keep,
    ...(term.elsewhere ? [small(term.elsewhere)] : []),
  ];
}

function story(term: Term, { another }: CardState): Piece[] {
  if (!another) return term.analogy ? [paragraph(term.analogy.story)] : [];
  if (!term.another_analogy) return [...(term.analogy ? [paragraph(term.analogy.story)] : []), small(WORDS.noOtherWay)];
  return [small(WORDS.anotherWay), paragraph(term.another_analogy.story)];
}

function buttons(term: Term, state: CardState): Piece {
  const sides = (term.sides ?? []).filter((side) => side.slug);
  return actions(
    button(ACTIONS.tellMeMore, WORDS.tellMeMore, term.term, encode(state), { style: 'primary' }),
    ...sides.map(({ name, slug = '' }, i) =>
      button(
        numbered(ACTIONS.explainTerm, i),
        WORDS.explain(name),
        '',
        encode({ slug, ...(state.alone && { alone: true }) }),
      ),
    ),
    keepButton(term.term, state),
    ...(state.shared || state.alone ? [] : [showEveryone(term, state)]),
    suggestButton(term),
  );
}

/** A button that opens a term's own card; the number tells it apart from the others in its block. */
export const explainButton = (term: Term, number: number, place: Pick<CardState, 'alone' | 'kept'>): Button =>
  button(numbered(ACTIONS.explainTerm, number), nameOf(term), '', encode({ slug: term.slug, ...place }), {
    accessibility_label: shorten(WORDS.explain(nameOf(term)), LIMITS.accessibilityLabel),
  });

const showEveryone = (term: Term, state: CardState) =>
  button(ACTIONS.showEveryone, WORDS.showEveryone, term.term, encode(state), {
    confirm: {
      title: { type: 'plain_text', text: WORDS.shareTitle },
      text: { type: 'plain_text', text: WORDS.shareQuestion },
      confirm: { type: 'plain_text', text: WORDS.shareYes },
      deny: { type: 'plain_text', text: WORDS.shareNo },
    },
  });
