import type { AskedFor, Proposals, Requests, Words } from './curation-types.ts';
import type { Notices } from './notice-types.ts';

/** A person, by the two ids that Slack knows them by. */
export interface Person {
  readonly workspace: string;
  readonly user: string;
}

/**
 * What the bot remembers. Times are milliseconds since 1970 and come in as arguments. Each call happens whole or not at
 * all, and is durable once it returns.
 *
 * Every call ends within 1.5 seconds; while the database is away it throws an error named `StorageAway`.
 */
export interface Storage {
  readonly events: Events;
  readonly keptWords: KeptWords;
  readonly learning: Learning;
  readonly wordADay: WordADay;
  readonly outbox: Outbox;
  readonly clarity: Clarity;
  readonly welcomes: Welcomes;
  readonly requests: Requests;
  readonly proposals: Proposals;
  readonly words: Words;
  readonly notices: Notices;
  readonly people: People;
  readonly stats: Stats;
  /** Connects and brings the tables up to date, which otherwise the first call does; it alone may take longer. */
  ready(): Promise<void>;
  /** Whether the database answers within so many milliseconds. */
  healthy(withinMs: number): Promise<boolean>;
  close(): Promise<void>;
}

export interface Events {
  /** Whether `key` is new in this workspace: true for one caller only, however many ask at once. Kept for a day. */
  first(workspace: string, key: string, at: number): Promise<boolean>;
}

/** The words a person keeps: "My words". */
export interface KeptWords {
  /** Keeping a word twice leaves it where it was. */
  keep(person: Person, slug: string, at: number): Promise<void>;
  letGo(person: Person, slug: string): Promise<void>;
  /** Newest first. */
  list(person: Person): Promise<readonly WordAt[]>;
}

export interface WordAt {
  readonly slug: string;
  readonly at: number;
}

/** How far a person is on the learning paths. Each call but `leave` makes the path the one touched last. */
export interface Learning {
  open(person: Person, path: string, at: number): Promise<void>;
  /** Marking a word twice leaves it where it was. */
  gotIt(person: Person, path: string, slug: string, at: number): Promise<void>;
  /** The last answer counts. */
  answerQuiz(person: Person, path: string, right: boolean, at: number): Promise<void>;
  /** The first time counts. */
  finish(person: Person, path: string, at: number): Promise<void>;
  /** Forgets that the person was ever on this path. */
  leave(person: Person, path: string): Promise<void>;
  progress(person: Person, path: string): Promise<Progress | undefined>;
  /** All of a person's paths, the one touched last first. */
  list(person: Person): Promise<readonly Progress[]>;
}

export interface Progress {
  readonly path: string;
  /** In the order in which they were marked. */
  readonly gotIt: readonly WordAt[];
  readonly quiz: 'right' | 'wrong' | undefined;
  readonly finishedAt: number | undefined;
  readonly touchedAt: number;
}

/**
 * Who gets a word each working day. While it is on, one message of the kind `word-a-day` waits in the outbox, due with the
 * next word; each call here keeps the two together.
 */
export interface WordADay {
  of(person: Person): Promise<Subscription | undefined>;
  /** Begins, or begins again. Words that were sent before stay known. */
  start(person: Person, when: { readonly minute: number; readonly due: number }): Promise<void>;
  /** While paused only the hour changes. False when the person has no word a day, as below. */
  changeHour(person: Person, when: { readonly minute: number; readonly due: number }): Promise<boolean>;
  pause(person: Person, because: PausedBecause): Promise<boolean>;
  resume(person: Person, due: number): Promise<boolean>;
  /** Ends it and forgets all about it. */
  stop(person: Person): Promise<boolean>;
  /** The person reacted to a word, so that none counts as unanswered. */
  answered(person: Person): Promise<boolean>;
}

export type PausedBecause = 'asked' | 'unanswered';

export interface Subscription {
  /** The time of day, as a minute of the UTC day: 0 to 1439. */
  readonly minute: number;
  readonly state:
    | { readonly is: 'on'; readonly due: number }
    | { readonly is: 'paused'; readonly because: PausedBecause };
  /** How many words in a row had no answer. */
  readonly unanswered: number;
  /** The slugs sent so far, oldest first. */
  readonly sent: readonly string[];
}

/** The kind of the message that stands for the next word. Its payload is empty: the word is chosen when it is sent. */
export type WordADayKind = 'word-a-day';

/** Messages to be sent later. Several processes may work on it at once. */
export interface Outbox {
  /** False when a message with the same key waits already. */
  enqueue(message: NewMessage): Promise<boolean>;
  /**
   * Takes messages that are due, of one workspace or of all, the most overdue first. They are nobody else's for `leaseMs`;
   * whoever has not said by then what became of one loses it to the next who asks.
   */
  claimDue(now: number, leaseMs: number, limit: number, workspace?: string): Promise<readonly DueMessage[]>;
  /**
   * It was sent. In the same breath puts the next message of a series, or notes the word of the day and when the next is
   * due. False, and nothing is put, when the message was withdrawn meanwhile.
   */
  done(id: string, after?: { readonly next?: NewMessage; readonly word?: SentWord }): Promise<boolean>;
  /** Hands it back, due later. */
  postpone(id: string, due: number): Promise<boolean>;
  drop(id: string): Promise<boolean>;
  /** How many wait, due or not, in all workspaces. */
  waiting(): Promise<number>;
}

export interface NewMessage {
  readonly person: Person;
  readonly kind: string;
  /** Ids and slugs, and of no person but the one it is for; anything that JSON can say. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly due: number;
  /** Of messages with the same key one waits at a time. */
  readonly key?: string;
}

export interface DueMessage extends Omit<NewMessage, 'key'> {
  readonly id: string;
}

export interface SentWord {
  readonly person: Person;
  readonly slug: string;
  readonly at: number;
  /** When the next one is due. */
  readonly due: number;
}

/** Whether explanations are clear. No person stands beside any of it. */
export interface Clarity {
  count(workspace: string, slug: string, verdict: 'clear' | 'notYet'): Promise<void>;
  /** By slug. */
  counts(workspace: string): Promise<readonly ClarityCount[]>;
  /** @param channel of the curators, where a message of the kind `unclear-note` passes it on */
  note(workspace: string, note: Omit<UnclearNote, 'id'>, channel?: string): Promise<void>;
  /** Oldest first. */
  notes(workspace: string): Promise<readonly UnclearNote[]>;
  removeNote(workspace: string, id: string): Promise<boolean>;
}

export interface ClarityCount {
  readonly slug: string;
  readonly clear: number;
  readonly notYet: number;
}

export interface UnclearNote {
  readonly id: string;
  readonly slug: string;
  /** What somebody wrote stayed unclear to them. */
  readonly text: string;
  readonly at: number;
}

export interface Welcomes {
  /**
   * Whether this is the first welcome for this person: true for one caller only.
   *
   * @param by the teammate who sends it; `undefined` when the bot greets by itself
   */
  welcome(person: Person, by: string | undefined, at: number): Promise<boolean>;
  /** The sending failed, so it did not happen. */
  undo(person: Person): Promise<void>;
}

export interface People {
  /** Everything that is kept about a person. */
  kept(person: Person): Promise<Kept>;
  /** Forgets a person, and says how much there was of each kind. */
  forget(person: Person): Promise<Forgotten>;
}

export interface Kept {
  readonly keptWords: readonly WordAt[];
  readonly paths: readonly Progress[];
  readonly wordADay: Subscription | undefined;
  readonly waiting: readonly { readonly kind: string; readonly due: number }[];
  readonly welcomed: { readonly by: string | undefined; readonly at: number } | undefined;
  /** The words they wait for, the last first. */
  readonly requests: readonly AskedFor[];
  /** The words that they wrote or suggested something for, which nobody decided yet, the last first. */
  readonly proposals: readonly WordAt[];
  /** The words they were asked to explain, and did not yet, the last first. */
  readonly askedToExplain: readonly AskedFor[];
  /** How many teammates they welcomed. */
  readonly welcomesSent: number;
  /** How many versions of the workspace's words, requests and proposals carry their name, as writer or as curator. */
  readonly onRecord: number;
}

export interface Forgotten {
  readonly keptWords: number;
  readonly paths: number;
  readonly wordADay: number;
  readonly waiting: number;
  readonly welcomed: number;
  /** Words they waited for, which stay on the list without their name. */
  readonly requests: number;
  /** Welcomes to others, which stay without their name. */
  readonly welcomesSent: number;
  /** Versions of words, requests and proposals, which stay without their name. */
  readonly onRecord: number;
}

/** Counts of what there is, of all workspaces. No person stands in any of it. */
export interface Stats {
  all(): Promise<readonly Stat[]>;
}

export interface Stat {
  readonly workspace: string;
  /** What is counted, in words: "people learning", "asked for, open". */
  readonly what: string;
  /** The word or slug that it is about; empty where it is about none. */
  readonly word: string;
  readonly count: number;
}
