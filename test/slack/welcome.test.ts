import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PRIYA } from '../../src/practice/cast.ts';
import { joinTeam } from '../../src/practice/slack/surfaces.ts';
import type { Json, Person, StoredMessage } from '../../src/practice/slack/types.ts';
import type { Fault } from '../../src/practice/slack/web-api-server.ts';
import type { Storage } from '../../src/storage/types.ts';
import { folderWith, word } from '../support/glossary.ts';
import {
  aMoment,
  BOT,
  button,
  GENERAL,
  openWorkspace,
  ROBIN,
  SAM,
  shownBy,
  type TestOptions,
  type TestWorkspace,
  until,
} from '../support/workspace.ts';

const NEW: Person = { ...PRIYA, id: 'U0NEWBIE00', name: 'newbie', realName: 'New Bie' };
const refusal = (error: string): Fault => ({ status: 200, body: JSON.stringify({ ok: false, error }) });

class Away extends Error {
  override name = 'StorageAway';
}
const awayOn = (works: Storage): Storage => ({
  ...works,
  welcomes: { ...works.welcomes, welcome: () => Promise.reject(new Away()) },
});

const WORDS = {
  'terms/qa.yml': word('QA'),
  'terms/ticket.yml': word('Ticket'),
  'paths/first-week.yml': `title: Your first week
for: anyone new
message: { from: Robin, text: A ticket for QA. }
steps: [{ slug: ticket, because: It begins there. }, { slug: qa, because: It ends there. }]
readable: A note for whoever tries things out.
`,
};

let test: TestWorkspace;
afterEach(() => test.close());
const open = async (options: TestOptions = {}): Promise<void> => {
  test = await openWorkspace({ glossaryDirs: [await folderWith(WORDS)], ...options });
};
const inDm = (who: Person = ROBIN): StoredMessage[] =>
  test.slack.workspace.seenBy(who.id, test.slack.workspace.directMessages(who.id).id);
const inChannel = (who: Person = SAM): StoredMessage[] => test.slack.workspace.seenBy(who.id, GENERAL.id);
const posts = () => test.calls.filter(({ method, answer }) => method === 'chat.postMessage' && answer.ok);
/** Sam types the command; `whom` as Slack sends it. */
const welcome = async (whom: string): Promise<Json> =>
  shownBy(await test.slack.command({ user: SAM.id, channel: GENERAL.id }, '/define', `welcome ${whom}`.trim()));
const named = ({ id, name }: { id: string; name: string }): string => `<@${id}|${name}>`;

describe('welcoming a teammate', () => {
  beforeEach(() => open());

  it('sends them one message that names the sender, with the first week and how to ask in private', async () => {
    const shown = await welcome(named(ROBIN));
    expect(shown.response_type).toBe('ephemeral');
    expect(shown.text).toMatch(/I have sent <@U0ROBIN000> a welcome with your name on it/);
    const [message, second] = inDm();
    if (!message || second) throw new Error('not one message');
    expect(message.text).toContain(`<@${SAM.id}> asked me to welcome you`);
    expect(message.text).toMatch(/Your first week: the 2 words[\s\S]*\/define staging[\s\S]*Only you see the answer/);
    const start = button(message, 'Start my first week');
    expect([start.action_id, start.value]).toEqual(['learn_choose', '{"path":"first-week"}']);
    expect(inChannel(ROBIN)).toEqual([]);
  });

  it('twice is not sent twice, whoever asks, and also at once', async () => {
    await Promise.all([welcome(named(ROBIN)), welcome(named(ROBIN))]);
    expect((await welcome(named(ROBIN))).text).toContain('has had a welcome from me already');
    test.slack.workspace.join(NEW);
    const other = await test.slack.command({ user: NEW.id, channel: GENERAL.id }, '/define', `welcome ${named(ROBIN)}`);
    expect(shownBy(other).text).toContain('has had a welcome from me already');
    expect(inDm()).toHaveLength(1);
  });

  it.each([
    ['a guest', 'guest', /is a guest/],
    ['a guest of one channel', 'guest of one channel', /is a guest/],
    ['somebody who left', 'deactivated', /has left this workspace/],
    ['an app', 'bot', /is an app/],
    ['somebody of another workspace', 'of another workspace', /belongs to another workspace/],
  ] as const)('%s is not written to, and the sender is told why', async (_, standing, words) => {
    test.slack.workspace.join({ ...NEW, standing });
    const { text } = await welcome(named(NEW));
    expect(text).toMatch(words);
    expect(text).toContain(`<@${NEW.id}>`);
    expect(posts()).toEqual([]);
  });

  it.each([
    ['the bot itself', `<@${BOT.userId}|define>`, /is an app/],
    ['oneself', named(SAM), /That is you/],
    ['nobody', '', /Whom shall I welcome\? Write \/define welcome @/],
    ['a name that Slack did not make out', '@robin', /choose them from the list/],
    ['two people', `${named(ROBIN)} ${named(PRIYA)}`, /one person at a time/],
    ['somebody who is not there', '<@U0NOBODY00|nobody>', /cannot find that person/],
  ])('%s: words, and no message', async (_, whom, words) => {
    expect((await welcome(whom)).text).toMatch(words);
    expect(posts()).toEqual([]);
  });

  it('Slackbot, of whom Slack says that it is no bot, is none to welcome', async () => {
    test.slack.workspace.join({ ...NEW, id: 'USLACKBOT' });
    expect((await welcome('<@USLACKBOT|slackbot>')).text).toMatch(/is an app/);
    expect(posts()).toEqual([]);
  });

  it('with more words around the name works, and a word to look up stays one', async () => {
    expect((await welcome(`our new colleague ${named(ROBIN)}!`)).text).toContain('I have sent');
    expect((await welcome('email')).text).not.toContain('Whom shall I welcome');
  });

  it('by a direct message and by a mention is answered to the sender alone', async () => {
    const dm = test.slack.workspace.directMessages(SAM.id).id;
    await test.slack.say({ user: SAM.id, channel: dm }, `welcome <@${ROBIN.id}>`);
    await until('the answer', () => inDm(SAM).find(({ text }) => text.includes('I have sent')));
    await test.slack.say({ user: SAM.id, channel: GENERAL.id }, `<@${BOT.userId}> welcome <@${ROBIN.id}>`);
    const answer = await until('the answer', () => inChannel().find(({ text }) => text.includes('already')));
    expect(answer.visibleTo).toBe(SAM.id);
    expect(inDm()).toHaveLength(1);
  });

  it.each([
    ['refused', refusal('cannot_dm_bot'), /does not let me write to that person/],
    ['failed', { status: 500 }, /ask them before you try again/],
  ])('%s by Slack it counts as not sent, and can be tried again', async (_, fault: Fault, words) => {
    test.fault = (method) => (method === 'chat.postMessage' ? fault : undefined);
    expect((await welcome(named(ROBIN))).text).toMatch(words);
    test.fault = undefined;
    expect((await welcome(named(ROBIN))).text).toContain('I have sent');
    expect(inDm()).toHaveLength(1);
  });

  it('when Slack is slow, the command is answered in time, and what came of it is told afterwards', async () => {
    test.fault = (method) => (method === 'users.info' ? { delayMs: 2_200 } : undefined);
    const began = Date.now();
    expect((await welcome(named(ROBIN))).text).toContain('One moment');
    expect(Date.now() - began).toBeLessThan(2_500);
    const told = await until('what came of it', () => inChannel().find(({ text }) => text.includes('I have sent')));
    expect(told.visibleTo).toBe(SAM.id);
    expect(inDm()).toHaveLength(1);
  });

  it('a bot that is told to stop meanwhile still sends it and tells', async () => {
    test.fault = (method) => (method === 'users.info' ? { delayMs: 2_200 } : undefined);
    await welcome(named(ROBIN));
    await test.bot.stop();
    expect(inChannel().some(({ text }) => text.includes('I have sent'))).toBe(true);
  });
});

describe('welcoming a teammate, with something missing', () => {
  it('without the permission is off, and says so', async () => {
    await open({ scopes: ['commands', 'chat:write', 'app_mentions:read', 'im:history'] });
    expect((await welcome(named(ROBIN))).text).toContain('the permission users:read');
    expect(test.calls.some(({ method }) => method === 'users.info')).toBe(false);
    expect(test.logged.map(({ message }) => message).join('\n')).toMatch(
      /Without the permission users:read, welcoming a teammate does not work/,
    );
  });

  it('with the storage away is not sent, and says so', async () => {
    await open({ storage: awayOn });
    expect((await welcome(named(ROBIN))).text).toContain('might write to somebody twice');
    expect(posts()).toEqual([]);
  });

  it('without a path for the first week still says how to ask', async () => {
    await open({ glossaryDirs: [await folderWith({ 'qa.yml': word('QA') })] });
    await welcome(named(ROBIN));
    expect(inDm()[0]?.text).toContain('How to ask me in private');
    expect(JSON.stringify(inDm()[0]?.blocks)).not.toContain('learn_choose');
  });
});

describe('somebody joins', () => {
  it('and is not written to, unless that is wanted', async () => {
    await open();
    await joinTeam(test.slack, NEW);
    await aMoment();
    expect(inDm(NEW)).toEqual([]);
  });

  it('and is greeted once, where it is wanted, in nobody’s name', async () => {
    await open({ welcomeNewTeammates: true });
    await joinTeam(test.slack, NEW);
    const [message] = await until('the greeting', () => (inDm(NEW).length > 0 ? inDm(NEW) : undefined));
    expect(message?.text).toContain('Your team has me here');
    expect(message?.text).not.toContain('asked me');
    // Slack repeats an event whose answer it missed.
    await test.slack.event({ type: 'team_join', user: { id: NEW.id, team_id: 'T0PRACTICE' } }, { retry: 1 });
    expect((await welcome(named(NEW))).text).toContain('already');
    await aMoment();
    expect(inDm(NEW)).toHaveLength(1);
  });

  it.each(['guest', 'guest of one channel', 'bot', 'of another workspace'] as const)(
    'and is left alone as a %s',
    async (standing) => {
      await open({ welcomeNewTeammates: true });
      await joinTeam(test.slack, { ...NEW, standing });
      await aMoment();
      expect(inDm(NEW)).toEqual([]);
    },
  );

  it('and what fails is logged, without their name', async () => {
    await open({ welcomeNewTeammates: true, storage: awayOn });
    await joinTeam(test.slack, NEW);
    const line = await until('a line', () =>
      test.logged.find(({ message }) => message.includes('could not be greeted')),
    );
    expect(JSON.stringify(line)).not.toContain(NEW.id);
    expect(inDm(NEW)).toEqual([]);
  });
});
