import { card } from '../../cards/card.ts';
import { ACTIONS } from '../../cards/ids.ts';
import { decodeCard, decodeVerdict, type Verdict } from '../../cards/values.ts';
import type { Deps, Listener } from '../listener.ts';
import { errorFacts } from '../log.ts';
import { goneOrOld, onStoringPress, type Press } from '../press.ts';

/** "Was this clear?": Yes is thanked, Not yet tells it another way. The card changes where it stands. */
export const wasThisClear: Listener = {
  register(app, deps) {
    const onVerdict = (
      action: Parameters<typeof onStoringPress>[2],
      verdictOf: (press: Press) => Verdict | undefined,
    ) =>
      onStoringPress(
        app,
        deps,
        action,
        (press) => count(press, deps, verdictOf(press)),
        (press) => redraw(press, deps, verdictOf(press)),
      );
    onVerdict(ACTIONS.clearYes, () => 'clear');
    onVerdict(ACTIONS.clearNotYet, () => 'notYet');
    onVerdict(ACTIONS.wasThisClear, ({ value }) => decodeVerdict(value));
  },
};

const CHANGES = { clear: { clear: true }, notYet: { another: true } } as const;

function read({ value, person }: Press, { index }: Deps) {
  const decoded = decodeCard(value);
  return { decoded, term: decoded && index(person.workspace).glossary.terms.get(decoded.slug) };
}

/** A count that cannot be kept keeps nobody from an explanation. */
async function count(press: Press, deps: Deps, verdict: Verdict | undefined): Promise<void> {
  const { term } = read(press, deps);
  if (!term || !verdict) return;
  try {
    await deps.storage.clarity.count(press.person.workspace, term.slug, verdict);
  } catch (error) {
    deps.log.warn(errorFacts(error), 'an answer to “Was this clear?” could not be counted');
  }
}

async function redraw(press: Press, deps: Deps, verdict: Verdict | undefined): Promise<void> {
  const { respond, tell } = press;
  const { decoded, term } = read(press, deps);
  if (!decoded || !term || !verdict) return tell(goneOrOld(decoded && verdict));
  const { slug: _, ...state } = decoded;
  await respond({ replace_original: true, ...card(term, { state: { ...state, ...CHANGES[verdict] } }) });
}
