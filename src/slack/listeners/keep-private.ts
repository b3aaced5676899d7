import { card } from '../../cards/card.ts';
import { ACTIONS } from '../../cards/ids.ts';
import { decodeCard } from '../../cards/values.ts';
import type { Listener } from '../listener.ts';
import { goneOrOld, onPress } from '../press.ts';

/** "Keep it private", where it was asked whether people of another company may read a team's own word: its card again. */
export const keepPrivate: Listener = {
  needs: {
    purpose:
      'seeing whether a channel is shared with another company (I ask each time before a word of your team is shown)',
    scopes: ['channels:read', 'groups:read'],
  },
  register(app, deps) {
    onPress(app, deps, ACTIONS.keepPrivate, async ({ value, person, respond, tell }) => {
      const decoded = decodeCard(value);
      const term = decoded && deps.index(person.workspace).glossary.terms.get(decoded.slug);
      if (!term) return tell(goneOrOld(decoded));
      const { slug: _, ...state } = decoded;
      await respond({ replace_original: true, ...card(term, { state }) });
    });
  },
};
