import { situationMessage, situationsMessage } from '../../cards/browse.ts';
import { ACTIONS } from '../../cards/ids.ts';
import { decodeBrowse } from '../../cards/values.ts';
import type { Listener } from '../listener.ts';
import { goneOrOld, onPress } from '../press.ts';

/** A press on a situation, or on one of its pages: the list changes where it stands. */
export const browse: Listener = {
  register(app, deps) {
    onPress(app, deps, ACTIONS.browse, async ({ value, respond, tell }) => {
      const state = decodeBrowse(value);
      if (!state) return tell(goneOrOld(state));
      const { situation: slug, page, alone = false } = state;
      await respond({ replace_original: true, ...situationMessage(deps.index().glossary, { slug, page, alone }) });
    });
    onPress(app, deps, ACTIONS.browseAll, async ({ value, respond, tell }) => {
      const state = decodeBrowse(value);
      if (!state) return tell(goneOrOld(state));
      const { alone = false } = state;
      await respond({ replace_original: true, ...situationsMessage(deps.index().glossary, { alone }) });
    });
  },
};
