import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { viewProblems } from '../../src/limits.ts';
import { openAppHome } from '../../src/practice/slack/surfaces.ts';
import type { Json, OpenView, StoredMessage } from '../../src/practice/slack/types.ts';
import { TEAM } from '../../src/practice/slack/workspace.ts';
import { StorageAway } from '../../src/storage/away.ts';
import type { Storage } from '../../src/storage/types.ts';
import {
  aMoment,
  button,
  buttons,
  GENERAL,
  last,
  openWorkspace,
  read,
  SAM,
  type TestOptions,
  type TestWorkspace,
  until,
} from '../support/workspace.ts';

const me = { workspace: TEAM.id, user: SAM.id };

let test: TestWorkspace;
const open = async (options?: TestOptions): Promise<void> => {
  test = await openWorkspace(options);
};
afterEach(() => test.close());

const home = (): OpenView | undefined => test.slack.workspace.homes.get(SAM.id);
/** Opens the tab, and waits until it says something. */
const openHome = async (words: string): Promise<OpenView> => {
  await openAppHome(test.slack, SAM.id, 'home');
  return homeWith(words);
};
const homeWith = (words: string): Promise<OpenView> =>
  until(`Home with “${words}”`, () => (home() && everyWord(home()?.view).includes(words) ? home() : undefined));
/** All words of a view, those beside a button included. */
const everyWord = (node: unknown): string => JSON.stringify(node);
const top = (words: string): Promise<OpenView> =>
  until(`a modal with “${words}”`, () => {
    const opened = test.slack.workspace.views.get(SAM.id)?.at(-1);
    return opened && everyWord(opened.view).includes(words) ? opened : undefined;
  });
const allButtons = ({ view }: OpenView): Json[] => [
  ...buttons(view),
  ...(view.blocks as Json[]).flatMap(({ accessory }) => (accessory ? [accessory as Json] : [])),
];
const press = (opened: OpenView, label: string, values: Json = {}) => {
  const found = allButtons(opened).find(({ accessibility_label }) => accessibility_label === label);
  if (!found) throw new Error(`no “${label}”, but ${allButtons(opened).map((each) => each.accessibility_label)}`);
  const block = (opened.view.blocks as Json[]).findIndex(
    ({ elements, accessory }) =>
      accessory === found ||
      (elements as Json[] | undefined)?.some(
        (each) => each.action_id === found.action_id && each.value === found.value,
      ),
  );
  const id = (opened.view.blocks as Json[])[block]?.block_id ?? `b${block}`;
  return test.slack.pressInView(opened, { ...found, type: 'button', block_id: id }, values);
};
const searching = (typed: string | null): Json => ({ search: { search: { type: 'plain_text_input', value: typed } } });
const ask = async (question: string): Promise<StoredMessage> => {
  await test.slack.command({ user: SAM.id, channel: GENERAL.id }, '/define', question);
  return last(test.slack.workspace.seenBy(SAM.id, GENERAL.id));
};
const pressCard = (card: StoredMessage, label: string) => test.slack.press(SAM.id, card, button(card, label));
const cardWith = (ts: string, words: string): Promise<StoredMessage> =>
  until(`a card with “${words}”`, () => {
    const card = test.slack.workspace.messages.find((each) => each.ts === ts);
    return card?.text.includes(words) ? card : undefined;
  });
const away = async (): Promise<never> => {
  throw new StorageAway('away', 'wait', { mayPass: true });
};
const errors = (): unknown[] => test.logged.filter(({ level }) => level === 'error');

describe('the Home tab', () => {
  beforeEach(() => open());

  it('of somebody who opens it for the first time is friendly, and Slack takes it', async () => {
    const { view } = await openHome('New here? Begin with this');
    expect(viewProblems(view)).toEqual([]);
    expect(errors()).toEqual([]);
  });

  it.each([
    ['by Enter', 'staging', 'dress rehearsal'],
    ['misspelled', 'stagign', 'I read “stagign” as Staging'],
    ['as a question', 'what is a pull request?', 'Pull request'],
    ['that means nothing', 'zzqqxx', 'I would rather say so than guess'],
    ['by one of the other things one may ask', 'today', 'Your word for today'],
  ])('answers a search %s in a modal', async (_, typed, words) => {
    const opened = await openHome('Which word did you meet?');
    const typing = { type: 'plain_text_input', action_id: 'search', block_id: 'search', value: typed };
    expect((await test.slack.pressInView(opened, typing, searching(typed))).status).toBe(200);
    const { view } = await top(words);
    expect(viewProblems(view)).toEqual([]);
    expect(everyWord(view)).not.toContain('Was this clear?');
    expect(test.slack.workspace.messages.filter(({ bot_id }) => bot_id)).toEqual([]);
  });

  it('answers by the button below the box, and says so when the box is empty', async () => {
    const opened = await openHome('Which word did you meet?');
    await press(opened, 'Explain it', searching('deploy'));
    await top('Deploy');
    await press(opened, 'Explain it', searching(null));
    await top('Write the word into the box first');
  });

  it('leads from a search over a suggestion to its card, to all of it, and back', async () => {
    const opened = await openHome('Which word did you meet?');
    await press(opened, 'Explain it', searching('stag'));
    await press(await top('Did you mean'), 'Explain Staging');
    await press(await top('dress rehearsal'), 'Tell me more: Staging');
    await top('How it goes');
    expect(test.slack.workspace.views.get(SAM.id)).toHaveLength(3);
    test.slack.workspace.closeView(SAM.id);
    test.slack.workspace.closeView(SAM.id);
    await top('Did you mean');
  });

  it('leads by browsing to a page of words, to the next page, and to a card', async () => {
    const opened = await openHome('All the words');
    const label = allButtons(opened).find(({ action_id }) => action_id === 'browse.2')?.accessibility_label as string;
    await press(opened, label);
    const first = await top('page 1 of');
    await press(
      first,
      allButtons(first).find(({ text }) => (text as Json).text === 'More words')?.accessibility_label as string,
    );
    const second = await top('page 2 of');
    expect(second.id).toBe(first.id);
    const word = allButtons(second).find(({ action_id }) => action_id === 'explain_term.0');
    await press(second, word?.accessibility_label as string);
    await top('Tell me more');
    expect(test.slack.workspace.views.get(SAM.id)).toHaveLength(2);
    await press(opened, label);
    await press(await top('page 1 of'), 'All situations');
    await top('Choose a situation');
  });

  it('explains the word of the day, which can be kept there and let go again', async () => {
    const opened = await openHome('The word of the day');
    const explain = allButtons(opened).find(({ action_id }) => action_id === 'explain_term')
      ?.accessibility_label as string;
    await press(opened, explain);
    const name = explain.replace('Explain: ', '');
    const kept = await press(await top('Tell me more'), `Keep: ${name}`).then(() => top('Kept in My words'));
    await homeWith('Read again');
    expect(await test.storage.keptWords.list(me)).toHaveLength(1);
    await press(kept, `Let go: ${name}`);
    await until('let go', () => !everyWord(test.slack.workspace.views.get(SAM.id)).includes('Kept in My words'));
    await homeWith('Press Keep below an explanation');
  });

  it('deletes what is kept after asking, and says what it was', async () => {
    await test.storage.keptWords.keep(me, 'staging', 1);
    await test.storage.learning.gotIt(me, 'first-week', 'ticket', 1);
    const opened = await openHome('Delete what you keep about me');
    const confirm = allButtons(opened).find(({ action_id }) => action_id === 'forget_me')?.confirm;
    expect(read((confirm as Json).text)).toContain('gone for good');
    await press(opened, 'Delete what you keep about me');
    const { view } = await top('My words: one word');
    expect(everyWord(view)).toContain('Your progress on a learning path');
    await homeWith('New here? Begin with this');
    expect((await test.storage.people.kept(me)).keptWords).toEqual([]);
  });
});

describe('My words', () => {
  beforeEach(() => open());

  it('a private card is kept, once however often it is pressed, and Home shows it at once', async () => {
    const card = await ask('staging');
    await pressCard(card, 'Keep');
    await pressCard(card, 'Keep');
    const kept = await cardWith(card.ts, 'Kept in My words');
    expect(kept.text).toContain('dress rehearsal');
    expect((await test.storage.keptWords.list(me)).map(({ slug }) => slug)).toEqual(['staging']);
    expect(everyWord((await homeWith('Read again: Staging')).view)).toContain('My words: Staging');
    await pressCard(kept, 'Let go');
    await homeWith('Press Keep below an explanation');
    expect((await cardWith(card.ts, 'Was this clear?')).text).not.toContain('Kept');
  });

  it('a short card stays short when it is kept', async () => {
    const card = await ask('staging --short');
    await pressCard(card, 'Keep');
    expect((await cardWith(card.ts, 'Kept in My words')).text).not.toContain('carpenter');
  });

  it('is kept in a conversation with the bot, and from Tell me more; a card for everyone has no Keep', async () => {
    const dm = test.slack.workspace.directMessages(SAM.id);
    await test.slack.say({ user: SAM.id, channel: dm.id }, 'rollback');
    const card = await until('an answer', () =>
      test.slack.workspace.messages.find(({ text }) => /^Rollback/.test(text)),
    );
    await pressCard(card, 'Keep');
    await cardWith(card.ts, 'Kept in My words');
    const other = await ask('staging');
    await pressCard(other, 'Tell me more');
    await press(await top('How it goes'), 'Keep: Staging');
    const more = await top('Kept in My words');
    expect(viewProblems(more.view)).toEqual([]);
    expect(everyWord(more.view)).toContain('How it goes');
    const another = allButtons(more).find(({ action_id }) => action_id === 'more_again');
    await press(more, another?.accessibility_label as string);
    const next = await until('another page', () => {
      const shown = test.slack.workspace.views.get(SAM.id)?.at(-1);
      return shown && shown.hash !== more.hash ? shown : undefined;
    });
    expect(everyWord(next.view)).toContain('Let go: Staging');
    await pressCard(other, 'Show everyone here');
    const shared = await until('shared', () =>
      test.slack.workspace.messages.find(({ text }) => text.includes('shared an')),
    );
    expect(buttons(shared).map(({ action_id }) => action_id)).not.toContain('keep');
    expect((await test.storage.keptWords.list(me)).map(({ slug }) => slug)).toEqual(['staging', 'rollback']);
  });

  it('is let go in Home, in the list of all, and from a card that lies over the list', async () => {
    const slugs = [
      'staging',
      'deploy',
      'rollback',
      'bug',
      'ticket',
      'build',
      'commit',
      'merge',
      'branch',
      'api',
      'qa',
      'pull-request',
    ];
    for (const [i, slug] of slugs.entries()) await test.storage.keptWords.keep(me, slug, 100 - i);
    const opened = await openHome('All 12 of my words');
    await press(opened, 'Let go: Staging');
    await press(await homeWith('All 11 of my words'), 'All 11 of my words');
    await press(await top('page 1 of 2'), 'More words: My words');
    const second = await top('page 2 of 2');
    await press(second, 'Read again: Pull request');
    await press(await top('Kept in My words'), 'Let go: Pull request');
    await homeWith('All 10 of my words');
    test.slack.workspace.closeView(SAM.id);
    const list = await top('You keep 10 words');
    expect(list.id).toBe(second.id);
    await press(list, 'Let go: Deploy');
    await top('You keep 9 words');
    await homeWith('All 9 of my words');
    expect(errors()).toEqual([]);
  });

  it('says so when the word is gone, or the button is old', async () => {
    const card = await ask('staging');
    const say = async (action_id: string, value: string, words: string) => {
      await test.slack.press(SAM.id, card, { ...button(card, 'Keep'), action_id, value });
      await until(words, () => test.slack.workspace.messages.some(({ text }) => text.includes(words)));
    };
    await say('keep', '{"slug":"gone"}', 'no longer in the glossary');
    await say('let_go', 'x', 'from an earlier version of me');
    await say('my_words', '[]', 'from an earlier version of me');
    expect(await test.storage.keptWords.list(me)).toEqual([]);
  });
});

describe('two changes at once', () => {
  /** Keeps two words; the tab with the first alone is drawn, but reaches Slack after a second, when the other is kept too. */
  const keepTwo = async (between: () => void): Promise<void> => {
    await openHome('New here?');
    const [one, two] = [await ask('staging'), await ask('deploy')];
    let held = 0;
    test.fault = (method) => (method === 'views.publish' && held++ === 0 ? { delayMs: 1_000 } : undefined);
    await pressCard(one, 'Keep');
    await until('the first is on its way', () => held === 1);
    between();
    await pressCard(two, 'Keep');
    await cardWith(two.ts, 'Kept in My words');
    await aMoment(1_200);
    for (const words of ['Read again: Staging', 'Read again: Deploy']) await homeWith(words);
  };

  it('by one bot are both there at the end', async () => {
    await open();
    await keepTwo(() => {});
  });

  it('by two bots are both there at the end, though the one that knew less publishes last', async () => {
    await open();
    const other = await test.another();
    test.slack.connect(`http://127.0.0.1:${test.bot.port}`);
    await keepTwo(() => test.slack.connect(`http://127.0.0.1:${other.port}`));
  });

  it('a tab that was changed meanwhile is drawn afresh: what Slack calls a hash conflict', async () => {
    await open();
    const opened = await openHome('New here?');
    await test.storage.keptWords.keep(me, 'staging', 1);
    test.slack.workspace.publishHome(SAM.id, { type: 'home', blocks: [] });
    await test.slack.event({ type: 'app_home_opened', user: SAM.id, tab: 'home', view: { hash: opened.hash } });
    await homeWith('Read again: Staging');
    const answers = test.calls.filter(({ method }) => method === 'views.publish').map(({ answer }) => answer.error);
    expect(answers).toContain('hash_conflict');
  });
});

describe('while the storage is away', () => {
  const down = (works: Storage): Storage => ({
    ...works,
    keptWords: { keep: away, letGo: away, list: away },
    people: { kept: away, forget: away },
  });
  beforeEach(() => open({ storage: down }));

  it('Home has the search, the word of the day and browsing, and says what is missing', async () => {
    const opened = await openHome('I cannot reach my notebook');
    await press(opened, 'Explain it', searching('staging'));
    await top('dress rehearsal');
    expect(errors()).toEqual([]);
  });

  it('Keep says that it was not kept, and the card stays as it was', async () => {
    const card = await ask('staging');
    await pressCard(card, 'Keep');
    const words = await until('words', () =>
      test.slack.workspace.messages.find(({ text }) => /could not write/.test(text)),
    );
    expect(words.visibleTo).toBe(SAM.id);
    expect((await cardWith(card.ts, 'dress')).text).not.toContain('Kept');
  });

  it('an open tab whose button cannot do it says so in a modal', async () => {
    const opened = await openHome('I cannot reach my notebook');
    await test.slack.pressInView(opened, { type: 'button', action_id: 'my_words', block_id: 'b', value: '{"page":0}' });
    await top('could not write');
  });
});
