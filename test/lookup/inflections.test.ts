import { describe, expect, it } from '@jest/globals';
import { stemOf, uninflected } from '../../src/lookup/inflections.ts';

describe('a verb in another form', () => {
  it.each([
    ['deployed', 'deploy'],
    ['merging', 'merge'],
    ['committed', 'commit'],
    ['retried', 'retry'],
  ])('%s may be %s', (form, base) => {
    expect(uninflected([form])).toContain(base);
  });

  it('may stand in a name of several words', () => {
    expect(uninflected(['rolled', 'back'])).toContain('rollback');
  });

  it.each(['building', 'meaning', 'string', 'used', 'red', 'bring', 'deploy'])('%s is none', (word) => {
    expect(uninflected([word])).toEqual([]);
  });
});

describe('the stem of a family of words', () => {
  it.each([
    [['encrypted', 'encryption', 'encrypting'], 'encrypt'],
    [['containerised', 'containerization', 'containerizable'], 'container'],
    [['debugger', 'debugging'], 'debug'],
  ])('%j have one', (family, stem) => {
    expect(family.map((word) => stemOf(word))).toEqual(family.map(() => stem));
  });

  it('is long enough to say something', () => {
    expect(stemOf('used')).toBeUndefined();
  });
});
