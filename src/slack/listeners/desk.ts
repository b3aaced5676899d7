import { deskView } from '../../cards/curators/desk.ts';
import { decodePage, decodeProposal } from '../../cards/curators/values.ts';
import { note } from '../../cards/help.ts';
import { ACTIONS, VIEWS } from '../../cards/ids.ts';
import { DESK_WORDS } from '../../cards/words/desk.ts';
import { mayDecide, openedAt } from '../curators/deciding.ts';
import { deskFor } from '../curators/desk.ts';
import { showDesk } from '../curators/show-desk.ts';
import { refreshHome } from '../home.ts';
import type { Deps, Listener } from '../listener.ts';
import { turnOrOpen } from '../modal.ts';
import { goneOrOld, onPress, onStoringPress, type Press } from '../press.ts';

/** The curators' desk: a curator opens it from their channel, turns its page, or is done with what somebody found unclear. */
export const desk: Listener = {
  register(app, deps) {
    onPress(app, deps, ACTIONS.openDesk, (press) => turnTo(press, deps, 0));
    onPress(app, deps, ACTIONS.deskPage, async (press) => {
      const { client, person, value, view } = press;
      const page = decodePage(value);
      if (view?.callback_id === VIEWS.desk) await turnTo(press, deps, page);
      else await refreshHome(client, deps, person, { desk: page });
    });
    onStoringPress(
      app,
      deps,
      ACTIONS.noteDone,
      async (press) => {
        const id = decodeProposal(press.value)?.id;
        if (id === undefined) await press.tell(goneOrOld(undefined));
        if (id !== undefined && (await mayDecide(press, deps)))
          await deps.storage.clarity.removeNote(press.person.workspace, id);
      },
      async (press) => showDesk(press.client, deps, press.person, openedAt(press, deps)),
    );
  },
};

async function turnTo(press: Press, deps: Deps, page: number): Promise<void> {
  if (!(await mayDecide(press, deps))) return;
  const { client, person, tell } = press;
  const { there } = openedAt(press, deps);
  const shown = await deskFor(client, deps, person, { page, there });
  if (shown) await turnOrOpen(press, deskView(shown, { there }));
  else await tell(note(DESK_WORDS.deskAway));
}
