import { describe, expect, it } from '@jest/globals';
import {
  ACTIONS,
  isKnownAction,
  isKnownShortcut,
  isKnownView,
  numbered,
  SHORTCUTS,
  VIEWS,
} from '../../src/cards/ids.ts';
import type { Deps } from '../../src/slack/listener.ts';
import { listeners } from '../../src/slack/listeners/index.ts';
import { unknown } from '../../src/slack/listeners/unknown.ts';

/** What listeners ask Bolt for, written down instead of acted on. */
function asked() {
  const heard = {
    commands: [] as unknown[],
    actions: [] as RegExp[],
    events: [] as string[],
    shortcuts: [] as string[],
  };
  const ignore = (): void => {};
  const app = {
    command: (name: unknown) => heard.commands.push(name),
    action: ({ action_id }: { action_id: RegExp }) => heard.actions.push(action_id),
    event: (name: string) => heard.events.push(name),
    shortcut: ({ callback_id }: { callback_id: string }) => heard.shortcuts.push(callback_id),
    view: ignore,
    options: ignore,
    use: ignore,
  };
  for (const listener of listeners)
    if (listener !== unknown) listener.register(app as never, { command: '/define' } as Deps);
  return heard;
}

describe('ids and listeners', () => {
  const heard = asked();

  it.each(Object.values(ACTIONS))('the action %s is listened to once, with and without its number', (id) => {
    for (const each of [id, numbered(id, 3)])
      expect(heard.actions.filter((pattern) => pattern.test(each))).toHaveLength(1);
    expect(isKnownAction(numbered(id, 3))).toBe(true);
  });

  it('no listener waits for an id that no card has', () => {
    expect(heard.actions).toHaveLength(Object.values(ACTIONS).length);
  });

  it('events are heard that listeners say they need, and no others', () => {
    const needed = listeners.flatMap(({ needs }) => needs?.events ?? []).map((event) => event.replace(/\..*/, ''));
    expect([...heard.events].sort()).toEqual(needed.sort());
    expect(heard.commands).toEqual(['/define']);
  });

  it('every entry of a message’s menu is listened to, and said to be needed', () => {
    expect(heard.shortcuts).toEqual(Object.values(SHORTCUTS));
    expect(listeners.flatMap(({ needs }) => needs?.shortcut ?? [])).toEqual(Object.values(SHORTCUTS));
    expect(heard.shortcuts.every(isKnownShortcut)).toBe(true);
    expect(isKnownShortcut('explain_this')).toBe(false);
  });

  it('what is not ours is left to the listener for the unknown', () => {
    expect(isKnownAction('press_me')).toBe(false);
    expect(isKnownAction('tell_me_more.x')).toBe(false);
    expect(isKnownView('nobody')).toBe(false);
    for (const id of Object.values(VIEWS)) expect(isKnownView(id)).toBe(true);
  });

  it('the catch-all comes last', () => {
    expect(listeners.at(-1)).toBe(unknown);
  });
});
