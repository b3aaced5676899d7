import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { exportedFile } from '../../src/glossary/export.ts';
import { loadGlossary } from '../../src/glossary/load.ts';
import { printOf } from '../../src/glossary/overlay.ts';
import type { StoredMessage } from '../../src/practice/slack/types.ts';
import { TEAM } from '../../src/practice/slack/workspace.ts';
import { StorageAway } from '../../src/storage/away.ts';
import type { EntryJson, Proposal } from '../../src/storage/curation-types.ts';
import type { Storage } from '../../src/storage/types.ts';
import { folderWith, put } from '../support/glossary.ts';
import {
  aMoment,
  BOT,
  button,
  buttons,
  GENERAL,
  last,
  openWorkspace,
  ROBIN,
  read,
  SAM,
  SHARED,
  STRANGER,
  shownBy,
  type TestOptions,
  type TestWorkspace,
  until,
} from '../support/workspace.ts';

const CRM = { term: 'Blue Heron', aliases: ['the heron'], tldr: 'Our list of customers, and what we promised them.' };
const FILES = {
  'situations.yml': '- { slug: shipping, title: From my laptop to customers }\n',
  'shipping/staging.yml': 'term: Staging\ntldr: A private copy of the product.\nremember: Try it there first.\n',
  'shipping/deploy.yml': 'term: Deploy\ntldr: Put a change where customers see it.\n',
};

/** Waits until an answer is there. */
async function eventually<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + 10_000; Date.now() < end; await aMoment(50)) {
    const found = await ask();
    if (found !== undefined) return found;
  }
  throw new Error(`waited too long: ${what}`);
}

describe('the words of a workspace', () => {
  let test: TestWorkspace;
  afterEach(() => test.close());

  const start = async (options: TestOptions = {}): Promise<string> => {
    const folder = await folderWith(FILES);
    test = await openWorkspace({ glossaryDirs: [folder], people: [STRANGER], channels: [SHARED], ...options });
    return folder;
  };
  const approve = async (slug: string, entry: EntryJson, more: Partial<Proposal> = {}): Promise<void> => {
    const { proposals } = test.storage;
    const writer = { workspace: TEAM.id, user: ROBIN.id };
    const begun = await proposals.begin(writer, { slug, entry, state: 'waiting', over: 0, ...more } as never, 1);
    expect(await proposals.approve(TEAM.id, begun, { by: ROBIN.id, at: 2 })).toMatchObject({ is: 'done' });
  };
  const ask = async (question: string, user = SAM.id, channel = GENERAL.id): Promise<string> =>
    read(shownBy(await test.slack.command({ user, channel }, '/define', question)));

  it('answer the next question once one looks, by all their names, misspelt and in a message too', async () => {
    await start();
    expect(await ask('blue heron')).toContain('not know');
    await approve('blue-heron', CRM);
    await test.bot.lookAgain();
    for (const question of ['blue heron', 'bleu heron', 'what is the heron?'])
      expect(await ask(question)).toContain('Our list of customers');
    expect(await ask('list')).toContain('Our own words');
  });

  it('are in use at once, and keep their place, in a second process after one look', async () => {
    await start();
    await approve('blue-heron', CRM);
    await test.bot.lookAgain();
    const second = await test.another();
    expect(await ask('blue heron')).toContain('Our list of customers');
    await approve('grey-goose', { term: 'Grey Goose', tldr: 'Where our invoices lie.' });
    expect(await ask('grey goose')).not.toContain('invoices');
    await second.lookAgain();
    expect(await ask('grey goose')).toContain('invoices');
    const { words } = test.storage;
    await words.remove(TEAM.id, 'grey-goose', 1, { by: ROBIN.id, at: 3 });
    await second.lookAgain();
    expect(await ask('grey goose')).not.toContain('invoices');
  });

  it('change only the fields that they name of a word in the files, also after the files were edited', async () => {
    const folder = await start({ curatorsChannel: GENERAL.id });
    const { beneath } = await loadGlossary([folder]);
    const file = beneath.entries.get('staging')?.entry;
    if (!file) throw new Error('no staging');
    await approve('staging', { extends: 'staging', here: 'Ours is staging.acme.test.' }, { beneath: printOf(file) });
    await test.bot.lookAgain();
    expect(await ask('staging')).toMatch(/private copy[\s\S]*staging\.acme\.test[\s\S]*Try it there first/);
    expect(await test.storage.words.inForce(TEAM.id)).toMatchObject({ words: [{ beneathNow: undefined }] });

    await put(folder, { 'shipping/staging.yml': 'term: Staging\ntldr: A rehearsal of the product.\n' });
    await eventually('the edit is read', async () => ((await ask('staging')).includes('rehearsal') ? true : undefined));
    expect(await ask('staging')).toContain('staging.acme.test');
    const [told] = await eventually('the curators hear of it', async () => {
      const waiting = await test.storage.outbox.claimDue(Date.now() + 60_000, 0, 9);
      return waiting.length > 0 ? waiting : undefined;
    });
    expect(told).toMatchObject({
      kind: 'notice',
      payload: { about: 'word', id: 'staging' },
      person: { user: GENERAL.id },
    });
  }, 20_000);

  it('step back once a file says the same, and stay away when the file goes', async () => {
    const folder = await start();
    await approve('blue-heron', CRM);
    await test.bot.lookAgain();
    const { beneath } = await loadGlossary([folder]);
    const exported = exportedFile({ slug: 'blue-heron', entry: CRM }, beneath);
    await put(folder, { [exported?.path ?? '']: exported?.text ?? '' });
    await eventually('the copy steps back', async () => {
      const { words } = await test.storage.words.inForce(TEAM.id);
      return words.length === 0 ? true : undefined;
    });
    await test.bot.lookAgain();
    expect(await ask('blue heron')).toContain('Our list of customers');
    expect((await test.storage.words.history(TEAM.id, 'blue-heron')).map(({ did }) => did)).toEqual([
      'stepped-back',
      'approved',
    ]);
    await rm(path.join(folder, exported?.path ?? ''));
    await eventually('the file is gone', async () =>
      (await ask('blue heron')).includes('Our list') ? undefined : true,
    );
  }, 20_000);

  it('are answered for whoever asked, when a file brings the word', async () => {
    const folder = await start();
    const person = { workspace: TEAM.id, user: SAM.id };
    await test.storage.requests.ask(person, { key: 'bluheron', word: 'Blu-Heron' }, 1);
    await test.storage.requests.ask(person, { key: 'blueheron', word: 'blue heron' }, 1);
    await put(folder, { 'own/blue-heron.yml': `term: Blue Heron\ntldr: ${CRM.tldr}\n` });
    await eventually('it is answered', async () => {
      const request = await test.storage.requests.get(TEAM.id, 'blueheron');
      return request?.state.is === 'answered' ? true : undefined;
    });
    // What only looks like it is still asked for.
    expect((await test.storage.requests.list(TEAM.id)).map(({ key }) => key)).toEqual(['bluheron']);
  }, 20_000);

  it('serve as they were last seen while the storage is away', async () => {
    let isAway = false;
    const failing = (works: Storage): Storage => ({
      ...works,
      words: {
        ...works.words,
        overlays: () =>
          isAway ? Promise.reject(new StorageAway('away', 'wait', { mayPass: true })) : works.words.overlays(),
      },
    });
    await start({ storage: failing });
    await approve('blue-heron', CRM);
    await test.bot.lookAgain();
    isAway = true;
    await test.bot.lookAgain();
    expect(await ask('blue heron')).toContain('Our list of customers');
    expect(test.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('that no longer fit what lies beneath are passed over, and said to whoever runs the bot', async () => {
    await start();
    await approve('gone', { extends: 'gone', tldr: 'Nothing beneath.' });
    await approve('blue-heron', CRM);
    await test.bot.lookAgain();
    expect(await ask('blue heron')).toContain('Our list of customers');
    expect(test.logged).toContainEqual(expect.objectContaining({ level: 'warn', facts: { slugs: ['gone'] } }));
  });

  describe('in a channel that is shared with another company', () => {
    const inShared = async (user: string, text: string) => {
      const before = test.slack.workspace.messages.length;
      await test.slack.say({ user, channel: SHARED.id }, `<@${BOT.userId}> ${text}`);
      return until('an answer', () => test.slack.workspace.messages.slice(before + 1).at(-1));
    };

    it('are for colleagues alone: a stranger gets shipped words, by mention, command and press', async () => {
      await start();
      await approve('blue-heron', CRM);
      await approve('staging', { extends: 'staging', here: 'Ours is staging.acme.test.' });
      await test.bot.lookAgain();
      expect(await ask('blue heron', STRANGER.id, SHARED.id)).not.toContain('customers');
      expect(await ask('staging', STRANGER.id, SHARED.id)).not.toContain('acme');
      expect(await ask('staging', SAM.id, SHARED.id)).toContain('acme');
      const aloud = await inShared(STRANGER.id, 'staging');
      expect([aloud.visibleTo, read(aloud.blocks)]).toEqual([undefined, expect.stringContaining('private copy')]);
      expect(await inShared(STRANGER.id, 'blue heron')).toMatchObject({ visibleTo: STRANGER.id });
      expect(read(last(test.slack.workspace.messages).blocks)).not.toContain('promised');
    });

    it('are told to a colleague alone who asks aloud, and shown to all only after a second question', async () => {
      await start();
      await approve('blue-heron', CRM);
      await test.bot.lookAgain();
      const told = await inShared(SAM.id, 'blue heron');
      expect(told.visibleTo).toBe(SAM.id);
      expect(read(told.blocks)).toMatch(/shared with another company[\s\S]*promised/);
    });

    const cardIn = async (channel: string) => {
      await test.slack.command({ user: SAM.id, channel }, '/define', 'blue heron');
      return last(test.slack.workspace.messages);
    };
    const press = async (text: string): Promise<StoredMessage> => {
      const message = last(test.slack.workspace.messages.filter(({ visibleTo }) => visibleTo === SAM.id));
      expect((await test.slack.press(SAM.id, message, button(message, text))).status).toBe(200);
      await aMoment(100);
      return last(test.slack.workspace.messages.filter(({ visibleTo }) => visibleTo === SAM.id));
    };
    const forAll = () =>
      test.slack.workspace.messages.filter(({ visibleTo, user }) => !visibleTo && user === BOT.userId);

    it.each([
      ['shared', SHARED.id, undefined, /is shared with another company/],
      ['perhaps shared, which the bot may not see', GENERAL.id, ['chat:write', 'commands'], /cannot see whether/],
    ])('a press on Show everyone asks first where it is %s', async (_, channel, scopes, question) => {
      await start(scopes ? { scopes } : {});
      await approve('blue-heron', CRM);
      await test.bot.lookAgain();
      await cardIn(channel);
      const asked = await press('Show everyone here');
      expect(forAll()).toEqual([]);
      expect(asked.text).toMatch(question);
      expect(buttons(asked).map(({ accessibility_label }) => accessibility_label)).toEqual([
        'Show it to everyone: Blue Heron',
        'Keep it private: Blue Heron',
      ]);
      expect(read((await press('Keep it private')).blocks)).toContain('promised');
      await press('Show everyone here');
      const shared = await press('Show it to everyone');
      expect(read(forAll()[0]?.blocks)).toContain('promised');
      expect(read(shared.blocks)).toContain('Shared with everyone here.');
    });

    it('once shared show a stranger what was shared, and say kindly that the rest is the team’s', async () => {
      await start();
      await approve('blue-heron', CRM);
      await test.bot.lookAgain();
      await cardIn(SHARED.id);
      await press('Show everyone here');
      await press('Show it to everyone');
      const [shared] = forAll();
      if (!shared) throw new Error('nothing was shared');
      await test.slack.press(STRANGER.id, shared, button(shared, 'Tell me more'));
      const told = await until('they are told', () =>
        test.slack.workspace.messages.find(({ visibleTo }) => visibleTo === STRANGER.id),
      );
      expect(told.text).toContain('This word belongs to the team that shared it.');
      expect(test.slack.workspace.views.get(STRANGER.id) ?? []).toEqual([]);
      await test.slack.press(SAM.id, shared, button(shared, 'Tell me more'));
      await until('a colleague has all of it', () => test.slack.workspace.views.get(SAM.id)?.at(-1));
    });

    it('and shipped words, and any word in a channel of one’s own, are shown without a second question', async () => {
      await start();
      await approve('blue-heron', CRM);
      await test.bot.lookAgain();
      await cardIn(GENERAL.id);
      await press('Show everyone here');
      await test.slack.command({ user: SAM.id, channel: SHARED.id }, '/define', 'staging');
      await press('Show everyone here');
      expect(forAll().map(({ channel }) => channel)).toEqual([GENERAL.id, SHARED.id]);
    });
  });
});
