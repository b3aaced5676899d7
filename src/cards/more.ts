import type { ModalView } from '@slack/types';
import type { Term } from '../glossary/types.ts';
import { LIMITS } from '../limits.ts';
import { nameOf } from './card.ts';
import { ACTIONS, VIEWS } from './ids.ts';
import { KEPT_LINE, keepButton } from './kept.ts';
import { pictureAlt } from './picture-alt.ts';
import {
  actions,
  button,
  divider,
  type Piece,
  paragraph,
  picture,
  plain,
  preformatted,
  said,
  shorten,
  unescapeText,
} from './pieces.ts';
import { suggestButton } from './suggest.ts';
import { encode, encodeMore, type MoreState } from './values.ts';
import { wholeEntry } from './whole-entry.ts';
import { MORE_WORDS } from './words/more.ts';
import { WORDS } from './words.ts';

/** The words of the glossary, by slug. */
export type Terms = ReadonlyMap<string, Term>;
type How = Omit<MoreState, 'slug'>;

const FRESH: How = { trail: [] };

/**
 * The modal "Tell me more": everything the entry has, and the way to related words and back.
 *
 * @param pictureUrl where Slack fetches the word's picture, if there is one
 */
export function moreView(term: Term, terms: Terms, how = FRESH, pictureUrl?: string): ModalView {
  const state = { ...how, slug: term.slug };
  const back = backButton(state, terms);
  const copy = button(ACTIONS.copyAsText, WORDS.copyAsText, term.term, encode({ slug: term.slug }));
  return modal(VIEWS.more, term.term, state, [
    // A long page has its way back at either end.
    ...(back.length > 0 ? [actions(...back)] : []),
    ...(pictureUrl ? [picture(pictureUrl, pictureAlt(term))] : []),
    ...belowTitle(term, wholeEntry(term, terms, how.another)),
    divider,
    ...(how.kept ? [KEPT_LINE] : []),
    actions(
      ...back,
      keepButton(term.term, { slug: term.slug, ...(how.kept && { kept: true }) }),
      copy,
      suggestButton(term),
    ),
  ]);
}

/** A name that the modal's bar shows whole need not stand below it once more. */
const belowTitle = (term: Term, pieces: readonly Piece[]): readonly Piece[] =>
  nameOf(term).length <= LIMITS.modalTitle ? pieces.slice(1) : pieces;

/** The page "Copy as text", in the same modal: the entry as plain text, in a block that Slack lets one copy. */
export function copyView(term: Term, terms: Terms, how = FRESH): ModalView {
  const { slug } = term;
  const text = unescapeText(said(wholeEntry(term, terms, how.another)));
  const again = encode({ slug, ...(how.another && { another: true }) });
  const back = actions(button(ACTIONS.moreAgain, MORE_WORDS.backTo(nameOf(term)), '', again));
  return modal(VIEWS.copy, WORDS.copyTitle, { ...how, slug }, [
    back,
    paragraph(WORDS.copyIntro),
    ...portions(text, LIMITS.richText).map(preformatted),
    back,
  ]);
}

/** For a word that was taken out of the glossary while its name stood on a button. */
export function goneView(state: MoreState, terms: Terms): ModalView {
  const back = backButton(state, terms);
  return modal(VIEWS.more, MORE_WORDS.goneTitle, state, [
    paragraph(MORE_WORDS.gone),
    ...(back.length > 0 ? [actions(...back)] : []),
  ]);
}

/** Where Back leads: to the last word on the way that is still in the glossary. */
export function wayBack({ trail }: MoreState, terms: Terms): MoreState | undefined {
  const at = trail.findLastIndex((slug) => terms.has(slug));
  const slug = trail[at];
  return slug === undefined ? undefined : { slug, trail: trail.slice(0, at) };
}

function backButton(state: MoreState, terms: Terms) {
  const term = terms.get(wayBack(state, terms)?.slug ?? '');
  return term ? [button(ACTIONS.moreBack, MORE_WORDS.backTo(nameOf(term)), '', encode({ slug: term.slug }))] : [];
}

const modal = (callback_id: string, name: string, state: MoreState, pieces: readonly Piece[]): ModalView => ({
  type: 'modal',
  callback_id,
  private_metadata: encodeMore(state),
  title: plain(shorten(name, LIMITS.modalTitle)),
  close: plain(WORDS.close),
  blocks: pieces.map(({ block }) => block),
});

/** Cuts between paragraphs, so that each portion fits into one block. */
function portions(text: string, most: number): string[] {
  const found: string[] = [];
  for (const part of text.split('\n\n')) {
    const last = found.at(-1);
    if (last !== undefined && last.length + part.length + 2 <= most) found[found.length - 1] = `${last}\n\n${part}`;
    else found.push(part);
  }
  return found;
}
