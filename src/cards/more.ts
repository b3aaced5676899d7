import type { ModalView } from '@slack/types';
import type { Link, Term } from '../glossary/types.ts';
import { LIMITS } from '../limits.ts';
import { heading, nameOf } from './card.ts';
import { ACTIONS, VIEWS } from './ids.ts';
import {
  actions,
  bold,
  bullets,
  button,
  italic,
  type Piece,
  paragraph,
  plain,
  type Span,
  said,
  shorten,
  title,
} from './pieces.ts';
import { encode } from './values.ts';
import { WORDS } from './words.ts';

type Terms = ReadonlyMap<string, Term>;

/** The modal "Tell me more": everything the entry has. */
export function moreView(term: Term, terms: Terms): ModalView {
  return {
    type: 'modal',
    callback_id: VIEWS.more,
    title: plain(shorten(term.term, LIMITS.modalTitle)),
    close: plain(WORDS.close),
    blocks: [
      ...belowTitle(term, wholeEntry(term, terms)).map(({ block }) => block),
      actions(button(ACTIONS.copyAsText, WORDS.copyAsText, term.term, encode({ slug: term.slug }))).block,
    ],
  };
}

/** A name that the modal's bar shows whole need not stand below it once more. */
const belowTitle = (term: Term, pieces: readonly Piece[]): readonly Piece[] =>
  nameOf(term).length <= LIMITS.modalTitle ? pieces.slice(1) : pieces;

/** The modal "Copy as text": the entry as plain text, in a block that Slack lets one copy. */
export function copyView(term: Term, terms: Terms): ModalView {
  const text = unescapeText(said(wholeEntry(term, terms)));
  return {
    type: 'modal',
    callback_id: VIEWS.copy,
    title: plain(WORDS.copyTitle),
    close: plain(WORDS.close),
    blocks: [
      paragraph(WORDS.copyIntro).block,
      ...portions(text, LIMITS.richText).map((portion) => ({
        type: 'rich_text' as const,
        elements: [{ type: 'rich_text_preformatted' as const, elements: [{ type: 'text' as const, text: portion }] }],
      })),
    ],
  };
}

const unescapeText = (text: string): string => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

/** Cuts between paragraphs, so that each portion fits into one block. */
function portions(text: string, most: number): string[] {
  const found: string[] = [];
  for (const part of text.split('\n\n')) {
    const last = found.at(-1);
    if (last !== undefined && last.length + part.length + 2 <= most) found[found.length - 1] = `${last}\n\n${part}`;
    else found.push(part);
  }
  return found;
}

function wholeEntry(term: Term, terms: Terms): Piece[] {
  const { analogy, why, steps, heard, sides } = term;
  return [
    ...heading(term),
    paragraph(term.tldr),
    ...(term.here ? [paragraph(bold(WORDS.here), term.here)] : []),
    ...(term.body ? [paragraph(term.body)] : []),
    ...buildsOn(term.builds_on, terms),
    ...(sides
      ? section(
          WORDS.sidesTitle,
          sides.map(({ name, line }) => [bold(name), `: ${line}`]),
        )
      : []),
    ...(analogy ? [paragraph(analogy.story)] : []),
    ...(analogy?.pairs
      ? section(
          WORDS.pairsTitle,
          analogy.pairs.map(([real, told]) => [bold(real), WORDS.inTheStory(told)]),
        )
      : []),
    ...(why ? [title(why.asked), paragraph(why.answer)] : []),
    ...(steps
      ? [title(WORDS.stepsTitle), ...steps.map(({ name, text }, i) => paragraph(bold(`${i + 1}. ${name}`), ` ${text}`))]
      : []),
    ...(heard
      ? [title(WORDS.heardTitle), ...heard.map(({ phrase, means }) => paragraph(italic(`“${phrase}”`), ` ${means}`))]
      : []),
    ...(term.when_to_skip ? [title(WORDS.skipTitle), paragraph(term.when_to_skip)] : []),
    ...(term.remember ? [paragraph(bold(WORDS.toKeep), term.remember)] : []),
    ...(term.technical ? [paragraph(bold(WORDS.toEngineer), term.technical)] : []),
    ...(term.elsewhere ? [paragraph(term.elsewhere)] : []),
    ...related(term.see_also, terms),
  ];
}

const section = (name: string, items: readonly (readonly Span[])[]): Piece[] => [title(name), bullets(items)];

/** What the word builds on, as one sentence. */
function buildsOn(links: readonly Link[], terms: Terms): Piece[] {
  const known = links.flatMap(({ slug, because }) => {
    const term = terms.get(slug);
    return term ? [{ name: nameOf(term), because }] : [];
  });
  const names = known.flatMap(({ name }, i): Span[] => {
    const joint = i === 0 ? WORDS.buildsOn : i === known.length - 1 ? ' and ' : ', ';
    return [joint, bold(name)];
  });
  const reasons = known.flatMap(({ because }) => because ?? []);
  return known.length > 0 ? [paragraph(...names, ['.', ...reasons].join(' '))] : [];
}

function related(links: readonly Link[], terms: Terms): Piece[] {
  const items = links.flatMap(({ slug, because }): Span[][] => {
    const term = terms.get(slug);
    return term ? [[bold(nameOf(term)), because ? `: ${because}` : '']] : [];
  });
  return items.length > 0
    ? section(
        WORDS.relatedTitle,
        items.map((spans) => spans.filter((span) => span !== '')),
      )
    : [];
}
