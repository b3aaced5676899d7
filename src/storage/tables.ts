import type { Kysely } from 'kysely';

interface OfPerson {
  workspace: string;
  person: string;
}

/** The tables, as the queries see them. Times are milliseconds. */
export interface Tables {
  seen_events: { workspace: string; key: string; at: number };
  kept_words: OfPerson & { slug: string; at: number };
  learning_paths: OfPerson & {
    path: string;
    /** 1 right, 0 wrong. */
    quiz_right: number | null;
    finished_at: number | null;
    touched_at: number;
  };
  learnt_words: OfPerson & { path: string; slug: string; at: number };
  word_a_day: OfPerson & {
    minute: number;
    /** Why it is paused; null while it is on. */
    paused: string | null;
    unanswered: number;
    /** Null while it is paused. */
    due: number | null;
  };
  words_sent: OfPerson & { slug: string; at: number };
  outbox: OfPerson & {
    id: string;
    kind: string;
    payload: string;
    due: number;
    key: string | null;
    claimed_until: number | null;
  };
  clarity: { workspace: string; slug: string; clear: number; not_yet: number };
  unclear_notes: { id: string; workspace: string; slug: string; text: string; at: number };
  requests: {
    workspace: string;
    key: string;
    word: string;
    at: number;
    asked: number;
    /** open, answered, declined. */
    state: string;
    why: string | null;
    slug: string | null;
    decided_by: string | null;
    decided_at: number | null;
    expert: string | null;
    /** Not null once somebody was asked, whose name may be gone since. */
    expert_asked_at: number | null;
    expert_asked_by: string | null;
    expert_proposal: string | null;
    expert_answered_at: number | null;
  };
  request_waiters: OfPerson & { key: string; at: number };
  request_places: { id: string; workspace: string; key: string; text: string; at: number };
  proposals: {
    id: string;
    workspace: string;
    version: number;
    slug: string;
    entry: string;
    request: string | null;
    over_version: number;
    beneath: string | null;
    /** draft, waiting, approved, declined. */
    state: string;
    why: string | null;
    written_by: string | null;
    decided_by: string | null;
    decided_at: number | null;
    begun_at: number;
    changed_at: number;
  };
  words: {
    workspace: string;
    slug: string;
    version: number;
    did: string;
    /** Null where nothing is in force with this version. */
    entry: string | null;
    beneath: string | null;
    beneath_now: string | null;
    written_by: string | null;
    decided_by: string | null;
    at: number;
  };
  overlays: { workspace: string; version: number };
  notices: {
    workspace: string;
    about: string;
    id: string;
    channel: string;
    ts: string | null;
    revision: number;
  };
  welcomes: OfPerson & { welcomed_by: string | null; at: number };
}

/** What a query is made with: it runs inside the transaction of the call that it belongs to. */
export type Queries = Kysely<Tables>;
