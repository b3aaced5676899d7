import { answerMessage } from '../../cards/answers.ts';
import { ACTIONS, SEARCH_BLOCK, VIEWS } from '../../cards/ids.ts';
import { modalOf } from '../../cards/modal.ts';
import { type Message, message, paragraph, title } from '../../cards/pieces.ts';
import { HOME_WORDS } from '../../cards/words/home.ts';
import { lookup } from '../../lookup/lookup.ts';
import { answerToAsk } from '../asks/index.ts';
import type { Deps, Listener } from '../listener.ts';
import { noteAnswer } from '../metrics.ts';
import { openModal } from '../modal.ts';
import { onPress, type Press } from '../press.ts';
import { peopleNamed, typedText } from '../text.ts';

/** A person asks in the box of the Home tab, by Enter or by the button below it: the answer, in a modal. */
export const search: Listener = {
  register(app, deps) {
    onPress(app, deps, ACTIONS.search, (press) => answer(press, press.value, deps));
    onPress(app, deps, ACTIONS.searchNow, (press) => {
      const typed = press.view?.state.values[SEARCH_BLOCK]?.[ACTIONS.search]?.value;
      return answer(press, typed ?? undefined, deps);
    });
  },
};

async function answer(press: Press, typed: string | undefined, deps: Deps): Promise<void> {
  const question = typedText(typed);
  if (!question) return press.tell(EMPTY);
  const { client, tell } = press;
  const found = lookup(question, deps.index(press.person.workspace));
  const asker = { ...press.person, alone: true, modal: true, named: peopleNamed(typed), client, tell };
  const asked = await answerToAsk(question, asker, deps);
  const shown = asked ?? answerMessage(found, { command: deps.command, alone: true, modal: true });
  await openModal(press, modalOf(shown, !asked && found.outcome === 'found' ? VIEWS.card : VIEWS.answer));
  noteAnswer(deps, press.context, 'home', asked ? 'other' : found.outcome);
}

const EMPTY: Message = message([title(HOME_WORDS.searchEmptyTitle), paragraph(HOME_WORDS.searchEmpty)]);
