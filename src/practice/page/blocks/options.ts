import type { Snapshot } from '../../protocol.ts';
import { isJson, type Json, textOf } from '../../slack/types.ts';
import { words } from './values.ts';

/** One thing to pick. */
export interface Option {
  readonly key: string;
  readonly words: string;
  readonly hint?: string;
  readonly group?: string;
  /** What is told of it: an option object, or an id. */
  readonly value: Json | string;
}

const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);

export const asOption = (option: Json, group?: string): Option => ({
  key: textOf(option.value),
  words: words(option.text),
  hint: words(option.description),
  value: option,
  ...(group && { group }),
});

/** What there is to pick from; an external menu asks the bot instead. */
export function optionsOf(element: Json, { people, channels }: Snapshot): Option[] {
  const type = textOf(element.type).replace(/^multi_/, '');
  if (type === 'users_select')
    return people.map(({ id, realName, title }) => ({ key: id, words: realName, hint: title, value: id }));
  if (type === 'channels_select' || type === 'conversations_select')
    return channels
      .filter(({ kind }) => kind === 'channel' || type === 'conversations_select')
      .map(({ id, name, kind }) => ({ key: id, words: kind === 'channel' ? `# ${name}` : 'Define', value: id }));
  return [
    ...list(element.options).map((option) => asOption(option)),
    ...list(element.option_groups).flatMap(({ label, options }) =>
      list(options).map((option) => asOption(option, words(label))),
    ),
  ];
}

/** The field in which a menu tells what was picked. */
export function pickedField(type: string): string {
  const many = type.startsWith('multi_') ? 's' : '';
  const kind = /^(?:multi_)?(users|conversations|channels)_select$/.exec(type)?.[1];
  return `selected_${kind ? kind.slice(0, -1) : 'option'}${many}`;
}

/** The keys of what is picked. */
export function pickedKeys(picked: unknown): string[] {
  const all = Array.isArray(picked) ? picked : picked ? [picked] : [];
  return all.map((one) => (isJson(one) ? textOf(one.value) : textOf(one)));
}
