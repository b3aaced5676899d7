import type { Link, Term } from '../glossary/types.ts';
import { LIMITS } from '../limits.ts';
import { heading, nameOf } from './card.ts';
import { ACTIONS, numbered } from './ids.ts';
import {
  actions,
  bold,
  bullets,
  button,
  italic,
  type Piece,
  paragraph,
  rows,
  type Span,
  shorten,
  title,
} from './pieces.ts';
import { encode } from './values.ts';
import { MORE_WORDS } from './words/more.ts';
import { WORDS } from './words.ts';

type Terms = ReadonlyMap<string, Term>;

/**
 * All that an entry has, from the word itself to the words around it.
 *
 * @param another whether the other comparison is told
 */
export function wholeEntry(term: Term, terms: Terms, another: true | undefined): Piece[] {
  const { why, steps, heard } = term;
  return [
    ...heading(term),
    paragraph(term.tldr),
    ...(term.body ? [paragraph(term.body)] : []),
    ...buildsOn(term.builds_on, terms),
    ...sides(term, terms),
    ...story(term, another),
    ...(why ? [title(why.asked), paragraph(why.answer)] : []),
    ...(steps
      ? [title(WORDS.stepsTitle), ...steps.map(({ name, text }, i) => paragraph(bold(`${i + 1}. ${name}`), ` ${text}`))]
      : []),
    ...(heard
      ? [title(WORDS.heardTitle), ...heard.map(({ phrase, means }) => paragraph(italic(`“${phrase}”`), ` ${means}`))]
      : []),
    ...(term.when_to_skip ? [title(WORDS.skipTitle), paragraph(term.when_to_skip)] : []),
    ...(term.remember ? [paragraph(bold(WORDS.toKeep), term.remember)] : []),
    ...(term.here ? [paragraph(bold(WORDS.here), term.here)] : []),
    ...(term.technical ? [paragraph(bold(WORDS.toEngineer), term.technical)] : []),
    ...(term.elsewhere ? [paragraph(term.elsewhere)] : []),
    ...related(term.see_also, terms),
  ];
}

const section = (name: string, items: readonly (readonly Span[])[]): Piece[] => [title(name), bullets(items)];

/** A button for each of these words that is there; it opens the word in the same modal. */
function words(slugs: readonly (string | undefined)[], terms: Terms): Piece[] {
  const known = [...new Set(slugs)].flatMap((slug) => (slug && terms.get(slug)) || []);
  return rows(
    known.map((term, i) =>
      button(numbered(ACTIONS.moreWord, i), nameOf(term), '', encode({ slug: term.slug }), {
        accessibility_label: shorten(WORDS.explain(nameOf(term)), LIMITS.accessibilityLabel),
      }),
    ),
  );
}

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
  if (known.length === 0) return [];
  return [paragraph(...names, ['.', ...reasons].join(' ')), ...words(slugsOf(links), terms)];
}

function sides(term: Term, terms: Terms): Piece[] {
  if (!term.sides) return [];
  const lines = term.sides.map(({ name, line }) => [bold(name), `: ${line}`]);
  return [...section(WORDS.sidesTitle, lines), ...words(slugsOf(term.sides), terms)];
}

/** The comparison and what is what in it, or the other one; where there are two, a button swaps them. */
function story({ slug, term, analogy, another_analogy: other }: Term, another: true | undefined): Piece[] {
  const isOther = other !== undefined && (another === true || !analogy);
  const swap = isOther ? MORE_WORDS.firstComparison : MORE_WORDS.anotherComparison;
  const state = encode({ slug, ...(!isOther && { another: true }) });
  return [
    ...(isOther ? [paragraph(other.story)] : []),
    ...(!isOther && analogy ? [paragraph(analogy.story), ...pairs(analogy.pairs ?? [])] : []),
    ...(analogy && other ? [actions(button(ACTIONS.moreAgain, swap, term, state))] : []),
  ];
}

const pairs = (each: readonly (readonly [string, string])[]): Piece[] =>
  each.length > 0
    ? section(
        WORDS.pairsTitle,
        each.map(([real, told]) => [bold(real), WORDS.inTheStory(told)]),
      )
    : [];

function related(links: readonly Link[], terms: Terms): Piece[] {
  const lines = links.flatMap(({ slug, because }): Span[][] => {
    const term = terms.get(slug);
    return term ? [[bold(nameOf(term)), ...(because ? [`: ${because}`] : [])]] : [];
  });
  return lines.length > 0 ? [...section(WORDS.relatedTitle, lines), ...words(slugsOf(links), terms)] : [];
}

const slugsOf = (links: readonly { readonly slug?: string | undefined }[]) => links.map(({ slug }) => slug);
