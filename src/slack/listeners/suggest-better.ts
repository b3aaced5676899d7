import { decodeWord } from '../../cards/curators/values.ts';
import { note } from '../../cards/help.ts';
import { ACTIONS } from '../../cards/ids.ts';
import { CURATOR_WORDS } from '../../cards/words/curators.ts';
import { laidOverNow, wordNow } from '../curators/base-entry.ts';
import { openedAt } from '../curators/deciding.ts';
import { openDraft } from '../curators/drafting.ts';
import type { Listener } from '../listener.ts';
import { goneOrOld, onPress } from '../press.ts';

/** "Suggest a better explanation", by anyone: the form with what the word says now, or with a draft of their own. */
export const suggestBetter: Listener = {
  register(app, deps) {
    onPress(app, deps, ACTIONS.suggestBetter, async (press) => {
      const { value, person, user, tell } = press;
      const { workspace } = person;
      const slug = decodeWord(value)?.slug;
      if (slug === undefined || !deps.entries.of(workspace, slug)) return tell(goneOrOld(slug));
      if (!deps.isColleague(workspace)) return tell(note(CURATOR_WORDS.stranger));
      const opened = openedAt(press, deps);
      const own = (await deps.storage.proposals.list(workspace)).find(
        (each) => each.slug === slug && each.by === user && each.state.is === 'draft',
      );
      const { entry, over } = own ? await laidOverNow(deps, workspace, own) : await wordNow(deps, workspace, slug);
      const kept = own && { kept: { id: own.id, version: own.version } };
      return openDraft(press, deps, { ...opened, purpose: 'better', slug, over, ...kept }, entry);
    });
  },
};
