import { doneView } from '../../cards/curators/form-blocks.ts';
import { PLACE, whereMetView } from '../../cards/curators/request-forms.ts';
import { decodeRequest } from '../../cards/curators/values.ts';
import { note } from '../../cards/help.ts';
import { ACTIONS, VIEWS } from '../../cards/ids.ts';
import { decodeAskedWord } from '../../cards/message-values.ts';
import { CURATOR_WORDS } from '../../cards/words/curators.ts';
import { keyOf } from '../../lookup/normalise.ts';
import { onForm, typedIn } from '../form.ts';
import type { Listener } from '../listener.ts';
import { openModal } from '../modal.ts';
import { goneOrOld, onPress } from '../press.ts';

/** Whoever asked for a word says where they met it; their name does not stand beside it. */
export const whereMet: Listener = {
  register(app, deps) {
    onPress(app, deps, ACTIONS.whereMet, async (press) => {
      const word = decodeAskedWord(press.value)?.word;
      if (!word) return press.tell(goneOrOld(undefined));
      await openModal(press, whereMetView(keyOf(word)));
    });

    onForm(app, deps, VIEWS.whereMet, async ({ person, metadata, values }) => {
      const key = decodeRequest(metadata)?.key ?? '';
      const place = typedIn(values, PLACE);
      if (!place) return { errors: { [PLACE]: CURATOR_WORDS.whereMetLabel } };
      const isKept = await deps.storage.requests.metIn(person.workspace, key, place, deps.now());
      const words = isKept ? CURATOR_WORDS.whereMetThanks : CURATOR_WORDS.noRequest;
      const view = doneView(VIEWS.sent, CURATOR_WORDS.sentTitle, note(words));
      return [{ view }, async () => deps.sendSoon()] as const;
    });
  },
};
