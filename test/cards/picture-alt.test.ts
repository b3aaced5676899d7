import { describe, expect, it } from '@jest/globals';
import { pictureAlt } from '../../src/cards/picture-alt.ts';
import { LIMITS } from '../../src/limits.ts';
import { read, term, word } from '../support/glossary.ts';

const PANEL = 'setting: theatre, cast: [🎭, 💺 x20 empty seats], caption: Nobody sees it.';

/** What is said of a picture written like this. */
async function said(picture: string, more = ''): Promise<string> {
  const { glossary, problems } = await read({ 'staging.yml': word('Staging', `${more}picture: ${picture}\n`) });
  expect(problems).toEqual([]);
  return pictureAlt(glossary.terms.get('staging') ?? term());
}

describe('what a picture shows, said', () => {
  it.each([
    [
      'two worlds',
      `{ kind: two-worlds, left: { title: Staging, ${PANEL} }, right: { setting: plain, cast: [😮 x2], caption: Oh } }`,
      'Staging. Two pictures side by side. Left, “Staging”: performing arts and 20 empty seats in a theatre. Nobody sees it. Right: 2 times face with open mouth. Oh.',
    ],
    [
      'before and after',
      `{ kind: before-after, before: { ${PANEL} }, after: { title: On the day, ${PANEL} } }`,
      'Staging. Two pictures, one before and one after. Before: performing arts and 20 empty seats in a theatre. Nobody sees it. After, “On the day”: performing arts and 20 empty seats in a theatre. Nobody sees it.',
    ],
    [
      'a room',
      '{ kind: room, setting: kitchen, things: [🧑‍🍳 the cook, 🔪 x3 knives, 🍽️ your order], caption: All in one place }',
      'Staging. A picture in a kitchen, with the cook, 3 knives and your order. Underneath: All in one place.',
    ],
    [
      'a flow',
      '{ kind: flow, beats: [{ cast: [✍️], caption: You write }, { cast: [📮], caption: It is posted }] }',
      'Staging. A picture in 2 steps. Step 1: writing hand. You write. Step 2: postbox. It is posted.',
    ],
    [
      'a mapping',
      '{ kind: mapping, pairs: [[Your password, 🔑 the key], [The second step, 🚪 x2 two doors]] }',
      'Staging. A picture of what is like what in the story. Your password: like the key. The second step: like two doors.',
    ],
  ])('%s', async (_, picture, words) => {
    expect(await said(picture)).toBe(words);
  });

  it('takes the sides’ names for the panels of a comparison', async () => {
    const sides = 'kind: comparison\nsides: [{ name: Here, line: x }, { name: There, line: y }]\n';
    expect(await said(`{ kind: two-worlds, left: { ${PANEL} }, right: { ${PANEL} } }`, sides)).toMatch(
      /Left, “Here”:.*Right, “There”:/,
    );
  });

  it('of an entry without a picture says its pairs, and of one without pairs its name', async () => {
    const pairs = 'analogy: { story: A play., pairs: [[Staging, the rehearsal], [Customers, the audience]] }\n';
    const { glossary } = await read({ 'staging.yml': word('Staging', pairs), 'qa.yml': word('QA') });
    expect([...glossary.terms.values()].map(pictureAlt)).toEqual([
      'QA',
      'Staging. A picture of what is like what in the story. Staging: like the rehearsal. Customers: like the audience.',
    ]);
  });

  it('never says more than Slack takes', async () => {
    const full = `setting: building-site, title: ${'t'.repeat(24)}, caption: ${'c'.repeat(40)}, cast: [${Array.from({ length: 5 }, () => `🧑‍🏫 x40 ${'w'.repeat(48)}`).join(', ')}]`;
    const words = await said(`{ kind: before-after, before: { ${full} }, after: { ${full} } }`);
    expect(words.length).toBeLessThan(LIMITS.imageAlt);
  });
});
