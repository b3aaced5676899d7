import { situationInModal, situationMessage, situationsMessage } from '../../cards/browse.ts';
import { ACTIONS } from '../../cards/ids.ts';
import { decodeBrowse } from '../../cards/values.ts';
import type { Listener } from '../listener.ts';
import { showInPlace } from '../modal.ts';
import { goneOrOld, onPress } from '../press.ts';

/** Looking through the words: a situation, its pages, and back to all situations, in one message or modal. */
export const browse: Listener = {
  register(app, deps) {
    onPress(app, deps, ACTIONS.browse, async (press) => {
      const state = decodeBrowse(press.value);
      if (!state) return press.tell(goneOrOld(state));
      const { glossary } = deps.index(press.person.workspace);
      const { situation: slug, page, alone = false } = state;
      const shown = press.view ? situationInModal(glossary, state) : situationMessage(glossary, { slug, page, alone });
      await showInPlace(press, shown);
    });
    onPress(app, deps, ACTIONS.browseAll, async (press) => {
      const state = decodeBrowse(press.value);
      if (!state) return press.tell(goneOrOld(state));
      const { alone = false } = state;
      await showInPlace(press, situationsMessage(deps.index(press.person.workspace).glossary, { alone }));
    });
  },
};
