import { describe, expect, it } from '@jest/globals';
import { forThis } from '../../src/slack/asks/this.ts';

describe('pointing at what others said', () => {
  it.each([
    'this',
    'explain',
    'eli5',
    'what?',
    'What does this mean?',
    'what’s that',
    'Can you explain the thread above, please',
    'I don’t understand this',
    'what is the message about?',
    'explain the words in here',
  ])('is what %j does', (text) => {
    expect(forThis.written.test(text)).toBe(true);
  });

  it.each([
    'explain staging',
    'what is IT',
    'thread',
    'what is a thread?',
    'this is a bug',
    'what does it have to do with the API',
    'understand',
    'all',
  ])('is not what %j does', (text) => {
    expect(forThis.written.test(text)).toBe(false);
  });

  it('is told from anything else in no time', () => {
    const begun = performance.now();
    for (const text of [
      `${'this '.repeat(8_000)}zorb`,
      'this,'.repeat(8_000),
      'a'.repeat(40_000),
      `${'!?'.repeat(20_000)}x`,
    ])
      forThis.written.test(text);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
