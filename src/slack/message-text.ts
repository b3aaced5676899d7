type Data = Readonly<Record<string, unknown>>;
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A message as Slack hands it over; any part of it may be missing. */
export interface SlackMessage {
  readonly text?: unknown;
  readonly blocks?: unknown;
  readonly attachments?: unknown;
}

/**
 * What people read on a message, as plain text: what its blocks say (where there are blocks, Slack shows nothing else), or
 * its `text`, and what is attached to it. Quotes count as the rest. Code stands between backticks; people, channels,
 * addresses and long pieces of code are left out.
 */
export function messageText({ text, blocks, attachments }: SlackMessage): string {
  const own = blocksText(blocks) || fromMarkup(text);
  return [own, ...list(attachments).map(attachmentText)].filter(Boolean).join('\n');
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part.trim()).join('\n');

const blocksText = (blocks: unknown): string => joined(list(blocks).map(blockText));

function blockText(block: unknown): string {
  if (!isData(block)) return '';
  switch (block.type) {
    case 'rich_text':
      return richText(block);
    case 'section':
    case 'header':
      return joined([textObject(block.text), ...list(block.fields).map(textObject)]);
    case 'context':
      return joined(list(block.elements).map(textObject));
    case 'markdown':
      return fromMarkup(block.text);
    case 'table':
      return joined(list(block.rows).map((row) => joined(list(row).map(cellText))));
    default:
      return '';
  }
}

const cellText = (cell: unknown): string =>
  isData(cell) && cell.type === 'rich_text' ? richText(cell) : textObject(cell);

function textObject(object: unknown): string {
  if (!isData(object) || typeof object.text !== 'string') return '';
  return object.type === 'mrkdwn' ? fromMarkup(object.text) : object.text;
}

/** Sections run on; lists, quotes and sections stand under each other. */
function richText(node: unknown): string {
  if (!isData(node)) return '';
  switch (node.type) {
    case 'text':
      return isData(node.style) && node.style.code === true ? `\`${node.text}\`` : String(node.text ?? '');
    case 'link':
      return label(String(node.text ?? ''));
    case 'rich_text_preformatted':
      return '';
    case 'rich_text_section':
    case 'rich_text_quote':
      return list(node.elements).map(richText).join('');
    case 'rich_text':
    case 'rich_text_list':
      return joined(list(node.elements).map(richText));
    default:
      // A person, a channel, an emoji: a gap, so that the words beside it stay two.
      return ' ';
  }
}

function attachmentText(attachment: unknown): string {
  if (!isData(attachment)) return '';
  const { pretext, title, text, fields, blocks, message_blocks, fallback } = attachment;
  const shared = list(message_blocks).map((each) => (isData(each) && isData(each.message) ? each.message.blocks : []));
  const said = joined([
    ...[pretext, title, text].map(fromMarkup),
    ...list(fields).flatMap((field) => (isData(field) ? [fromMarkup(field.title), fromMarkup(field.value)] : [])),
    ...[blocks, ...(text ? [] : shared)].map(blocksText),
  ]);
  return said || fromMarkup(fallback);
}

/** The words of a link; an address is no word. */
const label = (text: string): string => (/^\S*(?:\/\/|www\.)\S*$|^\S+\.\w{2,}\/\S*$/.test(text) ? ' ' : text);

/** Text in Slack's own markup: `<@U1>`, `<https://a.test|a>`, `&amp;`. */
function fromMarkup(text: unknown): string {
  if (typeof text !== 'string') return '';
  return text
    .replace(/^[ \t]*(?:&gt;|>)+/gm, '')
    .replace(/<[@#!][^<>]*>/g, ' ')
    .replace(/<[^<>|]*\|([^<>]*)>/g, (_, words: string) => label(words))
    .replace(/<(?:https?|mailto|tel):[^<>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
