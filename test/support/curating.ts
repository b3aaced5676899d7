import { INPUT } from '../../src/cards/curators/form-blocks.ts';
import { submitView } from '../../src/practice/slack/modals.ts';
import { openAppHome } from '../../src/practice/slack/surfaces.ts';
import type { Json, OpenView, StoredMessage } from '../../src/practice/slack/types.ts';
import { button, CURATORS, last, read, type TestWorkspace, until } from './workspace.ts';

/** What people do around words that are missing, by the words on the buttons. */
export interface Curating {
  /** The messages in the curators' channel, oldest first. */
  channel(): readonly StoredMessage[];
  /** The one message there whose words have this in them. */
  notice(words: string): StoredMessage;
  direct(user: string): readonly StoredMessage[];
  /** Closes what is open and presses a button on a message. */
  press(user: string, message: StoredMessage, text: string): Promise<void>;
  /** Presses a button in the modal that is on top, or on the Home tab. */
  pressIn(user: string, where: 'modal' | 'home', text: string, typed?: Typed): Promise<void>;
  /** Presses the first button with these words in a view as it was shown. */
  pressOn(opened: OpenView, text: string, typed?: Typed): Promise<void>;
  /** What a person reads in the modal that is on top, once these words are there. */
  reads(user: string, words?: string): Promise<string>;
  /** The modal on top, once there is one. */
  modal(user: string): Promise<OpenView>;
  hasModal(user: string): boolean;
  home(user: string): Promise<OpenView>;
  /** Sends the form on top. Returns what is wrong, by the input it is said at. */
  send(user: string, typed: Typed): Promise<Readonly<Record<string, string>>>;
}

/** What was typed, by input; for a menu what `selected_…` holds. */
export type Typed = Readonly<Record<string, string | Json>>;

const valuesOf = (typed: Typed): Json =>
  Object.fromEntries(
    Object.entries(typed).map(([block, value]) => [
      block,
      typeof value === 'string' ? { [INPUT]: { type: 'plain_text_input', value } } : value,
    ]),
  );

export function curating({ slack }: Pick<TestWorkspace, 'slack'>): Curating {
  const { workspace } = slack;
  const channel = () => workspace.messages.filter((each) => each.channel === CURATORS.id && !each.visibleTo);
  const top = (user: string): OpenView | undefined => workspace.views.get(user)?.at(-1);
  const modal = (user: string): Promise<OpenView> => until('a modal', () => top(user));
  const words = (view: OpenView | undefined) =>
    view
      ? `${read(view.view)}
${JSON.stringify(view.view)}`
      : '';
  const home = async (user: string): Promise<OpenView> => {
    await openAppHome(slack, user, 'home');
    return until('a Home tab', () => workspace.homes.get(user));
  };
  const pressOn = async (opened: OpenView, text: string, typed: Typed = {}): Promise<void> => {
    const found = (opened.view.blocks as Json[])
      .flatMap((block) => {
        const elements = [...((block.elements ?? []) as Json[]), ...(block.accessory ? [block.accessory as Json] : [])];
        return elements.map((each) => ({ each, block }));
      })
      .find(({ each }) => each.type === 'button' && (each.text as Json).text === text);
    if (!found) throw new Error(`no button “${text}” in: ${read(opened.view)}`);
    await slack.pressInView(opened, { ...found.each, block_id: found.block.block_id ?? 'b' }, valuesOf(typed));
  };
  return {
    channel,
    notice: (words) => {
      const found = channel().filter(({ text }) => text.includes(words));
      if (found.length !== 1)
        throw new Error(`${found.length} with “${words}” of: ${channel().map(({ text }) => text)}`);
      return last(found);
    },
    direct: (user) => workspace.messages.filter((each) => each.channel === workspace.directMessages(user).id),
    press: async (user, message, text) => {
      workspace.closeView(user, true);
      await slack.press(user, message, button(message, text));
    },
    pressIn: async (user, where, text, typed) =>
      pressOn(where === 'modal' ? await modal(user) : await home(user), text, typed),
    pressOn,
    reads: (user, text = '') =>
      until(`a modal with “${text}”`, () => {
        const read = words(top(user));
        return read.includes(text) ? read : undefined;
      }),
    modal,
    hasModal: (user) => (workspace.views.get(user) ?? []).length > 0,
    home,
    send: async (user, typed) => (await submitView(slack, await modal(user), valuesOf(typed))).errors ?? {},
  };
}
