import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Icon } from './icon.tsx';

interface DialogProps {
  readonly title: string;
  readonly className?: string;
  readonly onClose: () => void;
  /** What the cross does, where it does more than Escape. */
  readonly onCross?: () => void;
  /** Buttons beside the title. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A window over the page. The browser's own dialog keeps the focus in it, closes it on Escape, and gives the focus back to
 * whatever had it.
 */
export function Dialog({ title, className = '', onClose, onCross = onClose, before, after, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // While the dialog is still there: an effect that came later would leave the focus nowhere for a moment.
  useLayoutEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    focusInside(element);
    return () => {
      element?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="dialog-head">
        {before}
        <h2 id={titleId} tabIndex={-1} className="dialog-title">
          {title}
        </h2>
        {after}
        <button type="button" className="icon-button" aria-label="Close" onClick={onCross}>
          <Icon name="close" />
        </button>
      </div>
      {children}
    </dialog>
  );
}

/** Where the focus goes when a dialog opens: what asks for it, the first input, or else the title. */
export function focusInside(element: HTMLElement | null): void {
  const wanted =
    element?.querySelector<HTMLElement>('[data-autofocus]') ??
    element?.querySelector<HTMLElement>('.view:not([hidden]) :is(input, textarea, select)') ??
    element?.querySelector<HTMLElement>('.dialog-title');
  wanted?.focus();
}
