import { answerMessage } from '../../cards/answers.ts';
import { help, note } from '../../cards/help.ts';
import type { Message } from '../../cards/pieces.ts';
import { WORDS } from '../../cards/words.ts';
import { lookup } from '../../lookup/lookup.ts';
import type { Deps, Listener } from '../listener.ts';
import { errorFacts } from '../log.ts';
import { typedText } from '../text.ts';

/** `/define staging`: the answer is the body of the acknowledgement, so nothing can fail after it. */
export const command: Listener = {
  needs: { purpose: 'the command', scopes: ['commands'], command: true },
  register(app, deps) {
    app.command(deps.command, async ({ ack, command: { text } }) => {
      await ack({ response_type: 'ephemeral', ...answerTo(typedText(text), deps) });
    });
  },
};

function answerTo(question: string, { index, command, log }: Deps): Message {
  try {
    if (!question) return help(command, false);
    if (/^(?:help|\?)$/i.test(question)) return help(command, true);
    return answerMessage(lookup(question, index()), { command });
  } catch (error) {
    log.error(errorFacts(error), 'a command could not be answered');
    return note(WORDS.trouble);
  }
}
