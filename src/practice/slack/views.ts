import { type Json, type OpenView, Refusal, textOf } from './types.ts';

interface Surroundings {
  readonly now: () => number;
  readonly nextId: (prefix: string) => string;
  readonly nextTs: () => string;
  readonly changed: () => void;
}

const TRIGGER_LIFE_MS = 3_000;
const MOST_STACKED = 3;

/** The modals that people have open, their Home tabs, and the triggers by which a modal may be opened. */
export class Views {
  readonly stacks = new Map<string, OpenView[]>();
  readonly homes = new Map<string, OpenView>();
  readonly #triggers = new Map<string, { user: string; at: number }>();
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  newTrigger(user: string): string {
    const trigger = this.#around.nextId('trigger.');
    this.#triggers.set(trigger, { user, at: this.#around.now() });
    return trigger;
  }

  open(trigger: string, view: Json, how: 'open' | 'push'): OpenView {
    const user = this.#spend(trigger);
    const opened = this.put(user, view, how);
    this.#around.changed();
    return opened;
  }

  /** Puts a modal before a person: alone, or on top of those that are open. */
  put(user: string, view: Json, how: 'open' | 'push'): OpenView {
    const stack = this.stacks.get(user) ?? [];
    if (how === 'push' && stack.length >= MOST_STACKED) throw new Refusal('push_limit_reached');
    const beneath = how === 'push' ? stack.at(-1) : undefined;
    const opened = { ...this.#fresh(user, view), ...(beneath && { beneath: beneath.id, root: stack[0]?.id }) };
    this.stacks.set(user, how === 'push' ? [...stack, opened] : [opened]);
    return opened;
  }

  /** Replaces a view by its id, or by the name that the app gave it. */
  update(id: string, view: Json, hash?: string): OpenView {
    for (const [user, stack] of this.stacks) {
      const place = stack.findIndex((each) => each.id === id || (id !== '' && each.view.external_id === id));
      const current = stack[place];
      if (!current) continue;
      const updated = this.#changed(current, view, hash);
      this.stacks.set(user, stack.with(place, updated));
      this.#around.changed();
      return updated;
    }
    for (const [user, home] of this.homes) if (home.id === id) return this.publish(user, view, hash);
    throw new Refusal('not_found');
  }

  publish(user: string, view: Json, hash?: string): OpenView {
    const current = this.homes.get(user);
    const published = current ? this.#changed(current, view, hash) : this.#fresh(user, view);
    this.homes.set(user, published);
    this.#around.changed();
    return published;
  }

  close(user: string, all: boolean): void {
    this.stacks.set(user, all ? [] : (this.stacks.get(user) ?? []).slice(0, -1));
    this.#around.changed();
  }

  #fresh(user: string, view: Json): OpenView {
    const openedAt = this.#around.nextTs();
    return { id: this.#around.nextId('V'), user, view, hash: this.#around.nextId(`${openedAt}.`), openedAt };
  }

  #changed(current: OpenView, view: Json, hash?: string): OpenView {
    if (textOf(hash) && hash !== current.hash) throw new Refusal('hash_conflict');
    return { ...current, view, hash: this.#around.nextId(`${this.#around.nextTs()}.`) };
  }

  #spend(trigger: string): string {
    const given = this.#triggers.get(trigger);
    if (!given) throw new Refusal('exchanged_trigger_id');
    this.#triggers.delete(trigger);
    if (this.#around.now() - given.at > TRIGGER_LIFE_MS) throw new Refusal('expired_trigger_id');
    return given.user;
  }
}
