import type { ActionsBlockElement, Button, KnownBlock, RichTextElement } from '@slack/types';
import { LIMITS } from '../limits.ts';

/**
 * A block together with what a screen reader says of it. Slack reads a message's `text` aloud and passes over its blocks,
 * so the two are made side by side and cannot drift apart.
 */
export interface Piece {
  readonly block: KnownBlock;
  /** Escaped for Slack's `text`; empty for what is only pressed. */
  readonly says: string;
}

export interface Message {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** A run of text: as it is, with a style, a person's name, a channel's, or a time, as each reader's own clock has it. */
export type Span =
  | string
  | { readonly text: string; readonly style: 'bold' | 'italic' }
  | { readonly user: string }
  | { readonly channel: string }
  | { readonly at: number };

export const bold = (text: string): Span => ({ text, style: 'bold' });
export const italic = (text: string): Span => ({ text, style: 'italic' });

/** Takes the meaning from `&`, `<` and `>`, so that no text of ours can call a channel or pose as a link. */
export const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The text as it is read, from one that was escaped. */
export const unescapeText = (text: string): string =>
  text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

/** Slack's own words for a day and a time: "tomorrow at 09:30". */
const DAY_AND_TIME = '{date_long_pretty} at {time}';
const seconds = (at: number): number => Math.floor(at / 1_000);
/** For what cannot reckon with time zones. */
const inUtc = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

function saysSpan(span: Span): string {
  if (typeof span === 'string') return escapeText(span);
  if ('user' in span) return `<@${span.user}>`;
  if ('channel' in span) return `<#${span.channel}>`;
  if ('at' in span) return `<!date^${seconds(span.at)}^${DAY_AND_TIME}|${inUtc(span.at)}>`;
  return escapeText(span.text);
}

const element = (span: Span): RichTextElement => {
  if (typeof span === 'string') return { type: 'text', text: span };
  if ('user' in span) return { type: 'user', user_id: span.user };
  if ('channel' in span) return { type: 'channel', channel_id: span.channel };
  if ('at' in span)
    return { type: 'date', timestamp: seconds(span.at), format: DAY_AND_TIME, fallback: inUtc(span.at) };
  return { type: 'text', text: span.text, style: { [span.style]: true } };
};

/** `emoji: false`, so that a word such as `:x:` stays what it is. */
export const plain = (text: string): { type: 'plain_text'; text: string; emoji: false } => ({
  type: 'plain_text',
  text,
  emoji: false,
});

export const title = (text: string): Piece => ({
  block: { type: 'header', text: plain(text) },
  says: escapeText(text),
});

/** Rich text takes every character literally: no asterisk of the glossary's turns bold, no name turns into a mention. */
export const paragraph = (...spans: readonly Span[]): Piece => ({
  block: { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: spans.map(element) }] },
  says: spans.map(saysSpan).join(''),
});

export const bullets = (items: readonly (readonly Span[])[]): Piece => ({
  block: {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_list',
        style: 'bullet',
        elements: items.map((spans) => ({ type: 'rich_text_section', elements: spans.map(element) })),
      },
    ],
  },
  says: items.map((spans) => `• ${spans.map(saysSpan).join('')}`).join('\n'),
});

/** What a person wrote, set apart as theirs. */
export const quote = (text: string): Piece => ({
  block: { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text }] }] },
  says: escapeText(text),
});

/** Text to copy, in a block that Slack lets one copy. It is for the eye: what it says stands elsewhere. */
export const preformatted = (text: string): Piece => ({
  block: { type: 'rich_text', elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }] },
  says: '',
});

/** A picture that Slack fetches, with what it shows in words. */
export const picture = (image_url: string, alt_text: string): Piece => ({
  block: { type: 'image', image_url, alt_text },
  says: escapeText(alt_text),
});

/** A line in small letters. */
export const small = (text: string): Piece => ({
  block: { type: 'context', elements: [plain(text)] },
  says: escapeText(text),
});

/** A line in small letters that names a person, as mrkdwn must. */
export const smallWithPerson = (user: string, text: string): Piece => {
  const says = `<@${user}> ${escapeText(text)}`;
  return { block: { type: 'context', elements: [{ type: 'mrkdwn', text: says }] }, says };
};

export const actions = (...elements: readonly ActionsBlockElement[]): Piece => ({
  block: { type: 'actions', elements: [...elements] },
  says: '',
});

/** A line between what belongs together and what does not. */
export const divider: Piece = { block: { type: 'divider' }, says: '' };

/** Lines with a button beside them; the first line is what the button is about. */
export const beside = (lines: readonly string[], element: Button): Piece => ({
  block: { type: 'section', text: plain(lines.join('\n')), accessory: element },
  says: escapeText(lines.join('\n')),
});

/** Buttons in as many rows as Slack's limit asks for. */
export function rows(buttons: readonly Button[]): Piece[] {
  const found: Piece[] = [];
  for (let i = 0; i < buttons.length; i += LIMITS.actionElements)
    found.push(actions(...buttons.slice(i, i + LIMITS.actionElements)));
  return found;
}

/** A button whose label names its word to a screen reader: "Tell me more: Staging". */
export function button(id: string, text: string, about: string, value: string, extra: Partial<Button> = {}): Button {
  const label = about ? `${text}: ${about}` : text;
  return {
    type: 'button',
    action_id: id,
    text: plain(shorten(text, LIMITS.buttonText)),
    value,
    accessibility_label: shorten(label, LIMITS.accessibilityLabel),
    ...extra,
  };
}

export function message(pieces: readonly Piece[]): Message {
  return { text: said(pieces), blocks: pieces.map(({ block }) => block) };
}

/** What the pieces say, in their order. */
export const said = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ says }) => says)
    .filter(Boolean)
    .join('\n\n');

/** The beginning of a text, cut after a whole word, with dots for the rest. For names and previews, never for explanations. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, '').trimEnd()}…`;
}

/** A line of a list, which a button beside it opens whole: at most so long once it is escaped. */
export function preview(text: string, most: number): string {
  let line = shorten(text, most);
  while (escapeText(line).length > most) line = shorten(text, Math.floor(line.length * 0.8));
  return line;
}

/** The first sentence of a text. */
export function firstSentence(text: string): string {
  return /^[\s\S]*?[.!?…]["”')]*(?=\s|$)/.exec(text)?.[0] ?? text;
}
