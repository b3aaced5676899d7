import { explainedState, explainedView } from '../../cards/explained.ts';
import { SHORTCUTS } from '../../cards/ids.ts';
import type { MessagePlace } from '../../cards/message-values.ts';
import { type ExplainedMessage, explainMessage as explain } from '../../lookup/explain-message.ts';
import type { Listener } from '../listener.ts';
import { messageText } from '../message-text.ts';
import { noteAnswer, type Outcome } from '../metrics.ts';
import { apologise, respondPrivately } from '../reply.ts';
import { insist } from '../web-api.ts';
import { workspaceOf } from '../whose.ts';

/** "Explain this" in the menu of a message: the words in it, in a modal for whoever chose it. */
export const explainMessage: Listener = {
  needs: { purpose: 'the shortcut “Explain this”', scopes: ['commands'], shortcut: SHORTCUTS.explainMessage },
  register(app, deps) {
    app.shortcut(SHORTCUTS.explainMessage, async ({ shortcut, ack, client, context, respond }) => {
      await ack();
      const { message, channel, message_ts, trigger_id } = shortcut;
      try {
        const index = deps.index(workspaceOf(shortcut));
        const text = messageText(message);
        const place = placeOf(channel, message.thread_ts, message.ts ?? message_ts);
        const found = explain(text, index);
        const state = explainedState(found, place, text.trim() === '');
        const view = explainedView(state, { terms: index.glossary.terms, command: deps.command });
        await insist(() => client.views.open({ trigger_id, view }));
        noteAnswer(deps, context, 'shortcut', outcomeOf(found));
      } catch (error) {
        const asked = { respond, client, user: shortcut.user.id, place: channel && { channel: channel.id } };
        await apologise(deps.log, error, (words) => respondPrivately(asked, words));
        noteAnswer(deps, context, 'shortcut', 'failed');
      }
    });
  },
};

const outcomeOf = ({ known, doubtful }: ExplainedMessage): Outcome =>
  known.length > 1 ? 'several' : known.length === 1 ? 'found' : doubtful.length > 0 ? 'suggestions' : 'unknown';

/** An answer to a message stands in its thread, or begins one. */
function placeOf({ id, name }: { id: string; name: string }, thread: unknown, ts: string): MessagePlace {
  const isDirect = id.startsWith('D') || name === 'directmessage' || name.startsWith('mpdm-');
  return { channel: id, thread: typeof thread === 'string' ? thread : ts, ...(isDirect && { direct: true as const }) };
}
