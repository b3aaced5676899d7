import { unknownMessage } from '../../cards/answers.ts';
import { card } from '../../cards/card.ts';
import { explainedView } from '../../cards/explained.ts';
import { note } from '../../cards/help.ts';
import { ACTIONS } from '../../cards/ids.ts';
import { decodeAskedWord, decodeExplained, type ExplainedState } from '../../cards/message-values.ts';
import { declinedBefore } from '../../cards/requests.ts';
import { CURATOR_WORDS } from '../../cards/words/curators.ts';
import { keyOf } from '../../lookup/normalise.ts';
import { homeBehind, refreshHome } from '../home.ts';
import type { Deps, Listener } from '../listener.ts';
import { changeView, showInPlace } from '../modal.ts';
import { goneOrOld, onStoringPress, type Press } from '../press.ts';

/** "Ask for this word": it goes on the list, and where the button stood it says so. The curators hear of it. */
export const askForWord: Listener = {
  register(app, deps) {
    onStoringPress(
      app,
      deps,
      ACTIONS.askForWord,
      async ({ value, person }) => {
        const word = decodeAskedWord(value)?.word;
        if (!word || !deps.isColleague(person.workspace)) return { word, state: undefined };
        const { storage, curatorsChannel, now } = deps;
        const request = await storage.requests.ask(person, { key: keyOf(word), word }, now(), curatorsChannel);
        return { word, state: request.state };
      },
      async (press, { word, state }) => {
        if (!word) return press.tell(goneOrOld(undefined));
        if (!state) return press.tell(note(CURATOR_WORDS.stranger));
        if (state.is === 'declined') return press.tell(declinedBefore(word, state.why));
        const { terms } = deps.index(press.person.workspace).glossary;
        const term = state.is === 'answered' && terms.get(state.slug);
        if (term) return press.tell(card(term));
        const home = refreshHome(press.client, deps, press.person, homeBehind(press));
        await showOnTheList(press, word, deps);
        await home;
        deps.sendSoon();
      },
    );
  },
};

async function showOnTheList(press: Press, word: string, deps: Deps): Promise<void> {
  const explained = decodeExplained(press.view?.private_metadata);
  if (explained) return showAsked(press, explained, deps);
  await showInPlace(press, unknownMessage(word, { command: deps.command, isAskedFor: true }));
}

/** Of two quick presses the one that Slack hears last must not show less than the other, so each looks again. */
async function showAsked(press: Press, explained: ExplainedState, deps: Deps): Promise<void> {
  const { person, view } = press;
  const askedNow = async (): Promise<string[]> => {
    const keys = new Set((await deps.storage.requests.of(person)).map(({ key }) => key));
    return explained.unknown.filter((each) => keys.has(keyOf(each)));
  };
  const { terms } = deps.index(person.workspace).glossary;
  let shown: readonly string[] = [];
  for (let asked = await askedNow(); asked.length > shown.length; asked = await askedNow()) {
    shown = asked;
    const redrawn = explainedView(explained, { terms, command: deps.command, asked });
    await changeView(press, view?.id ?? '', redrawn);
  }
}
