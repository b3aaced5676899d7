import type { BlockAction, ViewSubmitAction } from '@slack/bolt';

/**
 * The workspace of whoever pressed or sent a form. In a channel that is shared with another company `team` is the bot's own
 * workspace, whoever presses; `user.team_id` is the person's.
 */
export const workspaceOf = ({ user, team }: Pick<BlockAction | ViewSubmitAction, 'user' | 'team'>): string =>
  user.team_id ?? team?.id ?? '';

interface Envelope {
  readonly team_id: string;
  readonly is_ext_shared_channel?: boolean | undefined;
}

/**
 * The workspace of whoever wrote. The envelope's `team_id` is the bot's own workspace for everybody; `user_team`, or else
 * `team`, is the person's. (`source_team` is where the channel is at home.) In a shared channel whoever does not say is
 * taken for a stranger.
 */
export function workspaceOfWriter(event: object, body: Envelope): string {
  const { user_team, team } = event as { readonly user_team?: string; readonly team?: string };
  return user_team ?? team ?? (body.is_ext_shared_channel ? '' : body.team_id);
}
