import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ACTIONS, actionOf, numbered, VIEWS } from '../../src/cards/ids.ts';
import {
  bold,
  button,
  escapeText,
  firstSentence,
  message,
  paragraph,
  shorten,
  small,
  title,
} from '../../src/cards/pieces.ts';
import { decodeCard, decodeShared, encode } from '../../src/cards/values.ts';

describe('shorten, for names and previews', () => {
  it.each([
    ['fits', 'Staging', 7, 'Staging'],
    ['is cut after a whole word', 'Staging and production', 14, 'Staging and…'],
    ['is cut within a word that alone is too long', 'Donaudampfschifffahrt', 10, 'Donaudamp…'],
    ['never splits an emoji', 'abcdefgh😀x', 10, 'abcdefgh…'],
    ['leaves no space before the dots', 'one two three', 9, 'one two…'],
  ])('a text that %s', (_, text, most, expected) => {
    expect(shorten(text, most)).toBe(expected);
  });

  it('is never longer than it may be, begins as the text does, and leaves nothing half', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 2, max: 100 }), (text, most) => {
        const short = shorten(text, most);
        expect(short.length).toBeLessThanOrEqual(most);
        expect(text.startsWith(short.replace(/…$/, ''))).toBe(true);
        expect(short).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
      }),
    );
  });
});

describe('the first sentence', () => {
  it.each([
    ['One. Two.', 'One.'],
    ['Is it? Yes.', 'Is it?'],
    ['“Is it?” she asked. No.', '“Is it?”'],
    ['It costs 1.10 today. Tomorrow more.', 'It costs 1.10 today.'],
    ['Version 2.0 of Node.js came. Then more.', 'Version 2.0 of Node.js came.'],
    ['No end', 'No end'],
    ['Two\nlines. More.', 'Two\nlines.'],
    ['Wait… what? Yes.', 'Wait…'],
    ['', ''],
  ])('%s → %s', (text, first) => {
    expect(firstSentence(text)).toBe(first);
  });
});

describe('a message', () => {
  it('says in its text what its blocks show, in the same order', () => {
    const { text, blocks } = message([title('A & B'), paragraph(bold('To keep: '), '<!channel>'), small('small')]);
    expect(text).toBe('A &amp; B\n\nTo keep: &lt;!channel&gt;\n\nsmall');
    expect(blocks.map(({ type }) => type)).toEqual(['header', 'rich_text', 'context']);
  });

  it('takes the meaning from what Slack would act on, and only that', () => {
    expect(escapeText('<!here> & <@U1> *x* _y_ :z:')).toBe('&lt;!here&gt; &amp; &lt;@U1&gt; *x* _y_ :z:');
  });
});

describe('a button', () => {
  it('tells a screen reader which word it is about', () => {
    expect(button('a', 'Tell me more', 'Staging', 'v').accessibility_label).toBe('Tell me more: Staging');
    expect(button('a', 'Explain Staging', '', 'v').accessibility_label).toBe('Explain Staging');
  });
});

describe('what a button remembers', () => {
  const card = fc.record(
    {
      slug: fc.string(),
      another: fc.constant(true as const),
      clear: fc.constant(true as const),
      shared: fc.constant(true as const),
      alone: fc.constant(true as const),
    },
    { requiredKeys: ['slug'] },
  );

  it('comes back as it went', () => {
    fc.assert(fc.property(card, (state) => expect(decodeCard(encode(state))).toEqual({ ...state })));
    fc.assert(
      fc.property(fc.record({ slug: fc.string(), by: fc.string() }), (state) => {
        expect(decodeShared(encode(state))).toEqual({ ...state });
      }),
    );
  });

  it.each([
    undefined,
    '',
    'staging',
    'null',
    '7',
    '[]',
    '"staging"',
    '{}',
    '{"slug":7}',
    '{"slug":null}',
    '{"slug":"a"',
    '{"by":"U1"}',
    '{"__proto__":{"slug":"a"}}',
  ])('is nothing when it is not ours: %s', (value) => {
    expect(decodeCard(value)).toBeUndefined();
    expect(decodeShared(value)).toBeUndefined();
  });

  it('of another version of the bot leaves out what is not known', () => {
    expect(decodeCard('{"slug":"a","shared":"yes","color":"red","clear":true}')).toEqual({ slug: 'a', clear: true });
    expect(decodeShared('{"slug":"a"}')).toBeUndefined();
  });

  it('never fails, whatever comes', () => {
    fc.assert(
      fc.property(fc.string(), (value) =>
        [decodeCard(value), decodeShared(value)].every((each) => each === undefined || typeof each.slug === 'string'),
      ),
    );
    fc.assert(fc.property(fc.json(), (value) => void [decodeCard(value), decodeShared(value)]));
  });
});

describe('ids', () => {
  const ids = [...Object.values(ACTIONS), ...Object.values(VIEWS)];

  it('are each used once, and none is the beginning of a numbered other', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z_]+$/);
  });

  it.each(Object.values(ACTIONS))('%s is the same with and without a number, and nothing else is', (action) => {
    for (const id of [action, numbered(action, 0), numbered(action, 12)]) expect(actionOf(id)).toBe(action);
    for (const id of [`${action}.`, `${action}.x`, `${action}x`, `x${action}`, ''])
      expect(actionOf(id)).not.toBe(action);
  });
});
