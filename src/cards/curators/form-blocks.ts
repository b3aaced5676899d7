import type { InputBlock, ModalView, PlainTextInput } from '@slack/types';
import { LIMITS } from '../../limits.ts';
import { type Message, type Piece, plain, shorten } from '../pieces.ts';
import { CURATOR_WORDS } from '../words/curators.ts';

interface Labels {
  readonly label: string;
  readonly hint?: string;
}

export interface TextInput extends Labels {
  readonly optional?: boolean;
  readonly multiline?: boolean;
  readonly example?: string;
  readonly value?: string | undefined;
}

/** Every input of these forms holds its value under this one action id; the block's id tells them apart. */
export const INPUT = 'input';

/** Room for a text. No length is asked of it: the check says in words what is too long, and by how much. */
export function textInput(id: string, { optional, multiline, example, value, ...labels }: TextInput): Piece {
  const element: PlainTextInput = {
    type: 'plain_text_input',
    action_id: INPUT,
    ...(multiline && { multiline }),
    ...(example && { placeholder: plain(example) }),
    ...(value && { initial_value: value }),
  };
  return input(id, labels, element, optional);
}

export function input(id: string, { label, hint }: Labels, element: InputBlock['element'], optional = false): Piece {
  const block: InputBlock = {
    type: 'input',
    block_id: id,
    optional,
    label: plain(shorten(label, LIMITS.inputLabel)),
    ...(hint && { hint: plain(hint) }),
    element,
  };
  return { block, says: label };
}

export interface Form {
  readonly id: string;
  readonly title: string;
  readonly metadata?: string;
  readonly submit?: string;
  readonly close?: string;
}

/** A modal, with inputs or without. */
export const formView = ({ id, title, metadata, submit, close }: Form, pieces: readonly Piece[]): ModalView => ({
  type: 'modal',
  callback_id: id,
  ...(metadata && { private_metadata: metadata }),
  title: plain(shorten(title, LIMITS.modalTitle)),
  ...(submit && { submit: plain(submit) }),
  close: plain(close ?? (submit ? CURATOR_WORDS.cancel : CURATOR_WORDS.close)),
  blocks: pieces.map(({ block }) => block),
});

/** What a form turns into once it is done. */
export const doneView = (id: string, title: string, { blocks }: Message): ModalView => ({
  ...formView({ id, title }, []),
  blocks,
});
