import { describe, expect, it } from '@jest/globals';
import { clean } from '../../src/lookup/clean.ts';

describe('what Slack puts into a text', () => {
  it.each([
    ['<@U012ABCDEF> staging', 'staging'],
    ['<#C012|general> staging <!here>', 'staging'],
    ['<https://staging.test|staging>', 'staging'],
    ['staging https://staging.test/x', 'staging'],
    ['@define staging', 'staging'],
    ['staging :eyes:', 'staging'],
    ['T&amp;M', 'T&M'],
  ])('%s is %s', (text, typed) => {
    expect(clean(text).trim()).toBe(typed);
  });

  it.each(['a: b', 'CI/CD', 'x < y', '10:51 local'])('%s stays as it is', (text) => {
    expect(clean(text)).toBe(text);
  });
});
