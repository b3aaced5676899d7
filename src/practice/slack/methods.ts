import { messageProblems, viewProblems } from '../../limits.ts';
import { blockTypeProblems } from './blocks.ts';
import { botShape, channelShape, userShape, viewShape } from './shapes.ts';
import { type Channel, isJson, type Json, type OpenView, Refusal, type StoredMessage, textOf } from './types.ts';
import { BOT, TEAM, type Workspace } from './workspace.ts';

type Method = (args: Json, workspace: Workspace) => Json;

/** The Web API methods that the stand-in answers; `COVERAGE` says with which fields. */
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
    const message = workspace.add({ ...fromBot(args, channel), thread_ts: textOf(args.thread_ts) || undefined });
    return { channel: channel.id, ts: message.ts, message };
  },
  'chat.postEphemeral': (args, workspace) => {
    const channel = writable(args, workspace);
    const user = textOf(args.user);
    if (!channel.members.includes(user)) throw new Refusal('user_not_in_channel');
    const message = workspace.add({
      ...fromBot(args, channel),
      thread_ts: textOf(args.thread_ts) || undefined,
      visibleTo: user,
    });
    return { message_ts: message.ts };
  },
  'chat.update': (args, workspace) => {
    const message = ownMessage(args, workspace, 'cant_update_message');
    workspace.replace(message, fromBot(args, workspace.channel(message.channel)));
    return { channel: message.channel, ts: message.ts, text: textOf(args.text) };
  },
  'chat.delete': (args, workspace) => {
    const message = ownMessage(args, workspace, 'cant_delete_message');
    // A message that was posted through a response address stands in a channel that the bot may not see.
    if (!workspace.channel(message.channel).members.includes(BOT.userId)) throw new Refusal('channel_not_found');
    workspace.remove(message);
    return { channel: message.channel, ts: message.ts };
  },
  'conversations.info': (args, workspace) => ({ channel: channelShape(workspace.channel(textOf(args.channel))) }),
  'conversations.members': (args, workspace) => {
    const { members } = workspace.channel(textOf(args.channel));
    return { members: [...members], response_metadata: { next_cursor: '' } };
  },
  'conversations.open': (args, workspace) => {
    const users = textOf(args.users).split(',').filter(Boolean);
    if (users.length === 0) throw new Refusal('users_list_not_supplied');
    // A conversation of several people with the bot has no place on this page.
    if (users.length > 1) throw new Refusal('too_many_users');
    return { channel: { id: workspace.directMessages(workspace.person(users[0] ?? '').id).id } };
  },
  'users.info': (args, workspace) => {
    const user = textOf(args.user);
    return { user: user === BOT.userId ? botShape() : userShape(workspace.person(user)) };
  },
  'views.open': (args, workspace) => viewAnswer(workspace.openView(textOf(args.trigger_id), modal(args.view), 'open')),
  'views.push': (args, workspace) => viewAnswer(workspace.openView(textOf(args.trigger_id), modal(args.view), 'push')),
  'views.update': (args, workspace) => {
    const id = textOf(args.view_id) || textOf(args.external_id);
    return viewAnswer(workspace.updateView(id, checkedView(args.view), textOf(args.hash)));
  },
  'views.publish': (args, workspace) => {
    if (!workspace.homeTab) throw new Refusal('not_enabled');
    const view = checkedView(args.view);
    if (view.type !== 'home') throw new Refusal('invalid_arguments', ['a view of type home is published']);
    return viewAnswer(workspace.publishHome(textOf(args.user_id), view, textOf(args.hash)));
  },
};

const viewAnswer = (opened: OpenView): Json => ({ view: viewShape(opened) });

/** A modal, held against Slack's limits. */
export function modal(view: unknown): Json {
  const checked = checkedView(view);
  if (checked.type !== 'modal') throw new Refusal('invalid_arguments', ['a view of type modal is opened']);
  return checked;
}

function checkedView(view: unknown): Json {
  const surface = isJson(view) && view.type === 'home' ? 'home' : 'modal';
  const problems = [...viewProblems(view), ...(isJson(view) ? blockTypeProblems(view.blocks, surface) : [])];
  if (problems.length > 0) throw new Refusal('invalid_arguments', problems);
  return view as Json;
}

/** The channel to write in, if the bot may. */
function writable(args: Json, workspace: Workspace): Channel {
  const channel = workspace.channel(textOf(args.channel));
  if (channel.archived) throw new Refusal('is_archived');
  if (!channel.members.includes(BOT.userId)) throw new Refusal('not_in_channel');
  return channel;
}

function ownMessage(args: Json, workspace: Workspace, refusal: string): StoredMessage {
  const message = workspace.find(workspace.channel(textOf(args.channel)).id, textOf(args.ts));
  if (message.user !== BOT.userId) throw new Refusal(refusal);
  return message;
}

/** A message of the bot's, held against Slack's limits. */
export function fromBot(args: Json, channel: Channel): Omit<StoredMessage, 'ts'> {
  const message = { text: args.text, blocks: args.blocks };
  const problems = messageProblems(message);
  if (problems.some((problem) => problem.endsWith('no_text'))) throw new Refusal('no_text');
  if (problems.some((problem) => problem.startsWith('text:'))) throw new Refusal('msg_too_long', problems);
  problems.push(...blockTypeProblems(args.blocks, 'message'));
  if (problems.length > 0) throw new Refusal('invalid_blocks', problems);
  const blocks = Array.isArray(args.blocks) ? (args.blocks as Json[]) : undefined;
  return { channel: channel.id, user: BOT.userId, bot_id: BOT.id, text: textOf(args.text), blocks };
}
