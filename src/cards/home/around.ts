import type { InputBlock } from '@slack/types';
import { ACTIONS, SEARCH_BLOCK } from '../ids.ts';
import { actions, bullets, button, type Piece, paragraph, plain, title } from '../pieces.ts';
import { HOME_WORDS } from '../words/home.ts';

/** More than anyone asks; it only keeps a pasted document out. */
const MOST_TYPED = 500;

/** The box to ask in. On some keyboards there is no Enter, so a button stands below it. */
export const search = (isNew: boolean): Piece[] => [
  title(HOME_WORDS.title),
  paragraph(isNew ? `${HOME_WORDS.hello} ${HOME_WORDS.private}` : HOME_WORDS.private),
  { block: BOX, says: HOME_WORDS.searchLabel },
  actions(button(ACTIONS.searchNow, HOME_WORDS.searchNow, '', '')),
];

/** With a name of its own the box keeps what is typed in it while the tab changes around it. */
const BOX: InputBlock = {
  type: 'input',
  block_id: SEARCH_BLOCK,
  dispatch_action: true,
  label: plain(HOME_WORDS.searchLabel),
  hint: plain(HOME_WORDS.searchHint),
  element: {
    type: 'plain_text_input',
    action_id: ACTIONS.search,
    placeholder: plain(HOME_WORDS.searchExample),
    max_length: MOST_TYPED,
    dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
  },
};

/** Says what is missing while the storage is away. */
export const away = (): Piece[] => [paragraph(HOME_WORDS.away)];

/** How to ask, and what to do when an explanation is not clear or wrong. */
export const help = (command: string, curatorsChannel: string | undefined): Piece[] => [
  title(HOME_WORDS.helpTitle),
  bullets([
    [HOME_WORDS.helpAsk(command)],
    [HOME_WORDS.helpUnclear],
    curatorsChannel ? [HOME_WORDS.helpWrong, { channel: curatorsChannel }, '.'] : [HOME_WORDS.helpWrongNoChannel],
  ]),
];
