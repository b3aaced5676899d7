/**
 * The messages in the curators' channel: one for each request, proposal and word, which is changed and never repeated. Each
 * change of the thing puts a message of the kind `notice` into the outbox, of which one waits at a time; its `person.user`
 * is the channel, its payload a `NoticeOf`. Whoever sends it draws the thing as it is by then.
 */
export interface Notices {
  /** To be asked before the thing itself is read, so that no change is missed. */
  get(workspace: string, of: NoticeOf): Promise<Notice | undefined>;
  /** Keeps where it stands, and takes the message out of the outbox; it is due again if the thing changed meanwhile. */
  told(workspace: string, messageId: string, of: NoticeOf, seen: { revision: number; ts: string }): Promise<void>;
}

export interface NoticeOf {
  readonly about: 'request' | 'proposal' | 'word';
  /** The request's key, the proposal's id, or the word's slug. */
  readonly id: string;
}

export interface Notice {
  readonly channel: string;
  /** The message in the channel, once it was posted. */
  readonly ts: string | undefined;
  readonly revision: number;
}

/** The kinds of message that curation puts into the outbox, with their payloads. */
export interface CurationMessages {
  'word-is-here': { readonly slug: string; readonly word: string };
  /** The request's key. */
  'word-declined': { readonly key: string };
  /** The request's key. */
  'ask-expert': { readonly key: string };
  /** The request's key. */
  'expert-unreachable': { readonly key: string };
  'proposal-approved': { readonly slug: string };
  /** The proposal's id. */
  'proposal-declined': { readonly id: string };
  /** The note's id; its `person.user` is the channel. */
  'unclear-note': { readonly id: string };
  notice: NoticeOf;
}
