import { answerMessage } from '../../cards/answers.ts';
import type { Message } from '../../cards/pieces.ts';
import { lookup } from '../../lookup/lookup.ts';
import { answerToAsk } from '../asks/index.ts';
import type { Listener } from '../listener.ts';
import { noteAnswer } from '../metrics.ts';
import { apologise, post } from '../reply.ts';
import { peopleNamed, typedText } from '../text.ts';
import { workspaceOfWriter } from '../whose.ts';

/** A direct message is a question; nobody else reads it, so there is nobody to show the answer to. */
export const directMessage: Listener = {
  needs: { purpose: 'answering direct messages', scopes: ['im:history', 'chat:write'], events: ['message.im'] },
  register(app, deps) {
    app.event('message', async ({ event, context, body, client }) => {
      // Of the many kinds of message (edits, deletions, other bots) only what a person wrote is a question.
      if (event.channel_type !== 'im' || (event.subtype && event.subtype !== 'file_share')) return;
      const { user, text, ts, thread_ts, channel } = event;
      if (!user || ('bot_id' in event && event.bot_id)) return;
      if (!(await deps.once.first(body.team_id, `${channel}:${ts}`, context.retryNum !== undefined))) return;

      const here = { channel, thread: thread_ts };
      try {
        const question = typedText(text, context.botUserId);
        const named = peopleNamed(text).filter((id) => id !== context.botUserId);
        const say = (message: Message) => post(client, here, message);
        const workspace = workspaceOfWriter(event, body);
        const asker = { workspace, user, alone: true, named, client, tell: say };
        const asked = await answerToAsk(question, asker, deps);
        if (asked) {
          await post(client, here, asked);
          return noteAnswer(deps, context, 'message', 'other');
        }
        const answer = lookup(question, deps.index(workspace));
        await post(client, here, answerMessage(answer, { command: deps.command, alone: true }));
        noteAnswer(deps, context, 'message', answer.outcome);
      } catch (error) {
        await apologise(deps.log, error, (message) => post(client, here, message));
        noteAnswer(deps, context, 'message', 'failed');
      }
    });
  },
};
