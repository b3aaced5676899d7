import { afterEach, describe, expect, it } from '@jest/globals';
import type { StoredMessage } from '../../src/practice/slack/types.ts';
import type { Fault } from '../../src/practice/slack/web-api-server.ts';
import type { Storage } from '../../src/storage/types.ts';
import { Calendar } from '../support/calendar.ts';
import { aFewWords } from '../support/glossary.ts';
import {
  aMoment,
  GENERAL,
  openWorkspace,
  ROBIN,
  SAM,
  shownBy,
  type TestOptions,
  type TestWorkspace,
  until,
} from '../support/workspace.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const refusal = (error: string): Fault => ({ status: 200, body: JSON.stringify({ ok: false, error }) });
const person = ({ id }: { id: string }) => ({ workspace: 'T0PRACTICE', user: id });

class Away extends Error {
  override name = 'StorageAway';
}

describe('what waits in the outbox', () => {
  let test: TestWorkspace;
  let calendar: Calendar;
  afterEach(() => test.close());

  /** A workspace on a Tuesday at ten, with a word due for these people. */
  async function open(people = [SAM], options: TestOptions = {}): Promise<void> {
    test = await openWorkspace({ glossaryDirs: [await aFewWords()], ...options });
    calendar = new Calendar(test);
    calendar.to('Tue', '10:00:00');
    const due = Date.now() + (await aheadOf());
    for (const each of people) await test.storage.wordADay.start(person(each), { minute: 600, due: due - 1 });
  }
  /** How far the workspace's clock stands ahead of the real one. */
  const aheadOf = async (): Promise<number> => Number(test.slack.workspace.nextTs()) * 1_000 - Date.now();
  const words = (who = SAM): StoredMessage[] =>
    test.slack.workspace.seenBy(who.id, test.slack.workspace.directMessages(who.id).id);
  const posts = () => test.calls.filter(({ method }) => method === 'chat.postMessage');
  /** Slack answers `chat.postMessage` like this, so many times or for ever. */
  const faultOnPost = (fault: Fault, times = Number.POSITIVE_INFINITY) => {
    const seen = { times: 0 };
    test.fault = (method) => (method === 'chat.postMessage' && seen.times++ < times ? fault : undefined);
    return seen;
  };
  const subscription = () => test.storage.wordADay.of(person(SAM));

  it('is sent by itself, without anyone’s asking', async () => {
    await open([SAM], { everyMs: 20 });
    await until('the word', () => words().length > 0);
  });

  it('while no bot runs is sent as soon as the next one starts', async () => {
    await open();
    await test.bot.stop();
    await test.another();
    await until('the word', () => words().length > 0);
  });

  it('is sent at once though it came just when the round had seen that nothing more was due', async () => {
    let atTheEnd = async (): Promise<void> => {};
    await open([SAM], {
      storage: (works) => ({
        ...works,
        outbox: {
          ...works.outbox,
          claimDue: async (...args) => {
            const due = await works.outbox.claimDue(...args);
            if (due.length === 0) await atTheEnd();
            return due;
          },
        },
      }),
    });
    await test.bot.tick();
    let asked: Promise<void> | undefined;
    atTheEnd = async () => {
      atTheEnd = async () => {};
      await test.storage.wordADay.start(person(ROBIN), { minute: 600, due: 1 });
      asked = test.bot.tick();
    };
    await test.bot.tick();
    await asked;
    expect(words(ROBIN)).toHaveLength(1);
  });

  it('is sent to everyone, once, also by two bots side by side', async () => {
    await open([SAM, ROBIN]);
    const other = await test.another();
    await Promise.all([test.bot.tick(), other.tick(), test.bot.tick(), other.tick()]);
    await test.bot.tick();
    expect(words()).toHaveLength(1);
    expect(words(ROBIN)).toHaveLength(1);
  });

  it.each([
    'account_inactive',
    'user_not_found',
    'cannot_dm_bot',
    'channel_not_found',
    'user_disabled',
    'messages_tab_disabled',
  ])('%s: nobody can be written to there, so it ends; the others get theirs', async (error) => {
    await open([SAM, ROBIN]);
    test.fault = (method, { channel }) =>
      method === 'chat.postMessage' && channel === SAM.id ? refusal(error) : undefined;
    await test.bot.tick();
    expect(await subscription()).toBeUndefined();
    expect(words(ROBIN)).toHaveLength(1);
    test.fault = undefined;
    calendar.by(HOUR);
    await test.bot.tick();
    expect(words()).toEqual([]);
    expect(await test.storage.outbox.waiting()).toBe(1);
  });

  it('while Slack does not know the bot itself, nobody’s word ends', async () => {
    await open();
    test.fault = (method) =>
      method === 'chat.postMessage' || method === 'auth.test' ? refusal('account_inactive') : undefined;
    await test.bot.tick();
    test.fault = undefined;
    expect((await subscription())?.state.is).toBe('on');
    calendar.by(MINUTE);
    await test.bot.tick();
    expect(words()).toHaveLength(1);
  });

  it('when Slack asks to be left alone, waits as long, and does not go on with the others', async () => {
    await open([SAM, ROBIN]);
    const seen = faultOnPost({ status: 429, headers: { 'retry-after': '90' } });
    await test.bot.tick();
    expect(seen.times).toBe(1);
    test.fault = undefined;
    calendar.by(91_000);
    await test.bot.tick();
    expect(words()).toHaveLength(1);
    expect(words(ROBIN)).toHaveLength(1);
  });

  it('when anything else fails, is tried again, each time later', async () => {
    await open();
    const seen = faultOnPost({ status: 500 });
    const tries: number[] = [];
    for (let minute = 0; minute < 64; minute++) {
      const before = seen.times;
      await test.bot.tick();
      if (seen.times > before) tries.push(minute);
      calendar.by(MINUTE);
    }
    expect(tries).toEqual([0, 1, 3, 7, 15, 31, 63]);
    test.fault = undefined;
    calendar.by(HOUR);
    await test.bot.tick();
    expect(words()).toHaveLength(1);
  });

  it.each<[string, Fault]>([
    ['was dropped', { done: true, drop: true }],
    ['broke off', { done: true, drop: 'midway' }],
    ['made no sense', { done: true, status: 200, body: '<html>' }],
  ])('when the answer %s, counts as sent, and the others wait a minute', async (_, fault) => {
    await open([SAM, ROBIN]);
    faultOnPost(fault, 1);
    await test.bot.tick();
    expect(words().length + words(ROBIN).length).toBe(1);
    calendar.by(MINUTE);
    await test.bot.tick();
    expect([words().length, words(ROBIN).length]).toEqual([1, 1]);
    expect((await subscription())?.sent).toHaveLength(1);
  });

  it('while the storage is away is left alone, quietly, and sent when it is back', async () => {
    let away = false;
    await open([SAM], {
      storage: (works): Storage => ({
        ...works,
        outbox: {
          ...works.outbox,
          claimDue: (...args) => (away ? Promise.reject(new Away()) : works.outbox.claimDue(...args)),
        },
      }),
    });
    away = true;
    await test.bot.tick();
    expect(words()).toEqual([]);
    expect(test.logged.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
    away = false;
    await test.bot.tick();
    expect(words()).toHaveLength(1);
  });

  it('sent, but not noted since the storage went away in between, is noted later and not sent again', async () => {
    let away = true;
    await open([SAM], {
      storage: (works): Storage => ({
        ...works,
        outbox: {
          ...works.outbox,
          done: (...args) => (away ? Promise.reject(new Away()) : works.outbox.done(...args)),
        },
      }),
    });
    await test.bot.tick();
    calendar.by(3 * MINUTE);
    await test.bot.tick();
    away = false;
    calendar.by(3 * MINUTE);
    await test.bot.tick();
    expect(words()).toHaveLength(1);
    expect((await subscription())?.sent).toHaveLength(1);
  });

  it('sent by a bot that dies before noting it, is repeated once by the next, and nothing else is', async () => {
    let dies = true;
    await open([SAM], {
      storage: (works): Storage => {
        const isDead = dies;
        dies = false;
        return isDead ? { ...works, outbox: { ...works.outbox, done: () => Promise.reject(new Away()) } } : works;
      },
    });
    void test.bot.tick();
    await until('the word', () => words().length === 1);
    const next = await test.another();
    await next.tick();
    expect(words()).toHaveLength(1);
    calendar.by(3 * MINUTE);
    await next.tick();
    await next.tick();
    calendar.by(HOUR);
    await next.tick();
    expect(words().map(({ text }) => text)).toEqual([words()[0]?.text, words()[0]?.text]);
    expect((await subscription())?.sent).toHaveLength(1);
  });

  it('of a kind that this version does not know is kept for one that does', async () => {
    await open([]);
    await test.storage.outbox.enqueue({ person: person(SAM), kind: 'from-the-future', payload: {}, due: 0 });
    await test.bot.tick();
    expect(posts()).toEqual([]);
    expect(await test.storage.outbox.waiting()).toBe(1);
    expect(test.logged).toContainEqual(expect.objectContaining({ level: 'warn', facts: { kind: 'from-the-future' } }));
  });

  it('of another workspace on the same database is left to its own bot', async () => {
    await open([]);
    const elsewhere = { workspace: 'T0ELSEWHERE', user: SAM.id };
    await test.storage.wordADay.start(elsewhere, { minute: 600, due: 1 });
    await test.bot.tick();
    expect(posts()).toEqual([]);
    expect(await test.storage.outbox.claimDue(Number.MAX_SAFE_INTEGER / 2, 0, 10, 'T0ELSEWHERE')).toHaveLength(1);
  });

  it('a bot that stops finishes what it is sending, and begins nothing more', async () => {
    await open([SAM, ROBIN]);
    test.fault = (method) => (method === 'chat.postMessage' ? { delayMs: 200 } : undefined);
    void test.bot.tick();
    await aMoment(60);
    await test.bot.stop();
    expect(words().length + words(ROBIN).length).toBe(1);
  });

  it('people who ask meanwhile are answered', async () => {
    await open();
    test.fault = (method) => (method === 'chat.postMessage' ? { delayMs: 300 } : undefined);
    const sending = test.bot.tick();
    const answered = await test.slack.command({ user: SAM.id, channel: GENERAL.id }, '/define', 'staging');
    expect(words()).toEqual([]);
    expect(shownBy(answered).text).toContain('Staging');
    await sending;
    expect(words()).toHaveLength(1);
  });
});
