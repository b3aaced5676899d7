import { unknownMessage } from '../../cards/answers.ts';
import { explainedView } from '../../cards/explained.ts';
import { ACTIONS } from '../../cards/ids.ts';
import { decodeAskedWord, decodeExplained, type ExplainedState } from '../../cards/message-values.ts';
import { keyOf } from '../../lookup/normalise.ts';
import { refreshHome } from '../home.ts';
import type { Deps, Listener } from '../listener.ts';
import { showInPlace } from '../modal.ts';
import { goneOrOld, onStoringPress, type Press } from '../press.ts';
import { insist, slackErrorOf } from '../web-api.ts';

/** "Ask for this word": it goes on the list, and where the button stood it says so. */
export const askForWord: Listener = {
  register(app, deps) {
    onStoringPress(
      app,
      deps,
      ACTIONS.askForWord,
      async ({ value, person }) => {
        const word = decodeAskedWord(value)?.word;
        if (word) await deps.storage.requests.ask(person, { key: keyOf(word), word }, deps.now());
        return word;
      },
      async (press, word) => {
        if (!word) return press.tell(goneOrOld(undefined));
        const home = refreshHome(press.client, deps, press.person);
        const explained = decodeExplained(press.view?.private_metadata);
        if (explained) await showAsked(press, explained, deps);
        else await showInPlace(press, unknownMessage(word, { command: deps.command, isAskedFor: true }));
        await home;
      },
    );
  },
};

/** Of two quick presses the one that Slack hears last must not show less than the other, so each looks again. */
async function showAsked({ person, view, client }: Press, explained: ExplainedState, deps: Deps): Promise<void> {
  const askedNow = async (): Promise<string[]> => {
    const keys = new Set((await deps.storage.requests.of(person)).map(({ key }) => key));
    return explained.unknown.filter((each) => keys.has(keyOf(each)));
  };
  const { terms } = deps.index(person.workspace).glossary;
  let shown: readonly string[] = [];
  for (let asked = await askedNow(); asked.length > shown.length; asked = await askedNow()) {
    shown = asked;
    const redrawn = explainedView(explained, { terms, command: deps.command, asked });
    try {
      await insist(() => client.views.update({ view_id: view?.id ?? '', view: redrawn }));
    } catch (error) {
      // Whoever closed the modal has no need to see it.
      if (slackErrorOf(error) === 'not_found') return;
      throw error;
    }
  }
}
