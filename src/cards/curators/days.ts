const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day as it is written: "25 November 2026". @param at milliseconds since 1970 */
export const dayOf = (at: number): string => DAY.format(at);
