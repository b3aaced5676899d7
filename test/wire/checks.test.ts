import { expect, it } from '@jest/globals';
import { Checks } from '../../src/wire/checks.ts';

const at = (second: number): number => second * 1_000;

it.each([
  ['nobody', {}, 0],
  ['somebody who asked once', { a: [9] }, 0],
  ['somebody who asks each second', { a: [7, 8, 9.5, 10] }, 1.5],
  ['somebody who asks every two seconds, longer than which nobody is waited for', { a: [5, 7, 9] }, 5],
  ['a container that asks itself every half a minute, and would not hear in time', { a: [-51, -21, 9] }, 0],
  ['somebody who asks no more', { a: [1, 2, 3] }, 0],
  ['two, each at its own pace', { a: [9, 9.5], b: [8, 9] }, 3],
])('%s', (_, asked: Record<string, number[]>, seconds) => {
  let now = 0;
  const checks = new Checks(() => now);
  const all = Object.entries(asked).flatMap(([who, times]) => times.map((time) => ({ who, time })));
  for (const { who, time } of all.sort((one, other) => one.time - other.time)) {
    now = at(time);
    checks.note(who);
  }
  now = at(10);
  expect(checks.untilAllKnow()).toBe(at(seconds));
});

it('remembers a hundred who ask, so that asking from many addresses costs nothing', () => {
  let now = 0;
  const checks = new Checks(() => now);
  checks.note('first');
  now = at(1);
  checks.note('first');
  expect(checks.untilAllKnow()).toBe(at(3));
  for (let i = 0; i < 100; i++) checks.note(String(i));
  expect(checks.untilAllKnow()).toBe(0);
});
