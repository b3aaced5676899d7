import { requestClosed } from '../../cards/curators/told.ts';
import { decodeRequest } from '../../cards/curators/values.ts';
import { note } from '../../cards/help.ts';
import { ACTIONS } from '../../cards/ids.ts';
import { CURATOR_WORDS } from '../../cards/words/curators.ts';
import { laidOverNow } from '../curators/base-entry.ts';
import { mayDecide, openedAt } from '../curators/deciding.ts';
import { openDraft } from '../curators/drafting.ts';
import type { Listener } from '../listener.ts';
import { goneOrOld, onPress } from '../press.ts';

/** "Explain it" on a word that people ask for: the form that asks for its parts, with what somebody wrote of it before. */
export const explainWord: Listener = {
  register(app, deps) {
    onPress(app, deps, ACTIONS.explainWord, async (press) => {
      const { value, person, tell } = press;
      const { workspace } = person;
      const key = decodeRequest(value)?.key;
      if (key === undefined) return tell(goneOrOld(undefined));
      if (!(await mayDecide(press, deps))) return;
      const request = await deps.storage.requests.get(workspace, key);
      if (!request) return tell(note(CURATOR_WORDS.gone));
      if (request.state.is !== 'open') return tell(requestClosed(request));
      const opened = openedAt(press, deps);
      const kept = await deps.storage.proposals.forRequest(workspace, key);
      if (!kept)
        return openDraft(
          press,
          deps,
          { ...opened, purpose: 'new', slug: '', over: 0, request: key },
          { term: request.word },
        );
      const { id, version, slug, state } = kept;
      const { entry, over } = await laidOverNow(deps, workspace, kept);
      const purpose = state.is === 'draft' ? 'new' : 'edit';
      return openDraft(press, deps, { ...opened, purpose, slug, over, request: key, kept: { id, version } }, entry);
    });
  },
};
