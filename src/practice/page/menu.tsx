import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useFloating } from './floating.ts';

export interface MenuItem {
  readonly key: string;
  readonly words: string;
  readonly hint?: string | undefined;
  readonly before?: ReactNode;
  /** Whether it is the one that is in use; only where the items exclude each other. */
  readonly checked?: boolean;
  readonly pick: () => void;
}

interface MenuProps {
  /** What the menu is called, and its button too, unless the words on it are its name. */
  readonly label: string;
  readonly hasWords?: boolean;
  readonly items: readonly MenuItem[];
  readonly className?: string;
  readonly children: ReactNode;
}

/** A button that opens a menu. Arrow keys move in it, Escape closes it and gives the focus back. */
export function Menu({ label, hasWords = false, items, className, children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  useFloating(open, trigger, panel);

  const close = (): void => {
    panel.current?.hidePopover();
    trigger.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = [...(panel.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      all.at(to % all.length)?.focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };

  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={className}
        aria-label={hasWords ? undefined : label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <div
          ref={panel}
          id={id}
          popover="auto"
          role="menu"
          aria-label={label}
          tabIndex={-1}
          className="floating menu"
          onKeyDown={onKeyDown}
          onToggle={(event) => {
            if (event.newState === 'closed') setOpen(false);
          }}
        >
          {items.map(({ key, words, hint, before, checked, pick }) => (
            <button
              key={key}
              type="button"
              role={checked === undefined ? 'menuitem' : 'menuitemradio'}
              {...(checked !== undefined && { 'aria-checked': checked })}
              tabIndex={-1}
              className="menu-item"
              onClick={() => {
                close();
                pick();
              }}
            >
              {before}
              <span>
                {words}
                {hint && <small>{hint}</small>}
              </span>
            </button>
          ))}
        </div>
      )}
    </>
  );
}
