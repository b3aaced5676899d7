import type { WebClient } from '@slack/web-api';
import type { Name } from '../lookup/types.ts';
import type { Deps } from './listener.ts';
import type { Place } from './reply.ts';
import { insist } from './web-api.ts';

/** Whether people of another company read along. */
type SharedOutside = 'yes' | 'no' | 'unknown';

/** Asks Slack. Without the permission for this kind of channel, or where the bot is no member of a private one, it is unknown. */
async function sharedOutside(client: WebClient, channel: string, { scopes }: Deps): Promise<SharedOutside> {
  if (!scopes.some((scope) => scope === 'channels:read' || scope === 'groups:read')) return 'unknown';
  try {
    const { channel: found } = await insist(() => client.conversations.info({ channel }));
    if (!found) return 'unknown';
    // Another workspace of the same company shares a channel by `is_org_shared`; these are colleagues.
    return found.is_ext_shared || found.is_pending_ext_shared ? 'yes' : 'no';
  } catch {
    return 'unknown';
  }
}

/** What to ask before a word is shown in a channel; `undefined` when nothing need be asked. Shipped words are for everyone. */
export async function questionBefore(
  client: WebClient,
  { channel }: Place,
  { own }: Name['term'],
  deps: Deps,
): Promise<{ readonly isSure: boolean } | undefined> {
  const shared = own ? await sharedOutside(client, channel, deps) : 'no';
  return shared === 'no' ? undefined : { isSure: shared === 'yes' };
}
