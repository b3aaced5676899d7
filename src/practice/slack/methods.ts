import { messageProblems, viewProblems } from '../../limits.ts';
import { type Channel, type Json, Refusal, type StoredMessage } from './types.ts';
import { BOT, TEAM, type Workspace } from './workspace.ts';

type Method = (args: Json, workspace: Workspace) => Json;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The Web API methods that the stand-in answers; it refuses every other as Slack does, with `unknown_method`. */
export const METHODS: Readonly<Record<string, Method>> = {
  'auth.test': () => ({
    url: `https://${TEAM.domain}.slack.com/`,
    team: TEAM.name,
    team_id: TEAM.id,
    user: BOT.name.toLowerCase(),
    user_id: BOT.userId,
    bot_id: BOT.id,
    is_enterprise_install: false,
  }),
  'chat.postMessage': (args, workspace) => {
    const channel = writable(args, workspace);
    const message = workspace.add({ ...fromBot(args, channel), thread_ts: text(args.thread_ts) || undefined });
    return { channel: channel.id, ts: message.ts, message };
  },
  'chat.postEphemeral': (args, workspace) => {
    const channel = writable(args, workspace);
    const user = text(args.user);
    if (!channel.members.includes(user)) throw new Refusal('user_not_in_channel');
    const message = workspace.add({
      ...fromBot(args, channel),
      thread_ts: text(args.thread_ts) || undefined,
      visibleTo: user,
    });
    return { message_ts: message.ts };
  },
  'chat.update': (args, workspace) => {
    const message = ownMessage(args, workspace, 'cant_update_message');
    workspace.replace(message, fromBot(args, workspace.channel(message.channel)));
    return { channel: message.channel, ts: message.ts, text: text(args.text) };
  },
  'chat.delete': (args, workspace) => {
    const message = ownMessage(args, workspace, 'cant_delete_message');
    workspace.remove(message);
    return { channel: message.channel, ts: message.ts };
  },
  'views.open': (args, workspace) => viewAnswer(workspace.openView(text(args.trigger_id), modal(args.view), 'open')),
  'views.push': (args, workspace) => viewAnswer(workspace.openView(text(args.trigger_id), modal(args.view), 'push')),
  'views.update': (args, workspace) => viewAnswer(workspace.updateView(text(args.view_id), modal(args.view))),
};

const viewAnswer = ({ id, view }: { id: string; view: Json }): Json => ({
  view: { ...view, id, team_id: TEAM.id, bot_id: BOT.id },
});

function modal(view: unknown): Json {
  const problems = viewProblems(view);
  if (problems.length > 0) throw new Refusal('invalid_arguments', problems);
  return view as Json;
}

/** The channel to write in, if the bot may. */
function writable(args: Json, workspace: Workspace): Channel {
  const channel = workspace.channel(text(args.channel));
  if (channel.archived) throw new Refusal('is_archived');
  if (!channel.members.includes(BOT.userId)) throw new Refusal('not_in_channel');
  return channel;
}

function ownMessage(args: Json, workspace: Workspace, refusal: string): StoredMessage {
  const message = workspace.find(workspace.channel(text(args.channel)).id, text(args.ts));
  if (message.user !== BOT.userId) throw new Refusal(refusal);
  return message;
}

/** A message of the bot's, held against Slack's limits. */
export function fromBot(args: Json, channel: Channel): Omit<StoredMessage, 'ts'> {
  const problems = messageProblems(args);
  if (problems.some((problem) => problem.endsWith('no_text'))) throw new Refusal('no_text');
  if (problems.some((problem) => problem.startsWith('text:'))) throw new Refusal('msg_too_long', problems);
  if (problems.length > 0) throw new Refusal('invalid_blocks', problems);
  const blocks = Array.isArray(args.blocks) ? (args.blocks as Json[]) : undefined;
  return { channel: channel.id, user: BOT.userId, bot_id: BOT.id, text: text(args.text), blocks };
}
