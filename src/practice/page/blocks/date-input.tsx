import { textOf } from '../../slack/types.ts';
import type { ElementProps } from './element.tsx';
import { nameOf, useElement } from './use-element.ts';
import { words } from './values.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** A moment, as the browser's input writes it: in local time. */
function localMoment(seconds: number): string {
  const at = new Date(seconds * 1_000);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** A day, a time of day, or both; the browser's own pickers do it well. */
export function DateInput(props: ElementProps) {
  const { element } = props;
  const { state, change } = useElement(props);
  const called = nameOf(props, words(element.placeholder) || 'Choose a time');
  if (element.type === 'datepicker')
    return (
      <input
        type="date"
        className="field short"
        {...called}
        value={textOf(state.selected_date)}
        onChange={(event) => change({ selected_date: event.target.value || null })}
      />
    );
  if (element.type === 'timepicker')
    return (
      <input
        type="time"
        className="field short"
        {...called}
        value={textOf(state.selected_time)}
        onChange={(event) => change({ selected_time: event.target.value || null })}
      />
    );
  const seconds = state.selected_date_time;
  return (
    <input
      type="datetime-local"
      className="field short"
      {...called}
      value={typeof seconds === 'number' ? localMoment(seconds) : ''}
      onChange={(event) => {
        const at = Date.parse(event.target.value);
        change({ selected_date_time: Number.isNaN(at) ? null : Math.floor(at / 1_000) });
      }}
    />
  );
}
