import type { Listener } from '../listener.ts';
import { errorFacts } from '../log.ts';
import { welcome, whyNot } from '../welcome.ts';

/** Somebody joins the workspace, and is greeted where whoever runs the bot wants that. */
export const teammateJoined: Listener = {
  needs: { purpose: 'welcoming a teammate', scopes: ['users:read', 'chat:write'], events: ['team_join'] },
  register(app, deps) {
    app.event('team_join', async ({ event: { user }, body, client }) => {
      if (!deps.greetsNewcomers || whyNot(user, body.team_id)) return;
      try {
        await welcome({ workspace: body.team_id, user: user.id }, undefined, client, deps);
      } catch (error) {
        deps.log.warn(errorFacts(error), 'a new teammate could not be greeted');
      }
    });
  },
};
