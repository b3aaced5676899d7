import type { Context, RespondFn, SlackActionMiddlewareArgs, ViewOutput } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { note } from '../cards/help.ts';
import type { ActionId } from '../cards/ids.ts';
import { modalOf } from '../cards/modal.ts';
import type { Message } from '../cards/pieces.ts';
import { WORDS } from '../cards/words.ts';
import type { Person } from '../storage/types.ts';
import type { Deps } from './listener.ts';
import { openModal } from './modal.ts';
import type { Pictures } from './pictures.ts';
import { apologise, type Place, post, respondPrivately } from './reply.ts';
import type { Pressed, Switchboard } from './switchboard.ts';
import { workspaceOf } from './whose.ts';

/** A press of a button, in our words. */
export interface Press {
  readonly user: string;
  readonly person: Person;
  readonly value: string | undefined;
  readonly triggerId: string;
  /** Where the button stands; in a modal it stands nowhere. */
  readonly place: Place | undefined;
  readonly messageTs: string | undefined;
  /** The modal or Home tab that the button stands in. */
  readonly view: ViewOutput | undefined;
  /** The button, by its id and that of its block. */
  readonly pressed: { readonly block: string; readonly action: string };
  readonly context: Context;
  readonly client: WebClient;
  readonly pictures: Pictures;
  /** Says something to whoever pressed. */
  readonly tell: (message: Message) => Promise<void>;
  readonly respond: RespondFn;
}

type Container = { readonly channel_id?: string; readonly thread_ts?: string; readonly message_ts?: string };
type PressArgs = SlackActionMiddlewareArgs<Pressed> & { client: WebClient; context: Context };

/** Registers what happens on a press: acknowledged at once, and answered in words whatever fails. */
export function onPress(app: Switchboard, deps: Deps, action: ActionId, work: (press: Press) => Promise<void>): void {
  app.action(action, async (args) => {
    await args.ack();
    const press = readPress(args, deps);
    await work(press).catch((error: unknown) => apologise(deps.log, error, press.tell));
  });
}

/**
 * Registers what happens on a press that stores something: it is stored, then acknowledged, and what then is shown may
 * take its time. Where it cannot be stored, whoever pressed is told so, and nothing is shown.
 *
 * @param store at most 1.5 seconds, as every call of the storage
 * @param show is given what `store` returned
 */
export function onStoringPress<T>(
  app: Switchboard,
  deps: Deps,
  action: ActionId,
  store: (press: Press) => Promise<T>,
  show: (press: Press, stored: T) => Promise<void>,
): void {
  app.action(action, async (args) => {
    const press = readPress(args, deps);
    try {
      const stored = await store(press).finally(() => args.ack());
      await show(press, stored);
    } catch (error) {
      await apologise(deps.log, error, press.tell);
    }
  });
}

function readPress(args: PressArgs, { pictures }: Deps): Press {
  const { body, action, client, respond } = args;
  const container: Container = body.container ?? {};
  const channel = body.channel?.id ?? container.channel_id;
  const place = channel ? { channel, thread: container.thread_ts } : undefined;
  const press: Press = {
    user: body.user.id,
    person: { workspace: workspaceOf(body), user: body.user.id },
    value: action.value,
    triggerId: body.trigger_id,
    place,
    messageTs: container.message_ts,
    view: body.view,
    pressed: { block: action.block_id, action: action.action_id },
    context: args.context,
    client,
    pictures,
    respond,
    tell: (message) =>
      place ? respondPrivately({ respond, client, user: press.user, place }, message) : tellInView(press, message),
  };
  return press;
}

/** In a modal, since a view has no place for a line; where Slack opens none any more, in a direct message. */
async function tellInView(press: Press, message: Message): Promise<void> {
  await openModal(press, modalOf(message)).catch(() => post(press.client, { channel: press.user }, message));
}

/** For a button that names a word we no longer have, or that an older version of the bot made. */
export const goneOrOld = (decoded: unknown): Message => note(decoded ? WORDS.gone : WORDS.tooOld);
