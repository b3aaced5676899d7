import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isTime, minuteOf, nextDue, shifted } from '../../src/learning/working-days.ts';

/** 2 November 2026 is a Monday. */
const at = (day: string, time = '10:00'): number => {
  const date = { Mon: 2, Tue: 3, Wed: 4, Thu: 5, Fri: 6, Sat: 7, Sun: 8, 'next Mon': 9, 'next Tue': 10 }[day] ?? 0;
  return Date.parse(`2026-11-${String(date).padStart(2, '0')}T${time}:00Z`);
};
const TEN = 600;

describe('when the next word is due', () => {
  it.each([
    ['on the minute it is tomorrow', at('Mon'), at('Tue')],
    ['a little earlier it is today', at('Mon', '09:59'), at('Mon')],
    ['after Friday’s comes Monday’s', at('Fri'), at('next Mon')],
    ['on a Saturday morning it is Monday', at('Sat', '07:00'), at('next Mon')],
    ['on a Sunday evening it is Monday', at('Sun', '23:00'), at('next Mon')],
  ])('%s', (_, now, due) => {
    expect(nextDue(now, TEN)).toBe(due);
  });

  it('whenever it is, is later, a working day, and at that minute', () => {
    const anyTime = fc.integer({ min: 0, max: 4_000_000_000_000 });
    fc.assert(
      fc.property(anyTime, fc.integer({ min: 0, max: 1439 }), (now, minute) => {
        const due = nextDue(now, minute);
        expect(due).toBeGreaterThan(now);
        expect(due - now).toBeLessThanOrEqual(3 * 86_400_000);
        expect(minuteOf(due)).toBe(minute);
        expect([1, 2, 3, 4, 5]).toContain(new Date(due).getUTCDay());
        expect(isTime(due, minute)).toBe(true);
      }),
    );
  });
});

describe('whether it is time', () => {
  it.each([
    ['on time', at('Mon'), true],
    ['a little late', at('Mon', '13:59'), true],
    ['much too late', at('Mon', '14:01'), false],
    ['too early', at('Mon', '09:59'), false],
    ['at that hour of a Saturday', at('Sat'), false],
  ])('%s', (_, now, is) => {
    expect(isTime(now, TEN)).toBe(is);
  });

  it('what was due late on Friday may come early on Saturday', () => {
    expect(isTime(at('Sat', '00:30'), 23 * 60 + 30)).toBe(true);
    expect(isTime(at('next Mon', '00:30'), 23 * 60 + 30)).toBe(false);
  });
});

describe('an hour earlier or later', () => {
  it.each([
    ['later moves what is due', at('Tue'), 60, at('Mon', '12:00'), at('Tue', '11:00')],
    ['earlier moves it, too', at('Tue'), -60, at('Mon', '12:00'), at('Tue', '09:00')],
    ['earlier than now is the next day', at('Tue'), -60, at('Tue', '09:30'), at('Wed', '09:00')],
    [
      'over midnight on Friday is Monday, not the same night',
      at('Fri', '23:30'),
      60,
      at('Thu', '23:45'),
      at('next Mon', '00:30'),
    ],
    ['over midnight in the week', at('Tue', '23:30'), 60, at('Tue', '12:00'), at('Wed', '00:30')],
    ['back into Sunday is Monday night', at('next Mon', '00:30'), -60, at('Sat'), at('next Mon', '23:30')],
  ])('%s', (_, due, minutes, now, moved) => {
    expect(shifted(due, minutes, now)).toBe(moved);
  });
});
