import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openAppHome } from '../../src/practice/slack/surfaces.ts';
import type { Json, StoredMessage } from '../../src/practice/slack/types.ts';
import { Calendar } from '../support/calendar.ts';
import { aFewWords, folderWith, word } from '../support/glossary.ts';
import {
  aMoment,
  button,
  buttons,
  GENERAL,
  last,
  openWorkspace,
  read,
  SAM,
  shownBy,
  type TestWorkspace,
  thumb,
  until,
} from '../support/workspace.ts';

const HOUR = 3_600_000;
const PERSON = { workspace: 'T0PRACTICE', user: SAM.id };

/** Told in two ways, so that it can be told another way. */
const twoWays = 'analogy: { story: Once. }\nanother_analogy: { story: Twice. }\n';
const WORDS = {
  'paths/first-week.yml': `title: Your first week
for: anyone new
message: { from: Robin, text: A ticket for the bug. }
steps: [{ slug: ticket, because: It begins there. }, { slug: bug, because: It is about one. }]
readable: A note about a mistake.
`,
  ...Object.fromEntries(
    ['Ticket', 'Bug', 'Staging', 'Deploy', 'API', 'QA', 'Rollback', 'Webhook'].map((name) => [
      `terms/${name.toLowerCase()}.yml`,
      word(name, twoWays),
    ]),
  ),
  'terms/standup.yml': word('Standup', 'aliases: [the daily]\n'),
};

describe('one word each working day', () => {
  let folder: string;
  let test: TestWorkspace;
  let calendar: Calendar;
  beforeAll(async () => {
    folder = await folderWith(WORDS);
  });
  beforeEach(async () => {
    test = await openWorkspace({ glossaryDirs: [folder] });
    calendar = new Calendar(test);
    calendar.to('Mon', '10:00:30');
  });
  afterEach(() => test.close());

  const inChannel = (): StoredMessage[] => test.slack.workspace.seenBy(SAM.id, GENERAL.id);
  const inDm = (): StoredMessage[] =>
    test.slack.workspace.seenBy(SAM.id, test.slack.workspace.directMessages(SAM.id).id);
  const words = (): StoredMessage[] => inDm().filter(({ text }) => text.includes('because you asked for it'));
  const names = (message: StoredMessage): string[] => buttons(message).map(({ text }) => (text as Json).text as string);
  const subscription = () => test.storage.wordADay.of(PERSON);
  const untilUnanswered = async (count: number): Promise<void> => {
    for (let i = 0; (await subscription())?.unanswered !== count; i++) {
      if (i > 200) throw new Error(`never ${count} unanswered`);
      await aMoment(5);
    }
  };
  const ask = async (text = 'daily'): Promise<Json> =>
    shownBy(await test.slack.command({ user: SAM.id, channel: GENERAL.id }, '/define', text));
  /** Presses on the newest state of a message, and waits until it changed. */
  const press = async (message: StoredMessage, name: string): Promise<StoredMessage> => {
    const find = () => [...inChannel(), ...inDm()].find(({ ts }) => ts === message.ts);
    const before = find();
    expect((await test.slack.press(SAM.id, message, on(message, name))).status).toBe(200);
    return until(`what ${name} does`, () => {
      const now = find();
      return now && JSON.stringify(now) !== JSON.stringify(before) ? now : undefined;
    });
  };
  /** What is pressed: in a direct message Slack has buttons of its own for "Not yet". */
  const on = (message: StoredMessage, name: string): Json =>
    name === 'Not yet' && message.visibleTo === undefined ? thumb(message, 'negative') : button(message, name);
  const start = async (): Promise<StoredMessage> => {
    await ask();
    return press(last(inChannel()), 'Start');
  };
  /** Moves on to a day at the hour at which the word is due, and lets the bot send. */
  const send = async (...days: Parameters<Calendar['to']>[0][]): Promise<void> => {
    for (const day of days) {
      calendar.to(day, '10:00:40');
      await test.bot.tick();
    }
  };

  it('in whatever words one asks for it, says what it is, and sends nothing by itself', async () => {
    const ways = ['daily', 'Daily', 'word a day', 'a word a day', 'one word every working day', 'daily word!'];
    for (const text of ways) {
      const shown = await ask(text);
      expect(shown.response_type).toBe('ephemeral');
      expect(shown.text).toMatch(/Monday to Friday[\s\S]*press Start/);
    }
    await send('Tue');
    expect(inDm()).toEqual([]);
  });

  it('by “daily” the meeting may be meant, and is one press away', async () => {
    const shown = await ask();
    expect(read(shown.blocks)).toContain('message from a colleague');
    await test.slack.press(SAM.id, last(inChannel()), button(shown, 'Standup'));
    await until('the meeting', () => inChannel().find(({ text }) => text.includes('What Standup is')));
    expect((await ask('the daily')).text).toContain('What Standup is');
  });

  it('begins on the next working day at the hour when Start was pressed, and says so', async () => {
    const started = await start();
    const { state } = (await subscription()) ?? {};
    expect(state).toMatchObject({ is: 'on' });
    const due = state?.is === 'on' ? new Date(state.due) : undefined;
    expect(due?.toISOString()).toMatch(/T10:00:00/);
    expect(started.text).toContain(`<!date^${Number(due) / 1_000}^`);
    expect(names(started)).toEqual(['An hour earlier', 'An hour later', 'Pause', 'Stop']);

    await test.bot.tick();
    calendar.to('Tue', '09:59:50');
    await test.bot.tick();
    expect(inDm()).toEqual([]);
    await send('Tue');
    expect(words()).toHaveLength(1);
    await test.bot.tick();
    calendar.by(HOUR);
    await test.bot.tick();
    expect(words()).toHaveLength(1);
  });

  it('sends a whole card with the reason, in the direct message, with Got it, Pause and Stop', async () => {
    await start();
    await send('Tue');
    const [word] = words();
    if (!word) throw new Error('no word');
    expect(word.visibleTo).toBeUndefined();
    // The first word of the first week.
    expect(read(word.blocks)).toContain('Ticket');
    expect(names(word)).toEqual(expect.arrayContaining(['Tell me more', 'Got it', 'Pause', 'Stop']));
    expect(names(word)).not.toContain('Show everyone here');
  });

  it('rests on Saturday and Sunday, and never sends a word twice', async () => {
    await start();
    for (const day of ['Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun', 'Mon'] as const) {
      await send(day);
      const word = words().at(-1);
      if (word && names(word).includes('Got it')) await press(word, 'Got it');
    }
    expect(words()).toHaveLength(5);
    expect(new Set(words().map(({ text }) => text)).size).toBe(5);
    expect((await subscription())?.sent).toHaveLength(5);
  });

  it('Got it is thanked for, and Pause and Stop stay', async () => {
    await start();
    await send('Tue');
    const got = await press(last(words()), 'Got it');
    expect(got.text).toContain('Until the next one');
    expect(names(got)).toEqual(expect.arrayContaining(['Pause', 'Stop']));
    expect(names(got)).not.toContain('Got it');
  });

  it('three words in a row without an answer pause it, which is said once; Resume brings it back', async () => {
    await start();
    await send('Tue', 'Wed', 'Thu', 'Fri');
    expect(words()).toHaveLength(3);
    const notice = last(inDm());
    expect(notice.text).toContain('I have paused your word a day');
    expect((await subscription())?.state).toEqual({ is: 'paused', because: 'unanswered' });
    await send('Mon', 'Tue', 'Wed');
    expect(inDm()).toHaveLength(4);

    const resumed = await press(notice, 'Resume');
    expect(resumed.text).toContain('Your next word:');
    await send('Thu', 'Fri', 'Mon');
    expect(words()).toHaveLength(6);
  });

  it.each(['Tell me more', 'Not yet', 'Got it'])('any press counts as an answer: %s', async (name) => {
    await start();
    await send('Tue', 'Wed', 'Thu');
    await test.slack.press(SAM.id, last(words()), on(last(words()), name));
    await untilUnanswered(0);
    await send('Fri', 'Mon', 'Tue');
    expect(words()).toHaveLength(6);
  });

  it('a press on something else is no answer', async () => {
    await start();
    await send('Tue');
    await ask('staging');
    await test.slack.press(SAM.id, last(inChannel()), button(last(inChannel()), 'Not yet'));
    await until('the other way', () => last(inChannel()).text.includes('told another way'));
    expect((await subscription())?.unanswered).toBe(1);
  });

  it('“Not yet” tells it another way and leaves Pause and Stop where they are', async () => {
    await start();
    await send('Tue');
    const other = await press(last(words()), 'Not yet');
    expect(other.text).toContain('told another way');
    expect(other.text).toContain('because you asked for it');
    expect(names(other)).toEqual(expect.arrayContaining(['Got it', 'Pause', 'Stop']));
  });

  it('Pause on a word stops the next, Resume on it brings the one after; Stop forgets, and there is a way back', async () => {
    await start();
    await send('Tue');
    const paused = await press(last(words()), 'Pause');
    expect(paused.text).toContain('Paused: no word comes');
    await send('Wed', 'Thu');
    expect(words()).toHaveLength(1);
    const on = await press(paused, 'Resume');
    expect(on.text).toContain('on again');
    await send('Fri');
    expect(words()).toHaveLength(2);
    const stopped = await press(last(words()), 'Stop');
    expect(stopped.text).toContain('Stopped');
    expect(await subscription()).toBeUndefined();
    await send('Mon', 'Tue');
    expect(words()).toHaveLength(2);
    await press(stopped, 'Start again');
    await send('Wed');
    expect(words()).toHaveLength(3);
  });

  it('an hour earlier and later move the next word, and what is said', async () => {
    let settings = await start();
    settings = await press(settings, 'An hour later');
    settings = await press(settings, 'An hour later');
    settings = await press(settings, 'An hour earlier');
    const { state, minute } = (await subscription()) ?? {};
    expect(minute).toBe(11 * 60);
    if (state?.is !== 'on') throw new Error('it is not on');
    expect(new Date(state.due).toISOString()).toMatch(/T11:00:00/);
    expect(settings.text).toContain(`<!date^${state.due / 1_000}^`);
    await send('Tue');
    expect(words()).toEqual([]);
    calendar.to('Tue', '11:00:10');
    await test.bot.tick();
    expect(words()).toHaveLength(1);
  });

  it('asked again, says how it stands; a second press on Start changes nothing', async () => {
    await ask();
    const offer = last(inChannel());
    await press(offer, 'Start');
    calendar.by(2 * HOUR);
    await test.slack.press(SAM.id, offer, button(offer, 'Start'));
    expect((await subscription())?.minute).toBe(600);
    expect((await ask()).text).toContain('Your next word:');
    await test.slack.say({ user: SAM.id, channel: test.slack.workspace.directMessages(SAM.id).id }, 'daily');
    await until('the answer', () => inDm().find(({ text }) => text.includes('Your next word:')));
  });

  it('from the Home tab it is started and stopped there, with nothing said elsewhere', async () => {
    await openAppHome(test.slack, SAM.id, 'home');
    const home = () => test.slack.workspace.homes.get(SAM.id);
    const shows = (words: string) =>
      until(`Home with “${words}”`, () => {
        const now = home();
        return now && read(now.view).includes(words) ? now : undefined;
      });
    const offer = await shows('press Start');
    await test.slack.pressInView(offer, button(offer.view, 'Start'));
    const on = await shows('After that one comes each working day');
    await test.slack.pressInView(on, button(on.view, 'An hour later'));
    await until('the change', () => home()?.hash !== on.hash);
    expect((await subscription())?.minute).toBe(660);
    await test.slack.pressInView(on, button(on.view, 'Stop'));
    await shows('press Start');
    expect(await subscription()).toBeUndefined();
    expect([...inDm(), ...(test.slack.workspace.views.get(SAM.id) ?? [])]).toEqual([]);
  });

  it('asked for in the box of the Home tab, it is started in the modal that answers', async () => {
    await openAppHome(test.slack, SAM.id, 'home');
    const home = await until('Home', () => test.slack.workspace.homes.get(SAM.id));
    const box = { type: 'plain_text_input', action_id: 'search', block_id: 'search', value: 'daily' };
    await test.slack.pressInView(home, box);
    const modal = () => test.slack.workspace.views.get(SAM.id)?.at(-1);
    const offer = await until('the offer', modal);
    await test.slack.pressInView(offer, button(offer.view, 'Start'));
    await until('how it stands', () => read(modal()?.view).includes('Your next word:'));
    expect((await subscription())?.state.is).toBe('on');
  });

  it('what was missed by hours is not sent in the night, or at the weekend, but on the next working day', async () => {
    await start();
    calendar.to('Tue', '22:00:00');
    await test.bot.tick();
    expect(words()).toEqual([]);
    const { state } = (await subscription()) ?? {};
    expect(state?.is === 'on' && new Date(state.due).getUTCDay()).toBe(3);
    calendar.to('Sat', '10:05:00');
    await test.bot.tick();
    expect(words()).toEqual([]);
    await send('Mon');
    expect(words()).toHaveLength(1);
  });

  it('what was missed by less comes late', async () => {
    await start();
    calendar.to('Tue', '12:30:00');
    await test.bot.tick();
    expect(words()).toHaveLength(1);
    await send('Wed');
    expect(words()).toHaveLength(2);
  });
});

describe('one word each working day, with the storage away', () => {
  let test: TestWorkspace;
  let isAway = false;
  afterEach(() => test.close());
  const orAway =
    <A extends unknown[], T>(call: (...args: A) => Promise<T>) =>
    (...args: A): Promise<T> =>
      isAway ? Promise.reject(Object.assign(new Error('away'), { name: 'StorageAway' })) : call(...args);

  it('says so when asked and when pressed, and nothing begins', async () => {
    test = await openWorkspace({
      glossaryDirs: [await aFewWords()],
      storage: (works) => ({
        ...works,
        wordADay: { ...works.wordADay, of: orAway(works.wordADay.of), start: orAway(works.wordADay.start) },
      }),
    });
    const spot = { user: SAM.id, channel: GENERAL.id };
    const seen = () => test.slack.workspace.seenBy(SAM.id, GENERAL.id);
    await test.slack.command(spot, '/define', 'daily');
    const offer = last(seen());
    isAway = true;
    expect(shownBy(await test.slack.command(spot, '/define', 'daily')).text).toContain('cannot reach my notebook');
    await test.slack.press(SAM.id, offer, button(offer, 'Start'));
    await until('the words', () => seen().filter(({ text }) => text.includes('cannot reach my notebook')).length === 2);
    isAway = false;
    expect(await test.storage.wordADay.of(PERSON)).toBeUndefined();
    expect(seen().find(({ ts }) => ts === offer.ts)?.text).toBe(offer.text);
  });
});
