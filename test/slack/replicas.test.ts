import { setInterval } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { StandIn } from '../../src/practice/slack/stand-in.ts';
import type { Person } from '../../src/practice/slack/types.ts';
import { TEAM } from '../../src/practice/slack/workspace.ts';
import { openStorage } from '../../src/storage/open.ts';
import type { Storage } from '../../src/storage/types.ts';
import { type Balancer, startBalancer } from '../support/balancer.ts';
import { aFewWords } from '../support/glossary.ts';
import { NO_POSTGRES, type Postgres, startPostgres } from '../support/postgres.ts';
import { type Running, startProcess } from '../support/run.ts';
import { aMoment, BOT, GENERAL, SCOPES, SECRET, TOKEN, until } from '../support/workspace.ts';

/** Six processes are started on what the machine has. */
jest.setTimeout(90_000);

/** So many that none of them asks too much. */
const PEOPLE: readonly Person[] = Array.from({ length: 400 }, (_, i) => ({
  id: `U0ASKS${String(i).padStart(4, '0')}`,
  name: `asks-${i}`,
  realName: `Asks ${i}`,
  title: 'Asks',
}));
const EVERY_MS = 40;

type Replica = Running & { readonly url: string };

(NO_POSTGRES ? describe.skip : describe)('three bots behind a balancer, on one PostgreSQL', () => {
  let server: Postgres;
  let slack: StandIn;
  let balancer: Balancer;
  let storage: Storage;
  let start: () => Promise<Replica>;
  const replicas: Replica[] = [];

  /** What came of each command: its status. */
  const commands: number[] = [];
  /** The timestamps of mentions. */
  const mentions: string[] = [];
  const asking = new Set<Promise<unknown>>();
  const wrong: string[] = [];
  let isAsking = true;

  beforeAll(async () => {
    server = await startPostgres();
    slack = new StandIn({
      people: PEOPLE,
      channels: [GENERAL],
      now: Date.now,
      token: TOKEN,
      signingSecret: SECRET,
      scopes: SCOPES,
    });
    balancer = await startBalancer();
    slack.connect(balancer.url);
    const url = await server.newDatabase();
    storage = openStorage({ by: 'postgres', url });
    const env = {
      SLACK_BOT_TOKEN: TOKEN,
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: await slack.start(),
      GLOSSARY_DIRS: await aFewWords(),
      DATABASE_URL: url,
    };
    start = async () => {
      const replica = await startProcess(env);
      expect((await fetch(`${replica.url}/ready`)).status).toBe(200);
      balancer.add(replica.url);
      await until('it is in use', () => balancer.isInUse(replica.url));
      return replica;
    };
    replicas.push(...(await Promise.all([start(), start(), start()])));
    void ask();
  });
  afterAll(async () => {
    isAsking = false;
    await Promise.all(asking);
    for (const { process: child } of replicas) child.kill('SIGKILL');
    await balancer.stop();
    await slack.stop();
    await storage.close();
    await server.stop();
  });

  /** Commands and mentions, without end, each by somebody else. */
  async function ask(): Promise<void> {
    let turn = 0;
    for await (const _ of setInterval(EVERY_MS)) {
      if (!isAsking) return;
      const { id: user } = PEOPLE[turn++ % PEOPLE.length] as Person;
      keep(turn % 2 ? command(user) : mention(user, turn % 8 === 0));
    }
  }
  function keep(work: Promise<void>): void {
    const kept = work.catch((error: unknown) => void wrong.push(String(error))).finally(() => asking.delete(kept));
    asking.add(kept);
  }
  async function command(user: string): Promise<void> {
    const { status, body } = await slack.command({ user, channel: GENERAL.id }, '/define', 'staging');
    commands.push(status);
    if (status === 200 && !body.includes('dress rehearsal')) wrong.push(body);
  }
  /** @param isSentTwice as when the acknowledgement was late, though it came */
  async function mention(user: string, isSentTwice: boolean): Promise<void> {
    const text = `<@${BOT.userId}> staging`;
    const { ts } = slack.workspace.add({ user, channel: GENERAL.id, text });
    mentions.push(ts);
    const event = { type: 'app_mention', user, channel: GENERAL.id, ts, text };
    const eventId = slack.workspace.nextId('Ev');
    const send = async (retry: number): Promise<void> => {
      const { status } = await slack.event(event, { eventId, retry });
      if (status !== 200) await send(retry + 1);
    };
    await send(0);
    if (!isSentTwice) return;
    await aMoment(1_000);
    await send(1);
  }
  const answersTo = (ts: string): number =>
    slack.workspace.messages.filter(({ thread_ts, bot_id }) => thread_ts === ts && bot_id).length;
  const somewhile = (count: number) => {
    const end = commands.length + count;
    return until('they go on', () => commands.length >= end);
  };
  /** What was asked so far is answered. */
  const settled = async (from = 0): Promise<readonly string[]> => {
    const asked = mentions.slice(from);
    await Promise.all(asking);
    return asked;
  };

  it('one is shot: events are answered once across all, and only what it just had in hand is lost', async () => {
    await somewhile(25);
    const shot = replicas.shift() as Replica;
    shot.process.kill('SIGKILL');
    await shot.exited;
    await somewhile(25);
    const asked = await settled();
    // What it had acknowledged, and not answered yet, is beyond everybody's reach.
    const perished = balancer.passed
      .filter(({ replica, status, body }) => replica === shot.url && status === 200 && body.startsWith('{'))
      .map(({ body }) => (JSON.parse(body) as { event: { ts: string } }).event.ts)
      .filter((ts) => answersTo(ts) === 0);
    expect(perished.length).toBeLessThan(5);
    await until('all others are answered', () => asked.every((ts) => answersTo(ts) > 0 || perished.includes(ts)));
    expect(asked.filter((ts) => answersTo(ts) > 1)).toEqual([]);
    const broken = balancer.passed.filter(({ status }) => status !== 200);
    expect(broken.filter(({ replica, status }) => replica !== shot.url || status !== undefined)).toEqual([]);
    expect(commands.filter((status) => status !== 200).length).toBeLessThanOrEqual(broken.length);
    replicas.push(await start());
  });

  it('a word that is approved is known to all within seconds', async () => {
    const entry = { term: 'Blue Heron', tldr: 'Our list of customers.' };
    const proposal = { slug: 'blue-heron', entry, state: 'waiting', over: 0 } as const;
    const person = { workspace: TEAM.id, user: 'U0ROBIN000' };
    await storage.proposals.beginApproved(person, proposal, Date.now(), []);
    const answer = async (url: string): Promise<string> => {
      slack.connect(url);
      const answered = slack.command({ user: 'U0ASKS0000', channel: GENERAL.id }, '/define', 'blue heron');
      slack.connect(balancer.url);
      return (await answered).body;
    };
    const end = Date.now() + 8_000;
    for (const { url } of replicas)
      while (!(await answer(url)).includes('Our list of customers.')) {
        expect(Date.now()).toBeLessThan(end);
        await aMoment(250);
      }
  });

  it('the others are restarted, one after the other: no command loses its answer, and no event', async () => {
    const [commandsBefore, mentionsBefore, passedBefore] = [commands.length, mentions.length, balancer.passed.length];
    for (const replica of replicas.splice(0, 2)) {
      let isGone = false;
      void replica.exited.then(() => {
        isGone = true;
      });
      replica.process.kill('SIGTERM');
      // While it stops they come thick and fast, so that some are on their way at every moment of it.
      for (let turn = 0; !isGone; turn++) {
        keep(command(PEOPLE[turn % PEOPLE.length]?.id ?? ''));
        await aMoment(3);
      }
      expect(await replica.exited).toBe(0);
      replicas.push(await start());
    }
    await somewhile(20);
    const asked = await settled(mentionsBefore);
    await until('all are answered', () => asked.every((ts) => answersTo(ts) > 0));
    expect(asked.filter((ts) => answersTo(ts) !== 1)).toEqual([]);
    expect(commands.slice(commandsBefore).filter((status) => status !== 200)).toEqual([]);
    expect(balancer.passed.slice(passedBefore).filter(({ status }) => status !== 200)).toEqual([]);
    expect(wrong).toEqual([]);
  });
});
