import type { AllMiddlewareArgs, RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { note } from '../cards/help.ts';
import { WORDS } from '../cards/words.ts';
import { ackInstead, type Sent } from './instead.ts';
import type { Deps } from './listener.ts';
import { errorFacts } from './log.ts';
import { RateLimit } from './rate-limit.ts';
import { post, respondPrivately, tell } from './reply.ts';
import type { Heard } from './switchboard.ts';

/**
 * Whoever sends far more than a person can is told so once, and is not listened to until they have paused.
 *
 * @returns what to do in place of a request that is too much; `undefined` where it may go on
 */
export function refusing({ rate, now, metrics, log }: Deps): (args: Heard) => Promise<void> | undefined {
  const limit = new RateLimit(rate, now);
  return (args) => {
    const { teamId, userId } = args.context;
    const verdict = userId && counts(args) ? limit.take(`${teamId}:${userId}`) : 'go on';
    if (verdict === 'go on') return undefined;
    metrics.limited();
    return refuse(args as Refused, String(userId), verdict === 'say so').catch((error: unknown) =>
      log.warn(errorFacts(error), 'a person could not be told that it was too much'),
    );
  };
}

/** Closing a form, and typing into a menu that looks for words, is nothing that a person asks for. */
const counts = ({ body }: Heard): boolean =>
  !('type' in body) || (body.type !== 'view_closed' && body.type !== 'block_suggestion');

/** What the kinds of requests have in common, as far as it matters here. */
interface Refused extends AllMiddlewareArgs {
  readonly body: Sent & {
    readonly channel?: { readonly id: string };
    readonly event?: { type: string; channel_type?: string; channel: string; thread_ts?: string };
  };
  readonly ack: (answer?: object) => Promise<void>;
  readonly respond: RespondFn | undefined;
  readonly client: WebClient;
}

async function refuse({ body, ack, respond, client }: Refused, user: string, isFirst: boolean): Promise<void> {
  const words = note(WORDS.tooFast);
  if (body.event) {
    const { type, channel_type, channel, thread_ts: thread } = body.event;
    if (!isFirst) return;
    if (channel_type === 'im') return await post(client, { channel, thread }, words);
    return type === 'app_mention' ? await tell(client, user, { channel, thread }, words) : undefined;
  }
  // A form that is closed loses what was typed into it, so it stays open, each time.
  const instead = isFirst || body.type === 'view_submission' ? ackInstead(body, WORDS.tooFast) : undefined;
  await ack(instead);
  if (!isFirst || instead) return;
  await respondPrivately({ respond, client, user, place: body.channel && { channel: body.channel.id } }, words);
}
