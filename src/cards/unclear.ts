import type { ModalView } from '@slack/types';
import { ACTIONS, UNCLEAR_INPUT, VIEWS } from './ids.ts';
import { actions, button, type Message, message, paragraph, plain, preview, quote, small, title } from './pieces.ts';
import { encode } from './values.ts';
import { CLARITY_WORDS } from './words/clarity.ts';
import { DESK_WORDS } from './words/desk.ts';
import { WORDS } from './words.ts';

const MOST_WRITTEN = 1_000;
/** Longer than anything that may be written, unless it is made of signs that Slack wants spelled out. */
const MOST_QUOTED = 3_000;

/** The form "What stayed unclear?". */
export const unclearView = ({ slug, term }: { readonly slug: string; readonly term: string }): ModalView => ({
  type: 'modal',
  callback_id: VIEWS.unclear,
  private_metadata: encode({ slug }),
  title: plain(CLARITY_WORDS.formTitle),
  submit: plain(CLARITY_WORDS.send),
  close: plain(CLARITY_WORDS.cancel),
  blocks: [
    paragraph(CLARITY_WORDS.formIntro(term)).block,
    {
      type: 'input',
      block_id: UNCLEAR_INPUT.block,
      label: plain(CLARITY_WORDS.formLabel),
      hint: plain(CLARITY_WORDS.formHint),
      element: {
        type: 'plain_text_input',
        action_id: UNCLEAR_INPUT.action,
        multiline: true,
        max_length: MOST_WRITTEN,
        focus_on_load: true,
        placeholder: plain(CLARITY_WORDS.formPlaceholder),
      },
    },
  ],
});

/** What the form turns into once the note is kept. */
export const thanksView = (): ModalView => ({
  type: 'modal',
  callback_id: VIEWS.unclearThanks,
  title: plain(CLARITY_WORDS.thanksTitle),
  close: plain(WORDS.close),
  blocks: [paragraph(CLARITY_WORDS.thanks), paragraph(CLARITY_WORDS.thanksWhy)].map(({ block }) => block),
});

/** A note as the curators read it in their channel. Nobody's name stands in it. */
export const noteForCurators = (slug: string, name: string, note: string): Message =>
  message([
    title(CLARITY_WORDS.forCurators(name)),
    paragraph(CLARITY_WORDS.wrote),
    quote(preview(note, MOST_QUOTED)),
    small(CLARITY_WORDS.withoutName),
    actions(button(ACTIONS.suggestBetter, DESK_WORDS.explainBetter, name, encode({ slug }))),
  ]);
