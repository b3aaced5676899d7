import { answerMessage } from '../../cards/answers.ts';
import { note } from '../../cards/help.ts';
import type { Message } from '../../cards/pieces.ts';
import { lookup } from '../../lookup/lookup.ts';
import type { Asker } from '../asks/ask.ts';
import { answerToAsk } from '../asks/index.ts';
import type { Deps, Listener } from '../listener.ts';
import { errorFacts } from '../log.ts';
import { respondPrivately, wordsFor } from '../reply.ts';
import { peopleNamed, typedText } from '../text.ts';

/** `/define staging`: the answer is the body of the acknowledgement, so nothing can fail after it. */
export const command: Listener = {
  needs: { purpose: 'the command', scopes: ['commands'], command: true },
  register(app, deps) {
    app.command(deps.command, async ({ ack, client, respond, command: { text, team_id, user_id } }) => {
      const asker = {
        workspace: team_id,
        user: user_id,
        alone: false,
        named: peopleNamed(text),
        client,
        tell: (message: Message) => respondPrivately(respond, {}, message),
      };
      await ack({ response_type: 'ephemeral', ...(await answerTo(typedText(text), asker, deps)) });
    });
  },
};

async function answerTo(question: string, asker: Asker, deps: Deps): Promise<Message> {
  try {
    const { index, command } = deps;
    return (
      (await answerToAsk(question, asker, deps)) ?? answerMessage(lookup(question, index(asker.workspace)), { command })
    );
  } catch (error) {
    deps.log.error(errorFacts(error), 'a command could not be answered');
    return note(wordsFor(error));
  }
}
