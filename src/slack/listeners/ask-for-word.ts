import { unknownMessage } from '../../cards/answers.ts';
import { explainedView } from '../../cards/explained.ts';
import { ACTIONS } from '../../cards/ids.ts';
import { decodeAskedWord, decodeExplained } from '../../cards/values.ts';
import { keyOf } from '../../lookup/normalise.ts';
import type { Listener } from '../listener.ts';
import { goneOrOld, onStoringPress } from '../press.ts';
import { insist } from '../web-api.ts';

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
      async ({ person, view, client, respond, tell }, word) => {
        if (!word) return tell(goneOrOld(undefined));
        const { command } = deps;
        if (!view) {
          await respond({ replace_original: true, ...unknownMessage(word, { command, isAskedFor: true }) });
          return;
        }
        const explained = decodeExplained(view.metadata);
        if (!explained) return tell(unknownMessage(word, { command, isAskedFor: true }));
        const { terms } = deps.index().glossary;
        const askedNow = async (): Promise<string[]> => {
          const keys = new Set((await deps.storage.requests.of(person)).map(({ key }) => key));
          return explained.unknown.filter((each) => keys.has(keyOf(each)));
        };
        // Of two quick presses the one that Slack hears last must not show less than the other.
        let shown: readonly string[] = [];
        for (let asked = await askedNow(); asked.length > shown.length; asked = await askedNow()) {
          shown = asked;
          const redrawn = explainedView(explained, { terms, command, asked });
          await insist(() => client.views.update({ view_id: view.id, view: redrawn }));
        }
      },
    );
  },
};
