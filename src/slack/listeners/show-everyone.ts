import type { RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { card } from '../../cards/card.ts';
import { note } from '../../cards/help.ts';
import { ACTIONS } from '../../cards/ids.ts';
import type { Message } from '../../cards/pieces.ts';
import { askBeforeSharing } from '../../cards/sharing.ts';
import { shortCard } from '../../cards/short-card.ts';
import { decodeCard, decodeShared } from '../../cards/values.ts';
import { WORDS } from '../../cards/words.ts';
import type { Listener } from '../listener.ts';
import { goneOrOld, onPress } from '../press.ts';
import { slackErrorOf, wasRefused } from '../refusal.ts';
import { type Place, post } from '../reply.ts';
import { questionBefore } from '../shared-channel.ts';
import { insist } from '../web-api.ts';

/** "Show everyone here" and "Take it down". */
export const showEveryone: Listener = {
  needs: { purpose: 'showing a card to everyone', scopes: ['chat:write'] },
  register(app, deps) {
    onPress(app, deps, ACTIONS.showEveryone, async ({ value, user, person, place, client, respond, tell }) => {
      const state = decodeCard(value);
      const term = state && deps.index(person.workspace).glossary.terms.get(state.slug);
      if (!term || !place) return tell(goneOrOld(state));
      if (state.shared) return;
      const question = state.outside ? undefined : await questionBefore(client, place, term, deps);
      if (question) return void (await respond({ replace_original: true, ...askBeforeSharing(term, state, question) }));
      await postWhereAsked(client, respond, place, shortCard(term, { by: user, why: 'shared' }));
      const { slug: _, outside: __, ...rest } = state;
      const shared = card(term, { state: { ...rest, shared: true } });
      // It is shown by now: whoever heard that something went wrong would press again.
      await respond({ replace_original: true, ...shared }).catch(() => tell(note(WORDS.sharedNow)));
    });

    onPress(app, deps, ACTIONS.takeDown, async ({ value, user, place, messageTs, client, respond, tell }) => {
      const state = decodeShared(value);
      if (!state || !place || !messageTs) return tell(goneOrOld(state));
      if (state.by !== user) return tell(note(WORDS.notYours));
      try {
        await insist(() => client.chat.delete({ channel: place.channel, ts: messageTs }));
      } catch (error) {
        if (slackErrorOf(error) === 'message_not_found') return;
        // Where the bot is no member, only the address that came with the press may delete.
        await respond({ delete_original: true });
      }
    });
  },
};

/** Posts as the bot; where it is no member, through the address that came with the press, which works there too. */
async function postWhereAsked(client: WebClient, respond: RespondFn, place: Place, message: Message): Promise<void> {
  try {
    await post(client, place, message);
  } catch (error) {
    const slack = slackErrorOf(error);
    if (slack !== 'not_in_channel' && slack !== 'channel_not_found') throw error;
    try {
      await respond({
        response_type: 'in_channel',
        replace_original: false,
        ...(place.thread && { thread_ts: place.thread }),
        ...message,
      });
    } catch (failure) {
      if (!wasRefused(failure)) throw failure;
      // Whoever pressed is told how to invite the bot, which is what Slack's first refusal was about.
      throw error;
    }
  }
}
