import type { WebClient } from '@slack/web-api';
import { errorFacts, type Log } from '../log.ts';
import { slackErrorOf } from '../refusal.ts';
import { insist } from '../web-api.ts';

const REMEMBER_MS = 60_000;
/** Slack's most for a page of members. */
const A_PAGE = 1_000;
/** Slack does not let us know who is in the channel, today or tomorrow. */
const NEVER = new Set([
  'missing_scope',
  'channel_not_found',
  'not_in_channel',
  'not_allowed_token_type',
  'no_permission',
]);
/** So many of the others are looked at to tell a colleague from a bot. */
const MOST_LOOKED_AT = 10;

type Members = readonly string[] | 'unknown';

/** Who the curators are: the members of their channel, asked of Slack and remembered for a minute. */
export class Curators {
  readonly #channel: string | undefined;
  readonly #now: () => number;
  readonly #log: Log;
  readonly #people = new Map<string, { readonly at: number; readonly is: boolean }>();
  #known: { readonly at: number; readonly members: Members } | undefined;

  constructor(channel: string | undefined, now: () => number, log: Log) {
    this.#channel = channel;
    this.#now = now;
    this.#log = log;
  }

  /**
   * Whether a person may decide. Where Slack does not let us know the members, whoever can press in their channel may.
   *
   * @param there whether it was pressed in the curators' channel
   * @throws what Slack refuses, when nothing is known yet
   */
  async mayDecide(client: WebClient, user: string, there: boolean): Promise<boolean> {
    const members = await this.#members(client);
    return members === 'unknown' ? there : members.includes(user);
  }

  isTheirs(channel: string | undefined): boolean {
    return channel !== undefined && channel === this.#channel;
  }

  /** Whether it is known that another person is a curator, too: not a bot, and not somebody who left. */
  async hasColleague(client: WebClient, user: string): Promise<boolean> {
    const members = await this.#members(client);
    if (members === 'unknown') return false;
    for (const other of members.filter((each) => each !== user).slice(0, MOST_LOOKED_AT))
      if (await this.#isPerson(client, other)) return true;
    return false;
  }

  /** Where Slack does not say, nobody is kept waiting for a colleague who may be none. */
  async #isPerson(client: WebClient, user: string): Promise<boolean> {
    const known = this.#people.get(user);
    if (known && this.#now() - known.at < REMEMBER_MS) return known.is;
    try {
      const { user: shown } = await insist(() => client.users.info({ user }));
      const is = shown?.is_bot === false && !shown.deleted;
      this.#people.set(user, { at: this.#now(), is });
      return is;
    } catch {
      return false;
    }
  }

  async #members(client: WebClient): Promise<Members> {
    const known = this.#known;
    if (known && this.#now() - known.at < REMEMBER_MS) return known.members;
    try {
      const members = await this.#ask(client);
      this.#known = { at: this.#now(), members };
      return members;
    } catch (error) {
      // Who was a curator a while ago probably is one still.
      if (!known) throw error;
      this.#log.warn(errorFacts(error), 'the members of CURATORS_CHANNEL could not be read; those of before count');
      return known.members;
    }
  }

  async #ask(client: WebClient): Promise<Members> {
    const channel = this.#channel;
    if (!channel) return [];
    const members: string[] = [];
    let cursor = '';
    try {
      do {
        const page = await insist(() =>
          client.conversations.members({ channel, limit: A_PAGE, ...(cursor && { cursor }) }),
        );
        members.push(...(page.members ?? []));
        cursor = page.response_metadata?.next_cursor ?? '';
      } while (cursor);
      return members;
    } catch (error) {
      if (!NEVER.has(slackErrorOf(error) ?? '')) throw error;
      return 'unknown';
    }
  }
}
