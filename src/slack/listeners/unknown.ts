import { note } from '../../cards/help.ts';
import { WORDS } from '../../cards/words.ts';
import { ackInstead } from '../instead.ts';
import type { Listener } from '../listener.ts';
import { respondPrivately } from '../reply.ts';

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
      if ('view' in args) return args.ack(ackInstead(args.body, WORDS.tooOldForm) as never);
      await args.ack();
      if ('action' in args) {
        const { body, respond, client } = args;
        if (body.type !== 'block_actions') return;
        const place = body.channel && { channel: body.channel.id };
        await respondPrivately({ respond, client, user: body.user.id, place }, note(WORDS.tooOld));
      } else if ('shortcut' in args) {
        const { shortcut, respond, client } = args;
        log.warn({ callback_id: shortcut.callback_id }, 'a shortcut that is not ours');
        const place = shortcut.type === 'message_action' ? { channel: shortcut.channel.id } : undefined;
        await respondPrivately({ respond, client, user: shortcut.user.id, place }, note(WORDS.tooOld));
      }
    });
  },
};
