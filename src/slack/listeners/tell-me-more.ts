import { ACTIONS } from '../../cards/ids.ts';
import { copyView, moreView } from '../../cards/more.ts';
import { decodeCard } from '../../cards/values.ts';
import type { Deps, Listener } from '../listener.ts';
import { goneOrOld, onPress, type Press } from '../press.ts';
import { insist } from '../web-api.ts';

/** "Tell me more": everything the entry has, in a modal for whoever pressed; and the same as text to copy. */
export const tellMeMore: Listener = {
  register(app, deps) {
    onPress(app, deps, ACTIONS.tellMeMore, (press) => show(press, deps, 'open', moreView));
    onPress(app, deps, ACTIONS.copyAsText, (press) => show(press, deps, 'push', copyView));
  },
};

async function show(press: Press, { index }: Deps, how: 'open' | 'push', draw: typeof moreView): Promise<void> {
  const { value, client, triggerId, tell } = press;
  const state = decodeCard(value);
  const { terms } = index().glossary;
  const term = state && terms.get(state.slug);
  if (!term) return tell(goneOrOld(state));
  await insist(() => client.views[how]({ trigger_id: triggerId, view: draw(term, terms) }));
}
