import type { Channel, Json, OpenView, Person, StoredMessage } from './slack/types.ts';

/** What the server and the page in the browser say to each other. */

/** A command, as a person may type it. */
export interface CommandFeature {
  readonly command: string;
  readonly description: string;
  readonly usageHint: string;
}

/** An entry of the ⋯ menu of a message. */
export interface ShortcutFeature {
  readonly name: string;
  readonly callbackId: string;
  readonly description: string;
}

/** What the app offers, as its manifest says. */
export interface Features {
  readonly commands: readonly CommandFeature[];
  readonly messageShortcuts: readonly ShortcutFeature[];
  readonly homeTab: boolean;
  /** The events it is told of. */
  readonly events: readonly string[];
}

/** Something that went another way than the bot thought, for whoever works on it. */
export interface Note {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** What the bot sent, if it was about that. */
  readonly payload?: Json | undefined;
}

/** Everything that the page shows to one person. */
export interface Snapshot {
  /** Whose eyes these are. */
  readonly me: string;
  /** The workspace's time in milliseconds. */
  readonly now: number;
  readonly daysAhead: number;
  readonly people: readonly Person[];
  /** Those people whom one can be. */
  readonly cast: readonly string[];
  /** Who may yet join the workspace. */
  readonly mayJoin?: Person | undefined;
  readonly bot: Person;
  readonly channels: readonly Channel[];
  readonly messages: readonly StoredMessage[];
  readonly views: readonly OpenView[];
  readonly home?: OpenView | undefined;
  readonly features: Features;
  readonly notes: readonly Note[];
  /** The checker's words about the glossary, empty when all is well. */
  readonly glossary: string;
  /** The last message that stood there before anybody typed. */
  readonly openingEnds: string;
}

/** Where a press or a pick happened. */
export type Source =
  | { readonly in: 'message'; readonly channel: string; readonly ts: string }
  | { readonly in: 'view'; readonly id: string };

/** What a person does on the page. */
export type Deed =
  | { readonly do: 'send'; readonly channel: string; readonly thread?: string; readonly text: string }
  | { readonly do: 'press'; readonly source: Source; readonly action: Json; readonly values: Json }
  | { readonly do: 'suggest'; readonly source: Source; readonly menu: Json }
  | { readonly do: 'submit'; readonly view: string; readonly values: Json }
  | { readonly do: 'close'; readonly view: string; readonly all?: boolean }
  | { readonly do: 'shortcut'; readonly channel: string; readonly ts: string; readonly callbackId: string }
  | { readonly do: 'openHome'; readonly tab: 'home' | 'messages' }
  | { readonly do: 'tomorrow' }
  | { readonly do: 'join' }
  | { readonly do: 'dismiss'; readonly note: string };

/** What came of it. */
export interface Done {
  readonly ok: boolean;
  /** What went wrong, in words. */
  readonly problem?: string;
  /** What is wrong in a form, by the id of its block. */
  readonly errors?: Readonly<Record<string, string>>;
  /** The options of a menu that the bot fills. */
  readonly options?: readonly Json[];
}
