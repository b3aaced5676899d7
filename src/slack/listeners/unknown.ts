import { note } from '../../cards/help.ts';
import { WORDS } from '../../cards/words.ts';
import type { Listener } from '../listener.ts';
import { post, respondPrivately } from '../reply.ts';

/**
 * What nobody else listens to: ids from an older version of the bot, commands that point here by mistake. Without an
 * answer Slack shows an error after three seconds.
 */
export const unknown: Listener = {
  register(app, { command: ours, log }) {
    app.otherwise(async (args) => {
      if ('event' in args) return;
      if ('command' in args) return args.ack({ response_type: 'ephemeral', ...note(WORDS.unknownCommand(ours)) });
      if ('options' in args) return args.ack({ options: [] });
      await args.ack();
      if ('action' in args) {
        const { body, respond, client } = args;
        if (body.type !== 'block_actions') return;
        if (body.response_url) await respondPrivately(respond, {}, note(WORDS.tooOld));
        else await post(client, { channel: body.user.id }, note(WORDS.tooOld));
      } else if ('shortcut' in args) {
        const { shortcut, respond } = args;
        log.warn({ callback_id: shortcut.callback_id }, 'a shortcut that is not ours');
        if ('response_url' in shortcut) await respondPrivately(respond, {}, note(WORDS.tooOld));
      }
    });
  },
};
