import type { Name } from '../../lookup/types.ts';

/** A word that nobody reviewed for a year. */
export interface ReviewDue {
  readonly slug: string;
  /** How many months ago it was reviewed last, counted from one month of the calendar to the other. */
  readonly months: number;
}

/** In the month that bears the same name as a review's, the year may not be over yet. */
const A_YEAR = 12;

/**
 * The words whose review was more than a year ago, the longest ago first. A word of the workspace was reviewed when it was
 * approved; one that says nothing of a review is not due.
 *
 * @param approved when the workspace's own words were approved, by slug, in milliseconds since 1970; as is `now`
 */
export function reviewsDue(
  terms: ReadonlyMap<string, Pick<Name['term'], 'reviewed'>>,
  approved: ReadonlyMap<string, number>,
  now: number,
): ReviewDue[] {
  const slugs = new Set([...terms.keys(), ...approved.keys()]);
  return [...slugs]
    .flatMap((slug) => {
      const at = approved.get(slug);
      const month = at === undefined ? terms.get(slug)?.reviewed : monthOf(at);
      return month === undefined ? [] : [{ slug, months: monthsTo(monthOf(now)) - monthsTo(month) }];
    })
    .filter(({ months }) => months > A_YEAR)
    .sort((a, b) => b.months - a.months);
}

const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7);

function monthsTo(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return year * 12 + number;
}
