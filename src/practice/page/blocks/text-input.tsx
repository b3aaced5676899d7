import { isJson, textOf } from '../../slack/types.ts';
import type { ElementProps } from './element.tsx';
import { nameOf, useElement } from './use-element.ts';
import { words } from './values.ts';

const TYPES: Readonly<Record<string, string>> = { email_text_input: 'email', url_text_input: 'url' };

/** Something to write in. */
export function TextInput(props: ElementProps) {
  const { element } = props;
  const { state, hold, change, tells } = useElement(props);
  const config = isJson(element.dispatch_action_config) ? element.dispatch_action_config : {};
  const on = Array.isArray(config.trigger_actions_on) ? config.trigger_actions_on : ['on_enter_pressed'];
  const write = (typed: string) => {
    const value = typed === '' ? null : typed;
    if (tells && on.includes('on_character_entered')) change({ value });
    else hold({ value });
  };
  const shared = {
    ...nameOf(props, words(element.placeholder)),
    className: 'field',
    value: textOf(state.value),
    placeholder: words(element.placeholder),
    maxLength: typeof element.max_length === 'number' ? element.max_length : undefined,
    'data-autofocus': element.focus_on_load === true || undefined,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => write(event.target.value),
  };
  if (element.multiline === true) return <textarea rows={4} {...shared} />;
  return (
    <input
      type={TYPES[textOf(element.type)] ?? 'text'}
      inputMode={element.type === 'number_input' ? 'decimal' : undefined}
      {...shared}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !tells || !on.includes('on_enter_pressed')) return;
        event.preventDefault();
        change({ value: state.value });
      }}
    />
  );
}
