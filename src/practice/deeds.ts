import { GENERAL, NOOR } from './cast.ts';
import { composed } from './compose.ts';
import type { Practice } from './practice.ts';
import type { Deed, Done, Source } from './protocol.ts';
import { closeView, submitView } from './slack/modals.ts';
import type { Answered } from './slack/stand-in.ts';
import { joinTeam, messageShortcut, openAppHome, suggestOptions } from './slack/surfaces.ts';
import { type OpenView, Refusal, type StoredMessage } from './slack/types.ts';
import { BOT } from './slack/workspace.ts';

/** Slack waits this long for an app. */
const PATIENCE_MS = 3_000;

/** Carries out what a person does on the page; what fails is said in words, and nothing is thrown. */
export async function carryOut(practice: Practice, me: string, deed: Deed): Promise<Done> {
  try {
    return await act(practice, me, deed);
  } catch (error) {
    const title = error instanceof Refusal ? error.message : String(error);
    const lines = error instanceof Refusal ? error.detail : [];
    practice.note({ title: `This did not work: ${title}`, lines });
    return { ok: false, problem: 'That did not work. The note on the page says why.' };
  }
}

async function act(practice: Practice, me: string, deed: Deed): Promise<Done> {
  const { slack } = practice;
  switch (deed.do) {
    case 'send':
      return send(practice, me, deed);
    case 'press': {
      const where = find(practice, me, deed.source);
      const action = { ...deed.action, action_ts: slack.workspace.nextTs() };
      return heard(
        practice,
        'view' in where ? slack.pressInView(where, action, deed.values) : slack.press(me, where, action, deed.values),
      );
    }
    case 'suggest':
      return {
        ok: true,
        options: await inTime(suggestOptions(slack, me, deed.menu, find(practice, me, deed.source))),
      };
    case 'submit': {
      const { errors } = await inTime(submitView(slack, openView(practice, me, deed.view), deed.values));
      return errors ? { ok: false, errors } : { ok: true };
    }
    case 'close': {
      // Somebody who presses Escape twice closes what is closed already.
      const open = slack.workspace.views.get(me)?.find(({ id }) => id === deed.view);
      if (open) await inTime(closeView(slack, open, deed.all));
      return { ok: true };
    }
    case 'shortcut': {
      const message = slack.workspace.find(deed.channel, deed.ts);
      return heard(practice, messageShortcut(slack, me, message, deed.callbackId));
    }
    case 'openHome':
      // Slack tells only those who asked to be told.
      if (!practice.features.events.includes('app_home_opened')) return { ok: true };
      return heard(practice, openAppHome(slack, me, deed.tab));
    case 'tomorrow':
      practice.clock.jumpToTomorrow();
      practice.changed();
      return { ok: true };
    case 'join':
      return join(practice);
    case 'dismiss':
      practice.dismiss(deed.note);
      return { ok: true };
  }
}

/** Somebody new comes in: they are in every channel, and one can be them from now on. */
async function join({ slack }: Practice): Promise<Done> {
  const { workspace } = slack;
  if (workspace.people.includes(NOOR)) return { ok: true };
  const answered = joinTeam(slack, NOOR);
  workspace.directMessages(NOOR.id);
  workspace.add({ user: NOOR.id, channel: GENERAL.id, text: `joined #${GENERAL.name}.` });
  await inTime(answered);
  return { ok: true };
}

/** A line typed into the box: a command, or a message. */
async function send(practice: Practice, me: string, deed: Deed & { do: 'send' }): Promise<Done> {
  const { slack, features } = practice;
  const { channel, thread, text } = deed;
  const names = {
    people: [...slack.workspace.people, { id: BOT.userId, realName: BOT.name }],
    channels: OPEN(practice),
  };
  const [, command, words = ''] = /^(\/[^\s/]+)(?:\s+([\s\S]*))?$/.exec(text.trim()) ?? [];
  // Slack takes a blank before the slash to mean that no command is meant.
  if (!command || text.startsWith(' ')) {
    await inTime(slack.say({ user: me, channel, thread }, composed(text.trim(), names, 'message')));
    return { ok: true };
  }
  if (!features.commands.some((each) => each.command === command)) {
    practice.slackSays(
      me,
      { channel, thread },
      `\`${command}\` is not a valid command. In Slack, all messages that start with the "/" character are interpreted as commands.\n\nIf you are trying to send a message and not run a command, try preceding the "/" with a space.`,
    );
    return { ok: false };
  }
  if (thread) {
    practice.slackSays(me, { channel, thread }, `${command} is not supported in threads. Sorry!`);
    return { ok: false };
  }
  try {
    const answered = await inTime(slack.command({ user: me, channel }, command, composed(words, names, 'command')));
    if (answered.status === 200) return { ok: true };
    practice.slackSays(me, { channel }, `${command} failed with the error "dispatch_failed"`);
    practice.note({ title: `The bot answered ${command} with the status ${answered.status}.`, lines: [] });
  } catch (error) {
    const slackError = error instanceof Refusal ? error.message : 'dispatch_failed';
    practice.slackSays(me, { channel }, `${command} failed with the error "${slackError}"`);
    const lines = error instanceof Refusal ? error.detail : [String(error)];
    practice.note({ title: `Slack would refuse the answer to ${command}: ${slackError}`, lines });
  }
  return { ok: false };
}

const OPEN = ({ slack }: Practice) => slack.workspace.channels.filter(({ kind }) => kind === 'channel');

/** An interaction that is answered with nothing but a status. */
async function heard(practice: Practice, answered: Promise<Answered>): Promise<Done> {
  const { status } = await inTime(answered);
  if (status === 200) return { ok: true };
  practice.note({ title: `The bot answered with the status ${status}; Slack shows a warning sign.`, lines: [] });
  return { ok: false, problem: 'Define did not answer that. In Slack, a warning sign appears.' };
}

function find(practice: Practice, me: string, source: Source): StoredMessage | OpenView {
  return source.in === 'message'
    ? practice.slack.workspace.find(source.channel, source.ts)
    : openView(practice, me, source.id);
}

function openView({ slack }: Practice, me: string, id: string): OpenView {
  const { views, homes } = slack.workspace;
  const open = [...(views.get(me) ?? []), homes.get(me)].find((each) => each?.id === id);
  if (!open) throw new Refusal('not_found', ['that view is no longer open']);
  return open;
}

/** What Slack does not wait for. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Refusal('operation_timeout', ['no answer within 3 seconds'])), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
