import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Option } from './blocks/options.ts';
import { useFloating } from './floating.ts';
import { Icon } from './icon.tsx';

interface PickerProps {
  /** What it is called, as ARIA attributes. */
  readonly called: Readonly<Record<string, string | boolean | undefined>>;
  readonly placeholder: string;
  readonly options: readonly Option[];
  /** Options that are picked and not among those offered. */
  readonly kept: readonly Option[];
  readonly picked: readonly string[];
  readonly many: boolean;
  /** Is told of what is typed, where the options come from elsewhere. */
  readonly onType?: ((typed: string) => void) | undefined;
  readonly onPick: (options: readonly Option[]) => void;
}

/** A menu to pick one or several from, with a box to narrow it down. */
export function Picker({ called, placeholder, options, kept, picked, many, onType, onPick }: PickerProps) {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const trigger = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  useFloating(open, trigger, panel);

  const all = [...kept, ...options];
  const shown = onType ? options : options.filter(({ words }) => words.toLowerCase().includes(typed.toLowerCase()));
  const chosen = all.filter(({ key }) => picked.includes(key));
  const current = Math.min(at, shown.length - 1);

  const close = (): void => {
    panel.current?.hidePopover();
    trigger.current?.focus();
  };
  const pick = (option: Option): void => {
    if (!many) {
      close();
      onPick([option]);
    } else onPick(picked.includes(option.key) ? chosen.filter(({ key }) => key !== option.key) : [...chosen, option]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const option = shown[current];
    if (event.key === 'ArrowDown') setAt(Math.min(current + 1, shown.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(current - 1, 0));
    else if (event.key === 'Enter' && option) pick(option);
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const label = chosen.map(({ words }) => words).join(', ');

  return (
    <div className="picker">
      <span id={`${id}value`} className="unseen">
        {label || placeholder}
      </span>
      <button
        ref={trigger}
        type="button"
        className="button picker-button"
        aria-haspopup="listbox"
        aria-expanded={open}
        {...withValue(called, `${id}value`, label)}
        onClick={() => {
          setTyped('');
          setAt(0);
          setOpen(!open);
        }}
      >
        <span className={label ? '' : 'faint'}>{label || placeholder}</span>
        <Icon name="down" size={14} />
      </button>
      {open && (
        <div
          ref={panel}
          popover="auto"
          className="floating picker-panel"
          onToggle={(event) => {
            if (event.newState === 'closed') setOpen(false);
          }}
        >
          <input
            className="field"
            role="combobox"
            aria-expanded="true"
            aria-controls={`${id}list`}
            aria-activedescendant={shown[current] ? `${id}${current}` : undefined}
            aria-label={`Narrow down: ${placeholder}`}
            value={typed}
            onKeyDown={onKeyDown}
            onChange={({ target }) => {
              setTyped(target.value);
              setAt(0);
              onType?.(target.value);
            }}
          />
          <div id={`${id}list`} role="listbox" aria-label={placeholder} aria-multiselectable={many || undefined}>
            {shown.map((option, i) => (
              <div key={option.key}>
                {option.group && option.group !== shown[i - 1]?.group && (
                  <div className="picker-group" role="presentation">
                    {option.group}
                  </div>
                )}
                {/* biome-ignore lint/a11y/useKeyWithClickEvents: the box above has the focus and takes the keys */}
                <div
                  id={`${id}${i}`}
                  role="option"
                  aria-selected={picked.includes(option.key)}
                  tabIndex={-1}
                  className={i === current ? 'option current' : 'option'}
                  onClick={() => pick(option)}
                >
                  <span>
                    {option.words}
                    {option.hint && <small>{option.hint}</small>}
                  </span>
                  {picked.includes(option.key) && <Icon name="tick" size={14} />}
                </div>
              </div>
            ))}
          </div>
          {shown.length === 0 && <p className="picker-none">{onType ? 'Type to search' : 'Nothing fits'}</p>}
        </div>
      )}
    </div>
  );
}

/** A name that says the value too. */
function withValue(called: PickerProps['called'], valueId: string, label: string): PickerProps['called'] {
  const labelledBy = called['aria-labelledby'];
  if (typeof labelledBy === 'string') return { ...called, 'aria-labelledby': `${labelledBy} ${valueId}` };
  return { ...called, 'aria-label': label ? `${String(called['aria-label'])}: ${label}` : called['aria-label'] };
}
