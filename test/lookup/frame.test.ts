import { describe, expect, it } from '@jest/globals';
import { doubtAround, readFrame } from '../../src/lookup/frame.ts';

/** How doubtful it is that the word "X" is asked for by a question. */
function doubt(question: string): number {
  const frame = readFrame(question, (word) => word === 'x');
  const at = frame.tokens.findIndex(({ word }) => word === 'x');
  return doubtAround(frame, at, at + 1);
}

describe('the frame of a question', () => {
  it.each([
    'X',
    'what is X?',
    "What's a X??",
    'waht is X',
    'what dose X mean',
    'X is what mean?',
    'what mean X',
    'please to explain me X',
    'explain X to me like im 5',
    'sorry, could you please tell me what X is',
    'what the hell is X',
  ])('%s asks for X without a doubt', (question) => {
    expect(doubt(question)).toBeLessThan(0.5);
  });

  it.each([
    'what is X and do customers care',
    'my boss wants X by friday, what is that even',
    'what does X mean in this email from the vendor',
    'I wrote down X but forgot what it was',
  ])('%s asks for X, probably', (question) => {
    expect(doubt(question)).toBeLessThan(0.95);
  });

  it.each([
    'X crash',
    'crash X',
    'network definition X',
    'the X is slow today',
    'we moved the X to another room',
    'what is frame X',
    'what is X rate',
  ])('%s does not ask for X', (question) => {
    expect(doubt(question)).toBeGreaterThan(0.95);
  });

  it('takes no name for a misspelt question word', () => {
    const frame = readFrame('what is wat is x', (word) => word === 'meen');
    expect(frame.markers.at(-1)).toBeGreaterThan(0);
    const named = readFrame('meen x', (word) => word === 'meen');
    expect(named.markers.at(-1)).toBe(0);
  });
});
