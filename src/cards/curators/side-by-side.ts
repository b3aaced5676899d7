import { LIMITS } from '../../limits.ts';
import { bold, escapeText, type Piece, paragraph, plain, preview, small } from '../pieces.ts';
import { CURATOR_WORDS } from '../words/curators.ts';
import type { Change, Part } from './parts.ts';

/** In a message each text is a preview, and what is read aloud still shorter; "See it in full" has all of it. */
const MOST_SHOWN = 500;
const MOST_READ = 120;
const MOST_CHANGES = 8;

/** What the two columns are called. */
export interface Columns {
  readonly left: string;
  readonly right: string;
}

/** Changes in two columns, the old beside the new. */
export function sideBySide(changes: readonly Change[], columns: Columns): Piece[] {
  const more = changes.length - MOST_CHANGES;
  return [
    ...changes
      .slice(0, MOST_CHANGES)
      .flatMap(({ label, before, after }) => [
        paragraph(bold(label)),
        row(columns, before ?? CURATOR_WORDS.nothingThere, after ?? CURATOR_WORDS.takenAway),
      ]),
    ...(more > 0 ? [small(CURATOR_WORDS.moreChanges(more))] : []),
  ];
}

function row({ left, right }: Columns, before: string, after: string): Piece {
  const field = (name: string, text: string) => plain(`${name}:\n${preview(text, MOST_SHOWN)}`);
  const read = (name: string, text: string) => `${name}: ${escapeText(preview(text, MOST_READ))}`;
  return {
    block: { type: 'section', fields: [field(left, before), field(right, after)] },
    says: `${read(left, before)}\n${read(right, after)}`,
  };
}

/** The parts of a new explanation, as previews. */
export function partPreviews(parts: readonly Part[]): Piece[] {
  const more = parts.length - MOST_CHANGES;
  return [
    ...parts.slice(0, MOST_CHANGES).map(({ label, text }): Piece => {
      const { block } = paragraph(bold(`${label}: `), preview(text, MOST_SHOWN));
      return { block, says: `${label}: ${escapeText(preview(text, 2 * MOST_READ))}` };
    }),
    ...(more > 0 ? [small(CURATOR_WORDS.moreChanges(more))] : []),
  ];
}

/** Changes one below the other, each text whole: for a modal. */
export const changesInFull = (changes: readonly Change[], { left, right }: Columns): Piece[] =>
  changes.flatMap(({ label, before, after }) => [
    paragraph(bold(label)),
    ...whole(left, before ?? CURATOR_WORDS.nothingThere),
    ...whole(right, after ?? CURATOR_WORDS.takenAway),
  ]);

/** The parts of an explanation, each whole: for a modal. */
export const partsInFull = (parts: readonly Part[]): Piece[] => parts.flatMap(({ label, text }) => whole(label, text));

function whole(name: string, text: string): Piece[] {
  const [first = '', ...others] = portions(text, LIMITS.richText - name.length - 2);
  return [paragraph(bold(`${name}: `), first), ...others.map((each) => paragraph(each))];
}

function portions(text: string, most: number): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at += most) found.push(text.slice(at, at + most));
  return found;
}
