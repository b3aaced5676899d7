import { card } from '../../cards/card.ts';
import { ACTIONS, VIEWS } from '../../cards/ids.ts';
import { modalOf } from '../../cards/modal.ts';
import { decodeCard, decodeMyWords } from '../../cards/values.ts';
import type { Listener } from '../listener.ts';
import { openModal, showInPlace } from '../modal.ts';
import { goneOrOld, onPress, type Press } from '../press.ts';
import { post } from '../reply.ts';

/** A press on a word (a suggestion, one of several meanings, a side of a comparison): its card, for whoever pressed. */
export const explainTerm: Listener = {
  register(app, deps) {
    onPress(app, deps, ACTIONS.explainTerm, async (press) => {
      const { value, client, place, tell } = press;
      const state = decodeCard(value);
      const term = state && deps.index(press.person.workspace).glossary.terms.get(state.slug);
      if (!term) return tell(goneOrOld(state));
      if (press.view) return explainInModal(press, term, state.kept);
      if (!state.alone || !place) return tell(card(term));
      // In a conversation with the bot the answer stays, as every other message there does.
      await post(client, place, card(term, { state: { alone: true } }));
    });
  },
};

/** On top of the list that it was chosen from, so that one comes back to it; from one card to the next in its place. */
async function explainInModal(press: Press, term: Parameters<typeof card>[0], kept: true | undefined): Promise<void> {
  const message = card(term, { state: { alone: true, modal: true, ...(kept && { kept }) } });
  // Which page of My words lies beneath, so that it can be drawn again when the word is let go.
  const beneath = press.view?.private_metadata;
  const asCard = (each: typeof message) => modalOf(each, VIEWS.card, decodeMyWords(beneath) && beneath);
  if (press.view?.callback_id === VIEWS.card) await showInPlace(press, message, asCard);
  else await openModal(press, asCard(message));
}
