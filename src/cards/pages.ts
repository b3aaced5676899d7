import type { Button } from '@slack/types';
import { type ActionId, numbered } from './ids.ts';
import { button } from './pieces.ts';
import { WORDS } from './words.ts';

/** A part of a list that is too long to be shown at once. */
export interface Page<T> {
  readonly shown: readonly T[];
  /** Counted from 0. */
  readonly page: number;
  readonly pages: number;
}

/** @param wanted the page, counted from 0; the last one stands for those that there are not */
export function pageOf<T>(items: readonly T[], wanted: number, most: number): Page<T> {
  const pages = Math.max(1, Math.ceil(items.length / most));
  const page = Math.min(Math.max(0, Math.trunc(wanted)), pages - 1);
  return { shown: items.slice(page * most, (page + 1) * most), page, pages };
}

export interface Turning {
  readonly action: ActionId;
  /** What a screen reader is told that the pages are of. */
  readonly about: string;
  /** What the button to a page remembers. */
  readonly value: (page: number) => string;
  readonly back?: string;
  readonly on?: string;
}

/** The buttons to the page before and the page after, where there are such. */
export function turnButtons(
  { page, pages }: Omit<Page<unknown>, 'shown'>,
  { action, about, value, back = WORDS.previousPage, on = WORDS.nextPage }: Turning,
): Button[] {
  return [
    ...(page > 0 ? [button(numbered(action, 0), back, about, value(page - 1))] : []),
    ...(page < pages - 1 ? [button(numbered(action, 1), on, about, value(page + 1))] : []),
  ];
}
