import { describe, expect, it } from '@jest/globals';
import { emojiFor, emojiName } from '../../src/glossary/picture/emoji.ts';
import { read, told, word } from '../support/glossary.ts';

const PANEL = 'setting: home, cast: [🏠], caption: A house';

/** What a writer of this picture is told, and where. */
async function check(picture: string) {
  const { problems, places } = await read({ 'staging.yml': word('Staging', `picture: ${picture}\n`) });
  return { places, words: told(problems) };
}

describe('a picture that is not sound', () => {
  it.each<[situation: string, picture: string, column: number, words: RegExp]>([
    [
      'a kind nobody knows',
      '{ kind: rom }',
      18,
      /“kind”.*cannot be “rom”[\s\S]*Did you mean “room”\?[\s\S]*before-after/,
    ],
    ['no kind', '{ setting: home }', 10, /no “kind”[\s\S]*two-worlds, before-after, room, flow, mapping/],
    [
      'a setting nobody knows',
      '{ kind: room, setting: kichen, things: [🔪 a, 🍽️ b] }',
      33,
      /“setting” \(where it plays\) cannot be “kichen”[\s\S]*Did you mean “kitchen”/,
    ],
    [
      'a part of another kind',
      '{ kind: room, setting: home, things: [🔪 a, 🍽️ b], left: x }',
      62,
      /“left” is not a part of “picture”[\s\S]*kind, setting, things, caption/,
    ],
    [
      'a part of a panel that nobody knows',
      `{ kind: two-worlds, left: { ${PANEL} }, right: { ${PANEL}, captoin: x } }`,
      139,
      /“captoin” is not a part of “right”[\s\S]*Did you mean “caption”/,
    ],
    [
      'a comma that ends a text inside brackets',
      '{ kind: flow, beats: [{ cast: [🏠], caption: In the post, only hiccups }, { cast: [🏠], caption: b }] }',
      68,
      /“only hiccups” is not a part of “beats”[\s\S]*comma[\s\S]*in quotes/,
    ],
    ['one panel of two', `{ kind: two-worlds, left: { ${PANEL} } }`, 10, /no “right”[\s\S]*kind: two-worlds/],
    [
      'a name in place of an emoji',
      '{ kind: flow, beats: [{ cast: [seat], caption: a }, { cast: [🏠], caption: b }] }',
      41,
      /“seat” is not an emoji[\s\S]*- 💺 x2 seat/,
    ],
    [
      'a flag, which is not drawn',
      '{ kind: flow, beats: [{ cast: [🇨🇭], caption: a }, { cast: [🏠], caption: b }] }',
      41,
      /“🇨🇭” is not an emoji[\s\S]*- 💺 x20 empty seats/,
    ],
    [
      'a crowd too large',
      '{ kind: flow, beats: [{ cast: [💺 x400], caption: a }, { cast: [🏠], caption: b }] }',
      41,
      /“x400” is not a number[\s\S]*x1 to x40/,
    ],
    ['a thing without a label', '{ kind: room, setting: home, things: [🔪, 🍽️ b] }', 48, /“🔪” has no words beside it/],
    [
      'a label too long',
      '{ kind: room, setting: home, things: [🔪 the knife that is in the drawer, 🍽️ b] }',
      48,
      /“things” has 34 characters; at most 24 fit/,
    ],
    [
      'a caption too long',
      `{ kind: before-after, before: { ${PANEL} }, after: { ${PANEL}${'!'.repeat(40)} } }`,
      134,
      /at most 40 fit/,
    ],
    ['one thing alone', '{ kind: room, setting: home, things: [🔪 a] }', 47, /at least 2 items/],
    ['six beats', `{ kind: flow, beats: [${'{ cast: [🏠], caption: a }, '.repeat(6)}] }`, 31, /more than 5/],
    ['no picture', 'a house', 10, /“picture” \(what to draw\) has a shape/],
  ])('%s', async (_, picture, column, words) => {
    const checked = await check(picture);
    expect(checked.words).toMatch(words);
    expect(checked.places).toEqual([`staging.yml:3:${column}`]);
  });
});

describe('a cast', () => {
  it.each([
    ['💺 x20 empty seats', { sign: '💺', name: 'seat', count: 20, words: 'empty seats' }],
    ['💺 ×20', { sign: '💺', name: 'seat', count: 20 }],
    ['🗄️ x-rays', { sign: '🗄', name: 'file cabinet', count: 1, words: 'x-rays' }],
    ['🗄', { sign: '🗄', name: 'file cabinet', count: 1 }],
    ['👩‍🍳', { sign: '👩‍🍳', name: 'woman cook', count: 1 }],
  ])('%s', async (written, cast) => {
    const picture = `{ kind: flow, beats: [{ cast: [${written}], caption: a }, { cast: [🏠], caption: b }] }`;
    const { glossary, problems } = await read({ 'staging.yml': word('Staging', `picture: ${picture}\n`) });
    expect(problems).toEqual([]);
    expect(glossary.terms.get('staging')?.picture).toMatchObject({
      kind: 'flow',
      setting: 'plain',
      beats: [{ cast: [cast] }, {}],
    });
  });
});

describe('an emoji for a word', () => {
  it.each([
    ['seat', '💺'],
    ['Theatre', undefined],
    ['cook', '🧑‍🍳'],
    ['house', '🏠'],
    ['qqq', undefined],
  ])('%s: %s', (name, sign) => {
    expect(emojiFor(name)).toBe(sign);
  });

  it('has a name', () => {
    expect(emojiName('✍️')).toBe('writing hand');
  });
});

describe('pairs in place of a picture', () => {
  const pairs = (...sides: readonly string[]): string =>
    word('Staging', `analogy: { story: A play., pairs: [${sides.map((side) => `[${side}, a stage]`).join(', ')}] }\n`);
  const likenesses = async (content: string) => {
    const { glossary } = await read({ 'staging.yml': content });
    const picture = glossary.terms.get('staging')?.picture;
    return picture?.kind === 'mapping' ? picture.likenesses.map(({ is }) => is) : undefined;
  };

  it('are those that can be read at a glance, four at most', async () => {
    expect(await likenesses(pairs('a', 'b'.repeat(51), 'c', 'd', 'e', 'f'))).toEqual(['a', 'c', 'd', 'e']);
  });

  it('make no picture of one pair', async () => {
    expect(await likenesses(pairs('a', 'b'.repeat(51)))).toBeUndefined();
  });
});
