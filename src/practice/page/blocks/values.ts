import { isJson, type Json, textOf } from '../../slack/types.ts';

/** What the inputs of a message or view hold, by block and action: `state.values` in Slack's payloads. */
export type Values = Readonly<Record<string, Readonly<Record<string, Json>>>>;

const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
export const words = (text: unknown): string => (isJson(text) ? textOf(text.text) : '');

/** What an element holds before anybody touched it; `undefined` for one that holds nothing, such as a button. */
export function initialState(element: Json): Json | undefined {
  const type = textOf(element.type);
  switch (type) {
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return { type, value: element.initial_value ?? null };
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { type, selected_option: element.initial_option ?? null };
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return { type, selected_options: element.initial_options ?? [] };
    case 'users_select':
      return { type, selected_user: element.initial_user ?? null };
    case 'multi_users_select':
      return { type, selected_users: element.initial_users ?? [] };
    case 'conversations_select':
      return { type, selected_conversation: element.initial_conversation ?? null };
    case 'multi_conversations_select':
      return { type, selected_conversations: element.initial_conversations ?? [] };
    case 'channels_select':
      return { type, selected_channel: element.initial_channel ?? null };
    case 'multi_channels_select':
      return { type, selected_channels: element.initial_channels ?? [] };
    case 'datepicker':
      return { type, selected_date: element.initial_date ?? null };
    case 'timepicker':
      return { type, selected_time: element.initial_time ?? null };
    case 'datetimepicker':
      return { type, selected_date_time: element.initial_date_time ?? null };
    default:
      return undefined;
  }
}

/** The elements of a block that a person can act on. */
export function elementsOf(block: Json): Json[] {
  if (block.type === 'input') return list([block.element]);
  if (block.type === 'section') return list([block.accessory]);
  return block.type === 'actions' || block.type === 'context_actions' ? list(block.elements) : [];
}

/** What all inputs hold: what was put in, and else what stood there from the start. */
export function collectValues(blocks: readonly Json[], edited: Values): Values {
  const values: Record<string, Record<string, Json>> = {};
  for (const block of blocks) {
    const id = textOf(block.block_id);
    for (const element of elementsOf(block)) {
      const action = textOf(element.action_id);
      const state = edited[id]?.[action] ?? initialState(element);
      if (state) values[id] = { ...values[id], [action]: state };
    }
  }
  return values;
}

/** What Slack itself finds wrong in a form before the app sees it, by block. */
export function formProblems(blocks: readonly Json[], values: Values): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const block of blocks.filter(({ type }) => type === 'input')) {
    const id = textOf(block.block_id);
    const element = isJson(block.element) ? block.element : {};
    const problem = inputProblem(element, values[id]?.[textOf(element.action_id)] ?? {}, block.optional === true);
    if (problem) problems[id] = problem;
  }
  return problems;
}

function inputProblem(element: Json, { type: _, ...state }: Json, optional: boolean): string | undefined {
  const [value] = Object.values(state);
  const empty = value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (empty) return optional ? undefined : 'Please complete this required field.';
  const text = textOf(value);
  const least = Number(element.min_length ?? 0);
  const most = Number(element.max_length ?? Number.POSITIVE_INFINITY);
  if (text && text.length < least) return `Please write at least ${least} characters.`;
  if (text.length > most) return `Please write at most ${most} characters.`;
  if (element.type === 'email_text_input' && !/^\S+@\S+\.\S+$/.test(text)) return 'Please write an email address.';
  if (element.type === 'url_text_input' && !URL.canParse(text)) return 'Please write a whole address, with https://';
  if (element.type === 'number_input' && Number.isNaN(Number(text))) return 'Please write a number.';
  return undefined;
}
