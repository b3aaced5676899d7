/** The shapes of Slack's that the stand-in keeps and sends, as far as it covers them. */
export type Json = Record<string, unknown>;

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  /** What they do, in a few words. */
  readonly title: string;
  /** What they are to the workspace, where they are no full member of it. */
  readonly standing?: 'guest' | 'guest of one channel' | 'deactivated' | 'bot' | 'of another workspace';
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'im';
  /** User ids, the bot's included where it is a member. */
  readonly members: readonly string[];
  readonly archived?: boolean;
  /** Whether it is shared with another company. */
  readonly sharedOutside?: boolean;
}

export interface StoredMessage {
  readonly ts: string;
  readonly channel: string;
  readonly thread_ts?: string | undefined;
  /** Who wrote it: a person's id, or the bot's user id. */
  readonly user: string;
  readonly bot_id?: string | undefined;
  readonly text: string;
  readonly blocks?: readonly Json[] | undefined;
  /** The only person who sees it, if it is not for everyone. */
  readonly visibleTo?: string | undefined;
}

/** A modal or a Home tab that a person has before them. */
export interface OpenView {
  readonly id: string;
  readonly user: string;
  readonly view: Json;
  /** Changes with every update, so that a late one can be told from a current one. */
  readonly hash: string;
  /** When it was opened, as a timestamp of Slack's. */
  readonly openedAt: string;
  /** The ids of the modal that it was put on, and of the first of the stack. */
  readonly beneath?: string | undefined;
  readonly root?: string | undefined;
}

/** A refusal in Slack's own words, such as `not_in_channel`. */
export class Refusal extends Error {
  readonly detail: readonly string[];
  constructor(error: string, detail: readonly string[] = []) {
    super(error);
    this.detail = detail;
  }
}

/** A text as it is; anything else, as Slack reads a missing argument. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
