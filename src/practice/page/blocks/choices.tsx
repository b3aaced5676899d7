import { useId } from 'react';
import { isJson, type Json, textOf } from '../../slack/types.ts';
import type { ElementProps } from './element.tsx';
import { nameOf, useElement } from './use-element.ts';
import { words } from './values.ts';

/** Checkboxes and radio buttons. */
export function Choices(props: ElementProps) {
  const { element } = props;
  const { state, change } = useElement(props);
  const name = useId();
  const many = element.type === 'checkboxes';
  const options = Array.isArray(element.options) ? (element.options as Json[]) : [];
  const selected = many
    ? (state.selected_options as Json[])
    : isJson(state.selected_option)
      ? [state.selected_option]
      : [];
  const isSelected = (option: Json) => selected.some(({ value }) => value === option.value);
  const pick = (option: Json, on: boolean) => {
    if (!many) return change({ selected_option: option });
    change({ selected_options: options.filter((each) => (each === option ? on : isSelected(each))) });
  };
  const { 'aria-invalid': _, ...called } = {
    'aria-invalid': undefined,
    ...nameOf(props, many ? 'Choices' : 'Choose one'),
  };
  return (
    <div className="choices" role={many ? 'group' : 'radiogroup'} {...called}>
      {options.map((option) => (
        <label key={textOf(option.value)} className="choice">
          <input
            type={many ? 'checkbox' : 'radio'}
            name={name}
            checked={isSelected(option)}
            onChange={(event) => pick(option, event.target.checked)}
          />
          <span>
            {words(option.text)}
            {isJson(option.description) && <small>{words(option.description)}</small>}
          </span>
        </label>
      ))}
    </div>
  );
}
