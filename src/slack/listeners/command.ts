import { answerMessage } from '../../cards/answers.ts';
import { note } from '../../cards/help.ts';
import type { Message } from '../../cards/pieces.ts';
import { lookup } from '../../lookup/lookup.ts';
import type { Answer } from '../../lookup/types.ts';
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
        await ack(message).catch(() => asker.tell(message));
        noteAnswer(deps, context, 'command', outcome);
      },
    );
  },
};

interface Answered {
  readonly message: Private;
  readonly outcome: Outcome;
}

type Private = Message & { readonly response_type: 'ephemeral' };

const privately = (message: Message): Private => ({ response_type: 'ephemeral', ...message });

/** The card of a word that was asked for by its name is always the same; a glossary that is read again has other terms. */
const cards = new WeakMap<object, Private>();

function answered(answer: Answer, command: string): Private {
  const isPlain = answer.outcome === 'found' && answer.depth === 'plain' && answer.match.by !== 'likeness';
  const known = isPlain ? cards.get(answer.term) : undefined;
  if (known) return known;
  const message = privately(answerMessage(answer, { command }));
  if (isPlain) cards.set(answer.term, Object.freeze(message));
  return message;
}

async function answerTo(question: string, asker: Asker, deps: Deps): Promise<Answered> {
  try {
    const { index, command } = deps;
    const asked = await answerToAsk(question, asker, deps);
    if (asked) return { message: privately(asked), outcome: 'other' };
    const answer = lookup(question, index(asker.workspace));
    return { message: answered(answer, command), outcome: answer.outcome };
  } catch (error) {
    deps.log.error(errorFacts(error), 'a command could not be answered');
    return { message: privately(note(wordsFor(error))), outcome: 'failed' };
  }
}
