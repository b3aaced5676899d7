import type { App } from '@slack/bolt';
import { note } from '../../cards/help.ts';
import { isKnownAction, isKnownMenu, isKnownShortcut, isKnownView } from '../../cards/ids.ts';
import { WORDS } from '../../cards/words.ts';
import { ackInstead } from '../instead.ts';
import type { Deps, Listener } from '../listener.ts';
import { respondPrivately } from '../reply.ts';

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
      const place = body.channel && { channel: body.channel.id };
      await respondPrivately({ respond, client, user: body.user.id, place }, note(WORDS.tooOld));
    });
    app.shortcut(ANY, async ({ shortcut, ack, respond, client }) => {
      const isOnMessage = shortcut.type === 'message_action';
      if (isOnMessage && isKnownShortcut(shortcut.callback_id)) return;
      await ack();
      log.warn({ callback_id: shortcut.callback_id }, 'a shortcut that is not ours');
      const place = isOnMessage ? { channel: shortcut.channel.id } : undefined;
      await respondPrivately({ respond, client, user: shortcut.user.id, place }, note(WORDS.tooOld));
    });
    app.view({ callback_id: ANY, type: 'view_submission' }, async ({ view, body, ack }) => {
      if (!isKnownView(view.callback_id)) await ack(ackInstead(body, WORDS.tooOldForm) as never);
    });
    app.view({ callback_id: ANY, type: 'view_closed' }, async ({ ack }) => {
      await ack();
    });
    app.options(ANY, async ({ ack, options }) => {
      if (!('action_id' in options) || !isKnownMenu(options.action_id)) await ack({ options: [] });
    });
  },
};
