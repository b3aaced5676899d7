import type { RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { note } from '../cards/help.ts';
import type { Message } from '../cards/pieces.ts';
import { WORDS } from '../cards/words.ts';
import { errorFacts, type Log } from './log.ts';
import { slackErrorOf, wasRefused } from './refusal.ts';
import { insist } from './web-api.ts';

/** Where a person is: the thread, if they are in one. */
export interface Place {
  readonly channel: string;
  readonly thread?: string | undefined;
}

export const QUIET = { unfurl_links: false, unfurl_media: false } as const;

/** Posts for everyone in the conversation. */
export async function post(client: WebClient, { channel, thread }: Place, message: Message): Promise<void> {
  await insist(() => client.chat.postMessage({ channel, ...(thread && { thread_ts: thread }), ...QUIET, ...message }));
}

/** Tells one person in a channel; where Slack does not let us, in a direct message. */
export async function tell(
  client: WebClient,
  user: string,
  { channel, thread }: Place,
  message: Message,
): Promise<void> {
  try {
    await insist(() => client.chat.postEphemeral({ channel, user, ...(thread && { thread_ts: thread }), ...message }));
  } catch (error) {
    if (!wasRefused(error)) throw error;
    await post(client, { channel: user }, message);
  }
}

/** Somebody who asked for something in a way that Slack gives an address to answer at, mostly. */
export interface Addressed {
  readonly respond: RespondFn | undefined;
  readonly client: WebClient;
  readonly user: string;
  readonly place: Place | undefined;
}

/** Answers only whoever asked, where they asked; where the address is good no longer, by the other ways there are. */
export async function respondPrivately({ respond, client, user, place }: Addressed, message: Message): Promise<void> {
  const thread = place?.thread;
  try {
    const words = { response_type: 'ephemeral', replace_original: false, ...message } as const;
    if (respond) return void (await respond({ ...words, ...(thread && { thread_ts: thread }) }));
  } catch (error) {
    if (!wasRefused(error)) throw error;
  }
  await (place ? tell(client, user, place, message) : post(client, { channel: user }, message));
}

/** Says in words that something failed; itself it never fails. */
export async function apologise(log: Log, error: unknown, say: (message: Message) => Promise<unknown>): Promise<void> {
  log.error(errorFacts(error), 'a person could not be answered');
  try {
    await say(note(wordsFor(error)));
  } catch (failure) {
    log.error(errorFacts(failure), 'nor could they be told so');
  }
}

/** The storage is away; its class is behind a wall, so its name tells. */
export const isStorageAway = (error: unknown): boolean => error instanceof Error && error.name === 'StorageAway';

/** What a person is told when Slack or the storage refuses. */
export function wordsFor(error: unknown): string {
  if (isStorageAway(error)) return WORDS.storageAway;
  switch (slackErrorOf(error)) {
    case 'not_in_channel':
    case 'channel_not_found':
    case 'restricted_action':
      return WORDS.cannotPostHere;
    case 'is_archived':
      return WORDS.archived;
    case 'expired_trigger_id':
    case 'trigger_expired':
    case 'exchanged_trigger_id':
      return WORDS.slackTooSlow;
    default:
      return WORDS.trouble;
  }
}
