import { afterEach, describe, expect, it } from '@jest/globals';
import type { Json, StoredMessage } from '../../src/practice/slack/types.ts';
import { Once } from '../../src/slack/once.ts';
import { StorageAway } from '../../src/storage/away.ts';
import type { Events, Storage } from '../../src/storage/types.ts';
import {
  aMoment,
  BOT,
  GENERAL,
  openWorkspace,
  SAM,
  type TestOptions,
  type TestWorkspace,
  until,
} from '../support/workspace.ts';

const away = async (): Promise<never> => {
  throw new StorageAway('away', 'wait', { mayPass: true });
};
const never = (): Promise<never> => new Promise(() => {});

describe('by itself', () => {
  const all: Events = { first: async () => true };

  it('lets each thing happen once in a workspace, and forgets it after two hours', async () => {
    let now = 0;
    const once = new Once(() => now, all);
    const asked = [await once.first('T1', 'a'), await once.first('T1', 'a'), await once.first('T1', 'b')];
    expect([...asked, await once.first('T2', 'a')]).toEqual([true, false, true, true]);
    now += 2 * 60 * 60 * 1_000 - 1;
    expect(await once.first('T1', 'a')).toBe(false);
    now += 1;
    expect(await once.first('T1', 'a')).toBe(true);
  });

  it('does not remember without end', async () => {
    const once = new Once(() => 0, all);
    for (let i = 0; i < 60_000; i++) await once.first('T1', String(i));
    expect(await once.first('T1', '0')).toBe(true);
    expect(await once.first('T1', '59999')).toBe(false);
  });

  it('believes the storage when that saw it elsewhere', async () => {
    expect(await new Once(() => 0, { first: async () => false }).first('T1', 'a')).toBe(false);
  });

  it('waits 300 milliseconds for the storage, and longer where Slack says that it sends it again', async () => {
    const slow = () => new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 450));
    const asked = [false, true].map((isSentAgain) => new Once(() => 0, { first: slow }).first('T1', 'a', isSentAgain));
    expect(await Promise.all(asked)).toEqual([true, false]);
  });
});

describe('a mention that Slack sends again', () => {
  let test: TestWorkspace;
  afterEach(() => test.close());

  const open = async (options?: TestOptions): Promise<Json> => {
    test = await openWorkspace(options);
    const { ts } = test.slack.workspace.add({ user: SAM.id, channel: GENERAL.id, text: 'staging?' });
    return { type: 'app_mention', user: SAM.id, channel: GENERAL.id, ts, text: `<@${BOT.userId}> staging` };
  };
  const answers = (): StoredMessage[] => test.slack.workspace.messages.filter(({ bot_id }) => bot_id);
  const withEvents = (first: Events['first']) => (works: Storage) => ({ ...works, events: { first } });

  it('to another bot on the same database is answered once', async () => {
    const mention = await open();
    await test.slack.event(mention, { eventId: 'Ev1' });
    await until('an answer', () => answers()[0]);
    await test.another();
    await test.slack.event(mention, { eventId: 'Ev1', retry: 1 });
    await aMoment(300);
    expect(answers()).toHaveLength(1);
  });

  it('is not answered again while the database is slow', async () => {
    const mention = await open({ storage: withEvents(() => aMoment(400).then(() => false)) });
    await test.slack.event(mention, { retry: 1 });
    await aMoment(700);
    expect(answers()).toEqual([]);
  });

  it('while the database is away is answered all the same, and once by one bot', async () => {
    const mention = await open({ storage: withEvents(away) });
    await test.slack.event(mention);
    await until('an answer', () => answers()[0]);
    await test.slack.event(mention, { retry: 1 });
    await aMoment(300);
    expect(answers()).toHaveLength(1);
  });

  it('while the database lets it wait is answered after 300 milliseconds', async () => {
    const mention = await open({ storage: withEvents(never) });
    const began = performance.now();
    await test.slack.event(mention);
    await test.slack.event(mention, { retry: 1 });
    await until('an answer', () => answers()[0]);
    const took = performance.now() - began;
    expect(took).toBeGreaterThan(290);
    expect(took).toBeLessThan(1_000);
    await aMoment(500);
    expect(answers()).toHaveLength(1);
  });
});
