const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A word that could not be sent at its hour is sent up to four hours after it, and then rather the next day. */
const MOST_LATE_MS = 4 * 60 * MINUTE_MS;

/** The minute of the UTC day, 0 to 1439. */
export const minuteOf = (at: number): number => Math.floor((at % DAY_MS) / MINUTE_MS);

/** The first time after `now` that is so many minutes into a working day. */
export function nextDue(now: number, minute: number): number {
  let due = dayOf(now) + minute * MINUTE_MS;
  while (due <= now || !isWorkingDay(due)) due += DAY_MS;
  return due;
}

/** Whether `now` is the time for what is due so many minutes into each working day, or a little later. */
export function isTime(now: number, minute: number): boolean {
  const today = dayOf(now) + minute * MINUTE_MS;
  const last = today <= now ? today : today - DAY_MS;
  return isWorkingDay(last) && now - last <= MOST_LATE_MS;
}

/** What was due then, so many minutes earlier or later; where that is over, or no working day, the next time after it. */
export function shifted(due: number, byMinutes: number, now: number): number {
  const moved = due + byMinutes * MINUTE_MS;
  return moved > now && isWorkingDay(moved) ? moved : nextDue(Math.max(moved, now), minuteOf(moved));
}

const dayOf = (at: number): number => at - (at % DAY_MS);

/** Monday to Friday. Whose Monday it is, the bot does not know, so that of UTC counts. */
function isWorkingDay(at: number): boolean {
  const day = new Date(at).getUTCDay();
  return day >= 1 && day <= 5;
}
