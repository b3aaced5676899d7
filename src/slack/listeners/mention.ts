import { answerMessage } from '../../cards/answers.ts';
import { card, nameOf } from '../../cards/card.ts';
import type { Message } from '../../cards/pieces.ts';
import { shortCard } from '../../cards/short-card.ts';
import { SHARING_WORDS } from '../../cards/words/sharing.ts';
import { lookup } from '../../lookup/lookup.ts';
import { answerToAsk } from '../asks/index.ts';
import type { Listener } from '../listener.ts';
import { noteAnswer } from '../metrics.ts';
import { apologise, post, tell } from '../reply.ts';
import { peopleNamed, typedText } from '../text.ts';
import { workspaceOfWriter } from '../whose.ts';

/** A mention is asked aloud: what is found is answered aloud, in the thread; all else goes to whoever asked. */
export const mention: Listener = {
  needs: { purpose: 'answering mentions', scopes: ['app_mentions:read', 'chat:write'], events: ['app_mention'] },
  register(app, deps) {
    app.event('app_mention', async ({ event, context, body, client }) => {
      const { user, channel, ts, thread_ts, text } = event;
      // An edited message is sent again as if it were new; other bots may mention us for ever.
      if (!user || event.bot_id || event.edited || event.subtype) return;
      if (!(await deps.once.first(body.team_id, `${channel}:${ts}`, context.retryNum !== undefined))) return;

      // Outside a thread a private answer stands in the channel: in a thread that is not open yet nobody would see it.
      const here = { channel, thread: thread_ts };
      try {
        const question = typedText(text, context.botUserId);
        const named = peopleNamed(text).filter((id) => id !== context.botUserId);
        const say = (message: Message) => tell(client, user, here, message);
        const inThread = thread_ts !== undefined;
        const workspace = workspaceOfWriter(event, body);
        const asker = { workspace, user, alone: false, inThread, named, client, tell: say };
        const asked = await answerToAsk(question, asker, deps);
        if (asked) {
          await tell(client, user, here, asked);
          return noteAnswer(deps, context, 'mention', 'other');
        }
        const answer = lookup(question, deps.index(workspace));
        if (answer.outcome !== 'found') {
          await tell(client, user, here, answerMessage(answer, { command: deps.command }));
          return noteAnswer(deps, context, 'mention', answer.outcome);
        }
        // Asked aloud where another company reads along, a team's own word is told to whoever asked, who may then show it.
        if (answer.term.own && body.is_ext_shared_channel) {
          const alone = card(answer.term, { intro: SHARING_WORDS.onlyYou(nameOf(answer.term)) });
          await tell(client, user, here, alone);
          return noteAnswer(deps, context, 'mention', 'found');
        }
        const misspelled = answer.match.by === 'likeness' ? answer.asked : undefined;
        await post(
          client,
          { channel, thread: thread_ts ?? ts },
          shortCard(answer.term, { by: user, why: 'asked', misspelled }),
        );
        noteAnswer(deps, context, 'mention', 'found');
      } catch (error) {
        await apologise(deps.log, error, (message) => tell(client, user, here, message));
        noteAnswer(deps, context, 'mention', 'failed');
      }
    });
  },
};
