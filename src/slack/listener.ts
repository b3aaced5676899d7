import type { Index } from '../lookup/types.ts';
import type { Storage } from '../storage/types.ts';
import type { Curators } from './curators/who.ts';
import type { Entries } from './entries.ts';
import type { InFlight } from './in-flight.ts';
import type { InTurn } from './in-turn.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Once } from './once.ts';
import type { Patience } from './patience.ts';
import type { Pictures } from './pictures.ts';
import type { Rate } from './rate-limit.ts';
import type { Switchboard } from './switchboard.ts';

/** What listeners are given. */
export interface Deps {
  /**
   * The glossary as it is now for a person of this workspace: with the workspace's own words, and for people of another
   * company the shipped words only. It changes while the bot runs.
   *
   * @param workspace the person's own, which in a channel shared with another company may not be the channel's
   */
  readonly index: (workspace: string) => Index;
  /** Whether people of this workspace are of the company that the bot works for. */
  readonly isColleague: (workspace: string) => boolean;
  /** The words as entries, for curators. */
  readonly entries: Entries;
  /**
   * To be called after every change of a workspace's words: they are in use in this process then, and the others follow in
   * seconds; what the change has put into the outbox is sent. Never fails.
   */
  readonly wordsChanged: (workspace: string) => Promise<void>;
  /** Sends what was just put into the outbox, which otherwise waits for the next minute. Nobody need wait for it. */
  readonly sendSoon: () => void;
  /** Who may decide over words. */
  readonly curators: Curators;
  /** The command's name, slash included. */
  readonly command: string;
  /** The id of the curators' channel, where there is one. */
  readonly curatorsChannel: string | undefined;
  readonly once: Once;
  /** Work that goes on after an answer was given. */
  readonly inFlight: InFlight;
  /** The permissions that the bot was given. */
  readonly scopes: readonly string[];
  /** Whether it greets whoever joins the workspace. */
  readonly greetsNewcomers: boolean;
  readonly storage: Storage;
  readonly pictures: Pictures;
  /** In which Home tabs are changed: one change after another for each person. */
  readonly homes: InTurn;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly patience: Patience;
  /** How much one person may ask. */
  readonly rate: Rate;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
  /** A number from 0 up to 1, never the same twice running. */
  readonly random: () => number;
}

/** What a listener asks of Slack. The manifest is held against the sum of all of these. */
export interface Needs {
  /** What stops working without the permissions, for the one who runs the bot: "answering direct messages". */
  readonly purpose: string;
  readonly scopes: readonly string[];
  readonly events?: readonly string[];
  readonly command?: boolean;
  /** The callback id of an entry in the menu of a message. */
  readonly shortcut?: string;
}

/** One thing a person does, and what the bot does then. */
export interface Listener {
  readonly needs?: Needs;
  register(app: Switchboard, deps: Deps): void;
}
