import { messageShape, userShape, viewShape } from './shapes.ts';
import type { Answered, StandIn } from './stand-in.ts';
import { isJson, type Json, type OpenView, type Person, type StoredMessage } from './types.ts';

/** A person opens the app's page; Slack tells of every opening, whichever tab it is. */
export function openAppHome(slack: StandIn, user: string, tab: 'home' | 'messages'): Promise<Answered> {
  const { workspace } = slack;
  const home = workspace.homes.get(user);
  return slack.event({
    type: 'app_home_opened',
    user,
    channel: workspace.directMessages(user).id,
    tab,
    event_ts: workspace.nextTs(),
    ...(tab === 'home' && home && { view: viewShape(home) }),
  });
}

/** A teammate joins the workspace. */
export function joinTeam(slack: StandIn, person: Person): Promise<Answered> {
  slack.workspace.join(person);
  return slack.event({ type: 'team_join', user: userShape(person), event_ts: slack.workspace.nextTs() });
}

/** A person picks one of the app's shortcuts from the menu of a message. */
export function messageShortcut(
  slack: StandIn,
  user: string,
  message: StoredMessage,
  callbackId: string,
): Promise<Answered> {
  const { channel, ts, thread_ts } = message;
  return slack.interact(user, {
    type: 'message_action',
    callback_id: callbackId,
    action_ts: slack.workspace.nextTs(),
    message_ts: ts,
    channel: { id: channel, name: slack.workspace.channel(channel).name },
    message: messageShape(message),
    response_url: slack.responseUrl({ user, channel, thread: thread_ts }),
  });
}

/** Asks the app for the options of a menu that it fills itself, as a person types. */
export async function suggestOptions(
  slack: StandIn,
  user: string,
  menu: Json,
  where: StoredMessage | OpenView,
): Promise<Json[]> {
  const container =
    'view' in where
      ? { container: { type: 'view', view_id: where.id }, view: viewShape(where) }
      : {
          container: { type: 'message', message_ts: where.ts, channel_id: where.channel },
          channel: { id: where.channel },
          message: messageShape(where),
        };
  const { status, body } = await slack.interact(user, { type: 'block_suggestion', ...container, ...menu });
  if (status !== 200) return [];
  const answer: unknown = JSON.parse(body || '{}');
  return isJson(answer) && Array.isArray(answer.options) ? (answer.options as Json[]) : [];
}
