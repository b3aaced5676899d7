import type { ModalView } from '@slack/types';
import type { EntryJson } from '../../storage/curation-types.ts';
import { ACTIONS, VIEWS } from '../ids.ts';
import { actions, bold, button, divider, type Piece, paragraph, preview, type Span, small } from '../pieces.ts';
import { CURATOR_WORDS } from '../words/curators.ts';
import { DRAFT_FIELDS, type DraftField, type DraftValues, valuesOf } from './draft-values.ts';
import { formView, INPUT, input, textInput } from './form-blocks.ts';
import { type DraftState, encodeState } from './values.ts';

/** What the check says of one thing; see `Advice` in slack/entries.ts. */
export interface Remark {
  readonly severity: 'error' | 'reminder';
  readonly what: string;
  readonly why: string;
  readonly mend: string;
}

export interface DraftForm {
  readonly state: DraftState;
  readonly values: DraftValues;
  /** What the check said, once it was asked. */
  readonly remarks?: readonly Remark[];
  /** What happened while it was being written. */
  readonly notice?: readonly Span[] | undefined;
  /** Whether nobody else is there to approve it, so that whoever writes it may. */
  readonly mayApproveAtOnce?: boolean;
}

/** Where the form holds the tick of a lone curator. */
export const AT_ONCE = 'at_once';
const MOST_REMARKS = 8;
const MOST_REMARK = 600;

const PURPOSES = {
  new: [CURATOR_WORDS.explainTitle, CURATOR_WORDS.formIntro],
  better: [CURATOR_WORDS.betterTitle, CURATOR_WORDS.betterIntro],
  edit: [CURATOR_WORDS.editTitle, CURATOR_WORDS.editIntro],
} as const;

const LONG: readonly DraftField[] = ['tldr', 'story', 'pairs', 'means'];
const NEEDED: readonly DraftField[] = ['term', 'tldr'];

/** The form that asks for the parts of an explanation one by one. */
export function draftForm({ state, values, remarks, notice, mayApproveAtOnce }: DraftForm): ModalView {
  const [title, intro] = PURPOSES[state.purpose];
  return formView({ id: VIEWS.draft, title, metadata: encodeState(state), submit: CURATOR_WORDS.sendForReview }, [
    small(intro),
    ...(notice ? [paragraph(bold('! '), ...notice)] : []),
    // What is what in a story is asked only where there is an answer to change.
    ...DRAFT_FIELDS.filter((field) => field !== 'pairs' || values.pairs).map((field) =>
      fieldInput(field, values[field]),
    ),
    ...(mayApproveAtOnce ? [atOnce()] : []),
    divider,
    ...(remarks ? remarkPieces(remarks) : []),
    actions(button(ACTIONS.checkDraft, CURATOR_WORDS.check, values.term ?? '', '')),
    small(state.kept ? CURATOR_WORDS.checkNoteKept : CURATOR_WORDS.checkNote),
  ]);
}

/** What the form shows of an entry as it is. */
export const draftFormOf = (
  state: DraftState,
  entry: EntryJson | object,
  more: Omit<DraftForm, 'state' | 'values'> = {},
) => draftForm({ state, values: valuesOf(entry), ...more });

const fieldInput = (field: DraftField, value: string | undefined): Piece =>
  textInput(field, {
    ...CURATOR_WORDS.fields[field],
    optional: !NEEDED.includes(field),
    multiline: LONG.includes(field),
    value,
  });

const atOnce = (): Piece =>
  input(
    AT_ONCE,
    { label: CURATOR_WORDS.approveAtOnceLabel },
    {
      type: 'checkboxes',
      action_id: INPUT,
      options: [
        {
          value: 'yes',
          text: { type: 'plain_text', text: CURATOR_WORDS.approveAtOnce },
          description: { type: 'plain_text', text: CURATOR_WORDS.approveAtOnceHint },
        },
      ],
    },
    true,
  );

function remarkPieces(remarks: readonly Remark[]): Piece[] {
  if (remarks.length === 0) return [paragraph(bold(CURATOR_WORDS.wellDone))];
  const more = remarks.length - MOST_REMARKS;
  return [
    paragraph(bold(CURATOR_WORDS.adviceTitle)),
    ...remarks.slice(0, MOST_REMARKS).map(remarkPiece),
    ...(more > 0 ? [small(CURATOR_WORDS.moreAdvice(more))] : []),
  ];
}

function remarkPiece({ severity, what, why, mend }: Remark): Piece {
  const kind = severity === 'error' ? CURATOR_WORDS.errorAt : CURATOR_WORDS.reminderAt;
  // A mend of several lines is for whoever has the file before them.
  const words = [why, ...(mend.includes('\n') ? [] : [mend])].join(' ');
  return paragraph(bold(kind), preview(what, MOST_REMARK), ` ${preview(words, MOST_REMARK)}`);
}
