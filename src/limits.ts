/**
 * Slack's limits, and a message or view held against them.
 *
 * Lengths are in characters unless a name says otherwise. They are Slack's own, from the Block Kit, `chat.postMessage` and
 * `views.open` reference pages; `richText` is ours: Slack documents none, and a section's limit has proven safe.
 */
export const LIMITS = {
  messageText: 4_000,
  messageBlocks: 50,
  viewBlocks: 100,
  viewBytes: 250_000,
  header: 150,
  section: 3_000,
  sectionFields: 10,
  sectionField: 2_000,
  richText: 3_000,
  contextElements: 10,
  actionElements: 25,
  contextActionElements: 5,
  buttonText: 75,
  value: 2_000,
  id: 255,
  accessibilityLabel: 75,
  overflowOptions: 5,
  selectOptions: 100,
  optionText: 75,
  optionValue: 150,
  imageUrl: 3_000,
  imageAlt: 2_000,
  modalTitle: 24,
  modalButton: 24,
  privateMetadata: 3_000,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  placeholder: 150,
  inputLabel: 2_000,
  inputHint: 2_000,
  inputText: 3_000,
} as const;

type Data = Record<string, unknown>;
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** What Slack would refuse in a message, one line each, with the place: `blocks[2].text: 3050 characters, at most 3000`. */
export function messageProblems(message: unknown): string[] {
  const found = new Findings();
  if (!isData(message)) return ['a message is an object'];
  found.length('text', message.text, LIMITS.messageText);
  checkBlocks(found, message.blocks, LIMITS.messageBlocks);
  if (!message.text && list(message.blocks).length === 0) found.add('message', 'no_text');
  return found.all;
}

/** What Slack would refuse in a modal or a Home tab. */
export function viewProblems(view: unknown): string[] {
  const found = new Findings();
  if (!isData(view)) return ['a view is an object'];
  if (view.type !== 'home' && view.type !== 'modal') found.add('type', 'neither modal nor home');
  if (view.type === 'modal' && !textOf(view.title)) found.add('title', 'missing');
  found.length('title', textOf(view.title), LIMITS.modalTitle);
  found.length('submit', textOf(view.submit), LIMITS.modalButton);
  found.length('close', textOf(view.close), LIMITS.modalButton);
  found.length('private_metadata', view.private_metadata, LIMITS.privateMetadata);
  found.length('callback_id', view.callback_id, LIMITS.id);
  checkBlocks(found, view.blocks, LIMITS.viewBlocks);
  if (
    list(view.blocks).some((block) => isData(block) && block.type === 'input') &&
    view.type === 'modal' &&
    !view.submit
  )
    found.add('submit', 'missing, though the view has inputs');
  const bytes = new TextEncoder().encode(JSON.stringify(view)).length;
  if (bytes > LIMITS.viewBytes) found.add('view', `${bytes} bytes, at most ${LIMITS.viewBytes}`);
  return found.all;
}

class Findings {
  readonly all: string[] = [];
  add(place: string, what: string): void {
    this.all.push(`${place}: ${what}`);
  }
  length(place: string, text: unknown, most: number, least = 0): void {
    if (text === undefined) return;
    if (typeof text !== 'string') {
      this.add(place, 'not a text');
      return;
    }
    if (text.length > most) this.add(place, `${text.length} characters, at most ${most}`);
    if (text.length < least) this.add(place, 'empty');
  }
  count(place: string, items: unknown, most: number, least = 1): void {
    const { length } = list(items);
    if (length > most) this.add(place, `${length} elements, at most ${most}`);
    if (length < least) this.add(place, `${length} elements, at least ${least}`);
  }
}

const textOf = (object: unknown): unknown => (isData(object) ? object.text : undefined);

function checkBlocks(found: Findings, blocks: unknown, most: number): void {
  if (blocks === undefined) return;
  found.count('blocks', blocks, most, 0);
  const ids = new Set<string>();
  for (const [i, block] of list(blocks).entries()) {
    const at = `blocks[${i}]`;
    if (!isData(block) || typeof block.type !== 'string') {
      found.add(at, 'no type');
      continue;
    }
    if (typeof block.block_id === 'string') {
      found.length(`${at}.block_id`, block.block_id, LIMITS.id);
      if (ids.has(block.block_id)) found.add(`${at}.block_id`, 'used twice');
      ids.add(block.block_id);
    }
    checkBlock(found, at, block);
  }
}

function checkBlock(found: Findings, at: string, block: Data): void {
  switch (block.type) {
    case 'header':
      found.length(`${at}.text`, textOf(block.text) ?? '', LIMITS.header, 1);
      return;
    case 'section':
      if (block.text === undefined && block.fields === undefined) found.add(at, 'neither text nor fields');
      found.length(`${at}.text`, textOf(block.text), LIMITS.section, 1);
      if (block.fields !== undefined) found.count(`${at}.fields`, block.fields, LIMITS.sectionFields);
      list(block.fields).forEach((field, i) => {
        found.length(`${at}.fields[${i}]`, textOf(field), LIMITS.sectionField, 1);
      });
      if (block.accessory !== undefined) checkElement(found, `${at}.accessory`, block.accessory);
      return;
    case 'context':
      found.count(`${at}.elements`, block.elements, LIMITS.contextElements);
      list(block.elements).forEach((element, i) => {
        const place = `${at}.elements[${i}]`;
        if (isData(element) && element.type === 'image') checkImage(found, place, element);
        else found.length(place, textOf(element), LIMITS.sectionField, 1);
      });
      return;
    case 'actions':
      found.count(`${at}.elements`, block.elements, LIMITS.actionElements);
      checkElements(found, `${at}.elements`, list(block.elements), (type) => !IN_CONTEXT_ACTIONS.includes(type));
      return;
    case 'context_actions':
      found.count(`${at}.elements`, block.elements, LIMITS.contextActionElements);
      checkElements(found, `${at}.elements`, list(block.elements), (type) => IN_CONTEXT_ACTIONS.includes(type));
      return;
    case 'rich_text': {
      const length = richTextLength(block);
      if (length === 0) found.add(at, 'empty');
      if (length > LIMITS.richText) found.add(at, `${length} characters, at most ${LIMITS.richText}`);
      return;
    }
    case 'image':
      checkImage(found, at, block);
      return;
    case 'input':
      found.length(`${at}.label`, textOf(block.label) ?? '', LIMITS.inputLabel, 1);
      found.length(`${at}.hint`, textOf(block.hint), LIMITS.inputHint);
      checkElement(found, `${at}.element`, block.element);
      return;
    default:
  }
}

/** A picture, be it a block or part of one: it comes from one place, and says what it shows. */
function checkImage(found: Findings, at: string, { image_url, slack_file, alt_text }: Data): void {
  if ((image_url === undefined) === (slack_file === undefined))
    found.add(at, 'neither image_url nor slack_file, or both');
  found.length(`${at}.image_url`, image_url, LIMITS.imageUrl, 1);
  found.length(`${at}.alt_text`, alt_text ?? '', LIMITS.imageAlt, 1);
}

/** The characters a reader sees in a `rich_text` block, however deep its sections, lists and quotes go. */
function richTextLength(node: unknown): number {
  if (!isData(node)) return 0;
  const own = typeof node.text === 'string' ? node.text.length : 0;
  return list(node.elements).reduce<number>((sum, child) => sum + richTextLength(child), own);
}

/** Elements that stand in a `context_actions` block, and nowhere else. */
const IN_CONTEXT_ACTIONS: readonly unknown[] = ['feedback_buttons', 'icon_button'];

function checkElements(found: Findings, at: string, elements: unknown[], belongs: (type: unknown) => boolean): void {
  const ids = new Set<unknown>();
  elements.forEach((element, i) => {
    checkElement(found, `${at}[${i}]`, element);
    if (!isData(element)) return;
    if (!belongs(element.type)) found.add(`${at}[${i}]`, `${element.type} does not belong in this block`);
    if (element.action_id === undefined) return;
    if (ids.has(element.action_id)) found.add(`${at}[${i}].action_id`, 'used twice in its block');
    ids.add(element.action_id);
  });
}

function checkElement(found: Findings, at: string, element: unknown): void {
  if (!isData(element)) {
    found.add(at, 'no element');
    return;
  }
  if (element.type === 'image') checkImage(found, at, element);
  found.length(`${at}.action_id`, element.action_id, LIMITS.id, 1);
  found.length(`${at}.value`, element.value, LIMITS.value);
  found.length(`${at}.accessibility_label`, element.accessibility_label, LIMITS.accessibilityLabel);
  found.length(`${at}.placeholder`, textOf(element.placeholder), LIMITS.placeholder);
  if (element.type === 'button') found.length(`${at}.text`, textOf(element.text) ?? '', LIMITS.buttonText, 1);
  if (element.type === 'feedback_buttons')
    for (const part of ['positive_button', 'negative_button']) checkThumb(found, `${at}.${part}`, element[part]);
  if (element.type === 'plain_text_input' && Number(element.max_length ?? 1) > LIMITS.inputText)
    found.add(`${at}.max_length`, `${element.max_length} characters, at most ${LIMITS.inputText}`);
  if (element.type === 'overflow') found.count(`${at}.options`, element.options, LIMITS.overflowOptions);
  else if (element.options !== undefined) found.count(`${at}.options`, element.options, LIMITS.selectOptions);
  list(element.options).forEach((option, i) => {
    found.length(`${at}.options[${i}]`, isData(option) ? textOf(option.text) : '', LIMITS.optionText, 1);
    found.length(`${at}.options[${i}].value`, isData(option) ? option.value : '', LIMITS.optionValue);
  });
  const { confirm } = element;
  if (!isData(confirm)) return;
  found.length(`${at}.confirm.title`, textOf(confirm.title) ?? '', LIMITS.confirmTitle, 1);
  found.length(`${at}.confirm.text`, textOf(confirm.text) ?? '', LIMITS.confirmText, 1);
  found.length(`${at}.confirm.confirm`, textOf(confirm.confirm), LIMITS.confirmButton);
  found.length(`${at}.confirm.deny`, textOf(confirm.deny), LIMITS.confirmButton);
}

/** One of the two feedback buttons. Both are asked for, and each needs its words and its value. */
function checkThumb(found: Findings, at: string, button: unknown): void {
  const { text, value, accessibility_label } = isData(button) ? button : ({} as Data);
  found.length(`${at}.text`, textOf(text) ?? '', LIMITS.buttonText, 1);
  found.length(`${at}.value`, value ?? '', LIMITS.value, 1);
  found.length(`${at}.accessibility_label`, accessibility_label, LIMITS.accessibilityLabel);
}
