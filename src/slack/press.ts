import type { App, BlockAction, ButtonAction, RespondFn, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { note } from '../cards/help.ts';
import { type ActionId, actionPattern } from '../cards/ids.ts';
import type { Message } from '../cards/pieces.ts';
import { WORDS } from '../cards/words.ts';
import type { Deps } from './listener.ts';
import { apologise, type Place, post, respondPrivately } from './reply.ts';

/** A press of a button, in our words. */
export interface Press {
  readonly user: string;
  readonly value: string | undefined;
  readonly triggerId: string;
  /** Where the button stands; in a modal it stands nowhere. */
  readonly place: Place | undefined;
  readonly messageTs: string | undefined;
  readonly client: WebClient;
  /** Says something to whoever pressed. */
  readonly tell: (message: Message) => Promise<void>;
  readonly respond: RespondFn;
}

/** Registers what happens on a press: acknowledged at once, and answered in words whatever fails. */
export function onPress(app: App, deps: Deps, action: ActionId, work: (press: Press) => Promise<void>): void {
  app.action<BlockAction<ButtonAction>>({ type: 'block_actions', action_id: actionPattern(action) }, async (args) => {
    await args.ack();
    const press = readPress(args);
    try {
      await work(press);
    } catch (error) {
      await apologise(deps.log, error, press.tell);
    }
  });
}

function readPress(args: SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & { client: WebClient }): Press {
  const { body, action, client, respond } = args;
  const container = body.container as { channel_id?: string; thread_ts?: string; message_ts?: string };
  const channel = body.channel?.id ?? container.channel_id;
  const place = channel ? { channel, thread: container.thread_ts } : undefined;
  return {
    user: body.user.id,
    value: action.value,
    triggerId: body.trigger_id,
    place,
    messageTs: container.message_ts,
    client,
    respond,
    tell: async (message) => {
      if (place) await respondPrivately(respond, place, message);
      else await post(client, { channel: body.user.id }, message);
    },
  };
}

/** For a button that names a word we no longer have, or that an older version of the bot made. */
export const goneOrOld = (decoded: unknown): Message => note(decoded ? WORDS.gone : WORDS.tooOld);
