import { fromBot } from './methods.ts';
import { type Json, Refusal, type StoredMessage } from './types.ts';
import type { Workspace } from './workspace.ts';

/** Where an interaction came from. */
export interface Origin {
  readonly user: string;
  readonly channel: string;
  readonly thread?: string | undefined;
  /** The message with the button that was pressed; a command has none. */
  readonly message?: StoredMessage | undefined;
}

const MOST_USES = 5;
const LIFE_MS = 30 * 60 * 1_000;

/** The addresses at which a command or a press can be answered: five times, for half an hour. */
export class ResponseUrls {
  readonly #workspace: Workspace;
  readonly #now: () => number;
  readonly #given = new Map<string, Origin & { uses: number; at: number }>();

  constructor(workspace: Workspace, now: () => number) {
    this.#workspace = workspace;
    this.#now = now;
  }

  /** A new address's last part. */
  give(origin: Origin): string {
    const id = this.#workspace.nextId('R');
    this.#given.set(id, { ...origin, uses: 0, at: this.#now() });
    return id;
  }

  use(id: string, body: Json): void {
    const given = this.#given.get(id);
    if (!given) throw new Refusal('expired_url');
    given.uses += 1;
    if (given.uses > MOST_USES || this.#now() - given.at > LIFE_MS) throw new Refusal('used_url');

    const original = given.message && this.#current(given.message);
    if (body.delete_original === true) {
      if (original) this.#workspace.remove(original);
      return;
    }
    const channel = this.#workspace.channel(given.channel);
    const message = fromBot(body, channel);
    if (body.replace_original === true && original) {
      this.#workspace.replace(original, { text: message.text, blocks: message.blocks });
      return;
    }
    const thread_ts = typeof body.thread_ts === 'string' ? body.thread_ts : undefined;
    const visibleTo = body.response_type === 'in_channel' ? undefined : given.user;
    this.#workspace.add({ ...message, thread_ts, visibleTo });
  }

  /** The message as it is now; it may have been replaced since the button was pressed. */
  #current({ channel, ts }: StoredMessage): StoredMessage | undefined {
    return this.#workspace.messages.find((each) => each.channel === channel && each.ts === ts);
  }
}
