import { refreshHome } from '../home.ts';
import type { Listener } from '../listener.ts';

/** A person opens the bot's Home tab; Slack says so every time. */
export const homeOpened: Listener = {
  needs: { purpose: 'the Home tab', scopes: [], events: ['app_home_opened'] },
  register(app, deps) {
    app.event('app_home_opened', async ({ event, body, client }) => {
      if (event.tab !== 'home') return;
      const shown = event.view as { readonly hash?: string } | undefined;
      const before = shown?.hash === undefined ? {} : { hash: shown.hash };
      await refreshHome(client, deps, { workspace: body.team_id, user: event.user }, before);
    });
  },
};
