import { ACTIONS } from '../../cards/ids.ts';
import { copyView, moreView } from '../../cards/more.ts';
import { decodeCard } from '../../cards/values.ts';
import type { Listener } from '../listener.ts';
import { goneOrOld, onPress } from '../press.ts';
import { insist } from '../web-api.ts';

/** "Tell me more": everything the entry has, in a modal for whoever pressed. */
export const tellMeMore: Listener = {
  register(app, deps) {
    onPress(app, deps, ACTIONS.tellMeMore, async ({ value, client, triggerId, tell }) => {
      const state = decodeCard(value);
      const { terms } = deps.index().glossary;
      const term = state && terms.get(state.slug);
      if (!term) return tell(goneOrOld(state));
      await insist(() => client.views.open({ trigger_id: triggerId, view: moreView(term, terms) }));
    });

    onPress(app, deps, ACTIONS.copyAsText, async ({ value, client, triggerId, tell }) => {
      const state = decodeCard(value);
      const { terms } = deps.index().glossary;
      const term = state && terms.get(state.slug);
      if (!term) return tell(goneOrOld(state));
      await insist(() => client.views.push({ trigger_id: triggerId, view: copyView(term, terms) }));
    });
  },
};
