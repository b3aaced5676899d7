import { beforeEach, describe, expect, it } from '@jest/globals';
import type { NewMessage, Person, Storage } from '../../src/storage/types.ts';
import { NO_POSTGRES } from '../support/postgres.ts';
import { onBoth } from './databases.ts';

if (NO_POSTGRES) process.stderr.write(`${NO_POSTGRES}\n`);

const SAM: Person = { workspace: 'T1', user: 'U1' };
const ROBIN: Person = { workspace: 'T1', user: 'U2' };
/** The same id in another workspace is another person. */
const ELSEWHERE: Person = { workspace: 'T2', user: 'U1' };
/** A time of today, which needs more than 32 bits. */
const NOON = 1_795_348_800_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

onBoth((databases) => {
  let storage: Storage;
  /** Another process, as it were, on the same database. */
  let other: Storage;
  beforeEach(async () => {
    const place = await databases.place();
    [storage, other] = [databases.open(place), databases.open(place)];
  });

  /** The same question, many times from both sides at once. */
  const race = <T>(ask: (storage: Storage, turn: number) => Promise<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: 20 }, (_, turn) => ask(turn % 2 ? storage : other, turn)));

  describe('events', () => {
    it('are seen for the first time once in a workspace', async () => {
      expect(await storage.events.first('T1', 'C1:1', NOON)).toBe(true);
      expect(await other.events.first('T1', 'C1:1', NOON + HOUR)).toBe(false);
      expect(await storage.events.first('T1', 'C1:2', NOON)).toBe(true);
      expect(await storage.events.first('T2', 'C1:1', NOON)).toBe(true);
    });

    it('that reach several at once are new to one of them', async () => {
      const firsts = await race((each) => each.events.first('T1', 'C1:1', NOON));
      expect(firsts.filter(Boolean)).toHaveLength(1);
    });

    it('are known for a day, and then removed', async () => {
      await storage.events.first('T1', 'old', NOON);
      await storage.events.first('T1', 'tick', NOON + DAY - 1);
      expect(await storage.events.first('T1', 'old', NOON + DAY - 1)).toBe(false);
      await storage.events.first('T1', 'tock', NOON + DAY + HOUR);
      expect(await storage.events.first('T1', 'old', NOON + DAY + HOUR)).toBe(true);
    });
  });

  describe('kept words', () => {
    it('are listed newest first, each once, for each person alone', async () => {
      const { keptWords } = storage;
      await keptWords.keep(SAM, 'staging', NOON);
      await keptWords.keep(SAM, 'api', NOON + 2);
      await keptWords.keep(SAM, 'staging', NOON + 3);
      await keptWords.keep(ROBIN, 'build', NOON);
      await keptWords.keep(ELSEWHERE, 'deploy', NOON);
      expect(await keptWords.list(SAM)).toEqual([
        { slug: 'api', at: NOON + 2 },
        { slug: 'staging', at: NOON },
      ]);
      await keptWords.letGo(SAM, 'api');
      await keptWords.letGo(SAM, 'build');
      expect((await keptWords.list(SAM)).map(({ slug }) => slug)).toEqual(['staging']);
      expect(await keptWords.list(ROBIN)).toHaveLength(1);
    });
  });

  describe('learning', () => {
    it('remembers a path: the words got in their order, the quiz, when it was finished and touched', async () => {
      const { learning } = storage;
      expect(await learning.progress(SAM, 'first-week')).toBeUndefined();
      await learning.open(SAM, 'first-week', NOON);
      const begun = { path: 'first-week', gotIt: [], quiz: undefined, finishedAt: undefined, touchedAt: NOON };
      expect(await learning.progress(SAM, 'first-week')).toEqual(begun);
      await learning.gotIt(SAM, 'first-week', 'staging', NOON + 1);
      await learning.gotIt(SAM, 'first-week', 'api', NOON + 2);
      await learning.gotIt(SAM, 'first-week', 'staging', NOON + 3);
      await learning.answerQuiz(SAM, 'first-week', false, NOON + 4);
      expect((await learning.progress(SAM, 'first-week'))?.quiz).toBe('wrong');
      await learning.answerQuiz(SAM, 'first-week', true, NOON + 5);
      await learning.finish(SAM, 'first-week', NOON + 6);
      await learning.finish(SAM, 'first-week', NOON + 7);
      expect(await learning.progress(SAM, 'first-week')).toEqual({
        path: 'first-week',
        gotIt: [
          { slug: 'staging', at: NOON + 1 },
          { slug: 'api', at: NOON + 2 },
        ],
        quiz: 'right',
        finishedAt: NOON + 6,
        touchedAt: NOON + 7,
      });
    });

    it('lists a person’s paths, the one touched last first, until they leave it', async () => {
      const { learning } = storage;
      await learning.gotIt(SAM, 'data', 'csv', NOON);
      await learning.open(SAM, 'ships', NOON + 1);
      await learning.open(ROBIN, 'ai', NOON + 2);
      expect((await learning.list(SAM)).map(({ path }) => path)).toEqual(['ships', 'data']);
      await learning.open(SAM, 'data', NOON + 3);
      expect((await learning.list(SAM)).map(({ path, gotIt }) => [path, gotIt.length])).toEqual([
        ['data', 1],
        ['ships', 0],
      ]);
      await learning.leave(SAM, 'data');
      expect((await learning.list(SAM)).map(({ path }) => path)).toEqual(['ships']);
      await learning.open(SAM, 'data', NOON + 4);
      expect((await learning.progress(SAM, 'data'))?.gotIt).toEqual([]);
    });
  });

  describe('a word a day', () => {
    const at = (due: number) => ({ minute: 720, due });
    const claim = (now: number) => storage.outbox.claimDue(now, HOUR, 10);

    it('starts, is sent, and goes on with the next', async () => {
      const { wordADay, outbox } = storage;
      expect(await wordADay.of(SAM)).toBeUndefined();
      await wordADay.start(SAM, at(NOON));
      const begun = { minute: 720, state: { is: 'on', due: NOON }, unanswered: 0, sent: [] };
      expect(await wordADay.of(SAM)).toEqual(begun);
      const [message, ...others] = await claim(NOON);
      expect(others).toEqual([]);
      expect(message).toMatchObject({ person: SAM, kind: 'word-a-day', payload: {}, due: NOON });
      const word = { person: SAM, slug: 'staging', at: NOON, due: NOON + DAY };
      expect(await outbox.done(message?.id ?? '', { word })).toBe(true);
      expect(await wordADay.of(SAM)).toEqual({
        minute: 720,
        state: { is: 'on', due: NOON + DAY },
        unanswered: 1,
        sent: ['staging'],
      });
      expect(await claim(NOON + DAY - 1)).toEqual([]);
      expect(await claim(NOON + DAY)).toHaveLength(1);
      await wordADay.answered(SAM);
      expect((await wordADay.of(SAM))?.unanswered).toBe(0);
    });

    it('moves to another hour, with one message waiting', async () => {
      await storage.wordADay.start(SAM, at(NOON));
      await storage.wordADay.start(SAM, at(NOON + 1));
      expect(await storage.wordADay.changeHour(SAM, { minute: 60, due: NOON + HOUR })).toBe(true);
      expect(await storage.wordADay.of(SAM)).toMatchObject({ minute: 60, state: { is: 'on', due: NOON + HOUR } });
      expect(await storage.outbox.waiting()).toBe(1);
      expect(await claim(NOON + HOUR - 1)).toEqual([]);
    });

    it.each(['asked', 'unanswered'] as const)('pauses (%s) with nothing waiting, and resumes', async (because) => {
      await storage.wordADay.start(SAM, at(NOON));
      expect(await storage.wordADay.pause(SAM, because)).toBe(true);
      expect((await storage.wordADay.of(SAM))?.state).toEqual({ is: 'paused', because });
      expect(await storage.outbox.waiting()).toBe(0);
      await storage.wordADay.changeHour(SAM, { minute: 60, due: NOON });
      expect(await storage.wordADay.of(SAM)).toMatchObject({ minute: 60, state: { is: 'paused', because } });
      expect(await storage.outbox.waiting()).toBe(0);
      expect(await storage.wordADay.resume(SAM, NOON + DAY)).toBe(true);
      expect(await storage.wordADay.of(SAM)).toMatchObject({ unanswered: 0, state: { is: 'on', due: NOON + DAY } });
      expect(await storage.outbox.waiting()).toBe(1);
    });

    it.each(['pause', 'stop'] as const)('that %ss while a word is being sent sends no other', async (how) => {
      await storage.wordADay.start(SAM, at(NOON));
      const [message] = await claim(NOON);
      await (how === 'stop' ? other.wordADay.stop(SAM) : other.wordADay.pause(SAM, 'asked'));
      const word = { person: SAM, slug: 'staging', at: NOON, due: NOON + DAY };
      expect(await storage.outbox.done(message?.id ?? '', { word })).toBe(false);
      expect(await storage.outbox.waiting()).toBe(0);
      const left = await storage.wordADay.of(SAM);
      expect(left?.sent).toEqual(how === 'stop' ? undefined : ['staging']);
    });

    it('whose hour changes while a word is being sent knows that word, and keeps to the new hour', async () => {
      await storage.wordADay.start(SAM, at(NOON));
      const [message] = await claim(NOON);
      await other.wordADay.changeHour(SAM, { minute: 60, due: NOON + HOUR });
      const word = { person: SAM, slug: 'staging', at: NOON, due: NOON + DAY };
      expect(await storage.outbox.done(message?.id ?? '', { word })).toBe(false);
      expect(await storage.wordADay.of(SAM)).toMatchObject({
        sent: ['staging'],
        state: { is: 'on', due: NOON + HOUR },
      });
      expect(await claim(NOON + HOUR)).toHaveLength(1);
    });

    it('sends no other to who paused it, whatever message told of the last', async () => {
      await storage.wordADay.start(SAM, at(NOON));
      await storage.wordADay.pause(SAM, 'unanswered');
      await storage.outbox.enqueue({ person: SAM, kind: 'hello', payload: {}, due: NOON });
      const [message] = await claim(NOON);
      const word = { person: SAM, slug: 'staging', at: NOON, due: NOON + DAY };
      expect(await storage.outbox.done(message?.id ?? '', { word })).toBe(true);
      expect(await storage.outbox.waiting()).toBe(0);
    });

    it('that stops is forgotten', async () => {
      await storage.wordADay.start(SAM, at(NOON));
      await storage.wordADay.start(ROBIN, at(NOON));
      expect(await storage.wordADay.stop(SAM)).toBe(true);
      expect(await storage.wordADay.of(SAM)).toBeUndefined();
      expect(await storage.outbox.waiting()).toBe(1);
    });

    it('that nobody asked for can be changed by nobody', async () => {
      const { wordADay } = storage;
      const changes = [
        wordADay.changeHour(SAM, at(NOON)),
        wordADay.pause(SAM, 'asked'),
        wordADay.resume(SAM, NOON),
        wordADay.stop(SAM),
        wordADay.answered(SAM),
      ];
      expect(await Promise.all(changes)).toEqual([false, false, false, false, false]);
      expect(await storage.outbox.waiting()).toBe(0);
    });
  });

  describe('the outbox', () => {
    const message = (due: number, rest: Partial<NewMessage> = {}): NewMessage => ({
      person: SAM,
      kind: 'hello',
      payload: { by: 'U9', list: [1, 'ü\0', null] },
      due,
      ...rest,
    });

    it('hands out what is due, the most overdue first, and keeps the rest', async () => {
      for (const due of [NOON + 1, NOON - 1, NOON]) await storage.outbox.enqueue(message(due));
      const claimed = await storage.outbox.claimDue(NOON, HOUR, 10);
      expect(claimed.map(({ due }) => due)).toEqual([NOON - 1, NOON]);
      expect(claimed[0]).toEqual({
        id: expect.any(String),
        person: SAM,
        kind: 'hello',
        payload: { by: 'U9', list: [1, 'ü\0', null] },
        due: NOON - 1,
      });
      expect(await storage.outbox.waiting()).toBe(3);
    });

    it('hands out no more than it is asked for', async () => {
      for (const due of [3, 1, 2]) await storage.outbox.enqueue(message(due));
      expect((await storage.outbox.claimDue(NOON, HOUR, 2)).map(({ due }) => due)).toEqual([1, 2]);
      expect((await other.outbox.claimDue(NOON, HOUR, 2)).map(({ due }) => due)).toEqual([3]);
    });

    it('hands out those of one workspace, where that is asked', async () => {
      const elsewhere = { ...SAM, workspace: 'T9' };
      for (const person of [SAM, elsewhere]) await storage.outbox.enqueue({ ...message(1), person });
      expect(await storage.outbox.claimDue(NOON, HOUR, 9, 'T9')).toMatchObject([{ person: elsewhere }]);
      expect(await storage.outbox.claimDue(NOON, HOUR, 9, SAM.workspace)).toMatchObject([{ person: SAM }]);
    });

    it('takes of messages with one key one at a time, for each workspace', async () => {
      expect(await storage.outbox.enqueue(message(NOON, { key: 'a' }))).toBe(true);
      expect(await other.outbox.enqueue(message(NOON + 1, { key: 'a' }))).toBe(false);
      expect(await storage.outbox.enqueue(message(NOON, { key: 'b' }))).toBe(true);
      expect(await storage.outbox.enqueue(message(NOON, { key: 'a', person: ELSEWHERE }))).toBe(true);
      for (const { id } of await storage.outbox.claimDue(NOON, HOUR, 9)) await storage.outbox.done(id);
      expect(await storage.outbox.enqueue(message(NOON, { key: 'a' }))).toBe(true);
    });

    it('gives each message to one of those who claim at once', async () => {
      for (let i = 0; i < 30; i++) await storage.outbox.enqueue(message(NOON + i));
      const claims = await race((each) => each.outbox.claimDue(NOON + DAY, HOUR, 3));
      const ids = claims.flat().map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const rest = await storage.outbox.claimDue(NOON + DAY, HOUR, 100);
      expect(ids.length + rest.length).toBe(30);
    });

    it('gives a message to another when the time for it is over', async () => {
      await storage.outbox.enqueue(message(NOON));
      await storage.outbox.claimDue(NOON, 1_000, 1);
      expect(await other.outbox.claimDue(NOON + 999, 1_000, 1)).toEqual([]);
      expect(await other.outbox.claimDue(NOON + 1_000, 1_000, 1)).toHaveLength(1);
    });

    it('is done with a message once, and puts the next in the same breath', async () => {
      await storage.outbox.enqueue(message(NOON));
      const [{ id } = { id: '' }] = await storage.outbox.claimDue(NOON, HOUR, 1);
      const next = message(NOON + DAY, { kind: 'next' });
      expect(await storage.outbox.done(id, { next })).toBe(true);
      expect(await storage.outbox.done(id, { next })).toBe(false);
      expect((await storage.outbox.claimDue(NOON + DAY, HOUR, 9)).map(({ kind }) => kind)).toEqual(['next']);
    });

    it('takes a message back for later, or drops it', async () => {
      await storage.outbox.enqueue(message(NOON));
      const [{ id } = { id: '' }] = await storage.outbox.claimDue(NOON, HOUR, 1);
      expect(await storage.outbox.postpone(id, NOON + 5)).toBe(true);
      expect(await storage.outbox.claimDue(NOON + 4, HOUR, 1)).toEqual([]);
      expect(await storage.outbox.claimDue(NOON + 5, HOUR, 1)).toHaveLength(1);
      expect([await storage.outbox.drop(id), await storage.outbox.drop(id)]).toEqual([true, false]);
      expect(await storage.outbox.postpone(id, NOON)).toBe(false);
      expect(await storage.outbox.waiting()).toBe(0);
    });
  });

  describe('clarity', () => {
    it('is counted by word, whoever counts at once', async () => {
      await race((each, turn) => each.clarity.count('T1', 'staging', turn < 5 ? 'notYet' : 'clear'));
      await storage.clarity.count('T1', 'api', 'notYet');
      await storage.clarity.count('T2', 'build', 'clear');
      expect(await storage.clarity.counts('T1')).toEqual([
        { slug: 'api', clear: 0, notYet: 1 },
        { slug: 'staging', clear: 15, notYet: 5 },
      ]);
    });

    it('keeps what stayed unclear, oldest first, until it is removed', async () => {
      await storage.clarity.note('T1', { slug: 'api', text: 'Why “endpoint”?\0 <!channel>', at: NOON + 1 });
      await storage.clarity.note('T1', { slug: 'staging', text: 'who pays', at: NOON });
      await storage.clarity.note('T2', { slug: 'api', text: 'theirs', at: NOON });
      const notes = await storage.clarity.notes('T1');
      expect(notes.map(({ slug, text, at }) => [slug, text, at])).toEqual([
        ['staging', 'who pays', NOON],
        ['api', 'Why “endpoint”? <!channel>', NOON + 1],
      ]);
      const id = notes[0]?.id ?? '';
      expect(await storage.clarity.removeNote('T2', id)).toBe(false);
      expect([await storage.clarity.removeNote('T1', id), await storage.clarity.removeNote('T1', id)]).toEqual([
        true,
        false,
      ]);
      expect(await storage.clarity.notes('T1')).toHaveLength(1);
    });
  });

  describe('a welcome', () => {
    it('is the first one once, whoever welcomes at once', async () => {
      const firsts = await race((each, turn) => each.welcomes.welcome(ROBIN, `U${turn}`, NOON));
      expect(firsts.filter(Boolean)).toHaveLength(1);
      expect(await storage.welcomes.welcome({ ...ROBIN, workspace: 'T2' }, undefined, NOON)).toBe(true);
    });

    it('that could not be sent did not happen', async () => {
      await storage.welcomes.welcome(ROBIN, SAM.user, NOON);
      await storage.welcomes.undo(ROBIN);
      expect(await storage.welcomes.welcome(ROBIN, SAM.user, NOON)).toBe(true);
    });
  });

  describe('words asked for', () => {
    const ORM = { key: 'orm', word: 'ORM' };

    it('stand on the list once for each workspace, as they were first written, with how many wait', async () => {
      const { requests } = storage;
      await requests.ask(SAM, ORM, NOON + 1);
      await requests.ask(SAM, ORM, NOON + 2);
      await requests.ask(ROBIN, { key: 'orm', word: 'orms' }, NOON + 3);
      await requests.ask(ROBIN, { key: 'waf', word: 'W\0AF' }, NOON);
      await requests.ask(ELSEWHERE, { key: 'orm', word: 'Orm' }, NOON);
      expect(await requests.list('T1')).toMatchObject([
        { key: 'waf', word: 'WAF', at: NOON, waiting: 1 },
        { key: 'orm', word: 'ORM', at: NOON + 1, waiting: 2 },
      ]);
      expect(await requests.list('T2')).toMatchObject([{ key: 'orm', word: 'Orm', at: NOON, waiting: 1 }]);
      expect(await requests.of(ROBIN)).toEqual([
        { key: 'orm', word: 'ORM', at: NOON + 3 },
        { key: 'waf', word: 'WAF', at: NOON },
      ]);
      expect(await requests.of(SAM)).toEqual([{ ...ORM, at: NOON + 1 }]);
    });

    it('count each person once, however many ask at once', async () => {
      await race((each, turn) => each.requests.ask(turn % 4 < 2 ? SAM : ROBIN, ORM, NOON));
      expect(await storage.requests.list('T1')).toMatchObject([{ ...ORM, at: NOON, waiting: 2 }]);
    });

    it('stay on the list when whoever asked is forgotten', async () => {
      await storage.requests.ask(SAM, ORM, NOON);
      await storage.people.forget(SAM);
      expect(await storage.requests.list('T1')).toMatchObject([{ ...ORM, at: NOON, waiting: 0 }]);
      expect(await storage.requests.of(SAM)).toEqual([]);
    });
  });

  describe('a person', () => {
    const everythingOf = async (person: Person): Promise<void> => {
      await storage.keptWords.keep(person, 'staging', NOON);
      await storage.keptWords.keep(person, 'api', NOON);
      await storage.learning.gotIt(person, 'first-week', 'api', NOON);
      await storage.learning.answerQuiz(person, 'first-week', true, NOON);
      await storage.wordADay.start(person, { minute: 720, due: NOON });
      const due = await storage.outbox.claimDue(NOON, HOUR, 9);
      for (const { id, person, kind } of due)
        if (kind === 'word-a-day')
          await storage.outbox.done(id, { word: { person, slug: 'build', at: NOON, due: NOON + DAY } });
      await storage.outbox.enqueue({ person, kind: 'hello', payload: {}, due: NOON + HOUR });
      await storage.requests.ask(person, { key: 'orm', word: 'ORM' }, NOON);
      await storage.welcomes.welcome(person, 'U9', NOON);
      await storage.welcomes.welcome({ ...person, user: `${person.user}FRIEND` }, person.user, NOON);
      const { requests, proposals } = storage;
      await proposals.begin(person, { slug: 'orm', entry: {}, state: 'draft', over: 0 }, NOON);
      const friend = { ...person, user: `${person.user}FRIEND` };
      await requests.ask(friend, { key: `saml${person.user}`, word: 'SAML' }, NOON);
      await requests.askExpert(person.workspace, `saml${person.user}`, person.user, { by: friend.user, at: NOON });
    };
    const ALL = {
      keptWords: [
        { slug: 'api', at: NOON },
        { slug: 'staging', at: NOON },
      ],
      paths: [
        {
          path: 'first-week',
          gotIt: [{ slug: 'api', at: NOON }],
          quiz: 'right',
          finishedAt: undefined,
          touchedAt: NOON,
        },
      ],
      wordADay: { minute: 720, state: { is: 'on', due: NOON + DAY }, unanswered: 1, sent: ['build'] },
      waiting: [
        { kind: 'ask-expert', due: NOON },
        { kind: 'hello', due: NOON + HOUR },
        { kind: 'word-a-day', due: NOON + DAY },
      ],
      welcomed: { by: 'U9', at: NOON },
      requests: [{ key: 'orm', word: 'ORM', at: NOON }],
      proposals: [{ slug: 'orm', at: NOON }],
      askedToExplain: [{ key: expect.stringMatching('saml'), word: 'SAML', at: NOON }],
      welcomesSent: 1,
      onRecord: 2,
    };
    const NOTHING = {
      keptWords: [],
      paths: [],
      wordADay: undefined,
      waiting: [],
      welcomed: undefined,
      requests: [],
      proposals: [],
      askedToExplain: [],
      welcomesSent: 0,
      onRecord: 0,
    };

    it('can see all that is kept about them', async () => {
      expect(await storage.people.kept(SAM)).toEqual(NOTHING);
      await everythingOf(SAM);
      expect(await storage.people.kept(SAM)).toEqual(ALL);
    });

    it('is forgotten whole, and nobody else with them', async () => {
      for (const person of [SAM, ROBIN, ELSEWHERE]) await everythingOf(person);
      expect(await storage.people.forget(SAM)).toEqual({
        keptWords: 2,
        paths: 1,
        wordADay: 1,
        waiting: 3,
        welcomed: 1,
        requests: 1,
        welcomesSent: 1,
        onRecord: 2,
      });
      expect(await storage.people.kept(SAM)).toEqual(NOTHING);
      expect(await storage.people.kept(ROBIN)).toEqual(ALL);
      expect(await storage.people.kept(ELSEWHERE)).toEqual(ALL);
      expect((await storage.people.kept({ ...SAM, user: 'U1FRIEND' })).welcomed).toEqual({ by: undefined, at: NOON });
      const none = {
        keptWords: 0,
        paths: 0,
        wordADay: 0,
        waiting: 0,
        welcomed: 0,
        requests: 0,
        welcomesSent: 0,
        onRecord: 0,
      };
      expect(await storage.people.forget(SAM)).toEqual(none);
      await storage.learning.open(SAM, 'first-week', NOON);
      await storage.wordADay.start(SAM, { minute: 720, due: NOON });
      expect((await storage.learning.progress(SAM, 'first-week'))?.gotIt).toEqual([]);
      expect((await storage.wordADay.of(SAM))?.sent).toEqual([]);
    });
  });

  it('answers when it is asked how it is, until it is closed', async () => {
    expect(await storage.healthy(1_000)).toBe(true);
    await storage.close();
    expect(await storage.healthy(1_000)).toBe(false);
    await expect(storage.outbox.waiting()).rejects.toMatchObject({ name: 'StorageAway' });
  });
});
