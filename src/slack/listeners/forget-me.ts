import { forgottenMessage } from '../../cards/home/about-you.ts';
import { ACTIONS } from '../../cards/ids.ts';
import { homeBehind, refreshHome } from '../home.ts';
import type { Listener } from '../listener.ts';
import { onStoringPress } from '../press.ts';

/** "Delete what you keep about me": says what was removed, and shows the Home tab of somebody new. */
export const forgetMe: Listener = {
  register(app, deps) {
    onStoringPress(
      app,
      deps,
      ACTIONS.forgetMe,
      ({ person }) => deps.storage.people.forget(person),
      async (press, forgotten) => {
        const { client, person, tell } = press;
        await tell(forgottenMessage(forgotten)).finally(() => refreshHome(client, deps, person, homeBehind(press)));
      },
    );
  },
};
