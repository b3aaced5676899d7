import type { Person } from './types.ts';

/** An entry as a glossary's file would have it: whole, or with `extends` and only the fields that it changes. */
export type EntryJson = Readonly<Record<string, unknown>>;

/**
 * Something that happened, or why it did not. Where two people decide at once the second is told what the first made of
 * it: `changed` carries the thing as it is now. `gone`: there is no such thing.
 */
export type Outcome<T> =
  | { readonly is: 'done'; readonly now: T }
  | { readonly is: 'changed'; readonly now: T }
  | { readonly is: 'gone' };

/** Who decided, and when. A person who was forgotten is `undefined`; that it was decided stays. */
export interface Deed {
  readonly by: string | undefined;
  readonly at: number;
}

/** The words that people asked to have explained. */
export interface Requests {
  /**
   * Puts a word on the list, and the person among those who wait for it. As it was first written it stays. A word that was
   * declined stays so, and nobody is put to wait for it: tell the person why, from what is returned. A word that was
   * answered stays so while that word is in force, and is open again once it is not.
   *
   * @param request the word as it was written; its key, which is the same for all ways to write it; and where it was met
   * @param channel of the curators: one message there tells of the request, and is kept up to date (see `Notices`)
   */
  ask(
    person: Person,
    request: { readonly key: string; readonly word: string; readonly metIn?: string | undefined },
    at: number,
    channel?: string,
  ): Promise<WordRequest>;
  /** Adds where somebody met it; no name stands beside it. False when there is no such request. */
  metIn(workspace: string, key: string, text: string, at: number): Promise<boolean>;
  /** The words a person waits for, the last first. */
  of(person: Person): Promise<readonly AskedFor[]>;
  get(workspace: string, key: string): Promise<WordRequest | undefined>;
  /** The open ones, oldest first. No person stands beside a word. */
  list(workspace: string): Promise<readonly WordRequest[]>;
  /** All of them in any state, asked for by the most people first, and then oldest first. */
  mostAsked(workspace: string, limit: number): Promise<readonly WordRequest[]>;
  /** "Not for us": everyone who waits is told, by a message of the kind `word-declined`. `changed` when it is not open. */
  decline(workspace: string, key: string, why: string, deed: DeedBy): Promise<Outcome<WordRequest>>;
  /** It is a name of a word that is there by now: everyone who waits is sent it, by a message of the kind `word-is-here`. */
  answer(workspace: string, key: string, slug: string, at: number): Promise<Outcome<WordRequest>>;
  /** Opens a declined request again. */
  reopen(workspace: string, key: string, at: number): Promise<Outcome<WordRequest>>;
  /**
   * "Ask someone who knows": they get one message of the kind `ask-expert`. Once per request: `changed` when somebody was
   * asked before, or it is no longer open.
   */
  askExpert(workspace: string, key: string, expert: string, deed: DeedBy): Promise<Outcome<WordRequest>>;
  /**
   * The expert cannot be written to: somebody else can be asked, and whoever asked them is told (`expert-unreachable`).
   * Nothing happens where they answered, or were not asked.
   */
  expertUnreachable(expert: Person, key: string, at: number): Promise<void>;
  /**
   * What the expert wrote becomes a proposal. `changed` when they answered before, or the request is
   * no longer open; `gone` when it was not them who was asked.
   */
  expertAnswered(
    expert: Person,
    key: string,
    draft: NewProposal,
    at: number,
    channel?: string,
  ): Promise<Outcome<WordRequest>>;
}

export interface DeedBy {
  readonly by: string;
  readonly at: number;
}

export interface AskedFor {
  readonly key: string;
  /** As it was first written, by whomever. */
  readonly word: string;
  readonly at: number;
}

export interface WordRequest {
  readonly key: string;
  /** As it was first written. */
  readonly word: string;
  /** When it was first asked for. */
  readonly at: number;
  /** How many people asked for it so far. */
  readonly asked: number;
  /** How many of them wait; nobody does once it is answered or declined. */
  readonly waiting: number;
  /** Where people met it, in their words, oldest first. */
  readonly metIn: readonly string[];
  readonly state:
    | { readonly is: 'open' }
    | { readonly is: 'answered'; readonly slug: string; readonly at: number }
    | ({ readonly is: 'declined'; readonly why: string } & Deed);
  readonly expert: Expert | undefined;
}

export interface Expert {
  /** `undefined` when they were forgotten. */
  readonly user: string | undefined;
  readonly askedAt: number;
  /** The proposal that their answer became. */
  readonly answer: { readonly proposal: string; readonly at: number } | undefined;
}

/** New words and better explanations, from the first draft to the decision. */
export interface Proposals {
  /**
   * `draft` is not yet for review; `waiting` is.
   *
   * @param channel of the curators, where a message tells of it (see `Notices`); without it none does
   */
  begin(person: Person, proposal: NewProposal, at: number, channel?: string): Promise<Proposal>;
  /**
   * Writes it anew, by anyone who may; who wrote it last is on record. Only a draft or one that waits can be changed.
   * `changed` when it is no longer as it was at `seen.version`.
   */
  change(person: Person, seen: Seen, proposal: NewProposal, at: number, channel?: string): Promise<Outcome<Proposal>>;
  get(workspace: string, id: string): Promise<Proposal | undefined>;
  /** Drafts, and what waits for review, oldest first. */
  list(workspace: string): Promise<readonly Proposal[]>;
  /** The draft, or what waits for review, that answers this request; the newest. */
  forRequest(workspace: string, key: string): Promise<Proposal | undefined>;
  /**
   * Puts a proposal in force, and with it, in one breath: its requests are answered, whoever waits is sent it
   * (`word-is-here`), and whoever else wrote the proposal hears of it (`proposal-approved`).
   * `changed` when another decided or wrote meanwhile (`now.version` differs), or when the workspace's word is no longer the
   * one that it was written over (`now.version` is the same: write it anew over the word as it is now).
   *
   * @param answers keys of requests, besides its own, which the word's names answer
   */
  approve(
    workspace: string,
    seen: Seen,
    deed: DeedBy & { readonly answers?: readonly string[] },
  ): Promise<Outcome<Proposal>>;
  /**
   * Writes a proposal and puts it in force as `approve` does, in one breath, so that none is left waiting. False, and nothing is
   * written, when its request is no longer open, or the workspace's word no longer the one that it was written over.
   */
  beginApproved(person: Person, proposal: NewProposal, at: number, answers: readonly string[]): Promise<boolean>;
  /** Whoever else wrote it hears of it, with the reason (`proposal-declined`). Its request stays open. */
  decline(workspace: string, seen: Seen, why: string, deed: DeedBy): Promise<Outcome<Proposal>>;
  /** Throws a draft away. */
  discard(workspace: string, seen: Seen, at: number): Promise<Outcome<Proposal>>;
}

/** A thing as somebody had it before them: nobody decides over what they have not seen. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

export interface NewProposal {
  /** The slug of the word that it makes or changes. */
  readonly slug: string;
  readonly entry: EntryJson;
  readonly state: 'draft' | 'waiting';
  /** The key of the request that it answers. */
  readonly request?: string | undefined;
  /** The version of the workspace's word that was in force when it was written; 0 where there was none. */
  readonly over: number;
  /** A fingerprint of the text beneath, of an entry that extends a word. */
  readonly beneath?: string | undefined;
}

export interface Proposal extends Omit<NewProposal, 'state'> {
  readonly id: string;
  /** Counts every change. */
  readonly version: number;
  /** Who wrote it last. */
  readonly by: string | undefined;
  readonly begunAt: number;
  readonly changedAt: number;
  readonly state:
    | { readonly is: 'draft' | 'waiting' }
    | ({ readonly is: 'approved' } & Deed)
    | ({ readonly is: 'declined'; readonly why: string } & Deed);
}

/** The words of a workspace, which lie over the glossary, with every version there was. */
export interface Words {
  /** For each workspace that has or had words a number that rises with every change of them. One query. */
  overlays(): Promise<ReadonlyMap<string, number>>;
  /** The words in force, by slug, with the overlay's number; 0 where there never was a word. */
  inForce(workspace: string): Promise<{ readonly overlay: number; readonly words: readonly WorkspaceWord[] }>;
  /** All versions of a word, the newest first. */
  history(workspace: string, slug: string): Promise<readonly WordVersion[]>;
  /**
   * A new version with the content of an old one. `changed` when the word is no longer at `from`; `now` is the newest
   * version. `gone` where there is no such old version, or nothing in it.
   */
  rollBack(
    workspace: string,
    slug: string,
    to: { readonly from: number; readonly version: number },
    deed: DeedBy,
  ): Promise<Outcome<WordVersion>>;
  /** A new version with nothing in it: what lies beneath shows again. */
  remove(workspace: string, slug: string, from: number, deed: DeedBy): Promise<Outcome<WordVersion>>;
  /** The glossary's files say the same by now, so the copy steps back: it stays in the history, and is no longer in force. */
  stepBack(workspace: string, slug: string, from: number, at: number): Promise<Outcome<WordVersion>>;
  /**
   * The text beneath an entry that extends it has changed: true for one caller only for each new text.
   *
   * @param beneath the fingerprint of the text as it is now
   * @param channel of the curators, where a message tells of it (see `Notices`)
   */
  beneathChanged(
    workspace: string,
    slug: string,
    change: { readonly from: number; readonly beneath: string },
    at: number,
    channel?: string,
  ): Promise<boolean>;
}

export interface WorkspaceWord {
  readonly slug: string;
  readonly version: number;
  readonly entry: EntryJson;
  /** A fingerprint of the text beneath when it was written, of an entry that extends a word. */
  readonly beneath: string | undefined;
  /** The text beneath as the curators were told that it is now; `undefined` when they were not told of a change. */
  readonly beneathNow: string | undefined;
  readonly writtenBy: string | undefined;
  readonly approved: Deed;
}

export interface WordVersion {
  readonly slug: string;
  /** Counted from 1. */
  readonly version: number;
  readonly did: 'approved' | 'rolled-back' | 'removed' | 'stepped-back';
  /** `undefined` where nothing is in force with this version. */
  readonly entry: EntryJson | undefined;
  readonly beneath: string | undefined;
  readonly writtenBy: string | undefined;
  /** Who approved it, rolled back or removed; nobody for what stepped back. */
  readonly decided: Deed;
}
