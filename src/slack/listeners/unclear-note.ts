import { ACTIONS, UNCLEAR_INPUT, VIEWS } from '../../cards/ids.ts';
import { thanksView, unclearView } from '../../cards/unclear.ts';
import { decodeCard } from '../../cards/values.ts';
import { CLARITY_WORDS } from '../../cards/words/clarity.ts';
import { onForm, typedIn } from '../form.ts';
import type { Listener } from '../listener.ts';
import { goneOrOld, onPress } from '../press.ts';
import { insist } from '../web-api.ts';

/** A person says what stayed unclear. It is kept without them, and then passed on to the curators. */
export const unclearNote: Listener = {
  register(app, deps) {
    onPress(app, deps, ACTIONS.sayUnclear, async ({ value, person, client, triggerId, tell }) => {
      const state = decodeCard(value);
      const term = state && deps.index(person.workspace).glossary.terms.get(state.slug);
      if (!term) return tell(goneOrOld(state));
      await insist(() => client.views.open({ trigger_id: triggerId, view: unclearView(term) }));
    });

    onForm(app, deps, VIEWS.unclear, async ({ person: { workspace }, metadata, values }) => {
      const slug = decodeCard(metadata)?.slug;
      const text = typedIn(values, UNCLEAR_INPUT.block, UNCLEAR_INPUT.action);
      if (!text || !slug) return { errors: { [UNCLEAR_INPUT.block]: CLARITY_WORDS.writeSomething } };
      await deps.storage.clarity.note(workspace, { slug, text, at: deps.now() }, deps.curatorsChannel);
      return [{ view: thanksView() }, async () => deps.sendSoon()] as const;
    });
  },
};
