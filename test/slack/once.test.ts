import { expect, it } from '@jest/globals';
import { Once } from '../../src/slack/once.ts';

it('lets each thing happen once, and forgets it after two hours', () => {
  let now = 0;
  const once = new Once(() => now);
  expect([once.first('a'), once.first('a'), once.first('b')]).toEqual([true, false, true]);
  now += 2 * 60 * 60 * 1_000 - 1;
  expect(once.first('a')).toBe(false);
  now += 1;
  expect(once.first('a')).toBe(true);
});

it('does not remember without end', () => {
  const once = new Once(() => 0);
  for (let i = 0; i < 60_000; i++) once.first(String(i));
  expect(once.first('0')).toBe(true);
  expect(once.first('59999')).toBe(false);
});
