import type {
  AllMiddlewareArgs,
  AnyMiddlewareArgs,
  BlockAction,
  ButtonAction,
  FeedbackButtonsAction,
  MessageShortcut,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  SlackEventMiddlewareArgs,
  SlackOptionsMiddlewareArgs,
  SlackShortcutMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import { type ActionId, actionOf } from '../cards/ids.ts';

export type Heard = AnyMiddlewareArgs & AllMiddlewareArgs;
export type Pressed = BlockAction<ButtonAction | FeedbackButtonsAction>;
type Work<Args> = (args: Args & AllMiddlewareArgs) => Promise<void>;

/**
 * Who listens to what. Bolt would ask each of its listeners in turn whether a request is theirs, and with as many as there
 * are here that costs more than all the rest of an answer; so it is told of this one, which finds them by name.
 */
export class Switchboard {
  readonly #listeners = new Map<string, Work<never>>();
  readonly #besides: Work<AnyMiddlewareArgs>[] = [];
  #otherwise: Work<AnyMiddlewareArgs> = async () => {};

  command(name: string, work: Work<SlackCommandMiddlewareArgs>): void {
    this.#connect(`command ${name}`, work);
  }

  event<Type extends string>(type: Type, work: Work<SlackEventMiddlewareArgs<Type>>): void {
    this.#connect(`event ${type}`, work);
  }

  /** A press of a button, whichever number its id carries. */
  action(id: ActionId, work: Work<SlackActionMiddlewareArgs<Pressed>>): void {
    this.#connect(`action ${id}`, work);
  }

  /** A form that was sent. */
  view(callbackId: string, work: Work<SlackViewMiddlewareArgs<ViewSubmitAction>>): void {
    this.#connect(`view ${callbackId}`, work);
  }

  /** An entry in the menu of a message. */
  shortcut(callbackId: string, work: Work<SlackShortcutMiddlewareArgs<MessageShortcut>>): void {
    this.#connect(`shortcut ${callbackId}`, work);
  }

  /** A menu that asks for its entries while somebody types. */
  options(actionId: string, work: Work<SlackOptionsMiddlewareArgs<'block_suggestion'>>): void {
    this.#connect(`options ${actionId}`, work);
  }

  /** What is done beside the answer, whatever it is that Slack sent. */
  besides(work: Work<AnyMiddlewareArgs>): void {
    this.#besides.push(work);
  }

  /** What is done with everything that nobody listens to. */
  otherwise(work: Work<AnyMiddlewareArgs>): void {
    this.#otherwise = work;
  }

  /** Hands over what Slack sent to whoever listens to it. */
  async answer(args: Heard): Promise<void> {
    const address = addressOf(args);
    const work = (address && this.#listeners.get(address)) || this.#otherwise;
    await Promise.all([...this.#besides.map((each) => each(args)), work(args as never)]);
  }

  #connect(address: string, work: Work<never>): void {
    if (this.#listeners.has(address)) throw new Error(`two listeners for ${address}`);
    this.#listeners.set(address, work);
  }
}

/** By what Bolt takes it for, and of the kind that is listened to here: not every action is a press of a button. */
function addressOf(args: Heard): string | undefined {
  const { type } = args.body as { readonly type?: string };
  if ('command' in args) return `command ${args.command.command}`;
  if ('event' in args) return `event ${args.event.type}`;
  if ('action' in args && type === 'block_actions') return `action ${actionOf(idIn(args.action))}`;
  if ('view' in args && type === 'view_submission') return `view ${args.view.callback_id}`;
  if ('shortcut' in args && type === 'message_action') return `shortcut ${args.shortcut.callback_id}`;
  if ('options' in args && type === 'block_suggestion') return `options ${idIn(args.options)}`;
  return undefined;
}

const idIn = (element: object | undefined): string =>
  String((element as { readonly action_id?: unknown } | undefined)?.action_id);
