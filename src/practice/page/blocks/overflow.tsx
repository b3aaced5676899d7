import type { Json } from '../../slack/types.ts';
import { textOf } from '../../slack/types.ts';
import { Icon } from '../icon.tsx';
import { Menu } from '../menu.tsx';
import type { ElementProps } from './element.tsx';
import { nameOf, useElement } from './use-element.ts';
import { words } from './values.ts';

/** The ⋯ menu in a message or a view. */
export function Overflow(props: ElementProps) {
  const { element, about } = props;
  const { press } = useElement(props);
  const options = Array.isArray(element.options) ? (element.options as Json[]) : [];
  const label = nameOf(props, about ? `More: ${about.slice(0, 60)}` : 'More')['aria-label'] ?? 'More';
  return (
    <Menu
      label={label}
      className="icon-button bordered"
      items={options.map((option) => ({
        key: textOf(option.value) || words(option.text),
        words: words(option.text),
        hint: words(option.description),
        pick: () => {
          if (typeof option.url === 'string') window.open(option.url, '_blank', 'noreferrer');
          press({ selected_option: option });
        },
      }))}
    >
      <Icon name="more" />
    </Menu>
  );
}
