import type { Glossary, Situation, Term } from '../glossary/types.ts';
import { explainButton, nameOf } from './card.ts';
import { ACTIONS, numbered } from './ids.ts';
import { type Page, pageOf, turnButtons } from './pages.ts';
import {
  actions,
  beside,
  bold,
  bullets,
  button,
  type Message,
  message,
  type Piece,
  paragraph,
  preview,
  rows,
  shorten,
  small,
  title,
} from './pieces.ts';
import { type BrowseState, encode } from './values.ts';
import { WORDS } from './words.ts';

/** So many that their lines fit into a message's `text`, and their buttons into one block. */
const WORDS_A_PAGE = 15;
const WORDS_A_MODAL = 20;
const MOST_NAME = 60;
const MOST_LINE = 160;

interface Place {
  /** Whether nobody else reads this conversation. */
  readonly alone: boolean;
}

/** All situations, each with a button. */
export const situationsMessage = (glossary: Glossary, place: Place & { readonly missing?: string }): Message =>
  message(situationsPieces(glossary, place));

/** The words of one situation, a page at a time. */
export const situationMessage = (
  glossary: Glossary,
  { slug, page, alone }: Place & { readonly slug: string; readonly page: number },
): Message => message(situationPieces(glossary, { situation: slug, page, ...(alone && { alone }) }));

export function situationsPieces(
  { situations, terms }: Glossary,
  { alone, missing }: Place & { readonly missing?: string },
): Piece[] {
  const counts = new Map<string, number>();
  for (const { situation } of terms.values()) counts.set(situation, (counts.get(situation) ?? 0) + 1);
  return [
    title(WORDS.browseTitle),
    paragraph(missing ? WORDS.browseMissing(shorten(missing, MOST_LINE)) : WORDS.browseIntro),
    bullets(situations.map(({ slug, title: name }) => [bold(name), `: ${WORDS.words(counts.get(slug) ?? 0)}`])),
    ...rows(
      situations.map(({ slug, title: name }, i) =>
        button(numbered(ACTIONS.browse, i), name, '', encode({ situation: slug, page: 0, ...(alone && { alone }) })),
      ),
    ),
  ];
}

function situationPieces(glossary: Glossary, state: BrowseState): Piece[] {
  const found = wordsOn(glossary, state, WORDS_A_PAGE);
  if (!found) return situationsPieces(glossary, { alone: state.alone === true });
  const { shown } = found;
  return [
    ...top(found),
    bullets(shown.map((term) => [bold(preview(nameOf(term), MOST_NAME)), `: ${preview(term.tldr, MOST_LINE)}`])),
    actions(...shown.map((term, i) => explainButton(term, i, { ...(state.alone && { alone: true }) }))),
    turning(state, found),
  ];
}

/** The words of one situation, as a modal has them: each with its button beside it, so that a thumb need not go far. */
export function situationInModal(glossary: Glossary, state: BrowseState): Message {
  const found = wordsOn(glossary, state, WORDS_A_MODAL);
  if (!found) return situationsMessage(glossary, { alone: true });
  return message([
    ...top(found),
    ...found.shown.map((term, i) =>
      beside(
        [preview(nameOf(term), MOST_NAME), preview(term.tldr, MOST_LINE)],
        button(
          numbered(ACTIONS.explainTerm, i),
          WORDS.explainIt,
          nameOf(term),
          encode({ slug: term.slug, alone: true }),
        ),
      ),
    ),
    turning(state, found),
  ]);
}

interface Found extends Page<Term> {
  readonly situation: Situation;
  readonly count: number;
}

/** The words of a page; of the last one when there is no such page, and nothing when there is no such situation. */
function wordsOn(glossary: Glossary, state: BrowseState, most: number): Found | undefined {
  const situation = glossary.situations.find(({ slug }) => slug === state.situation);
  if (!situation) return undefined;
  const inIt = [...glossary.terms.values()]
    .filter((term) => term.situation === situation.slug)
    .sort((a, b) => a.term.localeCompare(b.term, 'en'));
  return { situation, count: inIt.length, ...pageOf(inIt, state.page, most) };
}

function top({ situation, count, page, pages }: Found): Piece[] {
  const words = WORDS.words(count);
  return [title(situation.title), small(pages > 1 ? `${words} · ${WORDS.pageOf(page + 1, pages)}` : words)];
}

/** Turns the page, and goes back to all situations. */
function turning(state: BrowseState, found: Found): Piece {
  const to = (wanted: number) => encode({ ...state, page: wanted });
  return actions(
    ...turnButtons(found, { action: ACTIONS.browse, about: found.situation.title, value: to }),
    button(ACTIONS.browseAll, WORDS.allSituations, '', to(0)),
  );
}
