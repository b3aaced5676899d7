import { isJson, type Json, textOf } from '../../slack/types.ts';
import { Icon } from '../icon.tsx';
import type { ElementProps } from './element.tsx';
import { useElement } from './use-element.ts';
import { words } from './values.ts';

/** A button of the bot's. */
export function BotButton(props: ElementProps) {
  const { element } = props;
  const { press } = useElement(props);
  const text = words(element.text);
  const style = textOf(element.style);
  const onClick = () => press({ text: element.text, ...(element.value !== undefined && { value: element.value }) });
  const shared = {
    className: `button bot-button ${style}`,
    'aria-label': textOf(element.accessibility_label) || undefined,
    onClick,
  };
  if (typeof element.url === 'string')
    return (
      <a href={element.url} target="_blank" rel="noreferrer" {...shared}>
        {text}
      </a>
    );
  return (
    <button type="button" {...shared}>
      {text}
    </button>
  );
}

/** Thumb up, thumb down. */
export function FeedbackButtons(props: ElementProps) {
  const { element } = props;
  const { press } = useElement(props);
  const one = (button: unknown, icon: 'thumbUp' | 'thumbDown') => {
    const { text, value, accessibility_label: label } = isJson(button) ? button : ({} as Json);
    return (
      <button
        type="button"
        className="icon-button bordered"
        aria-label={textOf(label) || words(text)}
        title={words(text)}
        onClick={() => press({ text, value })}
      >
        <Icon name={icon} />
      </button>
    );
  };
  return (
    <>
      {one(element.positive_button, 'thumbUp')}
      {one(element.negative_button, 'thumbDown')}
    </>
  );
}

/** A button that shows a sign; this page has its words. */
export function IconButtonElement(props: ElementProps) {
  const { element } = props;
  const { press } = useElement(props);
  return (
    <button
      type="button"
      className="button bot-button"
      aria-label={textOf(element.accessibility_label) || undefined}
      onClick={() => press({ text: element.text, value: element.value })}
    >
      {words(element.text)}
    </button>
  );
}
