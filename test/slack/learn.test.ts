import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { messageProblems, viewProblems } from '../../src/limits.ts';
import type { Channel, Json, OpenView, StoredMessage } from '../../src/practice/slack/types.ts';
import { TEAM } from '../../src/practice/slack/workspace.ts';
import { StorageAway } from '../../src/storage/away.ts';
import type { Learning, Person, Progress } from '../../src/storage/types.ts';
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
  shownBy,
  type TestWorkspace,
  until,
} from '../support/workspace.ts';

const WORDS = 10;
const away = async (): Promise<never> => {
  throw new StorageAway('away', 'wait', { mayPass: true });
};

const PERSON: Person = { workspace: TEAM.id, user: SAM.id };

let test: TestWorkspace;
/** Takes the storage of learning away. */
let isAway: boolean;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'words-'));
  writeFileSync(path.join(folder, 'own.yml'), 'term: Own\ntldr: Our own word.\n');
  test = await openWorkspace({
    glossaryDirs: ['glossary', folder],
    storage: (works) => ({
      ...works,
      learning: new Proxy(works.learning, { get: (target, name: keyof Learning) => (isAway ? away : target[name]) }),
    }),
  });
});
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  isAway = false;
  test.fault = undefined;
  await test.storage.people.forget(PERSON);
  test.slack.workspace.closeView(SAM.id, true);
  test.calls.splice(0);
  test.logged.splice(0);
});

const seen = (user = SAM, channel: Channel = GENERAL): StoredMessage[] =>
  test.slack.workspace.seenBy(user.id, channel.id);
const ask = async (text: string): Promise<Json> =>
  shownBy(await test.slack.command({ user: SAM.id, channel: GENERAL.id }, '/define', text));
const views = (): readonly OpenView[] => test.slack.workspace.views.get(SAM.id) ?? [];
const words = (): string => read(views().at(-1)?.view);
const modal = (what: string): Promise<OpenView> =>
  until(what, () => views().find((each) => each === views().at(-1) && read(each.view).includes(what)));
const pressIn = async (opened: OpenView, label: string, then: string): Promise<OpenView> => {
  const { status } = await test.slack.pressInView(opened, button(opened.view, label));
  expect(status).toBe(200);
  const next = await modal(then);
  expect(viewProblems(next.view)).toEqual([]);
  return next;
};
const progress = (slug = 'first-week'): Promise<Progress | undefined> => test.storage.learning.progress(PERSON, slug);
const pressOn = async (message: StoredMessage, label: string, then: string): Promise<OpenView> => {
  await test.slack.press(SAM.id, message, button(message, label));
  return modal(then);
};
/** Opens a path from the list, at its beginning. */
const begin = async (): Promise<OpenView> => {
  await ask('learn');
  return pressOn(last(seen()), 'Your first week', 'A message from Robin');
};
/** Presses Got it from word to word. */
const gotIt = async (from: OpenView, first: number, until_: number): Promise<OpenView> => {
  let here = from;
  for (let i = first; i < until_; i++)
    here = await pressIn(here, 'Got it', i === WORDS ? 'The same message again' : `Word ${i + 1} of ${WORDS}`);
  return here;
};
/** The choice that is right, or one that is not. */
const choice = (opened: OpenView, right: boolean): string => {
  const found = buttons(opened.view).find(({ value }) => {
    const { asked, chosen } = JSON.parse(String(value));
    return asked && (asked.slug === chosen.slug) === right;
  });
  return String((found?.text as Json | undefined)?.text);
};

describe('/define learn', () => {
  it('shows the paths, for the asker alone', async () => {
    const shown = await ask('learn');
    expect(shown.response_type).toBe('ephemeral');
    expect(shown.text).toContain('Your first week, for anyone new who does not program: 10 words');
    expect(messageProblems(shown)).toEqual([]);
    expect(seen(ROBIN).filter(({ bot_id }) => bot_id)).toEqual([]);
    expect(buttons(shown)[0]?.text).toMatchObject({ text: 'Your first week' });
  });

  it.each(['learn first week', 'learn Your first week', 'learn first-week', 'LEARN frist week', 'learn first'])(
    '%s is that path, with the message that is hard to read',
    async (text) => {
      const shown = await ask(text);
      expect(shown.text).toContain('Heads up: the ticket for the login bug');
      await pressOn(last(seen()), 'Show me the first word', `Word 1 of ${WORDS}`);
    },
  );

  it('learn with a word is a question about that word', async () => {
    expect((await ask('learn staging')).text).toContain('dress rehearsal');
  });

  it('learn with what there is not says so, and shows what there is', async () => {
    const { text } = await ask('learn <!channel> gardening');
    expect(text).toContain('no path called “@channel gardening”');
    expect(text).toContain('Your first week');
  });

  it('works in a direct message, and by a mention, where nobody else sees it', async () => {
    const alone = test.slack.workspace.directMessages(SAM.id);
    await test.slack.say({ user: SAM.id, channel: alone.id }, 'learn first week');
    const message = await until('the path', () => seen(SAM, alone).find(({ bot_id }) => bot_id));
    await pressOn(message, 'Show me the first word', `Word 1 of ${WORDS}`);
    await test.slack.say({ user: SAM.id, channel: GENERAL.id }, `<@${BOT.userId}> learn`);
    await until('the paths', () => seen().find(({ text, visibleTo }) => visibleTo && text.includes('Your first week')));
    expect(seen(ROBIN).filter(({ bot_id }) => bot_id)).toEqual([]);
  });
});

describe('a path', () => {
  it('is walked word by word in one modal to the message, the question and a kind answer; all of it is stored', async () => {
    const beginning = await begin();
    expect(read(beginning.view)).toContain('Hard to read?');
    expect((await progress())?.gotIt).toEqual([]);
    const first = await pressIn(beginning, 'Show me the first word', `Word 1 of ${WORDS}`);
    expect(read(first.view)).toContain('Why it comes now: \nEverything that happens here begins as one.');
    const end = await gotIt(first, 1, WORDS + 1);
    expect(read(end.view)).toContain('In plain English: \nThe note about the mistake');
    expect((await progress())?.gotIt).toHaveLength(WORDS);
    expect((await progress())?.finishedAt).toBeUndefined();

    const done = await pressIn(end, choice(end, true), 'Yes, that is it.');
    expect(read(done.view)).toContain('You have finished “Your first week”');
    expect(await progress()).toMatchObject({ quiz: 'right', finishedAt: expect.any(Number) });
    expect(views()).toHaveLength(1);
    expect(seen(ROBIN).filter(({ bot_id }) => bot_id)).toEqual([]);
    expect(test.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('says what was meant when the answer is wrong, and what the chosen one means; the question may be left out', async () => {
    await Promise.all([...Array(1)].map(() => begin()));
    const end = await gotIt(
      await pressIn(await modal('Hard to read'), 'Show me the first word', 'Word 1'),
      1,
      WORDS + 1,
    );
    const done = await pressIn(end, choice(end, false), 'Not quite');
    expect(read(done.view)).toContain(' means: ');
    expect(read(done.view)).toContain('Your choice belongs to');
    expect((await progress())?.quiz).toBe('wrong');

    // Taken again, it begins anew.
    const again = await pressIn(done, 'Take this path again', 'Hard to read?');
    expect(await progress()).toBeUndefined();
    const end2 = await gotIt(await pressIn(again, 'Show me the first word', 'Word 1'), 1, WORDS + 1);
    await pressIn(end2, 'No question, thank you', 'You have finished');
    expect(await progress()).toMatchObject({ quiz: undefined, finishedAt: expect.any(Number) });
    expect((await ask('learn first week')).text).toContain('You have finished');
  });

  it('explains a word another way and back, and says how to come back after Stop', async () => {
    const first = await pressIn(await begin(), 'Show me the first word', 'Word 1');
    const another = await pressIn(first, 'Explain it another way', 'told another way');
    const back = await pressIn(another, 'Back to the first way', 'Your left heel wobbles');
    const second = await gotIt(back, 1, 2);
    const stopped = await pressIn(second, 'Stop', 'You were at word 2 of 10, and I keep your place.');
    expect(read(stopped.view)).toContain('/define learn');
    await pressIn(stopped, 'Go on after all', 'Word 2 of 10');
  });

  it('goes on where one was, after the modal was closed at any step', async () => {
    const third = await gotIt(await pressIn(await begin(), 'Show me the first word', 'Word 1'), 1, 3);
    test.slack.workspace.closeView(SAM.id, true);
    expect(read(third.view)).toContain('Word 3 of 10');
    const shown = await ask('learn');
    expect(shown.text).toContain('2 of 10');
    const here = await pressOn(last(seen()), 'Go on: Your first week', 'Word 3 of 10');
    await gotIt(here, 3, WORDS + 1);
    test.slack.workspace.closeView(SAM.id, true);
    await ask('learn');
    await pressOn(last(seen()), 'Go on: Your first week', 'One question before you go');
  });

  it('opens from a button elsewhere that knows no more than the path', async () => {
    for (const action_id of ['learn_choose', 'learn_continue', 'learn_choose.3']) {
      const channel = test.slack.workspace.directMessages(SAM.id).id;
      const message = test.slack.workspace.add({ user: BOT.userId, channel, text: 'welcome' });
      await test.slack.press(SAM.id, message, {
        type: 'button',
        action_id,
        block_id: 'b',
        value: '{"path":"first-week"}',
        text: { type: 'plain_text', text: 'x' },
      });
      await modal('Hard to read?');
      test.slack.workspace.closeView(SAM.id, true);
    }
  });

  it('refreshes Home after each change', async () => {
    const published = (): number => test.calls.filter(({ method }) => method === 'views.publish').length;
    let before = published();
    const first = await pressIn(await begin(), 'Show me the first word', 'Word 1');
    await until('after the beginning', () => published() > before);
    before = published();
    await gotIt(first, 1, 2);
    await until('after a word', () => published() > before);
  });

  it('two presses at once count once, and a late one does not turn the page back', async () => {
    const first = await pressIn(await begin(), 'Show me the first word', 'Word 1');
    const press = () => test.slack.pressInView(first, button(first.view, 'Got it'));
    await Promise.all([press(), press(), press()]);
    const second = await modal('Word 2 of 10');
    await gotIt(second, 2, 3);
    await press();
    await test.slack.pressInView(first, button(first.view, 'Explain it another way'));
    await aMoment();
    expect(words()).toContain('Word 3 of 10');
    expect((await progress())?.gotIt.map(({ slug }) => slug)).toEqual(['ticket', 'bug']);
    expect(test.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('that was closed while the press was on its way stays closed', async () => {
    const first = await pressIn(await begin(), 'Show me the first word', 'Word 1');
    test.slack.workspace.closeView(SAM.id, true);
    await test.slack.pressInView(first, button(first.view, 'Got it'));
    await until('stored', () => test.calls.some(({ method }) => method === 'views.update'));
    await aMoment();
    expect(views()).toEqual([]);
    expect(test.logged.filter(({ level }) => level === 'error')).toEqual([]);
    expect((await progress())?.gotIt).toHaveLength(1);
  });

  it.each([
    ['of a path that is gone', '{"path":"gone"}'],
    ['of another version', 'something else'],
    ['with a value that is not ours', '[]'],
  ])('a button %s shows the paths that there are', async (_, value) => {
    const first = await pressIn(await begin(), 'Show me the first word', 'Word 1');
    await test.slack.pressInView(first, { ...button(first.view, 'Got it'), value });
    const gone = await modal('Somebody has changed the learning paths');
    await pressIn(gone, 'Your first week', 'A message from Robin');
  });

  it('a choice of a word that is gone finishes all the same', async () => {
    const first = await pressIn(await begin(), 'Show me the first word', 'Word 1');
    const value = JSON.stringify({
      path: 'first-week',
      asked: { slug: 'gone', number: 0 },
      chosen: { slug: 'staging', number: 99 },
    });
    await test.slack.pressInView(first, { ...button(first.view, 'Got it'), action_id: 'learn_answer.2', value });
    expect(read((await modal('You have finished')).view)).not.toContain('Yes, that is it');
  });
});

describe('a path whose words a team changes while somebody walks it', () => {
  it('goes on without a hidden word, and with the new text of a changed one', async () => {
    const first = await pressIn(await begin(), 'Show me the first word', 'Word 1 of 10');
    const second = await gotIt(first, 1, 2);
    writeFileSync(path.join(folder, 'bug.yml'), 'hide: true\n');
    writeFileSync(path.join(folder, 'pull-request.yml'), 'extends: pull-request\nhere: Ours need two readers.\n');
    const isRead = (): boolean => test.logged.some(({ message }) => message.includes('read again'));
    await until('the edit', isRead, 10_000);
    const third = await pressIn(second, 'Explain it another way', 'Word 2 of 9');
    expect(read(third.view)).toContain('Ours need two readers.');
    await pressIn(third, 'Got it', 'Word 3 of 9');
    for (const name of ['bug.yml', 'pull-request.yml']) rmSync(path.join(folder, name));
    test.logged.splice(0);
    await until('as before', isRead, 10_000);
  });
});

describe('while the storage is away', () => {
  const TOLD = 'I cannot reach my notebook';

  it('the paths are shown, and a path can be read to its end; the person is told once', async () => {
    isAway = true;
    expect((await ask('learn')).text).toContain('I do not know how far you are');
    const beginning = await pressOn(last(seen()), 'Your first week', 'Hard to read?');
    expect(read(beginning.view)).toContain(TOLD);
    const first = await pressIn(beginning, 'Show me the first word', 'Word 1');
    expect(read(first.view)).not.toContain(TOLD);
    const third = await gotIt(await pressIn(first, 'Explain it another way', 'told another way'), 1, 3);
    const stopped = await pressIn(third, 'Stop', 'I could not keep your place');
    const end = await gotIt(await pressIn(stopped, 'Go on after all', 'Word 3 of 10'), 3, WORDS + 1);
    const done = await pressIn(end, choice(end, true), 'Yes, that is it.');
    expect(read(done.view)).not.toContain(TOLD);
    const next = await pressIn(done, 'AI in plain English', 'A message from');
    expect(read(next.view)).not.toContain(TOLD);
    isAway = false;
    expect(await progress()).toBeUndefined();
    expect(test.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('in the middle of a path it goes on from there; once the storage is back, all is noted', async () => {
    const third = await gotIt(await pressIn(await begin(), 'Show me the first word', 'Word 1'), 1, 3);
    isAway = true;
    const fourth = await pressIn(third, 'Got it', 'Word 4 of 10');
    expect(read(fourth.view)).toContain(TOLD);
    const fifth = await gotIt(fourth, 4, 5);
    isAway = false;
    await gotIt(fifth, 5, 6);
    await aMoment();
    expect((await progress())?.gotIt.map(({ slug }) => slug).sort()).toEqual(
      ['broken-build', 'bug', 'build', 'pull-request', 'ticket'].sort(),
    );
  });

  it('what fails in another way is said in words', async () => {
    test.fault = (method) =>
      method === 'views.open' ? { status: 200, body: '{"ok":false,"error":"expired_trigger_id"}' } : undefined;
    await ask('learn');
    await test.slack.press(SAM.id, last(seen()), button(last(seen()), 'Your first week'));
    await until('words', () => seen().find(({ text }) => text.includes('Please press the button again')));
  });
});
