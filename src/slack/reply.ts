import type { RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { note } from '../cards/help.ts';
import type { Message } from '../cards/pieces.ts';
import { WORDS } from '../cards/words.ts';
import { errorFacts, type Log } from './log.ts';
import { insist, slackErrorOf } from './web-api.ts';

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
    if (slackErrorOf(error) === undefined) throw error;
    await post(client, { channel: user }, message);
  }
}

/** Answers a press with something for whoever pressed, in the same place, next to the message with the button. */
export async function respondPrivately(
  respond: RespondFn,
  { thread }: Partial<Place>,
  message: Message,
): Promise<void> {
  await respond({
    response_type: 'ephemeral',
    replace_original: false,
    ...(thread && { thread_ts: thread }),
    ...message,
  });
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
