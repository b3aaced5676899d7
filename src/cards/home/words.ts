import type { Glossary, Term } from '../../glossary/types.ts';
import { nameOf } from '../card.ts';
import { ACTIONS, numbered } from '../ids.ts';
import { actions, bold, button, type Piece, paragraph, preview, rows, title } from '../pieces.ts';
import { encode } from '../values.ts';
import { HOME_WORDS } from '../words/home.ts';
import { WORDS } from '../words.ts';

/** Situations beyond this many wait behind a button. */
const MOST_SITUATIONS = 24;
const MOST_LINE = 300;

/** The word of the day. */
export const dayWord = (term: Term): Piece[] => [
  title(HOME_WORDS.dayTitle),
  paragraph(bold(nameOf(term)), `: ${preview(term.tldr, MOST_LINE)}`),
  actions(button(ACTIONS.explainTerm, WORDS.explainIt, nameOf(term), encode({ slug: term.slug, alone: true }))),
];

/** The situations, each of which opens its words. */
export function browse({ situations, terms }: Glossary): Piece[] {
  const counts = new Map<string, number>();
  for (const { situation } of terms.values()) counts.set(situation, (counts.get(situation) ?? 0) + 1);
  const shown = situations.slice(0, MOST_SITUATIONS);
  return [
    title(WORDS.browseTitle),
    paragraph(WORDS.browseIntro),
    ...rows([
      ...shown.map(({ slug, title: name }, i) =>
        button(
          numbered(ACTIONS.browse, i),
          name,
          WORDS.words(counts.get(slug) ?? 0),
          encode({ situation: slug, page: 0, alone: true }),
        ),
      ),
      ...(situations.length > shown.length
        ? [button(ACTIONS.browseAll, WORDS.allSituations, '', encode({ situation: '', page: 0, alone: true }))]
        : []),
    ]),
  ];
}
