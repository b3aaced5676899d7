import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { INPUT } from '../../src/cards/curators/form-blocks.ts';
import { StandIn } from '../../src/practice/slack/stand-in.ts';
import { suggestOptions } from '../../src/practice/slack/surfaces.ts';
import type { Json, StoredMessage } from '../../src/practice/slack/types.ts';
import { TEAM } from '../../src/practice/slack/workspace.ts';
import { openStorage } from '../../src/storage/open.ts';
import type { Storage } from '../../src/storage/types.ts';
import { type BotProcess, startBotProcess } from '../support/bot-process.ts';
import { type Curating, curating } from '../support/curating.ts';
import { aFewWords } from '../support/glossary.ts';
import {
  aMoment,
  button,
  buttons,
  CURATORS,
  GENERAL,
  last,
  ROBIN,
  SAM,
  SCOPES,
  SECRET,
  TOKEN,
  until,
} from '../support/workspace.ts';

/** How the bot dies at a step. */
type Death =
  /** Before it stored anything; whoever got no answer does it again. */
  | 'unacknowledged'
  /** Once it has acknowledged, and before Slack has heard of anything. */
  | 'acknowledged'
  /** While it tells Slack, which does not hear it any more. */
  | 'unheard'
  /** While it tells Slack, which carries it out. */
  | 'heard';

interface Step {
  readonly does: string;
  readonly dies: Death;
  /** The words of the message that it dies of. */
  readonly telling?: string;
  /** What people do before, with nothing in its way. */
  readonly first?: () => Promise<unknown>;
  readonly act: () => Promise<unknown>;
  /** What is there in the end. */
  readonly shows: () => unknown;
}

/** Longer than a message may be with who took it. */
const LEASE_MS = 3 * 60_000;
const TLDR = 'The shelf on which finished designs wait.';
const picked = (id: string): Json => ({ [INPUT]: { type: 'users_select', selected_user: id } });

describe('a bot that is killed at every step', () => {
  let slack: StandIn;
  let here: Curating;
  let storage: Storage;
  let bot: BotProcess;
  let start: () => Promise<BotProcess>;
  let dataDir: string;
  let aheadMs = 0;
  /** Which calls hang, and what then becomes of them: whether Slack carries them out. */
  let hangs: { readonly is: (method: string, text: string) => boolean; readonly until: Promise<boolean> } | undefined;
  let hanging = 0;
  /** What was posted, and what of it a kill hid from the bot. */
  const posted: string[] = [];
  const hidden: string[] = [];
  /** To whom, and the first line. */
  const nameOf = ({ channel, text }: Json): string => `${channel}: ${String(text).split('\n')[0]}`;

  beforeAll(async () => {
    slack = new StandIn({
      people: [SAM, ROBIN],
      channels: [GENERAL, CURATORS],
      now: Date.now,
      token: TOKEN,
      signingSecret: SECRET,
      scopes: SCOPES,
      onCall: ({ method, args, answer }) => {
        if (method === 'chat.postMessage' && answer.ok) posted.push(nameOf(args));
      },
      faultFor: (method, args) => {
        if (!hangs?.is(method, String(args.text))) return undefined;
        hanging++;
        const fault = { drop: false };
        return Object.assign(fault, {
          after: hangs.until.then((isHeard) => {
            fault.drop = !isHeard;
            if (isHeard && method === 'chat.postMessage') hidden.push(nameOf(args));
          }),
        });
      },
    });
    here = curating({ slack });
    dataDir = mkdtempSync(path.join(os.tmpdir(), 'define-test-'));
    const [slackApiUrl, glossaryDirs] = [await slack.start(), [await aFewWords()]];
    const database = { by: 'sqlite', dataDir } as const;
    start = async () => {
      bot = await startBotProcess({ slackApiUrl, glossaryDirs, database, curatorsChannel: CURATORS.id }, aheadMs);
      slack.connect(bot.url);
      return bot;
    };
    await start();
    storage = openStorage(database);
  });
  afterAll(async () => {
    await storage.close();
    await bot.kill();
    await slack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const define = async (user: string, word: string): Promise<StoredMessage> => {
    await slack.command({ user, channel: GENERAL.id }, '/define', word);
    return last(slack.workspace.seenBy(user, GENERAL.id));
  };
  const ask = async (user: string, word: string) => {
    const unknown = await define(user, word);
    return slack.press(user, unknown, button(unknown, 'Ask for this word'));
  };
  /** The newest message in the channel with these words. */
  const inChannel = (words: string): Promise<StoredMessage> =>
    until(`in the channel: ${words}`, () => here.channel().findLast(({ text }) => text.includes(words)));
  const direct = (user: string, words: string) =>
    until(`told directly: ${words}`, () => here.direct(user).find(({ text }) => text.includes(words)));
  const press = async (user: string, words: string, text: string) => here.press(user, await inChannel(words), text);

  const STEPS: readonly Step[] = [
    {
      does: 'a word is asked for',
      dies: 'acknowledged',
      act: () => ask(SAM.id, 'zorbly'),
      shows: () => inChannel('A word is missing: zorbly'),
    },
    {
      does: 'it is counted up',
      dies: 'unheard',
      telling: '2 people asked',
      act: () => ask(ROBIN.id, 'zorbly'),
      shows: () => inChannel('2 people asked'),
    },
    {
      does: 'its asker says where they met it',
      dies: 'heard',
      telling: '#design',
      first: async () => {
        await ask(SAM.id, 'zorbly');
        const asked = await until('it says so', () =>
          slack.workspace.seenBy(SAM.id, GENERAL.id).findLast(({ text }) => text.includes('on the list')),
        );
        await here.press(SAM.id, asked, 'Where did you meet it?');
      },
      act: () => here.send(SAM.id, { place: '#design' }),
      shows: () => inChannel('#design'),
    },
    {
      does: 'its draft is checked',
      dies: 'acknowledged',
      first: () => press(ROBIN.id, 'A word is missing: zorbly', 'Explain it'),
      act: () => here.pressIn(ROBIN.id, 'modal', 'Check', { term: 'zorbly', tldr: 'A shelf.' }),
      shows: () => inChannel('<@U0ROBIN000> began an explanation'),
    },
    {
      does: 'it is sent for review',
      dies: 'heard',
      telling: 'To review: zorbly',
      act: () => here.send(ROBIN.id, { term: 'zorbly', tldr: TLDR }),
      shows: () => inChannel('To review: zorbly'),
    },
    {
      does: 'it is approved',
      dies: 'unacknowledged',
      act: () => press(ROBIN.id, 'To review: zorbly', 'Approve'),
      shows: () => inChannel('Approved: zorbly'),
    },
    {
      does: 'the next is asked for',
      dies: 'heard',
      telling: 'A word is missing: blorb',
      act: () => ask(SAM.id, 'blorb'),
      shows: () => inChannel('A word is missing: blorb'),
    },
    {
      does: 'it is not for us',
      dies: 'unheard',
      telling: 'It is a customer.',
      first: () => press(ROBIN.id, 'A word is missing: blorb', 'Not for us'),
      act: () => here.send(ROBIN.id, { why: 'It is a customer.' }),
      shows: () => direct(SAM.id, 'It is a customer.'),
    },
    {
      does: 'one who knows is asked',
      dies: 'acknowledged',
      first: async () => {
        await ask(ROBIN.id, 'quux');
        await press(ROBIN.id, 'A word is missing: quux', 'Ask someone who knows');
        await here.modal(ROBIN.id);
      },
      act: () => here.send(ROBIN.id, { expert: picked(SAM.id) }),
      shows: () => direct(SAM.id, 'One question: what is “quux”?'),
    },
    {
      does: 'they answer',
      dies: 'unheard',
      telling: 'To review: quux',
      first: async () => here.press(SAM.id, await direct(SAM.id, 'what is “quux”?'), 'Explain it'),
      act: () => here.send(SAM.id, { what: 'A box that nobody opens.' }),
      shows: () => inChannel('To review: quux'),
    },
    {
      does: 'their answer is approved',
      dies: 'heard',
      telling: 'Your explanation of quux',
      act: () => press(ROBIN.id, 'To review: quux', 'Approve'),
      shows: async () => [await direct(SAM.id, 'Your explanation of quux'), await direct(ROBIN.id, 'A box that')],
    },
    {
      does: 'a word becomes a name of another',
      dies: 'acknowledged',
      first: async () => {
        await ask(SAM.id, 'dress stage');
        await press(ROBIN.id, 'A word is missing: dress stage', 'Another name for…');
      },
      act: async () => {
        const menu = { action_id: 'known_word', block_id: 'known_word', value: 'stag' };
        const [option] = await suggestOptions(slack, ROBIN.id, menu, await here.modal(ROBIN.id));
        const chosen = { known_word: { type: 'external_select', selected_option: option } };
        return here.send(ROBIN.id, { known_word: chosen });
      },
      shows: () => direct(SAM.id, 'dress rehearsal'),
    },
    {
      does: 'a better explanation is suggested',
      dies: 'acknowledged',
      first: async () => here.press(SAM.id, await define(SAM.id, 'zorbly'), 'Suggest a better explanation'),
      act: () => here.send(SAM.id, { term: 'zorbly', tldr: 'A shelf for designs.' }),
      shows: () => inChannel('A better explanation? zorbly'),
    },
    {
      does: 'it is approved, too',
      dies: 'unheard',
      telling: 'Your explanation of zorbly',
      act: () => press(ROBIN.id, 'A better explanation? zorbly', 'Approve'),
      shows: () => direct(SAM.id, 'Your explanation of zorbly'),
    },
    {
      does: 'somebody says what stayed unclear',
      dies: 'acknowledged',
      first: async () => {
        const card = await define(SAM.id, 'staging');
        await here.press(SAM.id, card, 'Not yet');
        const asked = await until('it asks what', () =>
          slack.workspace
            .seenBy(SAM.id, GENERAL.id)
            .find((each) => buttons(each).some(({ action_id }) => action_id === 'say_unclear')),
        );
        await here.press(SAM.id, asked, 'Say what stayed unclear');
      },
      act: () => here.send(SAM.id, { unclear: { text: { type: 'plain_text_input', value: 'Whose copy?' } } }),
      shows: () => inChannel('Whose copy?'),
    },
    {
      does: 'it is rolled back',
      dies: 'acknowledged',
      first: async () => {
        await press(ROBIN.id, 'Approved: zorbly', 'History');
        await here.reads(ROBIN.id, 'Put this back');
      },
      act: () => here.pressIn(ROBIN.id, 'modal', 'Put this back'),
      shows: async () => expect((await define(SAM.id, 'zorbly')).text).toContain(TLDR),
    },
  ];

  it.each(STEPS)('$does: dies $dies', async ({ dies, telling = '', first, act, shows }) => {
    await first?.();
    const early = dies === 'unacknowledged';
    let goOn: (isHeard: boolean) => void = () => {};
    hanging = 0;
    hangs = {
      is: (method, text) =>
        early
          ? method === 'conversations.members'
          : /^chat\.(post|update)|^views\.update/.test(method) && text.includes(telling),
      until: new Promise((resolve) => {
        goOn = resolve;
      }),
    };
    const acting = act();
    if (early) acting.catch(() => {});
    else await acting;
    if (dies !== 'acknowledged') await until('it hangs', () => hanging > 0);
    await bot.kill();
    hangs = undefined;
    goOn(dies === 'heard');
    aheadMs += LEASE_MS;
    await start();
    if (early) await act();
    await shows();
  });

  it('in the end nothing is lost, and nobody was told anything twice but what a kill hid', async () => {
    for (let waiting = 1; waiting > 0; await aMoment(10)) waiting = await storage.outbox.waiting();
    expect(hidden).toHaveLength(3);
    const once = [
      `${CURATORS.id}: A word is missing: zorbly`,
      `${CURATORS.id}: To review: zorbly`,
      `${SAM.id}: You asked for “zorbly”. Here it is.`,
      `${ROBIN.id}: You asked for “zorbly”. Here it is.`,
      `${CURATORS.id}: A word is missing: blorb`,
      `${SAM.id}: You asked for “blorb”`,
      `${CURATORS.id}: A word is missing: quux`,
      `${SAM.id}: One question: what is “quux”?`,
      `${CURATORS.id}: To review: quux`,
      `${ROBIN.id}: You asked for “quux”. Here it is.`,
      `${SAM.id}: Your explanation of quux is in the glossary now. Thank you.`,
      `${CURATORS.id}: A word is missing: dress stage`,
      `${SAM.id}: You asked for “dress stage”. Here it is.`,
      `${CURATORS.id}: A better explanation? zorbly`,
      `${CURATORS.id}: Staging: something stayed unclear`,
      `${SAM.id}: Your explanation of zorbly is in the glossary now. Thank you.`,
    ];
    expect(posted.toSorted()).toEqual([...once, ...hidden].toSorted());

    const requests = await storage.requests.mostAsked(TEAM.id, 9);
    expect(Object.fromEntries(requests.map(({ key, state }) => [key, state.is]))).toEqual({
      zorbly: 'answered',
      blorb: 'declined',
      quux: 'answered',
      dressstage: 'answered',
    });
    expect(requests[0]).toMatchObject({ key: 'zorbly', asked: 2, metIn: ['#design'] });
    expect(await storage.proposals.list(TEAM.id)).toEqual([]);
    const { words } = await storage.words.inForce(TEAM.id);
    expect(words.map(({ slug, version }) => `${slug} ${version}`)).toEqual(['quux 1', 'staging 1', 'zorbly 3']);
  });
});
