import { EventEmitter } from 'node:events';
import type { Channel, Json, OpenView, Person, StoredMessage } from './types.ts';
import { Refusal } from './types.ts';

export interface WorkspaceOptions {
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
  /** The time in milliseconds. */
  readonly now: () => number;
}

export const BOT = { id: 'B0DEFINE00', userId: 'U0DEFINE00', name: 'Define', appId: 'A0DEFINE00' } as const;
export const TEAM = { id: 'T0PRACTICE', domain: 'practice', name: 'Practice' } as const;

const TRIGGER_LIFE_MS = 3_000;
const MOST_STACKED_VIEWS = 3;

/** What a workspace remembers: its people, channels, messages and open modals. Emits `change` after each change. */
export class Workspace extends EventEmitter<{ change: [] }> {
  readonly people: readonly Person[];
  readonly channels: Channel[];
  messages: StoredMessage[] = [];
  /** The stack of modals that each person has open, the topmost last. */
  readonly views = new Map<string, OpenView[]>();
  readonly #now: () => number;
  #lastTs = 0;
  #counter = 0;
  readonly #triggers = new Map<string, { user: string; at: number }>();

  constructor({ people, channels, now }: WorkspaceOptions) {
    super();
    this.people = people;
    this.channels = [...channels];
    this.#now = now;
  }

  person(id: string): Person {
    const person = this.people.find((each) => each.id === id);
    if (!person) throw new Refusal('user_not_found');
    return person;
  }

  /** A channel by its id; by a person's id, their conversation with the bot, opened when need be. */
  channel(id: string): Channel {
    const found = this.channels.find((each) => each.id === id);
    if (found) return found;
    const person = this.people.find((each) => each.id === id);
    if (!person) throw new Refusal('channel_not_found');
    return this.directMessages(person.id);
  }

  directMessages(user: string): Channel {
    const id = `D${user.slice(1)}`;
    const known = this.channels.find((each) => each.id === id);
    if (known) return known;
    const opened: Channel = { id, name: 'directmessage', kind: 'im', members: [user, BOT.userId] };
    this.channels.push(opened);
    return opened;
  }

  add(message: Omit<StoredMessage, 'ts'>): StoredMessage {
    const stored = { ...message, ts: this.nextTs() };
    this.messages.push(stored);
    this.emit('change');
    return stored;
  }

  find(channel: string, ts: string): StoredMessage {
    const message = this.messages.find((each) => each.channel === channel && each.ts === ts);
    if (!message) throw new Refusal('message_not_found');
    return message;
  }

  replace(message: StoredMessage, change: Partial<StoredMessage>): void {
    this.messages = this.messages.map((each) => (each === message ? { ...each, ...change } : each));
    this.emit('change');
  }

  remove(message: StoredMessage): void {
    this.messages = this.messages.filter((each) => each !== message);
    this.emit('change');
  }

  /** Private answers live as long as the page does. */
  forgetPrivate(user: string): void {
    this.messages = this.messages.filter((each) => each.visibleTo !== user);
    this.emit('change');
  }

  /** What one person sees in a channel, oldest first: the main line, or one thread. */
  seenBy(user: string, channel: string, thread?: string): StoredMessage[] {
    return this.messages.filter(
      (each) =>
        each.channel === channel &&
        (each.visibleTo === undefined || each.visibleTo === user) &&
        (thread === undefined ? each.thread_ts === undefined : each.thread_ts === thread || each.ts === thread),
    );
  }

  openView(trigger: string, view: Json, how: 'open' | 'push'): OpenView {
    const user = this.#useTrigger(trigger);
    const stack = this.views.get(user) ?? [];
    if (how === 'push' && stack.length >= MOST_STACKED_VIEWS) throw new Refusal('push_limit_reached');
    const opened = { id: this.nextId('V'), user, view };
    this.views.set(user, how === 'push' ? [...stack, opened] : [opened]);
    this.emit('change');
    return opened;
  }

  updateView(id: string, view: Json): OpenView {
    for (const [user, stack] of this.views) {
      const place = stack.findIndex((each) => each.id === id);
      const current = stack[place];
      if (!current) continue;
      const updated = { ...current, view };
      this.views.set(user, stack.with(place, updated));
      this.emit('change');
      return updated;
    }
    throw new Refusal('not_found');
  }

  closeView(user: string, all = false): void {
    this.views.set(user, all ? [] : (this.views.get(user) ?? []).slice(0, -1));
    this.emit('change');
  }

  newTrigger(user: string): string {
    const trigger = this.nextId('trigger.');
    this.#triggers.set(trigger, { user, at: this.#now() });
    return trigger;
  }

  #useTrigger(trigger: string): string {
    const given = this.#triggers.get(trigger);
    if (!given) throw new Refusal('exchanged_trigger_id');
    this.#triggers.delete(trigger);
    if (this.#now() - given.at > TRIGGER_LIFE_MS) throw new Refusal('expired_trigger_id');
    return given.user;
  }

  nextId(prefix: string): string {
    this.#counter += 1;
    return `${prefix}${this.#counter.toString(36).toUpperCase().padStart(8, '0')}`;
  }

  /** Slack's timestamps are seconds with six decimals, and no two are alike. */
  nextTs(): string {
    this.#lastTs = Math.max(this.#lastTs + 1, this.#now() * 1_000);
    return (this.#lastTs / 1_000_000).toFixed(6);
  }
}
