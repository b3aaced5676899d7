import { GENERAL, ROBIN, SAM } from './cast.ts';
import type { StandIn } from './slack/stand-in.ts';
import type { StoredMessage } from './slack/types.ts';
import { BOT } from './slack/workspace.ts';

/** A short conversation, played against the bot: what each person types, and what each then sees. */
export async function playConversation(slack: StandIn, print: (line: string) => void): Promise<void> {
  const { workspace } = slack;
  const said = await slack.say(
    { user: ROBIN.id, channel: GENERAL.id },
    'Push to staging first, please. The build is red.',
  );
  print(transcript([said], 'Robin Lindqvist, in #general'));

  const sam = { user: SAM.id, channel: GENERAL.id };
  for (const question of ['stagin', 'the build is red', 'flux capacitor']) {
    print(`Sam types: /define ${question}\n`);
    await slack.command(sam, '/define', question);
    print(transcript(workspace.seenBy(SAM.id, GENERAL.id).slice(-1), 'Define, only visible to Sam'));
  }

  print('Sam writes in the thread: @Define what is production?\n');
  await slack.say({ ...sam, thread: said.ts }, `<@${BOT.userId}> what is production?`);
  const answered = (): StoredMessage | undefined =>
    workspace.seenBy(ROBIN.id, GENERAL.id, said.ts).find(({ bot_id }) => bot_id);
  while (!answered()) await new Promise((resolve) => workspace.once('change', () => resolve(undefined)));
  print(
    transcript(
      [answered()].filter((each) => each !== undefined),
      'Define, in the thread, for everyone',
    ),
  );
}

function transcript(messages: readonly StoredMessage[], heading: string): string {
  const lines = messages.flatMap(({ text }) => text.split('\n').map((line) => `  │ ${line}`));
  return [`  ┌ ${heading}`, ...lines, '  └', ''].join('\n');
}
