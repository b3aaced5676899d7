import { describe, expect, it } from '@jest/globals';
import { LIMITS, messageProblems, viewProblems } from '../src/limits.ts';

const of = (length: number): string => 'x'.repeat(length);
const plain = (length: number) => ({ type: 'plain_text', text: of(length) });
const times = <T>(count: number, item: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => item(i));
const button = (facts: object = {}) => ({ type: 'button', action_id: 'a', text: plain(1), ...facts });
const options = (count: number, facts: object = {}) =>
  times(count, (i) => ({ text: plain(1), value: `${i}`, ...facts }));

const message = (block: object) => ({ text: 'x', blocks: [block] });
const actions = (...elements: object[]) => message({ type: 'actions', elements });
const thumbs = (facts: object = {}) => ({
  type: 'feedback_buttons',
  action_id: 'a',
  positive_button: { text: plain(1), value: 'v', ...facts },
  negative_button: { text: plain(1), value: 'v' },
});
const contextActions = (...elements: object[]) => message({ type: 'context_actions', elements });
const richText = (...lengths: number[]) =>
  message({
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_list',
        elements: lengths.map((length) => ({
          type: 'rich_text_section',
          elements: [{ type: 'text', text: of(length) }],
        })),
      },
    ],
  });
const confirm = (part: string, length: number) =>
  actions(
    button({ confirm: { title: plain(1), text: plain(1), confirm: plain(1), deny: plain(1), [part]: plain(length) } }),
  );

/** For each limit: where Slack complains, and a message that has `size` of it. */
const MESSAGES: ReadonlyArray<readonly [place: string, most: number, of: (size: number) => object]> = [
  ['text', LIMITS.messageText, (size) => ({ text: of(size) })],
  ['blocks', LIMITS.messageBlocks, (size) => ({ text: 'x', blocks: times(size, () => ({ type: 'divider' })) })],
  ['blocks[0].block_id', LIMITS.id, (size) => message({ type: 'divider', block_id: of(size) })],
  ['blocks[0].text', LIMITS.header, (size) => message({ type: 'header', text: plain(size) })],
  ['blocks[0].text', LIMITS.section, (size) => message({ type: 'section', text: plain(size) })],
  [
    'blocks[0].fields',
    LIMITS.sectionFields,
    (size) => message({ type: 'section', fields: times(size, () => plain(1)) }),
  ],
  ['blocks[0].fields[0]', LIMITS.sectionField, (size) => message({ type: 'section', fields: [plain(size)] })],
  [
    'blocks[0].accessory.text',
    LIMITS.buttonText,
    (size) => message({ type: 'section', text: plain(1), accessory: button({ text: plain(size) }) }),
  ],
  ['blocks[0]', LIMITS.richText, (size) => richText(size)],
  ['blocks[0]', LIMITS.richText, (size) => richText(size - 5, 5)],
  [
    'blocks[0].elements',
    LIMITS.contextElements,
    (size) => message({ type: 'context', elements: times(size, () => plain(1)) }),
  ],
  ['blocks[0].elements[0]', LIMITS.sectionField, (size) => message({ type: 'context', elements: [plain(size)] })],
  [
    'blocks[0].elements',
    LIMITS.actionElements,
    (size) => actions(...times(size, (i) => button({ action_id: `a${i}` }))),
  ],
  ['blocks[0].elements[0].text', LIMITS.buttonText, (size) => actions(button({ text: plain(size) }))],
  ['blocks[0].elements[0].value', LIMITS.value, (size) => actions(button({ value: of(size) }))],
  ['blocks[0].elements[0].action_id', LIMITS.id, (size) => actions(button({ action_id: of(size) }))],
  [
    'blocks[0].elements[0].accessibility_label',
    LIMITS.accessibilityLabel,
    (size) => actions(button({ accessibility_label: of(size) })),
  ],
  [
    'blocks[0].elements[0].options',
    LIMITS.overflowOptions,
    (size) => actions({ type: 'overflow', options: options(size) }),
  ],
  [
    'blocks[0].elements[0].options',
    LIMITS.selectOptions,
    (size) => actions({ type: 'static_select', options: options(size) }),
  ],
  [
    'blocks[0].elements[0].options[0]',
    LIMITS.optionText,
    (size) => actions({ type: 'static_select', options: options(1, { text: plain(size) }) }),
  ],
  [
    'blocks[0].elements[0].options[0].value',
    LIMITS.optionValue,
    (size) => actions({ type: 'static_select', options: options(1, { value: of(size) }) }),
  ],
  [
    'blocks[0].elements[0].placeholder',
    LIMITS.placeholder,
    (size) => actions({ type: 'static_select', options: options(1), placeholder: plain(size) }),
  ],
  ['blocks[0].elements[0].confirm.title', LIMITS.confirmTitle, (size) => confirm('title', size)],
  ['blocks[0].elements[0].confirm.text', LIMITS.confirmText, (size) => confirm('text', size)],
  ['blocks[0].elements[0].confirm.confirm', LIMITS.confirmButton, (size) => confirm('confirm', size)],
  ['blocks[0].elements[0].confirm.deny', LIMITS.confirmButton, (size) => confirm('deny', size)],
  [
    'blocks[0].elements',
    LIMITS.contextActionElements,
    (size) => contextActions(...times(size, (i) => ({ ...thumbs(), action_id: `a${i}` }))),
  ],
  [
    'blocks[0].elements[0].positive_button.text',
    LIMITS.buttonText,
    (size) => contextActions(thumbs({ text: plain(size) })),
  ],
  ['blocks[0].elements[0].positive_button.value', LIMITS.value, (size) => contextActions(thumbs({ value: of(size) }))],
  [
    'blocks[0].elements[0].positive_button.accessibility_label',
    LIMITS.accessibilityLabel,
    (size) => contextActions(thumbs({ accessibility_label: of(size) })),
  ],
  ['blocks[0].image_url', LIMITS.imageUrl, (size) => message({ type: 'image', alt_text: 'x', image_url: of(size) })],
  ['blocks[0].alt_text', LIMITS.imageAlt, (size) => message({ type: 'image', image_url: 'x', alt_text: of(size) })],
];

describe('a message', () => {
  it.each(MESSAGES)('%s: %i is fine, and one more is not', (place, most, sized) => {
    expect(messageProblems(sized(most))).toEqual([]);
    const [problem, ...others] = messageProblems(sized(most + 1));
    expect(others).toEqual([]);
    expect(problem).toMatch(
      new RegExp(`^${place.replace(/[[\].]/g, '\\$&')}: ${most + 1} (characters|elements), at most ${most}$`),
    );
  });

  it.each<[situation: string, message: unknown, problem: string]>([
    ['nothing at all', {}, 'message: no_text'],
    ['no words and no blocks', { text: '', blocks: [] }, 'message: no_text'],
    ['no object', 'hello', 'a message is an object'],
    ['a text that is none', { text: 7 }, 'text: not a text'],
    ['a block without a type', message({ text: plain(1) }), 'blocks[0]: no type'],
    ['an empty header', message({ type: 'header', text: plain(0) }), 'blocks[0].text: empty'],
    ['a header without a text', message({ type: 'header' }), 'blocks[0].text: empty'],
    ['an empty section', message({ type: 'section', text: plain(0) }), 'blocks[0].text: empty'],
    ['a section without anything', message({ type: 'section' }), 'blocks[0]: neither text nor fields'],
    ['a section without fields', message({ type: 'section', fields: [] }), 'blocks[0].fields: 0 elements, at least 1'],
    ['an empty context', message({ type: 'context', elements: [] }), 'blocks[0].elements: 0 elements, at least 1'],
    ['no buttons', actions(), 'blocks[0].elements: 0 elements, at least 1'],
    [
      'a feedback button that is worth nothing',
      contextActions(thumbs({ value: undefined })),
      'blocks[0].elements[0].positive_button.value: empty',
    ],
    [
      'feedback that can only be good',
      contextActions({ ...thumbs(), negative_button: { text: plain(1), value: '' } }),
      'blocks[0].elements[0].negative_button.value: empty',
    ],
    [
      'feedback among buttons',
      actions(thumbs()),
      'blocks[0].elements[0]: feedback_buttons does not belong in this block',
    ],
    [
      'a button among feedback',
      contextActions(button()),
      'blocks[0].elements[0]: button does not belong in this block',
    ],
    ['a button without words', actions({ type: 'button', action_id: 'a' }), 'blocks[0].elements[0].text: empty'],
    [
      'a select without options',
      actions({ type: 'static_select', options: [] }),
      'blocks[0].elements[0].options: 0 elements, at least 1',
    ],
    ['rich text without words', richText(0), 'blocks[0]: empty'],
    ['an image that nobody describes', message({ type: 'image', image_url: 'x' }), 'blocks[0].alt_text: empty'],
    [
      'an image beside a text that nobody describes',
      message({ type: 'section', text: plain(1), accessory: { type: 'image', image_url: 'x' } }),
      'blocks[0].accessory.alt_text: empty',
    ],
    [
      'an image in small that nobody describes',
      message({ type: 'context', elements: [{ type: 'image', image_url: 'x' }] }),
      'blocks[0].elements[0].alt_text: empty',
    ],
    [
      'an image from nowhere',
      message({ type: 'image', alt_text: 'x' }),
      'blocks[0]: neither image_url nor slack_file, or both',
    ],
    [
      'one action twice in a block',
      actions(button(), button()),
      'blocks[0].elements[1].action_id: used twice in its block',
    ],
    [
      'one block id twice',
      { text: 'x', blocks: times(2, () => ({ type: 'divider', block_id: 'b' })) },
      'blocks[1].block_id: used twice',
    ],
  ])('%s', (_, wrong, problem) => {
    expect(messageProblems(wrong)).toEqual([problem]);
  });

  it('may have one action in two blocks, and a text without blocks', () => {
    const row = { type: 'actions', elements: [button()] };
    expect(messageProblems({ text: 'x', blocks: [row, row] })).toEqual([]);
    expect(messageProblems({ text: 'x' })).toEqual([]);
    expect(messageProblems({ blocks: [{ type: 'divider' }] })).toEqual([]);
  });

  it('tells everything that is wrong with it at once', () => {
    const wrong = {
      text: of(4_001),
      blocks: [
        { type: 'header', text: plain(151) },
        { type: 'context', elements: [] },
      ],
    };
    expect(messageProblems(wrong)).toHaveLength(3);
  });
});

const modal = (facts: object = {}) => ({ type: 'modal', title: plain(1), blocks: [], ...facts });
const input = (facts: object = {}) => ({
  type: 'input',
  label: plain(1),
  element: { type: 'plain_text_input', action_id: 'a' },
  ...facts,
});

const VIEWS: ReadonlyArray<readonly [place: string, most: number, of: (size: number) => object]> = [
  ['title', LIMITS.modalTitle, (size) => modal({ title: plain(size) })],
  ['submit', LIMITS.modalButton, (size) => modal({ submit: plain(size) })],
  ['close', LIMITS.modalButton, (size) => modal({ close: plain(size) })],
  ['private_metadata', LIMITS.privateMetadata, (size) => modal({ private_metadata: of(size) })],
  ['callback_id', LIMITS.id, (size) => modal({ callback_id: of(size) })],
  ['blocks', LIMITS.viewBlocks, (size) => modal({ blocks: times(size, () => ({ type: 'divider' })) })],
  ['blocks[0].hint', LIMITS.inputHint, (size) => modal({ submit: plain(1), blocks: [input({ hint: plain(size) })] })],
  [
    'blocks[0].element.max_length',
    LIMITS.inputText,
    (size) =>
      modal({
        submit: plain(1),
        blocks: [input({ element: { type: 'plain_text_input', action_id: 'a', max_length: size } })],
      }),
  ],
  [
    'blocks[0].label',
    LIMITS.inputLabel,
    (size) => modal({ submit: plain(1), blocks: [input({ label: plain(size) })] }),
  ],
];

describe('a view', () => {
  it.each(VIEWS)('%s: %i is fine, and one more is not', (place, most, sized) => {
    expect(viewProblems(sized(most))).toEqual([]);
    const [problem, ...others] = viewProblems(sized(most + 1));
    expect(others).toEqual([]);
    expect(problem).toMatch(new RegExp(`^${place.replace(/[[\].]/g, '\\$&')}: ${most + 1} .*, at most ${most}$`));
  });

  it('as a whole has at most 250,000 bytes, in which an emoji counts four', () => {
    const bytes = (view: object): number => new TextEncoder().encode(JSON.stringify(view)).length;
    const sized = (size: number, sign: string) => {
      const bare = modal({ extra: '' });
      const count = (size - bytes(bare)) / new TextEncoder().encode(sign).length;
      return modal({ extra: sign.repeat(Math.floor(count)) });
    };
    expect(viewProblems(sized(LIMITS.viewBytes, 'x'))).toEqual([]);
    expect(viewProblems(sized(LIMITS.viewBytes + 1, 'x'))).toEqual(['view: 250001 bytes, at most 250000']);
    expect(viewProblems(sized(LIMITS.viewBytes + 8, '😀'))).toHaveLength(1);
  });

  it.each<[situation: string, view: unknown, problem: string]>([
    ['no object', [], 'a view is an object'],
    ['another type', { ...modal(), type: 'drawer' }, 'type: neither modal nor home'],
    ['a modal without a title', modal({ title: undefined }), 'title: missing'],
    ['inputs without a way to send them', modal({ blocks: [input()] }), 'submit: missing, though the view has inputs'],
    [
      'an input without a label',
      modal({ submit: plain(1), blocks: [input({ label: undefined })] }),
      'blocks[0].label: empty',
    ],
    [
      'an input without an element',
      modal({ submit: plain(1), blocks: [input({ element: undefined })] }),
      'blocks[0].element: no element',
    ],
  ])('%s', (_, wrong, problem) => {
    expect(viewProblems(wrong)).toEqual([problem]);
  });

  it('a Home tab needs neither title nor submit', () => {
    expect(viewProblems({ type: 'home', blocks: [input()] })).toEqual([]);
  });
});
