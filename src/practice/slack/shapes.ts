import { withBlockIds } from './blocks.ts';
import { withMeasures } from './pictures.ts';
import type { Channel, Json, OpenView, Person, StoredMessage } from './types.ts';
import { BOT, TEAM } from './workspace.ts';

/** The workspace that a person belongs to. */
export const teamOf = ({ standing }: Person): string => (standing === 'of another workspace' ? 'T0ELSEWHERE' : TEAM.id);

/** A person, as `users.info` and events show them. */
export const userShape = (person: Person): Json => userShapeOf(person, teamOf(person));

const userShapeOf = ({ id, name, realName, title, standing }: Person, team: string): Json => ({
  id,
  team_id: team,
  name,
  real_name: realName,
  deleted: standing === 'deactivated',
  is_bot: standing === 'bot',
  is_app_user: false,
  // Whoever is a guest of one channel is a guest.
  is_restricted: standing === 'guest' || standing === 'guest of one channel',
  is_ultra_restricted: standing === 'guest of one channel',
  ...(standing === 'of another workspace' && { is_stranger: true }),
  tz: 'Europe/London',
  profile: { real_name: realName, display_name: name, title, email: `${name}@practice.test` },
});

/** The bot as a user. */
export const botShape = (): Json => ({
  id: BOT.userId,
  team_id: TEAM.id,
  name: BOT.name.toLowerCase(),
  real_name: BOT.name,
  deleted: false,
  is_bot: true,
  profile: { real_name: BOT.name, display_name: BOT.name, bot_id: BOT.id, api_app_id: BOT.appId },
});

/** A channel, as `conversations.info` shows it. */
export const channelShape = ({ id, name, kind, members, archived = false, sharedOutside = false }: Channel): Json => ({
  id,
  ...(kind === 'im'
    ? { is_im: true, user: members.find((member) => member !== BOT.userId) }
    : { name, is_channel: true, is_im: false, is_private: false, is_member: members.includes(BOT.userId) }),
  is_archived: archived,
  is_ext_shared: sharedOutside,
});

/** A message as interactions carry it. */
export const messageShape = ({ visibleTo: _, channel: __, ...message }: StoredMessage): Json => ({
  type: 'message',
  team: TEAM.id,
  ...message,
  ...(message.blocks && { blocks: withMeasures(withBlockIds(message.blocks)) }),
});

/** A view as interactions and answers carry it. */
export const viewShape = ({ id, view, hash, beneath, root }: OpenView, values: Json = {}): Json => ({
  ...view,
  id,
  hash,
  team_id: TEAM.id,
  app_id: BOT.appId,
  app_installed_team_id: TEAM.id,
  bot_id: BOT.id,
  callback_id: view.callback_id ?? '',
  private_metadata: view.private_metadata ?? '',
  external_id: view.external_id ?? '',
  previous_view_id: beneath ?? null,
  root_view_id: root ?? id,
  blocks: withMeasures(withBlockIds(view.blocks)),
  state: { values },
});
