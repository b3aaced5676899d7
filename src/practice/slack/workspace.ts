import { EventEmitter } from 'node:events';
import type { Channel, Json, OpenView, Person, StoredMessage } from './types.ts';
import { Refusal } from './types.ts';
import { Views } from './views.ts';

export interface WorkspaceOptions {
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
  /** The time in milliseconds. */
  readonly now: () => number;
  /** Whether the app has a Home tab; without one Slack refuses to publish it. */
  readonly homeTab?: boolean;
}

export const BOT = { id: 'B0DEFINE00', userId: 'U0DEFINE00', name: 'Define', appId: 'A0DEFINE00' } as const;
export const TEAM = { id: 'T0PRACTICE', domain: 'practice', name: 'Practice' } as const;
/** Who speaks for Slack itself. */
export const SLACKBOT = { userId: 'USLACKBOT', name: 'Slackbot' } as const;

/** What a workspace remembers: its people, channels, messages and open views. Emits `change` after each change. */
export class Workspace extends EventEmitter<{ change: [] }> {
  readonly people: Person[];
  channels: Channel[];
  messages: StoredMessage[] = [];
  readonly homeTab: boolean;
  readonly #now: () => number;
  readonly #views: Views;
  #lastTs = 0;
  #counter = 0;

  constructor({ people, channels, now, homeTab = true }: WorkspaceOptions) {
    super();
    this.people = [...people];
    this.channels = [...channels];
    this.homeTab = homeTab;
    this.#now = now;
    this.#views = new Views({
      now,
      nextId: (prefix) => this.nextId(prefix),
      nextTs: () => this.nextTs(),
      changed: () => this.emit('change'),
    });
  }

  person(id: string): Person {
    const person = this.people.find((each) => each.id === id);
    if (!person) throw new Refusal('user_not_found');
    return person;
  }

  /** A new teammate, who is in every open channel from the start. */
  join(person: Person): void {
    this.people.push(person);
    this.channels = this.channels.map((channel) =>
      channel.kind === 'channel' ? { ...channel, members: [...channel.members, person.id] } : channel,
    );
    this.emit('change');
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

  /** Adds a message, written now or, for what happened before the story begins, at another time. */
  add(message: Omit<StoredMessage, 'ts'>, at = this.#now()): StoredMessage {
    const stored = { ...message, ts: this.nextTs(at) };
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

  /** The stack of modals that each person has open, the topmost last. */
  get views(): ReadonlyMap<string, OpenView[]> {
    return this.#views.stacks;
  }

  /** The Home tab of each person for whom one was published. */
  get homes(): ReadonlyMap<string, OpenView> {
    return this.#views.homes;
  }

  openView(trigger: string, view: Json, how: 'open' | 'push'): OpenView {
    return this.#views.open(trigger, view, how);
  }

  updateView(id: string, view: Json, hash?: string): OpenView {
    return this.#views.update(id, view, hash);
  }

  publishHome(user: string, view: Json, hash?: string): OpenView {
    return this.#views.publish(this.person(user).id, view, hash);
  }

  closeView(user: string, all = false): void {
    this.#views.close(user, all);
  }

  newTrigger(user: string): string {
    return this.#views.newTrigger(user);
  }

  nextId(prefix: string): string {
    this.#counter += 1;
    return `${prefix}${this.#counter.toString(36).toUpperCase().padStart(8, '0')}`;
  }

  /** Slack's timestamps are seconds with six decimals, and no two are alike. */
  nextTs(at = this.#now()): string {
    this.#lastTs = Math.max(this.#lastTs + 1, at * 1_000);
    return (this.#lastTs / 1_000_000).toFixed(6);
  }
}
