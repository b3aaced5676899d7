import type { Glossary } from '../glossary/types.ts';
import { explainButton, nameOf } from './card.ts';
import { ACTIONS, numbered } from './ids.ts';
import {
  actions,
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
  const situation = glossary.situations.find(({ slug }) => slug === state.situation);
  if (!situation) return situationsPieces(glossary, { alone: state.alone === true });
  const inIt = [...glossary.terms.values()]
    .filter((term) => term.situation === situation.slug)
    .sort((a, b) => a.term.localeCompare(b.term, 'en'));
  const pages = Math.max(1, Math.ceil(inIt.length / WORDS_A_PAGE));
  const page = Math.min(Math.max(0, Math.trunc(state.page)), pages - 1);
  const shown = inIt.slice(page * WORDS_A_PAGE, (page + 1) * WORDS_A_PAGE);
  const count = WORDS.words(inIt.length);
  return [
    title(situation.title),
    small(pages > 1 ? `${count} · ${WORDS.pageOf(page + 1, pages)}` : count),
    bullets(shown.map((term) => [bold(preview(nameOf(term), MOST_NAME)), `: ${preview(term.tldr, MOST_LINE)}`])),
    actions(...shown.map((term, i) => explainButton(term, i, { ...(state.alone && { alone: true }) }))),
    turning({ ...state, page }, pages, situation.title),
  ];
}

/** Turns the page, and goes back to all situations. */
function turning(state: BrowseState, pages: number, name: string): Piece {
  const to = (page: number) => encode({ ...state, page });
  return actions(
    ...(state.page > 0 ? [button(numbered(ACTIONS.browse, 0), WORDS.previousPage, name, to(state.page - 1))] : []),
    ...(state.page < pages - 1 ? [button(numbered(ACTIONS.browse, 1), WORDS.nextPage, name, to(state.page + 1))] : []),
    button(ACTIONS.browseAll, WORDS.allSituations, '', to(0)),
  );
}
