import { setTimeout as sleep } from 'node:timers/promises';
import { GENERAL } from '../../src/practice/cast.ts';
import { submitView } from '../../src/practice/slack/modals.ts';
import type { StandIn } from '../../src/practice/slack/stand-in.ts';
import { openAppHome } from '../../src/practice/slack/surfaces.ts';
import type { Json, OpenView, Person, StoredMessage } from '../../src/practice/slack/types.ts';
import { BOT } from '../../src/practice/slack/workspace.ts';
import type { MeasuredProcess, Used } from './measured-process.ts';

/** So many that nobody asks more than a person may. */
export const PEOPLE: readonly Person[] = Array.from({ length: 1_000 }, (_, i) => ({
  id: `U0BENCH${String(i).padStart(4, '0')}`,
  name: `bench-${i}`,
  realName: `Bench ${i}`,
  title: 'Asks',
}));
const SAMPLES = 12;
/** Scenes at a time, and the pause between a scene and the next: Slack's traffic comes in drops. */
const AT_A_TIME = 8;
const PAUSE_MS = 20;

export interface Mixed {
  readonly scenes: number;
  /** What the process held at regular times, its garbage thrown away. */
  readonly samples: readonly Used[];
}

/** What people do on a day, for so many seconds: each scene is somebody else's. */
export async function mixed(slack: StandIn, bot: MeasuredProcess, seconds: number): Promise<Mixed> {
  const samples: Used[] = [];
  const began = performance.now();
  const end = began + seconds * 1_000;
  let scenes = 0;
  const play = async (): Promise<void> => {
    while (performance.now() < end) {
      const number = scenes++;
      const scene = SCENES[number % SCENES.length];
      const { id: user } = PEOPLE[number % PEOPLE.length] ?? GENERAL;
      await scene?.(slack, user, number);
      slack.workspace.closeView(user, true);
      // It is the bot that is measured; its Slack need not remember.
      slack.workspace.messages = slack.workspace.messages.slice(-200);
      await sleep(PAUSE_MS);
    }
  };
  const measure = async (): Promise<void> => {
    for (let i = 1; i <= SAMPLES; i++) {
      await sleep(began + (seconds * 1_000 * i) / SAMPLES - performance.now());
      samples.push(await bot.used());
    }
  };
  await Promise.all([...Array.from({ length: AT_A_TIME }, play), measure()]);
  return { scenes, samples };
}

type Scene = (slack: StandIn, user: string, number: number) => Promise<unknown>;

const WORDS = ['staging', 'api', 'what is a deploy?', 'kubernets', 'commit', 'qa', 'pull request', 'database', 'bug'];
const UNKNOWN = ['zanzibar', 'avocado', 'giraffe', 'saxophone', 'volcano', 'walnut', 'umbrella'];
const oneOf = (words: readonly string[], number: number): string => words[number % words.length] ?? '';

const ask: Scene = async (slack, user, number) => {
  await slack.command({ user, channel: GENERAL.id }, '/define', oneOf(WORDS, number));
};

/** All of a word, kept for later, in the modal and on Home. */
const readAndKeep: Scene = async (slack, user) => {
  await slack.command({ user, channel: GENERAL.id }, '/define', 'staging');
  const answer = lastFor(slack, user);
  await slack.press(user, answer, button(answer, 'Tell me more'));
  await slack.press(user, answer, button(answer, 'Keep'));
  await openAppHome(slack, user, 'home');
};

const mention: Scene = (slack, user) => slack.say({ user, channel: GENERAL.id }, `<@${BOT.userId}> what is staging?`);

const directMessage: Scene = (slack, user) =>
  slack.say({ user, channel: slack.workspace.directMessages(user).id }, 'what is an api?');

/** A word that is not there is asked for, and the form says where they met it. */
const askForWord: Scene = async (slack, user, number) => {
  await slack.command({ user, channel: GENERAL.id }, '/define', oneOf(UNKNOWN, number));
  const answer = lastFor(slack, user);
  await slack.press(user, answer, button(answer, 'Ask for this word'));
  const where = await soon(() => find(lastFor(slack, user), 'Where did you meet'));
  await slack.press(user, lastFor(slack, user), where);
  const form = await soon(() => slack.workspace.views.get(user)?.at(-1));
  await submitView(slack, form, inputs(form, 'in the weekly meeting'));
};

/** What follows an acknowledgement is there a moment later. */
async function soon<T>(look: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 500; tries++) {
    const found = look();
    if (found !== undefined) return found;
    await sleep(10);
  }
  throw new Error('what should follow did not come');
}

const SCENES: readonly Scene[] = [ask, readAndKeep, ask, mention, ask, directMessage, ask, askForWord];

function lastFor(slack: StandIn, user: string): StoredMessage {
  const message = slack.workspace.messages.findLast(({ visibleTo }) => visibleTo === user);
  if (!message) throw new Error('there is no answer');
  return message;
}

function button(message: StoredMessage, words: string): Json {
  const found = find(message, words);
  if (!found) throw new Error(`there is no button “${words}”`);
  return found;
}

/** The button that begins with these words. */
function find({ blocks = [] }: StoredMessage, words: string): Json | undefined {
  const elements = (blocks as Json[]).flatMap(({ elements }) => (Array.isArray(elements) ? (elements as Json[]) : []));
  const found = elements.find(({ text }) => String((text as Json | undefined)?.text).startsWith(words));
  return found && { ...found, type: 'button' };
}

/** The same words in every input of a form. */
function inputs({ view }: OpenView, words: string): Json {
  const blocks = ((view.blocks ?? []) as Json[]).filter(({ type }) => type === 'input');
  return Object.fromEntries(
    blocks.map(({ block_id, element }) => {
      const { action_id, type } = element as Json;
      return [String(block_id), { [String(action_id)]: { type, value: words } }];
    }),
  );
}
