import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { INPUT } from '../../src/cards/curators/form-blocks.ts';
import { suggestOptions } from '../../src/practice/slack/surfaces.ts';
import type { StoredMessage } from '../../src/practice/slack/types.ts';
import { TEAM } from '../../src/practice/slack/workspace.ts';
import type { Storage } from '../../src/storage/types.ts';
import { type Curating, curating } from '../support/curating.ts';
import { folderWith } from '../support/glossary.ts';
import {
  BOT,
  button,
  buttons,
  CURATORS,
  GENERAL,
  last,
  openWorkspace,
  ROBIN,
  SAM,
  type TestWorkspace,
  until,
} from '../support/workspace.ts';

const WORDS = {
  'staging.yml': `term: Staging
aliases: [pre-prod]
tldr: A copy of the product to try a change on.
analogy: { story: A carpenter mends the door before opening night. }
remember: Staging is the rehearsal.
`,
  'database.yml': 'term: Database\ntldr: An ordered place where a product keeps what it must not forget.\n',
};

const ORM = {
  term: 'ORM',
  tldr: 'A translator between the program and the place where it keeps its facts.',
  story: 'A travel agent phones the hotel for you, in the language that they speak there.',
};

const away = async (): Promise<never> => {
  throw Object.assign(new Error('away'), { name: 'StorageAway' });
};

const JSON_TYPE = { 'content-type': 'application/json' };

const typedIn = (typed: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(typed).map(([block, value]) => [block, { [INPUT]: { type: 'plain_text_input', value } }]),
  );

const has = (text: string, words: string | RegExp): boolean =>
  typeof words === 'string' ? text.includes(words) : words.test(text);

describe('a word that is missing', () => {
  let test: TestWorkspace;
  let here: Curating;
  let isAway: boolean;
  const leaving = (works: Storage): Storage => {
    const faltering = <T extends object>(part: T): T =>
      new Proxy(part, { get: (target, name) => (isAway ? away : Reflect.get(target, name)) });
    return { ...works, requests: faltering(works.requests), proposals: faltering(works.proposals) };
  };
  beforeEach(async () => {
    isAway = false;
    const glossaryDirs = [await folderWith(WORDS)];
    test = await openWorkspace({ glossaryDirs, storage: leaving, curatorsChannel: CURATORS.id });
    here = curating(test);
  });
  afterEach(() => test.close());

  const ask = async (user: string, word = 'ORM'): Promise<void> => {
    const unknown = await define(user, word);
    await test.slack.press(user, unknown, button(unknown, 'Ask for this word'));
  };
  const missing = (): Promise<StoredMessage> =>
    until('a word is missing', () => here.channel().find(({ text }) => text.includes('A word is missing')));
  const define = async (user: string, word: string): Promise<StoredMessage> => {
    await test.slack.command({ user, channel: GENERAL.id }, '/define', word);
    return last(test.slack.workspace.seenBy(user, GENERAL.id));
  };
  const inChannel = (words: string | RegExp) =>
    until(`in the channel: ${words}`, () => here.channel().some(({ text }) => has(text, words)));
  const told = (user: string, words: string | RegExp) =>
    until(`told: ${words}`, () =>
      test.slack.workspace.messages.some((each) => each.visibleTo === user && has(each.text, words)),
    );
  const directly = (user: string, words: string | RegExp) =>
    until(`told directly: ${words}`, () => here.direct(user).some(({ text }) => has(text, words)));

  it('is one message that counts, without a name, and changes when somebody says where they met it', async () => {
    await ask(SAM.id);
    expect((await missing()).text).toContain('One person asked what it means.');
    await ask(ROBIN.id);
    await ask(ROBIN.id);
    await inChannel('2 people asked');
    await here.press(SAM.id, await define(SAM.id, 'ORM'), 'Ask for this word');
    const asked = await until('it says so', () =>
      test.slack.workspace.seenBy(SAM.id, GENERAL.id).find(({ text }) => text.includes('I have put “ORM” on the list')),
    );
    await here.press(SAM.id, asked, 'Where did you meet it?');
    expect(await here.send(SAM.id, { place: '#design, <!channel>' })).toEqual({});
    await here.reads(SAM.id, 'That helps whoever explains it');
    await inChannel('#design');
    expect(here.channel()).toHaveLength(1);
    expect((await missing()).text).toContain('2 people asked what it means.');
    expect((await missing()).text).toContain('#design, &lt;!channel&gt;');
    expect(JSON.stringify(await missing())).not.toMatch(/U0SAM|U0ROBIN/);
    expect(buttons(await missing()).map((each) => each.accessibility_label)).toEqual([
      'Explain it: ORM',
      'Another name for…: ORM',
      'Ask someone who knows: ORM',
      'Not for us: ORM',
      'All that waits',
    ]);
  });

  it('is explained, checked, reviewed and found, and whoever asked is sent it', async () => {
    await ask(SAM.id);
    await here.press(ROBIN.id, await missing(), 'Explain it');
    await here.reads(ROBIN.id, 'Only the first two are needed');
    await here.pressIn(ROBIN.id, 'modal', 'Check', { ...ORM, tldr: 'You simply utilize a Database for it.' });
    const advised = await here.reads(ROBIN.id, 'What the check says');
    expect(advised).toContain('“simply”');
    expect(advised).toContain('uses “Database”');
    expect(advised).toContain('is lost when the form is closed');
    await here.reads(ROBIN.id, 'You simply utilize a Database for it.');
    const [draft] = await test.storage.proposals.list(TEAM.id);
    expect(draft).toMatchObject({ slug: 'orm', by: ROBIN.id, request: 'orm', state: { is: 'draft' } });
    await inChannel(/<@U0ROBIN000> began an explanation/);

    expect(await here.send(ROBIN.id, ORM)).toEqual({});
    await here.reads(ROBIN.id, 'It waits for review now');
    expect(await test.storage.proposals.list(TEAM.id)).toHaveLength(1);
    await inChannel('To review: ORM');
    await here.press(ROBIN.id, here.notice('To review: ORM'), 'Approve');
    await inChannel('Approved: ORM');
    expect(here.notice('Approved: ORM').text).toContain('<@U0ROBIN000> wrote and approved it, alone.');
    await inChannel('Explained: ORM');
    expect(here.channel()).toHaveLength(2);
    expect((await define(SAM.id, 'orm')).text).toContain('A translator between');
    await directly(SAM.id, /You asked for[\s\S]*A translator between/);
  });

  it('is approved at once by a lone curator who says so, and the record says so', async () => {
    await ask(SAM.id);
    await here.press(ROBIN.id, await missing(), 'Explain it');
    const tick = { [INPUT]: { type: 'checkboxes', selected_options: [{ value: 'yes' }] } };
    expect(await here.send(ROBIN.id, { ...ORM, at_once: tick })).toEqual({});
    await here.reads(ROBIN.id, 'in the glossary from this moment');
    await inChannel('wrote and approved it, alone');
    expect((await define(SAM.id, 'ORM')).text).toContain('A translator between');
  });

  it('is sent back with what is wrong, at the input, and with all that was typed', async () => {
    await ask(SAM.id);
    await here.press(ROBIN.id, await missing(), 'Explain it');
    const long = 'word '.repeat(300);
    expect(await here.send(ROBIN.id, { ...ORM, tldr: long, phrase: 'we use an ORM' })).toEqual({
      tldr: expect.stringContaining('characters'),
      means: expect.stringContaining('what they mean'),
    });
    isAway = true;
    const { term } = await here.send(ROBIN.id, ORM);
    expect(term).toContain('I cannot reach my notebook');
    isAway = false;
    expect(await test.storage.proposals.list(TEAM.id)).toEqual([]);
    expect(await here.send(ROBIN.id, ORM)).toEqual({});
  });

  it('is kept as a draft although nothing is written yet', async () => {
    await ask(SAM.id);
    await here.press(ROBIN.id, await missing(), 'Explain it');
    await here.pressIn(ROBIN.id, 'modal', 'Check', {});
    expect(await here.reads(ROBIN.id, 'What the check says')).toContain('To mend: ');
    expect(await test.storage.proposals.list(TEAM.id)).toHaveLength(1);
  });

  it('is put up for review once, though a slow form is sent twice', async () => {
    await ask(SAM.id);
    await here.press(ROBIN.id, await missing(), 'Explain it');
    const { id, view } = await here.modal(ROBIN.id);
    const sent = { type: 'view_submission', view: { ...view, id, state: { values: typedIn(ORM) } } };
    for (let i = 0; i < 2; i++) await test.slack.interact(ROBIN.id, sent);
    await inChannel('To review: ORM');
    expect(await test.storage.proposals.list(TEAM.id)).toHaveLength(1);
  });

  it('is declined with a word of why, which those who wait are told; it may come back', async () => {
    await ask(SAM.id);
    await here.press(ROBIN.id, await missing(), 'Not for us');
    await here.send(ROBIN.id, { why: 'It is a <customer>.' });
    expect(here.hasModal(ROBIN.id)).toBe(false);
    await inChannel(/Not for us: ORM[\s\S]*Because: It is a &lt;customer&gt;\.[\s\S]*<@U0ROBIN000>/);
    await directly(SAM.id, /It is a &lt;customer&gt;\./);
    await here.press(ROBIN.id, here.notice('Not for us'), 'Put it back on the list');
    await inChannel('A word is missing');
    expect(here.channel()).toHaveLength(1);
  });

  it('becomes another name for a word that is there', async () => {
    await ask(SAM.id, 'dress stage');
    await here.press(ROBIN.id, await missing(), 'Another name for…');
    const menu = { action_id: 'known_word', block_id: 'known_word', value: 'stag' };
    const options = await suggestOptions(test.slack, ROBIN.id, menu, await here.modal(ROBIN.id));
    expect(options[0]).toMatchObject({ value: 'staging', text: { text: 'Staging' } });
    const picked = { known_word: { type: 'external_select', selected_option: options[0] } };
    expect(await here.send(ROBIN.id, { known_word: picked })).toEqual({});
    await inChannel('Explained: dress stage');
    expect((await define(SAM.id, 'dress stage')).text).toContain('A copy of the product');
    const { words } = await test.storage.words.inForce(TEAM.id);
    expect(words).toMatchObject([
      { slug: 'staging', entry: { extends: 'staging', aliases: ['pre-prod', 'dress stage'] } },
    ]);
    expect(Object.keys(words[0]?.entry ?? {}).sort()).toEqual(['aliases', 'extends']);
  });

  it('is asked of one who knows, once, and their answer becomes what is reviewed', async () => {
    await ask(SAM.id);
    await here.press(ROBIN.id, await missing(), 'Ask someone who knows');
    const picked = { [INPUT]: { type: 'users_select', selected_user: SAM.id } };
    expect(await here.send(ROBIN.id, { expert: picked })).toEqual({});
    await directly(SAM.id, 'One question: what is “ORM”?');
    await inChannel(/<@U0SAM00000> was asked on/);
    expect(buttons(await missing()).map((each) => each.action_id)).not.toContain('ask_someone');
    const question = last(here.direct(SAM.id));
    await here.press(SAM.id, question, 'Explain it');
    expect(await here.send(SAM.id, { what: ORM.tldr, like: ORM.story })).toEqual({});
    await here.reads(SAM.id, 'Thank you');
    await inChannel(/To review: ORM[\s\S]*<@U0SAM00000> wrote this/);
    await here.press(SAM.id, question, 'Explain it');
    await told(SAM.id, 'You have answered this one already');
    await here.press(ROBIN.id, here.notice('To review: ORM'), 'Approve');
    await inChannel(/Approved: ORM[\s\S]*<@U0SAM00000> wrote this\.[\s\S]*<@U0ROBIN000> approved it/);
    await directly(SAM.id, /Your explanation of ORM is in the glossary/);
  });

  it('asked of somebody who cannot be written to, is free for someone else, and whoever asked them is told', async () => {
    await ask(SAM.id);
    const { id } = test.slack.workspace.directMessages(SAM.id);
    const refused = { status: 200, headers: JSON_TYPE, body: '{"ok":false,"error":"cannot_dm_bot"}' };
    test.fault = (method, { channel }) =>
      method === 'chat.postMessage' && (channel === SAM.id || channel === id) ? refused : undefined;
    await here.press(ROBIN.id, await missing(), 'Ask someone who knows');
    const picked = { [INPUT]: { type: 'users_select', selected_user: SAM.id } };
    expect(await here.send(ROBIN.id, { expert: picked })).toEqual({});
    await directly(ROBIN.id, 'they never saw the question');
    await until('it can be asked again', () =>
      buttons(here.notice('A word is missing')).some((each) => each.action_id === 'ask_someone'),
    );
    expect((await missing()).text).not.toContain('was asked on');
    test.fault = undefined;
    await here.press(ROBIN.id, await missing(), 'Ask someone who knows');
    expect(await here.send(ROBIN.id, { expert: picked })).toEqual({});
    await directly(SAM.id, 'One question: what is “ORM”?');
  });

  it('cannot be decided by anyone else, who is told so kindly', async () => {
    await ask(SAM.id);
    // Somebody passed the message on, or was in the channel once.
    for (const text of ['Explain it', 'Another name for…', 'Ask someone who knows', 'Not for us'])
      await here.press(SAM.id, await missing(), text);
    await told(SAM.id, 'Only the members of the curators’ channel can decide this');
    expect(here.hasModal(SAM.id)).toBe(false);
    await here.press(ROBIN.id, await missing(), 'Explain it');
    await here.send(ROBIN.id, ORM);
    await inChannel('To review: ORM');
    await here.press(SAM.id, here.notice('To review: ORM'), 'Approve');
    expect((await test.storage.proposals.list(TEAM.id))[0]?.state.is).toBe('waiting');
  });

  it('may be decided by whoever can press there, where Slack does not say who the curators are', async () => {
    test.fault = (method) =>
      method === 'conversations.members'
        ? { status: 200, headers: JSON_TYPE, body: '{"ok":false,"error":"missing_scope"}' }
        : undefined;
    await ask(SAM.id);
    await here.press(SAM.id, await missing(), 'Not for us');
    expect(await here.send(SAM.id, { why: 'No.' })).toEqual({});
    await inChannel('Not for us: ORM');
  });

  it('of two who decide at once one wins, and the other is told', async () => {
    const { workspace } = test.slack;
    const both = { ...CURATORS, members: [ROBIN.id, SAM.id, BOT.userId] };
    workspace.channels.splice(workspace.channels.indexOf(CURATORS), 1, both);
    await ask(SAM.id);
    await here.press(ROBIN.id, await missing(), 'Explain it');
    await here.send(ROBIN.id, ORM);
    await inChannel('To review: ORM');
    const seen = here.notice('To review: ORM');
    await here.press(ROBIN.id, seen, 'Approve');
    await told(ROBIN.id, 'another curator has to look at it');
    await here.press(ROBIN.id, seen, 'Decline');
    await here.press(SAM.id, seen, 'Approve');
    await inChannel('Approved: ORM');
    await here.send(ROBIN.id, { why: 'Too short.' });
    await here.reads(ROBIN.id, 'was quicker, and has approved it');
    await here.press(SAM.id, seen, 'Approve');
    await told(SAM.id, 'was quicker, and has approved it');
    expect(await test.storage.words.history(TEAM.id, 'orm')).toHaveLength(1);
  });

  it('two who write at once are told of each other, and nothing is overwritten unseen', async () => {
    const { workspace } = test.slack;
    workspace.channels.splice(workspace.channels.indexOf(CURATORS), 1, {
      ...CURATORS,
      members: [ROBIN.id, SAM.id, BOT.userId],
    });
    await ask(SAM.id);
    await here.press(ROBIN.id, await missing(), 'Explain it');
    await here.pressIn(ROBIN.id, 'modal', 'Check', ORM);
    await here.press(SAM.id, await missing(), 'Explain it');
    await here.reads(SAM.id, ORM.tldr);
    await here.pressIn(SAM.id, 'modal', 'Check', { ...ORM, tldr: 'By Sam.' });
    await here.pressIn(ROBIN.id, 'modal', 'Check', { ...ORM, tldr: 'By Robin.' });
    await here.reads(ROBIN.id, 'wrote another version while you were writing');
    expect((await test.storage.proposals.list(TEAM.id))[0]).toMatchObject({ entry: { tldr: 'By Sam.' } });
    await here.pressIn(ROBIN.id, 'modal', 'Check', { ...ORM, tldr: 'By Robin.' });
    expect((await test.storage.proposals.list(TEAM.id))[0]).toMatchObject({ entry: { tldr: 'By Robin.' } });
  });

  describe('a better explanation', () => {
    const suggest = async (typed: Record<string, string>): Promise<Readonly<Record<string, string>>> => {
      await here.press(SAM.id, await define(SAM.id, 'staging'), 'Suggest a better explanation');
      return here.send(SAM.id, typed);
    };
    const NOW = {
      term: 'Staging',
      aliases: 'pre-prod',
      tldr: 'A copy of the product to try a change on.',
      story: 'A carpenter mends the door before opening night.',
    };

    it('is suggested by anyone, shown beside the old, and stored as what it changes', async () => {
      expect(await suggest(NOW)).toEqual({ tldr: 'Nothing is different from how it reads now.' });
      expect(await here.send(SAM.id, { ...NOW, tldr: 'A second copy of the product, for trying things.' })).toEqual({});
      await inChannel(/A better explanation\? Staging[\s\S]*Now: A copy of[\s\S]*Suggested: A second copy/);
      const fields = (here.notice('A better explanation').blocks ?? []).flatMap((block) => block.fields ?? []);
      expect(fields).toHaveLength(2);
      await here.press(ROBIN.id, here.notice('A better explanation'), 'See it in full');
      await here.reads(ROBIN.id, 'A second copy of the product, for trying things.');
      await here.press(ROBIN.id, here.notice('A better explanation'), 'Approve');
      await inChannel('Approved: Staging');
      const { words } = await test.storage.words.inForce(TEAM.id);
      expect(words.map(({ entry }) => entry)).toEqual([
        { extends: 'staging', tldr: 'A second copy of the product, for trying things.' },
      ]);
      const card = await define(SAM.id, 'staging');
      expect(card.text).toContain('A second copy');
      expect(card.text).toContain('A carpenter mends the door');
      await directly(SAM.id, /Your explanation of Staging is in the glossary/);
    });

    it('is edited by a curator, or declined with a word of why', async () => {
      await suggest({ ...NOW, here: 'Ours is staging.acme.test.' });
      await inChannel('A better explanation? Staging');
      const seen = here.notice('A better explanation');
      await here.press(ROBIN.id, seen, 'Edit');
      await here.send(ROBIN.id, { ...NOW, here: 'Ask in #qa.' });
      await inChannel(/<@U0ROBIN000> wrote this[\s\S]*Suggested: Ask in #qa\./);
      await here.press(ROBIN.id, seen, 'Approve');
      await told(ROBIN.id, 'has changed it since you saw it');
      await here.press(ROBIN.id, here.notice('A better explanation'), 'Decline');
      await here.send(ROBIN.id, { why: 'That is a secret.' });
      await inChannel(/Declined: Staging[\s\S]*That is a secret\./);
    });

    it('tells whoever wrote it why it was declined', async () => {
      await suggest({ ...NOW, here: 'Ours.' });
      await inChannel('A better explanation? Staging');
      await here.press(ROBIN.id, here.notice('A better explanation'), 'Decline');
      await here.send(ROBIN.id, { why: 'Too short.' });
      await directly(SAM.id, /decided not to use it\.[\s\S]*“Too short\.”/);
    });

    it('written over an older text is laid over the word as it is now', async () => {
      await suggest({ ...NOW, here: 'Ours.' });
      await suggest({ ...NOW, tldr: 'A rehearsal copy.' });
      await until('two messages', () => here.channel().length === 2);
      const [first, second] = here.channel() as [StoredMessage, StoredMessage];
      await here.press(ROBIN.id, first, 'Approve');
      await inChannel('Approved');
      await here.press(ROBIN.id, second, 'Approve');
      await told(ROBIN.id, 'Press Edit: it then lies over the word as it is now');
      await here.press(ROBIN.id, second, 'Edit');
      const form = await here.reads(ROBIN.id);
      expect(form).toContain('A rehearsal copy.');
      expect(form).toContain('Ours.');
    });
  });
});
