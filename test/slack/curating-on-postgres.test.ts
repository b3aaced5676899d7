import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { INPUT } from '../../src/cards/curators/form-blocks.ts';
import { LENA } from '../../src/practice/cast.ts';
import { TEAM } from '../../src/practice/slack/workspace.ts';
import { openStorage } from '../../src/storage/open.ts';
import { curating } from '../support/curating.ts';
import { aFewWords } from '../support/glossary.ts';
import { NO_POSTGRES, type Postgres, startPostgres } from '../support/postgres.ts';
import {
  BOT,
  button,
  CURATORS,
  GENERAL,
  last,
  openWorkspace,
  ROBIN,
  SAM,
  type TestWorkspace,
  until,
} from '../support/workspace.ts';

(NO_POSTGRES ? describe.skip : describe)('a word that is missing, on PostgreSQL', () => {
  let server: Postgres;
  let test: TestWorkspace;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    const url = await server.newDatabase();
    const storage = () => openStorage({ by: 'postgres', url });
    test = await openWorkspace({
      glossaryDirs: [await aFewWords()],
      curatorsChannel: CURATORS.id,
      people: [LENA],
      storage,
    });
  });
  afterEach(() => test.close());

  const define = async (word: string) => {
    await test.slack.command({ user: SAM.id, channel: GENERAL.id }, '/define', word);
    return last(test.slack.workspace.seenBy(SAM.id, GENERAL.id));
  };

  it('is asked for, explained and approved by one bot, and found by another, which is all there is then', async () => {
    const here = curating(test);
    const notice = (words: string) =>
      until(`in the channel: ${words}`, () => here.channel().find(({ text }) => text.includes(words)));
    const unknown = await define('zorbly');
    await test.slack.press(SAM.id, unknown, button(unknown, 'Ask for this word'));
    await here.press(ROBIN.id, await notice('A word is missing: zorbly'), 'Explain it');
    expect(await here.send(ROBIN.id, { term: 'zorbly', tldr: 'The shelf on which finished designs wait.' })).toEqual(
      {},
    );
    await here.press(ROBIN.id, await notice('To review: zorbly'), 'Approve');
    await notice('Approved: zorbly');
    await until('Sam has it', () => here.direct(SAM.id).find(({ text }) => text.includes('The shelf on which')));
    await test.another();
    expect((await define('zorbly')).text).toContain('The shelf on which finished designs wait.');
    expect(here.direct(SAM.id)).toHaveLength(1);
    expect(here.channel()).toHaveLength(2);
  });

  it('goes its way through two bots, to which each request comes in turn, as if they were one', async () => {
    const { slack, storage } = test;
    const bots = [test.bot, await test.another()];
    const send = slack.send.bind(slack);
    let turn = 0;
    slack.send = (body, headers) => {
      slack.connect(`http://127.0.0.1:${bots[turn++ % 2]?.port}`);
      return send(body, headers);
    };
    const { workspace } = slack;
    const curators = { ...CURATORS, members: [SAM.id, ROBIN.id, LENA.id, BOT.userId] };
    workspace.channels.splice(workspace.channels.indexOf(CURATORS), 1, curators);
    const here = curating(test);
    const everyone = [SAM.id, ROBIN.id, LENA.id];
    const inChannel = (words: string) =>
      until(`in the channel: ${words}`, () => here.channel().find(({ text }) => text.includes(words)));
    const ask = async (user: string, word: string) => {
      await slack.command({ user, channel: GENERAL.id }, '/define', word);
      const unknown = last(workspace.seenBy(user, GENERAL.id));
      return slack.press(user, unknown, button(unknown, 'Ask for this word'));
    };
    const direct = (user: string, words: string) =>
      until(`told directly: ${words}`, () => here.direct(user).find(({ text }) => text.includes(words)));
    /** Of several who decide at once, in both bots, all but one hear that somebody was quicker. */
    const oneWins = (users: readonly string[], words: string) =>
      until('all but one are told', () => {
        const late = users.filter((user) =>
          [...workspace.seenBy(user, CURATORS.id), ...(workspace.views.get(user) ?? [])].some((each) =>
            JSON.stringify(each).includes(words),
          ),
        );
        return late.length === users.length - 1;
      });

    await Promise.all(everyone.map((user) => ask(user, 'zorbly')));
    await inChannel('3 people asked');
    await here.press(ROBIN.id, await inChannel('A word is missing: zorbly'), 'Explain it');
    await here.pressIn(ROBIN.id, 'modal', 'Check', { term: 'zorbly', tldr: 'You simply shelve it.' });
    await here.reads(ROBIN.id, 'What the check says');
    expect(await here.send(ROBIN.id, { term: 'zorbly', tldr: 'The shelf on which designs wait.' })).toEqual({});
    const seen = await inChannel('To review: zorbly');
    await Promise.all([SAM.id, LENA.id].map((user) => here.press(user, seen, 'Approve')));
    await inChannel('Approved: zorbly');
    await oneWins([SAM.id, LENA.id], 'was quicker, and has approved it');
    for (const user of everyone) await direct(user, 'The shelf on which');
    await Promise.all(bots.map((bot) => bot.lookAgain()));
    for (const _ of bots) expect((await define('zorbly')).text).toContain('The shelf on which');

    await ask(SAM.id, 'blorb');
    const blorb = await inChannel('A word is missing: blorb');
    await here.press(ROBIN.id, blorb, 'Not for us');
    await here.press(LENA.id, blorb, 'Another name for…');
    await Promise.all([here.modal(ROBIN.id), here.modal(LENA.id)]);
    const staging = { known_word: { type: 'external_select', selected_option: { value: 'staging' } } };
    await Promise.all([here.send(ROBIN.id, { why: 'A customer.' }), here.send(LENA.id, { known_word: staging })]);
    await direct(SAM.id, 'You asked for “blorb”');

    await until(
      'one is told',
      () => [ROBIN.id, LENA.id].filter((user) => workspace.views.get(user)?.length).length === 1,
    );

    await ask(ROBIN.id, 'quux');
    await here.press(ROBIN.id, await inChannel('A word is missing: quux'), 'Ask someone who knows');
    expect(await here.send(ROBIN.id, { expert: { [INPUT]: { selected_user: LENA.id } } })).toEqual({});
    await here.press(LENA.id, await direct(LENA.id, 'what is “quux”?'), 'Explain it');
    expect(await here.send(LENA.id, { what: 'A box that nobody opens.' })).toEqual({});
    await here.press(ROBIN.id, await inChannel('To review: quux'), 'Approve');
    await direct(LENA.id, 'Your explanation of quux');

    await here.press(SAM.id, await define('zorbly'), 'Suggest a better explanation');
    await here.send(SAM.id, { term: 'zorbly', tldr: 'A shelf for designs.' });
    await here.press(ROBIN.id, await inChannel('A better explanation? zorbly'), 'Approve');
    await direct(SAM.id, 'Your explanation of');
    await Promise.all(bots.map((bot) => bot.lookAgain()));
    for (const user of [ROBIN.id, LENA.id]) {
      await here.press(user, await inChannel('Approved: zorbly'), 'History');
      await here.reads(user, 'Put this back');
    }
    await Promise.all([ROBIN.id, LENA.id].map((user) => here.pressIn(user, 'modal', 'Put this back')));
    await until('one is told', () =>
      [ROBIN.id, LENA.id].some((user) => JSON.stringify(workspace.views.get(user)).includes('was changed meanwhile')),
    );
    expect(await storage.words.history(TEAM.id, 'zorbly')).toHaveLength(3);
    await Promise.all(bots.map((bot) => bot.lookAgain()));
    for (const _ of bots) expect((await define('zorbly')).text).toContain('The shelf on which');

    await Promise.all(bots.map((bot) => bot.tick()));
    expect(await storage.outbox.waiting()).toBe(0);
    const posted = test.calls.filter(({ method }) => method === 'chat.postMessage');
    const names = posted.map(({ args: { channel, text } }) => `${channel}: ${String(text).split('\n')[0]}`);
    expect(names.toSorted()).toEqual([
      `${CURATORS.id}: A better explanation? zorbly`,
      `${CURATORS.id}: A word is missing: blorb`,
      `${CURATORS.id}: A word is missing: quux`,
      `${CURATORS.id}: A word is missing: zorbly`,
      `${CURATORS.id}: To review: quux`,
      `${CURATORS.id}: To review: zorbly`,
      `${LENA.id}: One question: what is “quux”?`,
      `${LENA.id}: You asked for “zorbly”. Here it is.`,
      `${LENA.id}: Your explanation of quux is in the glossary now. Thank you.`,
      `${ROBIN.id}: You asked for “quux”. Here it is.`,
      `${ROBIN.id}: You asked for “zorbly”. Here it is.`,
      `${ROBIN.id}: Your explanation of zorbly is in the glossary now. Thank you.`,
      // Declined or named: one of two curators won.
      expect.stringContaining(`${SAM.id}: You asked for “blorb”`),
      `${SAM.id}: You asked for “zorbly”. Here it is.`,
      `${SAM.id}: Your explanation of zorbly is in the glossary now. Thank you.`,
    ]);
  });
});
