import { ACTIONS, SHARE_INPUT, VIEWS } from '../../cards/ids.ts';
import { decodeExplained, decodeShare } from '../../cards/message-values.ts';
import { modalOf } from '../../cards/modal.ts';
import { sharedView, shareView, shareYourselfView } from '../../cards/share.ts';
import { shortCard } from '../../cards/short-card.ts';
import { decodeCard } from '../../cards/values.ts';
import { EXPLAIN_WORDS } from '../../cards/words/explain.ts';
import { WORDS } from '../../cards/words.ts';
import { type Form, type FormAnswer, onForm, typedIn } from '../form.ts';
import type { Deps, Listener } from '../listener.ts';
import { errorFacts } from '../log.ts';
import { openModal } from '../modal.ts';
import { goneOrOld, onPress } from '../press.ts';
import { slackErrorOf } from '../refusal.ts';
import { post } from '../reply.ts';
import { questionBefore } from '../shared-channel.ts';

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

    onForm(app, deps, VIEWS.share, (form) => share(form, deps), EXPLAIN_WORDS.slow);
  },
};

async function share({ person: { workspace, user }, metadata, values, client }: Form, deps: Deps): Promise<FormAnswer> {
  const state = decodeShare(metadata);
  const term = state && deps.index(workspace).glossary.terms.get(state.slug);
  if (!term) return { view: modalOf(goneOrOld(state)) };
  const line = typedIn(values, SHARE_INPUT.block, SHARE_INPUT.action).replace(/\s+/g, ' ');
  try {
    await post(client, state.place, shortCard(term, { by: user, why: 'shared', line }));
    return { view: sharedView(term, state) };
  } catch (error) {
    const refusal = slackErrorOf(error);
    if (refusal === 'is_archived') return { errors: { [SHARE_INPUT.block]: WORDS.archived } };
    if (!NOT_ALLOWED.includes(refusal)) throw error;
    deps.log.warn(errorFacts(error), 'an explanation could not be shared');
    const canInvite = NOT_INVITED.includes(refusal) && !state.place.direct;
    return { view: shareYourselfView(term, state, line, canInvite) };
  }
}
