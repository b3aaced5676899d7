import type { Json } from '../../slack/types.ts';
import { textOf } from '../../slack/types.ts';
import { BotButton, FeedbackButtons, IconButtonElement } from './buttons.tsx';
import { Choices } from './choices.tsx';
import { DateInput } from './date-input.tsx';
import { NotDrawn } from './drawn.tsx';
import { Overflow } from './overflow.tsx';
import { Select } from './select.tsx';
import { TextInput } from './text-input.tsx';

export interface ElementProps {
  readonly element: Json;
  readonly blockId: string;
  /** In an `input` block, the words and hints that belong to it, and whether a change is told at once. */
  readonly input?: {
    readonly labelId: string;
    readonly hintId: string;
    readonly invalid: boolean;
    readonly tells: boolean;
  };
  /** What the element stands beside, for a name where it has none of its own. */
  readonly about?: string;
}

const KINDS: Readonly<Record<string, (props: ElementProps) => React.ReactNode>> = {
  button: BotButton,
  feedback_buttons: FeedbackButtons,
  icon_button: IconButtonElement,
  overflow: Overflow,
  checkboxes: Choices,
  radio_buttons: Choices,
  static_select: Select,
  external_select: Select,
  users_select: Select,
  conversations_select: Select,
  channels_select: Select,
  multi_static_select: Select,
  multi_external_select: Select,
  multi_users_select: Select,
  multi_conversations_select: Select,
  multi_channels_select: Select,
  plain_text_input: TextInput,
  email_text_input: TextInput,
  url_text_input: TextInput,
  number_input: TextInput,
  datepicker: DateInput,
  timepicker: DateInput,
  datetimepicker: DateInput,
};

/** The elements that this page lets people act on. */
export const INTERACTIVE: ReadonlySet<string> = new Set(Object.keys(KINDS));

/** Something to press, pick or fill in. */
export function Element(props: ElementProps) {
  const type = textOf(props.element.type);
  const Kind = KINDS[type];
  return Kind ? <Kind {...props} /> : <NotDrawn type={type} />;
}
