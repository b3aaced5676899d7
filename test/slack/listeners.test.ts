import { describe, expect, it } from '@jest/globals';
import { ACTIONS, MENUS, SHORTCUTS } from '../../src/cards/ids.ts';
import type { Deps } from '../../src/slack/listener.ts';
import { listeners } from '../../src/slack/listeners/index.ts';
import { Switchboard } from '../../src/slack/switchboard.ts';

/** A switchboard that writes down who listens to what. */
class Noting extends Switchboard {
  readonly heard = { command: [], event: [], action: [], view: [], shortcut: [], options: [] } as Record<
    string,
    string[]
  >;
  constructor() {
    super();
    for (const kind of ['command', 'event', 'action', 'view', 'shortcut', 'options'] as const)
      this[kind] = (id: string) => void this.heard[kind]?.push(id);
  }
}

describe('ids and listeners', () => {
  const app = new Noting();
  for (const { register } of listeners) register(app, { command: '/define' } as Deps);
  const { heard } = app;

  it('every action is listened to, and no listener waits for an id that no card has', () => {
    expect(heard.action?.sort()).toEqual(Object.values<string>(ACTIONS).sort());
    expect(heard.options).toEqual(Object.values(MENUS));
  });

  it('events are heard that listeners say they need, and no others', () => {
    const needed = listeners.flatMap(({ needs }) => needs?.events ?? []).map((event) => event.replace(/\..*/, ''));
    expect(heard.event?.sort()).toEqual(needed.sort());
    expect(heard.command).toEqual(['/define']);
  });

  it('every entry of a message’s menu is listened to, and said to be needed', () => {
    expect(heard.shortcut).toEqual(Object.values(SHORTCUTS));
    expect(listeners.flatMap(({ needs }) => needs?.shortcut ?? [])).toEqual(Object.values(SHORTCUTS));
  });

  it('what two listeners want is refused, for only one of them could answer', () => {
    const board = new Switchboard();
    board.command('/define', async () => {});
    expect(() => board.command('/define', async () => {})).toThrow('two listeners for command /define');
  });
});
