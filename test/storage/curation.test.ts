import { beforeEach, describe, expect, it } from '@jest/globals';
import type { NewProposal, Proposal } from '../../src/storage/curation-types.ts';
import type { DueMessage, Person, Storage } from '../../src/storage/types.ts';
import { onBoth } from './databases.ts';

const SAM: Person = { workspace: 'T1', user: 'U1' };
const ROBIN: Person = { workspace: 'T1', user: 'U2' };
const PRIYA: Person = { workspace: 'T1', user: 'U3' };
const ELSEWHERE: Person = { workspace: 'T2', user: 'U1' };
const NOON = 1_795_348_800_000;
const MINUTE = 60_000;
const CHANNEL = 'C0CURATORS';
const ORM = { key: 'orm', word: 'ORM' };
const ENTRY = { term: 'ORM', tldr: 'Lets code read and write a database as if it were a list.\0' };
const draft = (more: Partial<NewProposal> = {}): NewProposal => ({
  slug: 'orm',
  entry: ENTRY,
  state: 'waiting',
  request: 'orm',
  over: 0,
  ...more,
});

onBoth((databases) => {
  let storage: Storage;
  /** Another process, as it were, on the same database. */
  let other: Storage;
  beforeEach(async () => {
    const place = await databases.place();
    [storage, other] = [databases.open(place), databases.open(place)];
  });

  const race = <T>(ask: (storage: Storage, turn: number) => Promise<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: 12 }, (_, turn) => ask(turn % 2 ? storage : other, turn)));
  /** What waits in the outbox, as "to whom: kind {payload}". */
  const outbox = async (): Promise<string[]> => (await claim()).map(told).sort();
  const claim = (): Promise<readonly DueMessage[]> => storage.outbox.claimDue(NOON + 60 * MINUTE, 0, 99);
  const told = ({ person, kind, payload }: DueMessage): string => `${person.user}: ${kind} ${JSON.stringify(payload)}`;
  const approved = async (proposal: Proposal, at = NOON): Promise<Proposal> => {
    const outcome = await storage.proposals.approve('T1', proposal, { by: ROBIN.user, at });
    if (outcome.is !== 'done') throw new Error(outcome.is);
    return outcome.now;
  };
  const orm = async (over = 0, entry: NewProposal['entry'] = ENTRY, by = SAM): Promise<Proposal> =>
    storage.proposals.begin(by, draft({ over, entry }), NOON);

  describe('a request', () => {
    it('is kept once a word and workspace, with how many wait and where they met it, oldest first', async () => {
      const { requests } = storage;
      await requests.ask(ROBIN, { key: 'saml', word: 'SAML' }, NOON + 1);
      await requests.ask(SAM, { ...ORM, metIn: 'in the\0 stand-up' }, NOON);
      await requests.ask(SAM, { key: 'orm', word: 'orms' }, NOON + 2);
      const asked = await requests.ask(PRIYA, { ...ORM, metIn: 'a ticket' }, NOON + 3);
      await requests.ask(ELSEWHERE, ORM, NOON);
      expect(asked).toEqual({
        key: 'orm',
        word: 'ORM',
        at: NOON,
        asked: 2,
        waiting: 2,
        metIn: ['in the stand-up', 'a ticket'],
        state: { is: 'open' },
        expert: undefined,
      });
      expect(await requests.metIn('T1', 'orm', 'a meeting', NOON + 4)).toBe(true);
      expect(await requests.metIn('T1', 'none', 'a meeting', NOON)).toBe(false);
      expect((await requests.list('T1')).map(({ key }) => key)).toEqual(['orm', 'saml']);
      expect((await requests.get('T1', 'orm'))?.metIn).toHaveLength(3);
      expect(await requests.get('T2', 'saml')).toBeUndefined();
      expect(await requests.of(SAM)).toEqual([{ key: 'orm', word: 'ORM', at: NOON }]);
      expect((await requests.mostAsked('T1', 1)).map(({ key }) => key)).toEqual(['orm']);
    });

    it('counts everyone who asks at once', async () => {
      await race((each, turn) => each.requests.ask({ workspace: 'T1', user: `U${turn}` }, ORM, NOON));
      expect(await storage.requests.get('T1', 'orm')).toMatchObject({ asked: 12, waiting: 12 });
    });

    it('that is declined tells everyone who waits, once, and asking again tells why', async () => {
      const { requests } = storage;
      await requests.ask(SAM, ORM, NOON);
      await requests.ask(PRIYA, ORM, NOON);
      const deed = { by: ROBIN.user, at: NOON + 1 };
      expect(await requests.decline('T1', 'orm', 'Nobody here uses one.', deed)).toMatchObject({ is: 'done' });
      const state = { is: 'declined', why: 'Nobody here uses one.', ...deed };
      expect(await other.requests.decline('T1', 'orm', 'No.', { by: 'U9', at: NOON })).toMatchObject({
        is: 'changed',
        now: { state },
      });
      expect(await requests.decline('T1', 'none', 'No.', deed)).toEqual({ is: 'gone' });
      expect(await outbox()).toEqual(['U1: word-declined {"key":"orm"}', 'U3: word-declined {"key":"orm"}']);
      expect(await requests.ask(SAM, ORM, NOON + 2)).toMatchObject({ state, waiting: 0, asked: 2 });
      expect(await requests.of(SAM)).toEqual([]);
      expect(await requests.list('T1')).toEqual([]);
      expect(await requests.reopen('T1', 'orm', NOON + 3)).toMatchObject({
        is: 'done',
        now: { state: { is: 'open' } },
      });
      expect(await requests.ask(SAM, ORM, NOON + 4)).toMatchObject({ waiting: 1 });
    });

    it('goes to one expert once, whose answer becomes a proposal', async () => {
      const { requests, proposals } = storage;
      await requests.ask(SAM, ORM, NOON);
      const deed = { by: ROBIN.user, at: NOON + 1 };
      const asks = await race((each, turn) => each.requests.askExpert('T1', 'orm', `U1${turn}`, deed));
      expect(asks.filter(({ is }) => is === 'done')).toHaveLength(1);
      const [message] = await claim();
      const user = message?.person.user ?? '';
      expect(await outbox()).toEqual([`${user}: ask-expert {"key":"orm"}`]);
      expect(await requests.expertAnswered(PRIYA, 'orm', draft(), NOON + 2)).toEqual({ is: 'gone' });
      const expert = { workspace: 'T1', user };
      const answers = await race((each) => each.requests.expertAnswered(expert, 'orm', draft(), NOON + 2));
      expect(answers.filter(({ is }) => is === 'done')).toHaveLength(1);
      const [proposal] = await proposals.list('T1');
      expect(proposal).toMatchObject({ by: user, request: 'orm', state: { is: 'waiting' } });
      expect(await requests.get('T1', 'orm')).toMatchObject({
        expert: { user, askedAt: NOON + 1, answer: { proposal: proposal?.id, at: NOON + 2 } },
      });
      expect((await storage.people.kept(expert)).askedToExplain).toEqual([]);
    });

    it('is free for another expert where the first cannot be written to, or is forgotten', async () => {
      const { requests, people } = storage;
      await requests.ask(SAM, ORM, NOON);
      const deed = { by: ROBIN.user, at: NOON + 1 };
      await requests.askExpert('T1', 'orm', PRIYA.user, deed);
      await requests.expertUnreachable(SAM, 'orm', NOON + 2);
      expect(await outbox()).toEqual([`${PRIYA.user}: ask-expert {"key":"orm"}`]);
      await requests.expertUnreachable(PRIYA, 'orm', NOON + 2);
      await requests.expertUnreachable(PRIYA, 'orm', NOON + 2);
      expect(await outbox()).toEqual([`${ROBIN.user}: expert-unreachable {"key":"orm"}`]);
      expect(await requests.get('T1', 'orm')).toMatchObject({ state: { is: 'open' }, expert: undefined });
      expect(await requests.askExpert('T1', 'orm', PRIYA.user, deed)).toMatchObject({ is: 'done' });
      expect((await people.kept(ROBIN)).onRecord).toBe(1);
      await people.forget(PRIYA);
      expect(await requests.get('T1', 'orm')).toMatchObject({ expert: undefined });
    });

    it('for a word that is there by now sends it to whoever waits; asked for again once it is gone, it is open', async () => {
      const { requests, words } = storage;
      await requests.ask(SAM, ORM, NOON);
      expect(await requests.answer('T1', 'orm', 'orm', NOON)).toMatchObject({ is: 'done' });
      expect(await requests.answer('T1', 'orm', 'orm', NOON)).toMatchObject({ is: 'changed' });
      expect(await outbox()).toEqual(['U1: word-is-here {"slug":"orm","word":"ORM"}']);
      expect(await requests.ask(PRIYA, ORM, NOON)).toMatchObject({ state: { is: 'open' }, waiting: 1, asked: 2 });
      await approved(await orm());
      expect(await requests.ask(SAM, ORM, NOON)).toMatchObject({ state: { is: 'answered', slug: 'orm' }, waiting: 0 });
      await words.remove('T1', 'orm', 1, { by: ROBIN.user, at: NOON });
      expect(await requests.ask(SAM, ORM, NOON)).toMatchObject({ state: { is: 'open' }, waiting: 1 });
    });
  });

  describe('a proposal', () => {
    it('is changed by one at a time: who had an older version before them is told how it is now', async () => {
      const { proposals } = storage;
      const begun = await proposals.begin(SAM, draft({ state: 'draft', beneath: 'b' }), NOON);
      expect(begun).toMatchObject({
        version: 1,
        by: 'U1',
        entry: ENTRY,
        state: { is: 'draft' },
        over: 0,
        beneath: 'b',
      });
      const changes = await race((each, turn) =>
        each.proposals.change(turn % 2 ? ROBIN : PRIYA, begun, draft({ entry: { term: `ORM ${turn}` } }), NOON + turn),
      );
      const [done] = changes.filter(({ is }) => is === 'done');
      expect(changes.filter(({ is }) => is === 'changed')).toHaveLength(11);
      for (const each of changes)
        expect(each).toMatchObject({ now: { version: 2, entry: (done as { now: Proposal }).now.entry } });
      expect(await proposals.get('T2', begun.id)).toBeUndefined();
      expect(await proposals.change(ELSEWHERE, { ...begun, version: 2 }, draft(), NOON)).toEqual({ is: 'gone' });
      expect(await proposals.forRequest('T1', 'orm')).toMatchObject({ id: begun.id });
    });

    it('is listed while nobody decided it, oldest first; a draft can be thrown away', async () => {
      const { proposals } = storage;
      const late = await proposals.begin(SAM, draft({ state: 'draft' }), NOON + 5);
      const early = await proposals.begin(SAM, draft(), NOON);
      expect((await proposals.list('T1')).map(({ id }) => id)).toEqual([early.id, late.id]);
      expect(await proposals.discard('T1', early, NOON)).toMatchObject({ is: 'changed' });
      expect(await proposals.discard('T1', late, NOON)).toMatchObject({ is: 'done' });
      expect(await proposals.discard('T1', late, NOON)).toEqual({ is: 'gone' });
      await proposals.decline('T1', early, 'Too long.', { by: ROBIN.user, at: NOON });
      expect(await proposals.list('T1')).toEqual([]);
    });

    it('that is declined tells who wrote it, with the reason, unless they declined it themselves', async () => {
      const { proposals } = storage;
      const [one, own] = [await orm(), await orm(0, ENTRY, ROBIN)];
      const deed = { by: ROBIN.user, at: NOON + 1 };
      expect(await proposals.decline('T1', one, 'Too\0 long.', deed)).toMatchObject({
        is: 'done',
        now: { state: { is: 'declined', why: 'Too long.', ...deed } },
      });
      await proposals.decline('T1', own, 'Mine.', deed);
      expect(await outbox()).toEqual([`U1: proposal-declined {"id":"${one.id}"}`]);
      expect(await proposals.approve('T1', one, deed)).toMatchObject({
        is: 'changed',
        now: { state: { is: 'declined' } },
      });
    });

    it('that is approved is in force, answers its requests and sends the word to all who wait, in one breath', async () => {
      const { requests, words } = storage;
      await requests.ask(SAM, ORM, NOON);
      await requests.ask(PRIYA, ORM, NOON);
      await requests.ask(PRIYA, { key: 'mapper', word: 'mapper' }, NOON);
      const proposal = await orm();
      const deeds = await race((each, turn) =>
        each.proposals.approve('T1', proposal, { by: `U2${turn}`, at: NOON + 1, answers: ['orm', 'mapper', 'none'] }),
      );
      const done = deeds.flatMap((each) => (each.is === 'done' ? [each.now.state] : []));
      expect([done.length, deeds.filter(({ is }) => is === 'changed').length]).toEqual([1, 11]);
      const deed = { by: expect.stringMatching('U2'), at: NOON + 1 };
      expect(await outbox()).toEqual([
        'U1: proposal-approved {"slug":"orm"}',
        'U1: word-is-here {"slug":"orm","word":"ORM"}',
        'U3: word-is-here {"slug":"orm","word":"ORM"}',
        'U3: word-is-here {"slug":"orm","word":"mapper"}',
      ]);
      expect(await other.words.overlays()).toEqual(new Map([['T1', 1]]));
      expect(await other.words.inForce('T1')).toEqual({
        overlay: 1,
        words: [
          {
            slug: 'orm',
            version: 1,
            entry: ENTRY,
            beneath: undefined,
            beneathNow: undefined,
            writtenBy: 'U1',
            approved: deed,
          },
        ],
      });
      expect(await words.inForce('T2')).toEqual({ overlay: 0, words: [] });
      expect(await requests.get('T1', 'orm')).toMatchObject({
        state: { is: 'answered', slug: 'orm' },
        waiting: 0,
        asked: 2,
      });
    });

    it('that was written over a word which has changed since is not approved blindly', async () => {
      const [first, second] = [await orm(), await orm()];
      await approved(first);
      const refused = await storage.proposals.approve('T1', second, { by: ROBIN.user, at: NOON });
      expect(refused).toMatchObject({ is: 'changed', now: { version: second.version, state: { is: 'waiting' } } });
      const anew = await storage.proposals.change(ROBIN, second, draft({ over: 1 }), NOON);
      expect(anew).toMatchObject({ is: 'done' });
      await approved((anew as { now: Proposal }).now);
      expect((await storage.words.history('T1', 'orm')).map(({ version }) => version)).toEqual([2, 1]);
    });

    it('that is written and approved in one breath is so for one of many, and the others leave nothing behind', async () => {
      const { requests, proposals, words } = storage;
      await requests.ask(SAM, ORM, NOON);
      await requests.ask(PRIYA, { key: 'mapper', word: 'mapper' }, NOON);
      await requests.decline('T1', 'mapper', 'No.', { by: ROBIN.user, at: NOON });
      const done = await race((each) => each.proposals.beginApproved(ROBIN, draft(), NOON, ['orm']));
      expect(done.filter(Boolean)).toHaveLength(1);
      expect(await proposals.beginApproved(ROBIN, draft({ over: 1, request: 'mapper' }), NOON, ['orm'])).toBe(false);
      expect(await proposals.beginApproved(ROBIN, draft({ over: 2, request: undefined }), NOON, ['orm'])).toBe(false);
      expect(await proposals.list('T1')).toEqual([]);
      expect(await words.history('T1', 'orm')).toHaveLength(1);
      expect(await requests.get('T1', 'orm')).toMatchObject({ state: { is: 'answered', slug: 'orm' } });
      expect(await outbox()).toEqual([
        'U1: word-is-here {"slug":"orm","word":"ORM"}',
        'U3: word-declined {"key":"mapper"}',
      ]);
    });

    it('of two for the same word, approved at once by two curators, one is in force', async () => {
      const both = [await orm(), await orm()];
      const outcomes = await race((each, turn) =>
        each.proposals.approve('T1', both[turn % 2] as Proposal, { by: `U2${turn}`, at: NOON }),
      );
      expect(outcomes.filter(({ is }) => is === 'done')).toHaveLength(1);
      expect(await storage.words.history('T1', 'orm')).toHaveLength(1);
    });
  });

  describe('a word of the workspace', () => {
    it('has a history: it is rolled back, removed, written again, and each change counts the overlay up', async () => {
      const { words } = storage;
      await approved(await orm());
      await approved(await orm(1, { term: 'ORM', tldr: 'Worse.' }));
      const deed = { by: ROBIN.user, at: NOON + 5 };
      expect(await words.rollBack('T1', 'orm', { from: 1, version: 1 }, deed)).toMatchObject({
        is: 'changed',
        now: { version: 2 },
      });
      expect(await words.rollBack('T1', 'orm', { from: 2, version: 1 }, deed)).toEqual({
        is: 'done',
        now: {
          slug: 'orm',
          version: 3,
          did: 'rolled-back',
          entry: ENTRY,
          beneath: undefined,
          writtenBy: 'U1',
          decided: deed,
        },
      });
      expect(await words.rollBack('T1', 'orm', { from: 3, version: 9 }, deed)).toEqual({ is: 'gone' });
      expect(await words.remove('T1', 'orm', 3, deed)).toMatchObject({
        is: 'done',
        now: { version: 4, did: 'removed' },
      });
      expect((await words.inForce('T1')).words).toEqual([]);
      await approved(await orm(0));
      expect((await words.history('T1', 'orm')).map(({ version, did }) => [version, did])).toEqual([
        [5, 'approved'],
        [4, 'removed'],
        [3, 'rolled-back'],
        [2, 'approved'],
        [1, 'approved'],
      ]);
      expect((await words.overlays()).get('T1')).toBe(5);
      expect(await words.remove('T1', 'none', 0, deed)).toEqual({ is: 'gone' });
    });

    it('steps back before a file that says the same, once, and is in force no more', async () => {
      const { words } = storage;
      await approved(await orm());
      const steps = await race((each) => each.words.stepBack('T1', 'orm', 1, NOON));
      expect(steps.filter(({ is }) => is === 'done')).toHaveLength(1);
      expect((await words.inForce('T1')).words).toEqual([]);
      expect((await words.history('T1', 'orm')).map(({ did, decided }) => [did, decided.by])).toEqual([
        ['stepped-back', undefined],
        ['approved', 'U2'],
      ]);
    });

    it('tells once of each new text beneath it', async () => {
      const { words, proposals } = storage;
      const entry = { extends: 'staging', tldr: 'Ours.' };
      const proposal = await proposals.begin(SAM, draft({ slug: 'staging', entry, beneath: 'old' }), NOON);
      await approved(proposal);
      const change = { from: 1, beneath: 'new' };
      const tellings = await race((each) => each.words.beneathChanged('T1', 'staging', change, NOON, CHANNEL));
      expect(tellings.filter(Boolean)).toHaveLength(1);
      expect(await words.beneathChanged('T1', 'staging', { from: 1, beneath: 'newer' }, NOON)).toBe(true);
      expect((await words.inForce('T1')).words).toMatchObject([{ beneath: 'old', beneathNow: 'newer' }]);
      expect(await outbox()).toContain(`${CHANNEL}: notice {"about":"word","id":"staging"}`);
    });
  });

  describe('the message to the curators', () => {
    const about = { about: 'request', id: 'orm' } as const;
    const notice = `${CHANNEL}: notice {"about":"request","id":"orm"}`;

    it('is one that waits, whoever asks meanwhile, and is due again when the thing changed while it was sent', async () => {
      const { requests, notices } = storage;
      await race((each, turn) => each.requests.ask({ workspace: 'T1', user: `U${turn}` }, ORM, NOON, CHANNEL));
      expect(await outbox()).toEqual([notice]);
      const [message] = await claim();
      const seen = await notices.get('T1', about);
      expect(seen).toEqual({ channel: CHANNEL, ts: undefined, revision: 12 });
      await requests.ask({ workspace: 'T1', user: 'ULATE' }, ORM, NOON);
      await notices.told('T1', message?.id ?? '', about, { revision: seen?.revision ?? 0, ts: '1.2' });
      expect(await outbox()).toEqual([notice]);
      const again = await notices.get('T1', about);
      expect(again).toEqual({ channel: CHANNEL, ts: '1.2', revision: 13 });
      await notices.told('T1', message?.id ?? '', about, { revision: 13, ts: '1.2' });
      expect(await outbox()).toEqual([]);
      await requests.decline('T1', 'orm', 'No.', { by: 'U2', at: NOON });
      expect(await outbox()).toContain(notice);
    });

    it('loses no change to a sender who notes at the same moment that it was sent', async () => {
      const { requests, notices } = storage;
      await requests.ask(SAM, ORM, NOON, CHANNEL);
      for (let turn = 0; turn < 10; turn++) {
        const [message] = await claim();
        const { revision = 0 } = (await notices.get('T1', about)) ?? {};
        await Promise.all([
          other.requests.ask({ workspace: 'T1', user: `UX${turn}` }, ORM, NOON),
          notices.told('T1', message?.id ?? '', about, { revision, ts: '1.2' }),
        ]);
        expect(await outbox()).toEqual([notice]);
      }
    });

    it('is not sent where there is no channel', async () => {
      await storage.requests.ask(SAM, ORM, NOON);
      expect(await outbox()).toEqual([]);
      expect(await storage.notices.get('T1', about)).toBeUndefined();
    });
  });
});
