import { describe, expect, it } from '@jest/globals';
import { forgottenMessage } from '../../src/cards/home/about-you.ts';
import { myWordsView } from '../../src/cards/home/my-words.ts';
import { type Home, homeView } from '../../src/cards/home/view.ts';
import { loadGlossary } from '../../src/glossary/load.ts';
import type { Glossary } from '../../src/glossary/types.ts';
import { wordOfTheDay } from '../../src/learning/some-word.ts';
import { standings } from '../../src/learning/standing.ts';
import { messageProblems, viewProblems } from '../../src/limits.ts';
import type { Kept, Progress } from '../../src/storage/types.ts';
import { fullTerm } from '../support/arbitrary.ts';
import { nodes, shown } from '../support/shown.ts';

const { glossary: shipped } = await loadGlossary(['glossary']);

const NOTHING: Kept = {
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
const on = (path: string, slugs: readonly string[] = [], finishedAt?: number): Progress => ({
  path,
  gotIt: slugs.map((slug, i) => ({ slug, at: i })),
  quiz: undefined,
  finishedAt,
  touchedAt: 0,
});
const stepsOf = (slug: string): string[] =>
  (shipped.paths.find((path) => path.slug === slug)?.steps ?? []).map((step) => step.slug);

/** The tab of somebody about whom these things are kept. */
function home(kept: Partial<Kept> | undefined, more: Partial<Home> = {}) {
  const { glossary = shipped } = more;
  const whole = kept && { ...NOTHING, ...kept };
  const view = homeView({
    glossary,
    dayWord: wordOfTheDay(glossary, 0),
    standings: standings(glossary, whole?.paths ?? []),
    kept: whole,
    command: '/define',
    curatorsChannel: undefined,
    ...more,
  });
  return { view, read: shown(view.blocks).join('\n'), buttons: nodes(view, ({ type }) => type === 'button') };
}

const texts = (buttons: readonly Readonly<Record<string, unknown>>[]): unknown[] =>
  buttons.map(({ text }) => (text as { text: string }).text);
const allWords = [...shipped.terms.keys()].map((slug, i) => ({ slug, at: i }));
const headings = (view: { blocks: readonly unknown[] }): string[] =>
  shown(nodes(view, ({ type }) => type === 'header'));

describe('the Home tab', () => {
  it('of somebody new asks for a word, and leads to one thing to do first', () => {
    const { view, read, buttons } = home({});
    expect(headings(view).slice(0, 3)).toEqual([
      'I explain technical words',
      'New here? Begin with this',
      'The word of the day',
    ]);
    const first = buttons.filter(({ style }) => style === 'primary');
    expect(first).toMatchObject([{ action_id: 'learn_choose', value: '{"path":"first-week"}' }]);
    expect(first[0]?.accessibility_label).toBe('Begin: Your first week');
    expect(read).toContain('Nobody can see what you look up.');
    expect(texts(buttons)).not.toContain('Delete what you keep about me');
  });

  it('goes on where one was: the path touched last that is not finished', () => {
    const first = stepsOf('first-week');
    const { read, buttons } = home({
      paths: [on('ai-in-plain-english', [], 5), on('first-week', first.slice(0, 3)), on('numbers-and-data')],
    });
    expect(read).toContain('Continue where you were\nYour first week: 3 of 10, next: Build.');
    expect(buttons.filter(({ style }) => style === 'primary')).toMatchObject([
      { action_id: 'learn_continue', value: '{"path":"first-week"}', accessibility_label: 'Continue: Your first week' },
    ]);
    expect(read).toMatch(/AI in plain English\nfinished, for/);
    expect(read).toMatch(/Your first week\n3 of 10, for/);
  });

  it('leads to the path that was opened and left before its first word', () => {
    const paths = [on('ai-in-plain-english', [], 5), on('numbers-and-data')];
    const { read, buttons } = home({ keptWords: allWords.slice(0, 1), paths });
    expect(read).toMatch(/You opened this one\nNumbers and data: \d+ words that your colleagues use/);
    expect(buttons.filter(({ style }) => style === 'primary')).toMatchObject([
      { action_id: 'learn_choose', value: '{"path":"numbers-and-data"}' },
    ]);
  });

  it('says what is left when all words of a path are done', () => {
    expect(home({ paths: [on('first-week', stepsOf('first-week'))] }).read).toContain(
      'Your first week: 10 of 10. What is left is to read the message',
    );
  });

  it('has the newest words that one keeps, and the way to the others', () => {
    const six = home({ keptWords: allWords.slice(0, 6) });
    expect(six.buttons.filter(({ action_id }) => action_id === 'let_go')).toHaveLength(5);
    expect(texts(six.buttons)).toContain('All 6 of my words');
    const five = home({ keptWords: allWords.slice(0, 5) });
    expect(five.buttons.filter(({ action_id }) => action_id === 'my_words')).toEqual([]);
  });

  it('lets go of a word that is no longer in the glossary', () => {
    const { read, buttons } = home({ keptWords: [{ slug: 'long-gone', at: 0 }] });
    expect(read).toContain('long-gone: This word is no longer in the glossary.');
    expect(buttons.filter(({ action_id }) => action_id === 'let_go')).toHaveLength(1);
    expect(texts(buttons)).not.toContain('Read again');
  });

  it('names everything that is kept', () => {
    const { read } = home({
      keptWords: [{ slug: 'staging', at: 0 }],
      requests: [{ key: 'orm', word: 'ORM', at: 0 }],
      paths: [on('first-week', stepsOf('first-week').slice(0, 2))],
      wordADay: { minute: 1, state: { is: 'on', due: 0 }, unanswered: 0, sent: ['qa', 'bug'] },
      waiting: [{ kind: 'word-a-day', due: 0 }],
      welcomed: { by: 'U0ROBIN', at: 0 },
      welcomesSent: 2,
    });
    for (const line of [
      'My words: Staging',
      'Learning paths: Your first week (2 of 10)',
      'which words you had (2 words)',
      'One message that waits',
      'welcomed by <@U0ROBIN>',
      'asked to have explained: ORM',
      'welcomed 2 teammates',
      'Which words you look up is never kept.',
    ])
      expect(read).toContain(line);
  });

  it('without the storage still has the search, the word of the day and browsing, and says what is missing', () => {
    const { view, read, buttons } = home(undefined);
    expect(nodes(view, ({ type }) => type === 'input')).toHaveLength(1);
    expect(read).toContain('so My words and your progress are not shown');
    expect(headings(view)).toEqual([
      'I explain technical words',
      'The word of the day',
      'All the words, by where you meet them',
      'Learning paths',
      'Where to get help',
    ]);
    expect(texts(buttons)).not.toContain('Begin');
  });

  it('says who looks after the words', () => {
    expect(home({}).read).toContain('whoever brought me into your Slack');
    expect(nodes(home({}, { curatorsChannel: 'C0CURATORS' }).view, ({ type }) => type === 'channel')).toHaveLength(1);
  });

  it('stays within the limits with everything there can be', () => {
    const paths = shipped.paths.map(({ slug }) => on(slug, stepsOf(slug)));
    const requests = Array.from({ length: 200 }, (_, at) => ({ key: `k${at}`, word: '&'.repeat(60), at }));
    const everything = { keptWords: allWords, paths, welcomed: { by: 'U0ROBIN', at: 0 }, requests, welcomesSent: 9 };
    expect(viewProblems(home(everything).view)).toEqual([]);
    const strange = glossaryOf('<&>', 300);
    const keptWords = [...strange.terms.keys()].map((slug, at) => ({ slug, at }));
    const walked = strange.paths.map(({ slug }) => on(slug));
    expect(viewProblems(home({ keptWords, paths: walked }, { glossary: strange }).view)).toEqual([]);
    expect(viewProblems(home({}, { glossary: strange }).view)).toEqual([]);
    expect(viewProblems(home(undefined, { glossary: strange }).view)).toEqual([]);
  });

  it('names the word on every button', () => {
    const { buttons } = home({
      keptWords: allWords.slice(0, 3),
      paths: [on('first-week', stepsOf('first-week').slice(0, 1))],
    });
    const labels = buttons.map(({ accessibility_label }) => accessibility_label);
    expect(new Set(labels).size).toBe(labels.length - 1); // The path to go on with stands among all paths too.
    for (const label of labels) expect(label).toMatch(/\S/);
  });
});

describe('My words', () => {
  it('shows every word on one of its pages, within the limits', () => {
    const found: unknown[] = [];
    for (let page = 0; page < Math.ceil(allWords.length / 10); page++) {
      const view = myWordsView(allWords, shipped, page);
      expect(viewProblems(view)).toEqual([]);
      found.push(
        ...nodes(view, ({ action_id }) => action_id === 'let_go').map(({ value }) => JSON.parse(String(value)).slug),
      );
    }
    expect(found).toEqual(allWords.map(({ slug }) => slug));
  });

  it('goes to its last page when the one it was on is gone', () => {
    expect(myWordsView(allWords.slice(0, 10), shipped, 1).private_metadata).toBe('{"page":0}');
    expect(shown(myWordsView([], shipped, 3).blocks)).toEqual([expect.stringContaining('Press Keep')]);
  });
});

describe('what was deleted', () => {
  it('is said of each kind, and only where there was something', () => {
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
    expect(forgottenMessage(none).text).toContain('There was nothing to delete.');
    const { text, blocks } = forgottenMessage({ ...none, keptWords: 2, paths: 1 });
    expect(text).toContain('• My words: 2 words\n• Your progress on a learning path\n');
    expect(text).not.toContain('welcome');
    expect(messageProblems({ text, blocks })).toEqual([]);
  });
});

/** As many words, paths and situations as this, as long as they may be. */
function glossaryOf(sign: string, count: number): Glossary {
  const terms = Array.from({ length: count }, (_, i) => ({ ...fullTerm(sign, `word-${i}`), situation: `s${i}` }));
  return {
    terms: new Map(terms.map((term) => [term.slug, term])),
    situations: terms.map((_, i) => ({ slug: `s${i}`, title: sign.repeat(20) })),
    paths: Array.from({ length: 60 }, (_, i) => ({
      slug: `path-${i}`,
      title: sign.repeat(20),
      for: sign.repeat(50),
      message: { from: 'x', text: 'x' },
      steps: [{ slug: 'word-0', because: 'x' }],
      readable: 'x',
    })),
  };
}
