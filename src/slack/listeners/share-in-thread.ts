import type { ViewOutput } from '@slack/bolt';
import { ACTIONS, SHARE_INPUT, VIEWS } from '../../cards/ids.ts';
import { decodeExplained, decodeShare } from '../../cards/message-values.ts';
import { modalOf } from '../../cards/modal.ts';
import { sharedView, shareView, shareYourselfView } from '../../cards/share.ts';
import { shortCard } from '../../cards/short-card.ts';
import { decodeCard } from '../../cards/values.ts';
import { EXPLAIN_WORDS } from '../../cards/words/explain.ts';
import type { Listener } from '../listener.ts';
import { errorFacts } from '../log.ts';
import { openModal } from '../modal.ts';
import { goneOrOld, onPress } from '../press.ts';
import { post } from '../reply.ts';
import { questionBefore } from '../shared-channel.ts';
import { slackErrorOf } from '../web-api.ts';
import { workspaceOf } from '../whose.ts';
import { within } from '../within.ts';

/** Slack waits 3 seconds for the answer to a form. */
const MOST_WAIT_MS = 2_000;
/** Where the bot is no member, and where only some members may write. */
const NOT_INVITED: readonly (string | undefined)[] = ['not_in_channel', 'channel_not_found'];
const NOT_ALLOWED: readonly (string | undefined)[] = [...NOT_INVITED, 'restricted_action'];

/** "Share in this thread…" on a word of a message that was explained: a preview first, then the short card for everyone. */
export const shareInThread: Listener = {
  needs: { purpose: 'sharing an explanation in a thread', scopes: ['chat:write'] },
  register(app, deps) {
    onPress(app, deps, ACTIONS.shareInThread, async (press) => {
      const { value, user, person, view, client, tell } = press;
      const card = decodeCard(value);
      const term = card && deps.index(person.workspace).glossary.terms.get(card.slug);
      const explained = decodeExplained(view?.private_metadata);
      if (!term || !explained) return tell(goneOrOld(card && explained));
      const question = await questionBefore(client, explained.place, term, deps);
      const preview = shareView(term, { slug: term.slug, place: explained.place }, { by: user, question });
      await openModal(press, preview);
    });

    // It is posted before the form is answered, so that what was typed is still there when it cannot be.
    app.view({ callback_id: VIEWS.share, type: 'view_submission' }, async ({ ack, view, body, client }) => {
      const state = decodeShare(view.private_metadata);
      const term = state && deps.index(workspaceOf(body)).glossary.terms.get(state.slug);
      if (!term) return ack({ response_action: 'update', view: modalOf(goneOrOld(state)) });
      const line = lineIn(view);
      const card = shortCard(term, { by: body.user.id, why: 'shared', line });
      const posting = post(client, state.place, card).then(
        () => 'posted' as const,
        (error: unknown) => {
          deps.log.error(errorFacts(error), 'an explanation could not be shared');
          return { refusal: slackErrorOf(error) };
        },
      );
      const outcome = await within(MOST_WAIT_MS, posting, 'late' as const);
      if (outcome === 'posted') await ack({ response_action: 'update', view: sharedView(term, state) });
      else if (outcome === 'late') await ack(errors(EXPLAIN_WORDS.slow));
      else if (NOT_ALLOWED.includes(outcome.refusal)) {
        const canInvite = NOT_INVITED.includes(outcome.refusal) && !state.place.direct;
        await ack({ response_action: 'update', view: shareYourselfView(term, state, line, canInvite) });
      } else await ack(errors(outcome.refusal === 'is_archived' ? EXPLAIN_WORDS.archived : EXPLAIN_WORDS.failed));
      // What is late is still work in flight.
      await posting;
    });
  },
};

const errors = (words: string) => ({ response_action: 'errors' as const, errors: { [SHARE_INPUT.block]: words } });

const lineIn = ({ state }: ViewOutput): string =>
  (state.values[SHARE_INPUT.block]?.[SHARE_INPUT.action]?.value ?? '').replace(/\s+/g, ' ').trim();
