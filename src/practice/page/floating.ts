import { type RefObject, useEffect } from 'react';

const GAP = 4;

/** Puts an opened popover beside what opened it, below or above where there is more room, and the focus into it. */
export function useFloating(
  open: boolean,
  anchor: RefObject<HTMLElement | null>,
  popover: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const panel = popover.current;
    if (!open || !panel || !anchor.current) return;
    panel.showPopover();
    const { top, bottom, left, right } = anchor.current.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = panel;
    const below = bottom + GAP + height <= innerHeight;
    const over = Math.max(GAP, top - GAP - height);
    panel.style.top = `${below ? bottom + GAP : over}px`;
    const wanted = left + width > innerWidth - GAP ? right - width : left;
    // Only now: what is not shown yet cannot take the focus.
    panel.querySelector<HTMLElement>('input, [role^="menuitem"]')?.focus();
    panel.style.left = `${Math.max(GAP, Math.min(wanted, innerWidth - width - GAP))}px`;
  }, [open, anchor, popover]);
}
