/** The milliseconds of a timestamp of Slack's. */
export const msOf = (ts: string): number => Number(ts) * 1_000;

/** The time of day. */
export const clockTime = (ms: number): string =>
  new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' }).format(ms);

const dayStart = (ms: number): number => new Date(ms).setHours(0, 0, 0, 0);

export const sameDay = (a: number, b: number): boolean => dayStart(a) === dayStart(b);

/** A day in words: today, yesterday, or its date. */
export function dayName(ms: number, now: number): string {
  const days = Math.round((dayStart(now) - dayStart(ms)) / 86_400_000);
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  return new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' }).format(ms);
}
