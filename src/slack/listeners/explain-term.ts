import { card } from '../../cards/card.ts';
import { ACTIONS } from '../../cards/ids.ts';
import { decodeCard } from '../../cards/values.ts';
import type { Listener } from '../listener.ts';
import { goneOrOld, onPress } from '../press.ts';
import { post } from '../reply.ts';

/** A press on a word (a suggestion, one of several meanings, a side of a comparison): its card, for whoever pressed. */
export const explainTerm: Listener = {
  register(app, deps) {
    onPress(app, deps, ACTIONS.explainTerm, async ({ value, client, place, tell }) => {
      const state = decodeCard(value);
      const term = state && deps.index().glossary.terms.get(state.slug);
      if (!term) return tell(goneOrOld(state));
      if (!state.alone || !place) return tell(card(term));
      // In a conversation with the bot the answer stays, as every other message there does.
      await post(client, place, card(term, { state: { alone: true } }));
    });
  },
};
