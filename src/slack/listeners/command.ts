import { answerMessage } from '../../cards/answers.ts';
import { note } from '../../cards/help.ts';
import type { Message } from '../../cards/pieces.ts';
import { lookup } from '../../lookup/lookup.ts';
import type { Asker } from '../asks/ask.ts';
import { answerToAsk } from '../asks/index.ts';
import type { Deps, Listener } from '../listener.ts';
import { errorFacts } from '../log.ts';
import { noteAnswer, type Outcome } from '../metrics.ts';
import { respondPrivately, wordsFor } from '../reply.ts';
import { peopleNamed, typedText } from '../text.ts';

/** `/define staging`: the answer is the body of the acknowledgement, so nothing can fail after it. */
export const command: Listener = {
  needs: { purpose: 'the command', scopes: ['commands'], command: true },
  register(app, deps) {
    app.command(
      deps.command,
      async ({ ack, client, context, respond, command: { text, team_id, user_id, channel_id } }) => {
        const asker = {
          workspace: team_id,
          user: user_id,
          alone: false,
          named: peopleNamed(text),
          client,
          tell: (message: Message) =>
            respondPrivately({ respond, client, user: user_id, place: { channel: channel_id } }, message),
        };
        const { message, outcome } = await answerTo(typedText(text), asker, deps);
        // In Socket Mode the connection may be lost by now.
        await ack({ response_type: 'ephemeral', ...message }).catch(() => asker.tell(message));
        noteAnswer(deps, context, 'command', outcome);
      },
    );
  },
};

interface Answered {
  readonly message: Message;
  readonly outcome: Outcome;
}

async function answerTo(question: string, asker: Asker, deps: Deps): Promise<Answered> {
  try {
    const { index, command } = deps;
    const asked = await answerToAsk(question, asker, deps);
    if (asked) return { message: asked, outcome: 'other' };
    const answer = lookup(question, index(asker.workspace));
    return { message: answerMessage(answer, { command }), outcome: answer.outcome };
  } catch (error) {
    deps.log.error(errorFacts(error), 'a command could not be answered');
    return { message: note(wordsFor(error)), outcome: 'failed' };
  }
}
