import { card } from '../../cards/card.ts';
import { ACTIONS } from '../../cards/ids.ts';
import { type CardState, decodeCard } from '../../cards/values.ts';
import type { Deps, Listener } from '../listener.ts';
import { goneOrOld, onPress, type Press } from '../press.ts';

/** "Was this clear?": Yes is thanked, Not yet tells it another way. The card changes where it stands. */
export const wasThisClear: Listener = {
  register(app, deps) {
    onPress(app, deps, ACTIONS.clearYes, (press) => redraw(press, deps, { clear: true }));
    onPress(app, deps, ACTIONS.clearNotYet, (press) => redraw(press, deps, { another: true }));
  },
};

async function redraw({ value, respond, tell }: Press, { index }: Deps, change: Partial<CardState>): Promise<void> {
  const decoded = decodeCard(value);
  const term = decoded && index().glossary.terms.get(decoded.slug);
  if (!term) return tell(goneOrOld(decoded));
  const { slug: _, ...state } = decoded;
  await respond({ replace_original: true, ...card(term, { state: { ...state, ...change } }) });
}
