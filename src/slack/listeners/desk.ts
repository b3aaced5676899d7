import { decodePage, decodeProposal } from '../../cards/curators/values.ts';
import { ACTIONS } from '../../cards/ids.ts';
import { mayDecide } from '../curators/deciding.ts';
import { deskPageOf } from '../curators/desk.ts';
import { refreshHome } from '../home.ts';
import type { Listener } from '../listener.ts';
import { onPress, onStoringPress } from '../press.ts';

/** The curators' desk in Home: a curator turns its page, or is done with what somebody found unclear. */
export const desk: Listener = {
  register(app, deps) {
    onPress(app, deps, ACTIONS.deskPage, async ({ client, person, value }) =>
      refreshHome(client, deps, person, undefined, decodePage(value)),
    );
    onStoringPress(
      app,
      deps,
      ACTIONS.noteDone,
      async (press) => {
        const id = decodeProposal(press.value)?.id;
        if (id !== undefined && (await mayDecide(press, deps)))
          await deps.storage.clarity.removeNote(press.person.workspace, id);
      },
      async (press) => refreshHome(press.client, deps, press.person, undefined, deskPageOf(press)),
    );
  },
};
