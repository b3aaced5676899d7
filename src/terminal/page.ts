import boxen from 'boxen';
import { Chalk, type ChalkInstance } from 'chalk';
import wrapAnsi from 'wrap-ansi';
import type { Link, Term } from '../glossary/types.ts';
import type { Answer, Depth } from '../lookup/types.ts';

export interface Screen {
  /** Characters in a line. */
  readonly columns: number;
  /** Whether a person looks at it: only then a frame is drawn. */
  readonly isTerminal: boolean;
  readonly hasColors: boolean;
}

/** A line longer than this tires the eye. */
const MOST_COLUMNS = 84;
/** The frame's two edges with the space inside them, and the narrowest screen that has room for them. */
const FRAME = 8;
const LEAST_FRAMED = 30;

/** An answer as the text of a dictionary page, ending in a line break. */
export function page(answer: Answer, glossary: ReadonlyMap<string, Term>, screen: Screen): string {
  const paint = new Chalk({ level: screen.hasColors ? 1 : 0 });
  const isFramed = screen.isTerminal && answer.outcome === 'found' && screen.columns >= LEAST_FRAMED;
  const width = Math.min(screen.columns, MOST_COLUMNS);
  const text = paragraphs(answer, glossary, paint)
    .map((paragraph) => wrapAnsi(paragraph, isFramed ? width - FRAME : width, { hard: true }))
    .join('\n\n');
  if (!isFramed) return `${text}\n`;
  const padding = { top: 1, bottom: 1, left: 3, right: 3 };
  return `${boxen(text, { width, padding, borderStyle: 'round', dimBorder: screen.hasColors })}\n`;
}

function paragraphs(answer: Answer, glossary: ReadonlyMap<string, Term>, paint: ChalkInstance): string[] {
  const { asked } = answer;
  const choices = (terms: readonly Term[]): string[] =>
    terms.map((term) => `${paint.bold(nameOf(term))} (${term.slug})\n${term.tldr}`);
  switch (answer.outcome) {
    case 'found': {
      const read = answer.match.by === 'likeness' ? [paint.dim(`I read “${asked}” as ${answer.term.term}.`)] : [];
      return [...read, ...entry(answer.term, answer.depth, glossary, paint)];
    }
    case 'several':
      return [
        answer.because === 'comparison' ? 'Here are both, side by side.' : `“${asked}” can mean more than one thing.`,
        ...choices(answer.terms),
      ];
    case 'suggestions':
      return [
        answer.because === 'mentioned'
          ? 'These words in it I know:'
          : `I am not sure what “${asked}” is. Did you mean one of these?`,
        ...choices(answer.terms),
      ];
    case 'unknown':
      return [
        `I do not know “${asked}” yet, and I would rather say so than guess.`,
        'Check the spelling, or ask whoever used the word: most people like to be asked.',
      ];
  }
}

const nameOf = ({ term, about }: Term): string => (about ? `${term}, ${about}` : term);

function entry(term: Term, depth: Depth, glossary: ReadonlyMap<string, Term>, paint: ChalkInstance): string[] {
  const heading = (text: string): string => paint.cyan.bold(text);
  const also = [
    ...(term.short_for ? [`short for ${term.short_for}`] : []),
    ...(term.say ? [`said ${term.say}`] : []),
    ...(term.aliases.length > 0 ? [`also: ${term.aliases.join(', ')}`] : []),
  ].join(' · ');
  const title = [paint.bold.underline(nameOf(term)), ...(also ? [paint.dim(also)] : [])].join('\n');
  const keep = term.remember ? [`${heading('To keep:')} ${term.remember}`] : [];
  if (depth === 'short') return [title, term.tldr, ...keep];
  const engineer = term.technical ? [`${heading('To an engineer:')} ${term.technical}`] : [];
  if (depth === 'technical') return [title, term.tldr, ...engineer];

  const section = (name: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? [`${heading(name)}\n${lines.join('\n')}`] : [];
  const linked = (links: readonly Link[]): string[] =>
    links.map(({ slug, because }) => `• ${glossary.get(slug)?.term ?? slug}${because ? `: ${because}` : ''}`);
  return [
    title,
    term.tldr,
    ...(term.here ? [`${heading('Here:')} ${term.here}`] : []),
    ...(term.body ? [term.body] : []),
    ...(term.analogy ? [term.analogy.story] : []),
    ...section(
      'Side by side',
      (term.sides ?? []).map(({ name, line }) => `• ${name}: ${line}`),
    ),
    ...section(
      'What is what',
      (term.analogy?.pairs ?? []).map(([real, story]) => `• ${real} = ${story}`),
    ),
    ...(term.why ? section(term.why.asked, [term.why.answer]) : []),
    ...section(
      'How it goes',
      (term.steps ?? []).map(({ name, text }, i) => `${i + 1}. ${paint.bold(name)} ${text}`),
    ),
    ...section(
      'When a colleague says',
      (term.heard ?? []).map(({ phrase, means }) => `“${phrase}”\n   ${means}`),
    ),
    ...(term.when_to_skip ? section('When you can do without', [term.when_to_skip]) : []),
    ...keep,
    ...engineer,
    ...(term.elsewhere ? [term.elsewhere] : []),
    ...section('Builds on', linked(term.builds_on)),
    ...section('See also', linked(term.see_also)),
  ];
}
