import type { WebClient } from '@slack/web-api';
import type { Message } from '../../cards/pieces.ts';
import type { Deps } from '../listener.ts';

/** Who asks, and where. */
export interface Asker {
  readonly workspace: string;
  readonly user: string;
  /** Whether nobody else reads this conversation. */
  readonly alone: boolean;
  /** Whether the answer is shown in a modal. */
  readonly modal?: boolean;
  /** Whether others spoke before, in the thread in which it is asked. */
  readonly inThread?: boolean;
  /** The people named in what they wrote, by their ids; the bot, where it was only called, is none of them. */
  readonly named: readonly string[];
  readonly client: WebClient;
  /** Says something more, to them alone, after the answer. */
  readonly tell: (message: Message) => Promise<void>;
}

/** Something that may be asked of the bot besides a word, by command, mention or direct message. */
export interface Ask {
  /** What is written for it, alone or as the first word. */
  readonly written: RegExp;
  /** Whether words may follow it: `list something broke`. */
  readonly takesMore?: true;
  answer(more: string, asker: Asker, deps: Deps): Message | Promise<Message>;
}
