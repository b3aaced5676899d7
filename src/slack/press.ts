import type {
  App,
  BlockAction,
  ButtonAction,
  FeedbackButtonsAction,
  RespondFn,
  SlackActionMiddlewareArgs,
} from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { note } from '../cards/help.ts';
import { type ActionId, actionPattern } from '../cards/ids.ts';
import type { Message } from '../cards/pieces.ts';
import { noteView } from '../cards/share.ts';
import { WORDS } from '../cards/words.ts';
import type { Person } from '../storage/types.ts';
import type { Deps } from './listener.ts';
import { apologise, type Place, post, respondPrivately } from './reply.ts';
import { insist } from './web-api.ts';

/** A press of a button, in our words. */
export interface Press {
  readonly user: string;
  readonly person: Person;
  readonly value: string | undefined;
  readonly triggerId: string;
  /** Where the button stands; in a modal it stands nowhere. */
  readonly place: Place | undefined;
  readonly messageTs: string | undefined;
  /** The modal or the Home tab with the button, where it stands in one. */
  readonly view: OpenView | undefined;
  readonly client: WebClient;
  /** Says something to whoever pressed. */
  readonly tell: (message: Message) => Promise<void>;
  readonly respond: RespondFn;
}

/** A view as it was when a button in it was pressed. */
export interface OpenView {
  readonly id: string;
  readonly type: 'modal' | 'home';
  /** Changes with the view, so that a late press does not undo another. */
  readonly hash: string;
  /** Its `private_metadata`. */
  readonly metadata: string;
}

type Pressed = BlockAction<ButtonAction | FeedbackButtonsAction>;
type PressArgs = SlackActionMiddlewareArgs<Pressed> & { client: WebClient };

/** Registers what happens on a press: acknowledged at once, and answered in words whatever fails. */
export function onPress(app: App, deps: Deps, action: ActionId, work: (press: Press) => Promise<void>): void {
  onAction(app, action, async (args) => {
    await args.ack();
    const press = readPress(args);
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
  app: App,
  deps: Deps,
  action: ActionId,
  store: (press: Press) => Promise<T>,
  show: (press: Press, stored: T) => Promise<void>,
): void {
  onAction(app, action, async (args) => {
    const press = readPress(args);
    try {
      const stored = await store(press).finally(() => args.ack());
      await show(press, stored);
    } catch (error) {
      await apologise(deps.log, error, press.tell);
    }
  });
}

const onAction = (app: App, action: ActionId, work: (args: PressArgs) => Promise<void>): void =>
  app.action<Pressed>({ type: 'block_actions', action_id: actionPattern(action) }, work);

function readPress(args: PressArgs): Press {
  const { body, action, client, respond } = args;
  const container = body.container as { channel_id?: string; thread_ts?: string; message_ts?: string };
  const channel = body.channel?.id ?? container.channel_id;
  const place = channel ? { channel, thread: container.thread_ts } : undefined;
  return {
    user: body.user.id,
    person: { workspace: body.team?.id ?? body.user.team_id ?? '', user: body.user.id },
    value: action.value,
    triggerId: body.trigger_id,
    place,
    messageTs: container.message_ts,
    view: body.view && readView(body.view),
    client,
    respond,
    tell: async (message) => {
      if (place) await respondPrivately(respond, place, message);
      else if (body.view?.type !== 'modal' || !(await pushed(client, body.trigger_id, message)))
        await post(client, { channel: body.user.id }, message);
    },
  };
}

const readView = ({ id, type, hash, private_metadata }: NonNullable<Pressed['view']>): OpenView => ({
  id,
  type: type === 'home' ? 'home' : 'modal',
  hash,
  metadata: private_metadata,
});

/** Shows a message on top of the modals that are open; whether Slack let us. */
const pushed = (client: WebClient, trigger_id: string, message: Message): Promise<boolean> =>
  insist(() => client.views.push({ trigger_id, view: noteView(message) })).then(
    () => true,
    () => false,
  );

/** For a button that names a word we no longer have, or that an older version of the bot made. */
export const goneOrOld = (decoded: unknown): Message => note(decoded ? WORDS.gone : WORDS.tooOld);
