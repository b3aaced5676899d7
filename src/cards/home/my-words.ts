import type { ModalView } from '@slack/types';
import type { Glossary } from '../../glossary/types.ts';
import type { WordAt } from '../../storage/types.ts';
import { nameOf } from '../card.ts';
import { ACTIONS, VIEWS } from '../ids.ts';
import { keepButton } from '../kept.ts';
import { pageOf, turnButtons } from '../pages.ts';
import { actions, bold, button, type Piece, paragraph, plain, preview, shorten, small, title } from '../pieces.ts';
import { encode } from '../values.ts';
import { HOME_WORDS } from '../words/home.ts';
import { WORDS } from '../words.ts';

/** The newest ones stand in Home; all of them open in a modal, a page at a time. */
const IN_HOME = 5;
const WORDS_A_PAGE = 10;
const MOST_NAME = 100;
const MOST_LINE = 160;

/** The words a person keeps, as Home shows them. */
export function myWords(kept: readonly WordAt[], glossary: Glossary): Piece[] {
  const heading = title(HOME_WORDS.myWordsTitle);
  if (kept.length === 0) return [heading, paragraph(HOME_WORDS.myWordsEmpty)];
  return [
    heading,
    ...kept.slice(0, IN_HOME).flatMap((word) => row(word, glossary)),
    ...(kept.length > IN_HOME
      ? [actions(button(ACTIONS.myWords, HOME_WORDS.allMyWords(kept.length), '', encode({ page: 0 })))]
      : []),
  ];
}

/** All the words a person keeps, as a modal. It remembers its page, so that it can be drawn again after a change. */
export function myWordsView(kept: readonly WordAt[], glossary: Glossary, wanted: number): ModalView {
  const { shown, page, pages } = pageOf(kept, wanted, WORDS_A_PAGE);
  const count = HOME_WORDS.keptCount(WORDS.words(kept.length));
  const pieces = [
    ...(kept.length === 0
      ? [paragraph(HOME_WORDS.myWordsEmpty)]
      : [small(pages > 1 ? `${count} · ${WORDS.pageOf(page + 1, pages)}` : count)]),
    ...shown.flatMap((word) => row(word, glossary)),
    ...turning(page, pages),
  ];
  return {
    type: 'modal',
    callback_id: VIEWS.myWords,
    private_metadata: encode({ page }),
    title: plain(HOME_WORDS.myWordsTitle),
    close: plain(WORDS.close),
    blocks: pieces.map(({ block }) => block),
  };
}

/** A word with what can be done with it. */
function row({ slug }: WordAt, { terms }: Glossary): Piece[] {
  const term = terms.get(slug);
  const name = term ? preview(nameOf(term), MOST_NAME) : shorten(slug, MOST_NAME);
  const value = { slug, alone: true, modal: true, kept: true } as const;
  return [
    paragraph(bold(name), `: ${term ? preview(term.tldr, MOST_LINE) : HOME_WORDS.goneWord}`),
    actions(
      ...(term ? [button(ACTIONS.explainTerm, HOME_WORDS.readAgain, name, encode(value))] : []),
      keepButton(name, value),
    ),
  ];
}

function turning(page: number, pages: number): Piece[] {
  const about = HOME_WORDS.myWordsTitle;
  const buttons = turnButtons({ page, pages }, { action: ACTIONS.myWords, about, value: (to) => encode({ page: to }) });
  return buttons.length > 0 ? [actions(...buttons)] : [];
}
