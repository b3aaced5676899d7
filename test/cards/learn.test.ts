import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { endView, finishedView } from '../../src/cards/learn/end.ts';
import { pathMessage, pathsMessage } from '../../src/cards/learn/paths.ts';
import { goneView, introView, stepView, stoppedView } from '../../src/cards/learn/step.ts';
import { decodeAnswer, decodeLearn } from '../../src/cards/learn/values.ts';
import type { Noted } from '../../src/cards/learn/view.ts';
import type { Message } from '../../src/cards/pieces.ts';
import { loadGlossary } from '../../src/glossary/load.ts';
import { MOST } from '../../src/glossary/schema.ts';
import type { LearningPath } from '../../src/glossary/types.ts';
import { type Step, stepsOf } from '../../src/learning/path.ts';
import { quizOn, sayingsOf } from '../../src/learning/quiz.ts';
import { type Standing, standings } from '../../src/learning/standing.ts';
import { messageProblems, viewProblems } from '../../src/limits.ts';
import { anyTerm, filled, fullTerm } from '../support/arbitrary.ts';
import { nodes, shown } from '../support/shown.ts';

const { glossary } = await loadGlossary(['glossary']);
const NOTED: readonly Noted[] = ['noted', 'away', 'told'];
const command = '/define';

/** Slack shows it, nothing in it is taken for a mention or a link, and every button has a name and a value to read. */
function isSoundView(view: { readonly blocks: readonly unknown[] }): void {
  expect(viewProblems(view)).toEqual([]);
  expect(nodes(view.blocks, ({ type }) => type === 'mrkdwn')).toEqual([]);
  for (const { accessibility_label, value } of nodes(view.blocks, ({ type }) => type === 'button')) {
    expect(accessibility_label).toMatch(/\S/);
    expect(decodeLearn(String(value))).toBeDefined();
  }
}

/** And its `text` says what eyes read, in their order. */
function isSoundMessage(message: Message): void {
  expect(messageProblems(message)).toEqual([]);
  let heard = 0;
  for (const line of shown(message.blocks)) {
    const at = message.text.indexOf(line, heard);
    if (at < 0) throw new Error(`“${line}” is shown, but not said`);
    heard = at + line.length;
  }
}

function everyView(
  path: LearningPath,
  steps: readonly Step[],
  quiz = quizOn(
    steps.map(({ term }) => term),
    glossary.terms,
    Math.random,
  ),
) {
  return NOTED.flatMap((noted) => [
    introView(path, steps.length, noted),
    ...steps.flatMap((step) => [
      stepView(path, step, { noted }),
      stepView(path, step, { noted, another: true }),
      stoppedView(path, step, noted, command),
    ]),
    endView(path, quiz, noted),
    endView(path, undefined, noted),
    ...(quiz?.choices ?? [undefined]).map((chosen) =>
      finishedView(path, {
        words: steps.length,
        others: standings(glossary, []),
        outcome: quiz && chosen && { asked: quiz.asked, chosen },
        noted,
        command,
      }),
    ),
  ]);
}

/** A path in which every text is as long as it may be. */
const longest = (sign: string, slug = 'longest'): LearningPath => ({
  slug,
  title: filled(MOST.pathTitle, [sign]),
  for: filled(MOST.pathFor, [sign]),
  message: { from: filled(MOST.pathTitle, [sign]), text: filled(MOST.pathMessage, [sign]) },
  steps: [{ slug: 'full', because: filled(MOST.because, [sign]) }],
  readable: filled(MOST.pathReadable, [sign]),
});

describe.each(glossary.paths.map((path) => [path.slug, path] as const))('%s', (_, path) => {
  const steps = stepsOf(path, glossary.terms);

  it('is shown within the limits, at each step', () => {
    for (const view of everyView(path, steps)) isSoundView(view);
  });

  it('has every word in its order, with its place in words, why it comes now, and the whole explanation', () => {
    const read = steps.map((step) => {
      const view = stepView(path, step, { noted: 'noted' });
      return [view.title.text, ...shown(view.blocks)].join('\n');
    });
    for (const [i, { term, because }] of steps.entries()) {
      const escaped = (text: string): string => shown([{ text }])[0] ?? '';
      for (const part of [
        `Word ${i + 1} of ${steps.length}`,
        term.term,
        because,
        term.tldr,
        term.analogy?.story ?? '',
        term.heard?.[0]?.means ?? '',
        term.remember ?? '',
      ])
        expect(read[i]).toContain(escaped(part));
    }
  });
});

describe('whatever word the glossary lets through', () => {
  it('is a step that Slack shows', () => {
    const [path] = glossary.paths;
    if (!path) throw new Error('no path');
    fc.assert(
      fc.property(anyTerm, fc.boolean(), fc.constantFrom(...NOTED), (term, another, noted) => {
        isSoundView(stepView(path, { term, because: '<!here> & more', number: 30, of: 30 }, { noted, another }));
      }),
      { numRuns: 60 },
    );
  });

  it.each(['x', '&', '<', '😀', '<!channel>'])('is a path that Slack shows, at its longest, made of %s', (sign) => {
    const term = fullTerm(sign);
    const path = longest(sign);
    const step = { term, because: filled(MOST.because, [sign]), number: 30, of: 30 };
    const [asked] = sayingsOf(term);
    if (!asked) throw new Error('no saying');
    const quiz = { asked, choices: [asked, asked, asked, asked] };
    for (const view of everyView(path, [step], quiz)) isSoundView(view);
    for (const count of [1, 15, 40]) {
      const states = Array.from(
        { length: count },
        (_, i): Standing => ({
          path: longest(sign, `longest-${i}`),
          of: 30,
          done: i % 3,
          state: (['untouched', 'underway', 'finished'] as const)[i % 3] ?? 'untouched',
          next: term,
        }),
      );
      isSoundMessage(pathsMessage(states, { missing: sign.repeat(200), away: true }));
      isSoundView(goneView(states));
      for (const state of states.slice(0, 5)) isSoundMessage(pathMessage(state, { away: true }));
    }
  });
});

describe('the list of paths', () => {
  it('says how far one is in words, and lets one go on', () => {
    const [first, second] = glossary.paths;
    if (!first || !second) throw new Error('no paths');
    const got = first.steps.slice(0, 3).map(({ slug }) => ({ slug }));
    const { text, blocks } = pathsMessage(
      standings(glossary, [
        { path: first.slug, gotIt: got, finishedAt: undefined },
        { path: second.slug, gotIt: [], finishedAt: 1 },
      ]),
    );
    expect(text).toContain(`3 of ${first.steps.length}`);
    expect(text).toContain('finished');
    expect(JSON.stringify(blocks)).toContain(`Go on: ${first.title}`);
  });

  it('says so when there is none', () => {
    isSoundMessage(pathsMessage([]));
    expect(pathsMessage([]).text).toContain('no learning path');
    isSoundView(goneView([]));
  });
});

it.each([undefined, '', '[]', 'null', '7', '{"path":1}', '{"slug":"staging"}'])(
  'a button that remembers %s is not ours',
  (value) => {
    expect(decodeLearn(value)).toBeUndefined();
    expect(decodeAnswer(value)).toBeUndefined();
  },
);
