import { describe, expect, it } from '@jest/globals';
import { card } from '../../src/cards/card.ts';
import { copyView, moreView, wayBack } from '../../src/cards/more.ts';
import { unclearView } from '../../src/cards/unclear.ts';
import { decodeMore, encodeMore } from '../../src/cards/values.ts';
import { loadGlossary } from '../../src/glossary/load.ts';
import { LIMITS, messageProblems, viewProblems } from '../../src/limits.ts';
import { term } from '../support/glossary.ts';
import { nodes, shown } from '../support/shown.ts';

const { terms } = (await loadGlossary(['glossary'])).glossary;
const everyWord = [...terms.values()];

describe('every word that ships', () => {
  const long = { trail: everyWord.map(({ slug }) => slug) };

  it('is told whole, either way, at the end of a way as long as the glossary', () => {
    const problems = everyWord.flatMap((each) =>
      [long, { ...long, another: true as const }].flatMap((how) =>
        [moreView(each, terms, how), copyView(each, terms, how)].flatMap((view) =>
          viewProblems(view).map((problem) => `${each.slug}: ${problem}`),
        ),
      ),
    );
    expect(problems).toEqual([]);
  });

  it('leads to every word that it names', () => {
    const missing = everyWord.flatMap((each) => {
      const pressed = nodes(moreView(each, terms).blocks, ({ type }) => type === 'button').map(({ value }) => value);
      return [...each.builds_on, ...each.see_also, ...(each.sides ?? [])]
        .filter(({ slug }) => slug && !pressed.includes(JSON.stringify({ slug })))
        .map(({ slug }) => `${each.slug} to ${slug}`);
    });
    expect(missing).toEqual([]);
  });

  it('can be said to be clear, and what stayed unclear', () => {
    const problems = everyWord.flatMap((each) => [
      ...[{}, { another: true } as const, { clear: true } as const].flatMap((state) =>
        [state, { ...state, alone: true as const }].flatMap((known) => messageProblems(card(each, { state: known }))),
      ),
      ...viewProblems(unclearView(each)),
    ]);
    expect(problems).toEqual([]);
  });
});

describe('Tell me more', () => {
  it('tells the parts in their order', () => {
    const whole = term({
      body: 'body',
      builds_on: [{ slug: 'qa', because: 'because' }],
      analogy: { story: 'story', pairs: [['real', 'told']] },
      another_analogy: { story: 'other story' },
      why: { asked: 'asked', answer: 'answer' },
      steps: [
        { name: 'one', text: 'first' },
        { name: 'two', text: 'second' },
      ],
      heard: [{ phrase: 'phrase', means: 'means' }],
      when_to_skip: 'skip',
      remember: 'remember',
      here: 'ours',
      technical: 'technical',
      elsewhere: 'elsewhere',
      see_also: [{ slug: 'qa' }],
    });
    const qa = term({ slug: 'qa', term: 'QA' });
    const lines = shown(moreView(whole, new Map([['qa', qa]])).blocks);
    expect(lines).toEqual([
      whole.tldr,
      'body',
      'It builds on QA. because',
      'story',
      'What is what in the story',
      'real: in the story, told.',
      'asked',
      'answer',
      'How it goes',
      '1. one first',
      '2. two second',
      'What colleagues say',
      '“phrase” means',
      'When you can do without',
      'skip',
      'To keep: remember',
      'Here, at our company: ours',
      'To an engineer: technical',
      'elsewhere',
      'Related words',
      'QA',
    ]);
  });

  it('has one button for a word that is named twice in one place, and none for one that is not there', () => {
    const links = [{ slug: 'qa' }, { slug: 'qa' }, { slug: 'gone' }];
    const view = moreView(term({ see_also: links }), new Map([['qa', term({ slug: 'qa', term: 'QA' })]]));
    const labels = nodes(view.blocks, ({ type }) => type === 'button').map(
      ({ accessibility_label }) => accessibility_label,
    );
    expect(labels).toEqual([
      'Explain QA',
      'Keep: Staging',
      'Copy as text: Staging',
      'Suggest a better explanation: Staging',
    ]);
  });

  it('tells the only comparison there is, whichever it is', () => {
    const only = term({ another_analogy: { story: 'the other one' } });
    for (const another of [undefined, true] as const) {
      const view = moreView(only, new Map(), { trail: [], ...(another && { another }) });
      expect(shown(view.blocks)).toContain('the other one');
      expect(JSON.stringify(view)).not.toContain('The first comparison');
    }
    const first = term({ analogy: { story: 'the first one' } });
    expect(shown(moreView(first, new Map(), { trail: [], another: true }).blocks)).toContain('the first one');
  });
});

describe('the way through the words', () => {
  it('is remembered as far as Slack lets a modal remember, the newest words first of all', () => {
    const trail = Array.from({ length: 60 }, (_, i) => `${i}`.padEnd(80, 'x'));
    const text = encodeMore({ slug: 's'.repeat(80), trail, another: true });
    expect(text.length).toBeLessThanOrEqual(LIMITS.privateMetadata);
    expect(decodeMore(text)).toEqual({ slug: 's'.repeat(80), another: true, trail: trail.slice(-30) });
  });

  it.each([
    [['staging', 'qa'], { slug: 'qa', trail: ['staging'] }],
    [['staging', 'gone'], { slug: 'staging', trail: [] }],
    [['gone'], undefined],
    [[], undefined],
  ])('from %j leads back to %j', (trail, back) => {
    expect(wayBack({ slug: 'deploy', trail }, terms)).toEqual(back);
  });

  it.each(['', 'x', '[]', '{"slug":"a"}', '{"trail":[]}'])('that is not ours is none: %s', (text) => {
    expect(decodeMore(text)).toBeUndefined();
  });
});
