import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { viewProblems } from '../../src/limits.ts';
import { TEAM } from '../../src/practice/slack/workspace.ts';
import type { Storage } from '../../src/storage/types.ts';
import { type Curating, curating } from '../support/curating.ts';
import { folderWith, put } from '../support/glossary.ts';
import {
  CURATORS,
  GENERAL,
  last,
  openWorkspace,
  ROBIN,
  read,
  SAM,
  type TestWorkspace,
  until,
} from '../support/workspace.ts';

const STAGING = (tldr: string): string => `term: Staging\ntldr: ${tldr}\nreviewed: 2024-01\n`;
const sam = { workspace: TEAM.id, user: SAM.id };
const robin = { workspace: TEAM.id, user: ROBIN.id };

const away = async (): Promise<never> => {
  throw Object.assign(new Error('away'), { name: 'StorageAway' });
};

describe('the curators’ desk', () => {
  let test: TestWorkspace;
  let here: Curating;
  let folder: string;
  let isAway: boolean;
  const leaving = (works: Storage): Storage => {
    const faltering = <T extends object>(part: T): T =>
      new Proxy(part, { get: (target, name) => (isAway ? away : Reflect.get(target, name)) });
    return { ...works, proposals: faltering(works.proposals), words: faltering(works.words) };
  };
  beforeEach(async () => {
    isAway = false;
    folder = await folderWith({ 'staging.yml': STAGING('A copy to try a change on.') });
    test = await openWorkspace({ glossaryDirs: [folder], storage: leaving, curatorsChannel: CURATORS.id });
    here = curating(test);
  });
  afterEach(() => test.close());

  const home = async (user = ROBIN.id): Promise<string> => {
    const { view } = await here.home(user);
    expect(viewProblems(view)).toEqual([]);
    return read(view);
  };
  const homeHas = async (words: string): Promise<void> => {
    await until(`in Home: ${words}`, () => read(test.slack.workspace.homes.get(ROBIN.id)?.view).includes(words));
  };
  const ours = async (tldr: string, over = 0): Promise<void> => {
    const entry = { extends: 'staging', tldr };
    const proposal = await test.storage.proposals.begin(
      robin,
      { slug: 'staging', entry, state: 'waiting', over },
      over,
    );
    await test.storage.proposals.approve(TEAM.id, proposal, { by: ROBIN.id, at: Date.now() });
    await test.bot.lookAgain();
  };
  const define = async (): Promise<string> => {
    await test.slack.command({ user: SAM.id, channel: GENERAL.id }, '/define', 'staging');
    return last(test.slack.workspace.seenBy(SAM.id, GENERAL.id)).text;
  };
  const tellsOf = (words: string) =>
    until(`in the channel: ${words}`, () => here.channel().find(({ text }) => text.includes(words)));

  it('is there for curators alone', async () => {
    expect(await home(SAM.id)).not.toContain('desk');
    expect(await home()).toContain('Nothing waits.');
  });

  it('shows what waits, oldest first, a page at a time, and lets one do it there', async () => {
    const { requests, proposals, clarity } = test.storage;
    for (let i = 0; i < 4; i++) await requests.ask(i % 2 ? sam : robin, { key: `w${i}`, word: `Word ${i}` }, 10 + i);
    for (const each of [sam, robin]) await requests.ask(each, { key: 'w2', word: 'Word 2' }, 30);
    await clarity.note(TEAM.id, { slug: 'staging', text: 'Which <copy>?', at: 5 });
    await proposals.begin(
      sam,
      { slug: 'staging', entry: { extends: 'staging', tldr: 'B.' }, state: 'waiting', over: 0 },
      20,
    );
    await proposals.begin(sam, { slug: 'dns', entry: { term: 'DNS', tldr: 'Names.' }, state: 'draft', over: 0 }, 21);
    for (let i = 0; i < 3; i++) await clarity.count(TEAM.id, 'staging', 'notYet');
    const first = await home();
    expect(first).toContain('4 words asked for, one to review, one “still unclear”, one draft.');
    const order = [
      'Still unclear: Staging',
      'Asked for: Word 0',
      'Asked for: Word 1',
      'Asked for: Word 2',
      'Asked for: Word 3',
    ];
    const places = order.map((each) => first.indexOf(each));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(first).not.toContain('To review: Staging');
    expect(first).toContain('Asked for most: \nWord 2 (2)');
    expect(first).toContain('Often unclear: \nStaging (3 of 3)');
    expect(first).toContain('Not reviewed for a year: Staging.');

    await here.pressIn(ROBIN.id, 'home', 'Done with it');
    await until(
      'the note is gone',
      () => !read(test.slack.workspace.homes.get(ROBIN.id)?.view).includes('Which <copy>?'),
    );
    const { view } = test.slack.workspace.homes.get(ROBIN.id) as { view: object };
    expect(read(view)).toContain('To review: Staging');
    await here.pressIn(ROBIN.id, 'home', 'Approve');
    await until(
      'it is approved',
      () => !read(test.slack.workspace.homes.get(ROBIN.id)?.view).includes('To review: Staging'),
    );
    expect(await define()).toContain('B.');
    await here.pressIn(ROBIN.id, 'home', 'Throw it away');
    await until(
      'the draft is gone',
      () => !read(test.slack.workspace.homes.get(ROBIN.id)?.view).includes('Draft: DNS'),
    );
    await here.pressIn(ROBIN.id, 'home', 'Not for us');
    await here.send(ROBIN.id, { why: 'Not ours.' });
    await until('it is declined', () => !read(test.slack.workspace.homes.get(ROBIN.id)?.view).includes('Word 0'));
  });

  it('turns its pages, and stays on one when something is done there', async () => {
    for (let i = 0; i < 9; i++)
      await test.storage.clarity.note(TEAM.id, { slug: 'staging', text: `Note ${i}.`, at: i });
    expect(await home()).toContain('page 1 of 2');
    await here.pressIn(ROBIN.id, 'home', 'More that waits');
    await homeHas('Note 8.');
    const opened = test.slack.workspace.homes.get(ROBIN.id);
    if (!opened) throw new Error('no Home tab');
    await here.pressOn(opened, 'Done with it');
    await until('it stays', () => {
      const shown = read(test.slack.workspace.homes.get(ROBIN.id)?.view);
      return shown.includes('Note 8.') && !shown.includes('Note 5.') && shown.includes('page 2 of 2');
    });
  });

  it('stays on its page when a form is opened there and sent', async () => {
    const { requests } = test.storage;
    for (let i = 0; i < 7; i++) await requests.ask(sam, { key: `w${i}`, word: `Word ${i}.` }, i);
    await home();
    await here.pressIn(ROBIN.id, 'home', 'More that waits');
    await homeHas('Word 6.');
    const opened = test.slack.workspace.homes.get(ROBIN.id);
    if (!opened) throw new Error('no Home tab');
    await here.pressOn(opened, 'Not for us');
    await here.send(ROBIN.id, { why: 'Not ours.' });
    await until('it stays', () => {
      const shown = read(test.slack.workspace.homes.get(ROBIN.id)?.view);
      return !shown.includes('Word 5.') && shown.includes('Word 6.') && shown.includes('page 2 of 2');
    });
  });

  it('lists many words of one’s own, and many versions, a page at a time', async () => {
    const { proposals, words } = test.storage;
    const approve = async (slug: string, over: number, tldr: string) => {
      const proposal = { slug, entry: { term: slug, tldr }, state: 'waiting', over } as const;
      const begun = await proposals.begin(robin, proposal, over);
      await proposals.approve(TEAM.id, begun, { by: ROBIN.id, at: over });
    };
    for (let i = 10; i < 32; i++) await approve(`word-${i}`, 0, 'One.');
    for (let i = 1; i < 12; i++) await approve('word-30', i, `Version ${i}.`);
    await test.bot.lookAgain();
    await home();
    await here.pressIn(ROBIN.id, 'home', 'Our own words');
    expect(await here.reads(ROBIN.id, 'page 1 of 2')).not.toContain('word-31');
    await here.pressIn(ROBIN.id, 'modal', 'More words');
    expect(await here.reads(ROBIN.id, 'page 2 of 2')).toContain('word-31');
    const opened = await here.modal(ROBIN.id);
    await here.pressOn(opened, 'Back a page');
    await here.reads(ROBIN.id, 'page 1 of 2');
    await here.pressIn(ROBIN.id, 'modal', 'More words');
    await here.reads(ROBIN.id, 'page 2 of 2');
    await here.pressIn(ROBIN.id, 'modal', 'History');
    expect(await here.reads(ROBIN.id, 'All versions of word-30')).toContain('page 1 of 2');
    await here.pressIn(ROBIN.id, 'modal', 'Older versions');
    const last = await here.reads(ROBIN.id, 'page 2 of 2');
    expect(last).toContain('Version 1');
    expect(last).not.toContain('Version 12');
    expect(await words.history(TEAM.id, 'word-30')).toHaveLength(12);
  });

  it('is open from the channel too where Slack does not say who the curators are, history and all', async () => {
    test.fault = (method) =>
      method === 'conversations.members'
        ? { status: 200, headers: { 'content-type': 'application/json' }, body: '{"ok":false,"error":"missing_scope"}' }
        : undefined;
    await test.storage.requests.ask(sam, { key: 'orm', word: 'ORM' }, 1, CURATORS.id);
    await test.storage.proposals.begin(
      sam,
      { slug: 'staging', entry: { extends: 'staging', tldr: 'B.' }, state: 'waiting', over: 0 },
      2,
      CURATORS.id,
    );
    await test.bot.tick();
    expect(await home()).not.toContain('desk');
    await here.press(ROBIN.id, await tellsOf('A word is missing: ORM'), 'All that waits');
    await here.reads(ROBIN.id, 'To review: Staging');
    await here.pressIn(ROBIN.id, 'modal', 'Not for us');
    await here.reads(ROBIN.id, 'Why not?');
    await here.send(ROBIN.id, { why: 'Not ours.' });
    await until('the desk beneath has it no more', () => {
      const shown = read(test.slack.workspace.views.get(ROBIN.id)?.at(-1)?.view);
      return shown.includes('To review: Staging') && !shown.includes('Asked for: ORM');
    });
    await here.pressIn(ROBIN.id, 'modal', 'Approve');
    await here.reads(ROBIN.id, 'Nothing waits.');
    expect(await define()).toContain('B.');
    await here.pressIn(ROBIN.id, 'modal', 'Our own words');
    await here.reads(ROBIN.id, 'What this workspace wrote');
    await here.pressIn(ROBIN.id, 'modal', 'History');
    await here.reads(ROBIN.id, 'All versions of Staging');
    await here.pressIn(ROBIN.id, 'modal', 'Take ours out of use');
    await here.reads(ROBIN.id, 'Our own version is out of use.');
    expect(await define()).toContain('A copy to try a change on.');
  });

  it('shows the history of a word, what each version changed, and puts an old one back', async () => {
    await ours('First of ours.');
    await ours('Second of ours.', 1);
    await home();
    await here.pressIn(ROBIN.id, 'home', 'Our own words');
    await here.reads(ROBIN.id, 'What this workspace wrote');
    await here.pressIn(ROBIN.id, 'modal', 'History');
    await here.reads(ROBIN.id, 'All versions of Staging');
    await here.pressIn(ROBIN.id, 'modal', 'What changed');
    const changed = await here.reads(ROBIN.id, 'Before: ');
    expect(changed).toContain('First of ours.');
    expect(changed).toContain('Second of ours.');
    test.slack.workspace.closeView(ROBIN.id);
    await here.pressIn(ROBIN.id, 'modal', 'Put this back');
    await here.reads(ROBIN.id, 'That version is in use again.');
    expect(await define()).toContain('First of ours.');
    await here.pressIn(ROBIN.id, 'modal', 'Take ours out of use');
    await here.reads(ROBIN.id, 'Our own version is out of use.');
    expect(await define()).toContain('A copy to try a change on.');
    const history = await test.storage.words.history(TEAM.id, 'staging');
    expect(history.map(({ did }) => did)).toEqual(['removed', 'rolled-back', 'approved', 'approved']);
  });

  it('of two who change the history at once the second sees it as it is', async () => {
    await ours('First of ours.');
    await ours('Second of ours.', 1);
    await home();
    await here.pressIn(ROBIN.id, 'home', 'Our own words');
    await here.pressIn(ROBIN.id, 'modal', 'History');
    await here.reads(ROBIN.id, 'All versions of Staging');
    await ours('Third of ours.', 2);
    await here.pressIn(ROBIN.id, 'modal', 'Put this back');
    await here.reads(ROBIN.id, 'The word was changed meanwhile.');
    expect(await define()).toContain('Third of ours.');
  });

  /** A word of the glossary is explained in the team's own way. */
  const changed = async (): Promise<void> => {
    await define();
    const card = last(test.slack.workspace.seenBy(SAM.id, GENERAL.id));
    await here.press(SAM.id, card, 'Suggest a better explanation');
    await here.send(SAM.id, { term: 'Staging', tldr: 'Ours.' });
    await here.press(ROBIN.id, await tellsOf('A better explanation? Staging'), 'Approve');
    await tellsOf('Approved: Staging');
  };

  it('hears once when the text beneath a change has changed, and may use the glossary’s', async () => {
    await changed();
    await put(folder, { 'staging.yml': STAGING('A better text of the glossary.') });
    const message = await until('it is told', () => {
      void test.bot.lookAgain().then(() => test.bot.tick());
      return here.channel().find(({ text }) => text.includes('The text beneath has changed: Staging'));
    });
    expect(message.text).toContain('Glossary: A better text of the glossary.\nOurs: Ours.');
    await test.bot.lookAgain();
    await test.bot.tick();
    expect(here.channel()).toHaveLength(2);
    await here.press(ROBIN.id, message, 'Use the glossary’s text');
    await tellsOf('no longer in use');
    expect(await define()).toContain('A better text of the glossary.');
  });

  it('hears when the glossary has let go of a word that was changed', async () => {
    await changed();
    await put(folder, { 'staging.yml': 'term: Elsewhere\nslug: elsewhere\ntldr: A.\n' });
    const message = await until('it is told', () => {
      void test.bot.lookAgain().then(() => test.bot.tick());
      return here.channel().find(({ text }) => text.includes('The glossary has let go of a word'));
    });
    expect(message.text).toContain('nobody finds the word now');
    expect(await define()).not.toContain('Ours.');
  });

  it('says so when the notebook is away, and loses nothing', async () => {
    await test.storage.proposals.begin(
      sam,
      { slug: 'staging', entry: { extends: 'staging', tldr: 'B.' }, state: 'waiting', over: 0 },
      20,
      CURATORS.id,
    );
    await test.bot.tick();
    const seen = await tellsOf('A better explanation? Staging');
    isAway = true;
    await here.press(ROBIN.id, seen, 'Approve');
    await until('it is said', () =>
      test.slack.workspace.messages.some(({ visibleTo, text }) => visibleTo === ROBIN.id && text.includes('notebook')),
    );
    expect(await home()).not.toContain('desk');
    isAway = false;
    await here.press(ROBIN.id, seen, 'Approve');
    await tellsOf('Approved: Staging');
  });
});
