import type { App } from '@slack/bolt';
import { note } from '../../cards/help.ts';
import { isKnownAction, isKnownMenu, isKnownShortcut, isKnownView } from '../../cards/ids.ts';
import { WORDS } from '../../cards/words.ts';
import type { Deps, Listener } from '../listener.ts';
import { post, respondPrivately } from '../reply.ts';

const ANY = /^[\s\S]*$/;

/**
 * What nobody else listens to: ids from an older version of the bot, commands that point here by mistake. Without an
 * answer Slack shows an error after three seconds. Bolt runs every listener that matches, so ours are left alone here.
 */
export const unknown: Listener = {
  register(app: App, { command: ours, log }: Deps) {
    app.command(ANY, async ({ command, ack }) => {
      if (command.command !== ours) await ack({ response_type: 'ephemeral', ...note(WORDS.unknownCommand(ours)) });
    });
    app.action(ANY, async ({ body, action, ack, respond, client }) => {
      if ('action_id' in action && isKnownAction(action.action_id)) return;
      await ack();
      if (body.type !== 'block_actions') return;
      if (body.response_url) await respondPrivately(respond, {}, note(WORDS.tooOld));
      else await post(client, { channel: body.user.id }, note(WORDS.tooOld));
    });
    app.shortcut(ANY, async ({ shortcut, ack, respond }) => {
      if (isKnownShortcut(shortcut.callback_id)) return;
      await ack();
      log.warn({ callback_id: shortcut.callback_id }, 'a shortcut that is not ours');
      if ('response_url' in shortcut) await respondPrivately(respond as never, {}, note(WORDS.tooOld));
    });
    for (const type of ['view_submission', 'view_closed'] as const)
      app.view({ callback_id: ANY, type }, async ({ view, ack }) => {
        if (type === 'view_closed' || !isKnownView(view.callback_id)) await ack();
      });
    app.options(ANY, async ({ ack, options }) => {
      if (!('action_id' in options) || !isKnownMenu(options.action_id)) await ack({ options: [] });
    });
  },
};
