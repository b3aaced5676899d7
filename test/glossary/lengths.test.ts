import { describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { MOST, MOST_ON_A_CARD } from '../../src/glossary/schema.ts';
import { lengthInSlack } from '../../src/glossary/text.ts';
import { read, told } from '../support/glossary.ts';

const of = (length: number, sign = 'x'): string => sign.repeat(length);
const times = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);
const STAGING = { term: 'Staging', tldr: 'A copy.' };

/** For each limit: the smallest word that has `length` of it. */
const FIELDS: Readonly<Record<string, readonly [most: number, fields: (length: number) => object]>> = {
  term: [MOST.term, (length) => ({ term: of(length) })],
  tldr: [MOST.tldr, (length) => ({ tldr: of(length) })],
  'one of aliases': [MOST.name, (length) => ({ aliases: [of(length)] })],
  short_for: [MOST.short_for, (length) => ({ short_for: of(length) })],
  say: [MOST.say, (length) => ({ say: of(length) })],
  about: [MOST.about, (length) => ({ about: of(length) })],
  body: [MOST.body, (length) => ({ body: of(length) })],
  'analogy.story': [MOST.story, (length) => ({ analogy: { story: of(length) } })],
  'another_analogy.story': [MOST.story, (length) => ({ another_analogy: { story: of(length) } })],
  'one of analogy.pairs': [MOST.pair, (length) => ({ analogy: { story: 's', pairs: [['a', of(length)]] } })],
  'why.asked': [MOST.asked, (length) => ({ why: { asked: of(length), answer: 'a' } })],
  'why.answer': [MOST.answer, (length) => ({ why: { asked: 'a', answer: of(length) } })],
  'steps.name': [MOST.stepName, (length) => ({ steps: times(2, { name: of(length), text: 't' }).slice(0, 2) })],
  'steps.text': [MOST.stepText, (length) => ({ steps: times(2, { name: 'n', text: of(length) }) })],
  'heard.phrase': [MOST.phrase, (length) => ({ heard: [{ phrase: of(length), means: 'm' }] })],
  'heard.means': [MOST.means, (length) => ({ heard: [{ phrase: 'p', means: of(length) }] })],
  when_to_skip: [MOST.when_to_skip, (length) => ({ when_to_skip: of(length) })],
  remember: [MOST.remember, (length) => ({ remember: of(length) })],
  technical: [MOST.technical, (length) => ({ technical: of(length) })],
  elsewhere: [MOST.elsewhere, (length) => ({ elsewhere: of(length) })],
  here: [MOST.here, (length) => ({ here: of(length) })],
  owner: [MOST.owner, (length) => ({ owner: of(length) })],
  'sides.line': [MOST.side, (length) => ({ sides: times(2, { name: 'n', line: of(length) }) })],
  'sides.name': [MOST.term, (length) => ({ sides: times(2, { name: of(length), line: 'l' }) })],
  slug: [MOST.slug, (length) => ({ slug: of(length) })],
  'see_also.because': [MOST.because, (length) => ({ see_also: [{ slug: 'other', because: of(length) }] })],
};

const LISTS: Readonly<Record<string, readonly [most: number, fields: (length: number) => object]>> = {
  aliases: [MOST.aliases, (length) => ({ aliases: times(length, 'a') })],
  'analogy.pairs': [MOST.pairs, (length) => ({ analogy: { story: 's', pairs: times(length, ['a', 'b']) } })],
  steps: [MOST.steps, (length) => ({ steps: times(length, { name: 'n', text: 't' }) })],
  heard: [MOST.heard, (length) => ({ heard: times(length, { phrase: 'p', means: 'm' }) })],
  builds_on: [MOST.links, (length) => ({ builds_on: times(length, 'other') })],
  see_also: [MOST.links, (length) => ({ see_also: times(length, 'other') })],
};

const check = (fields: object) =>
  read({
    'staging.yml': stringify({ ...STAGING, ...fields }, { aliasDuplicateObjects: false, lineWidth: 0 }),
    'other.yml': 'term: Other\ntldr: Another word.\n',
  });

describe('a field that is as long as it may be is fine; one letter more is told', () => {
  it.each(Object.entries(FIELDS))('%s', async (name, [most, fields]) => {
    expect(told((await check(fields(most))).problems)).toBe('');
    const { problems } = await check(fields(most + 1));
    const field = name.split(/[. ]/).at(-1) ?? '';
    expect(problems.length).toBeGreaterThan(0);
    for (const { what, mend } of problems) {
      expect(what).toBe(`“${field}” has ${most + 1} characters; at most ${most} fit.`);
      expect(mend).toMatch(/^Take out 1 characters/);
    }
  });

  it.each(Object.entries(LISTS))('the list %s', async (name, [most, fields]) => {
    expect(told((await check(fields(most))).problems)).toBe('');
    const { problem } = await check(fields(most + 1));
    expect(problem.what).toBe(`“${name.split('.').at(-1)}” has more than ${most} items.`);
  });

  it.each([
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
  ])('%s counts as the %s that Slack makes of it', async (sign, escaped) => {
    expect(lengthInSlack(sign)).toBe(escaped.length);
    const fitting = Math.floor(MOST.remember / escaped.length);
    expect((await check({ remember: of(fitting, sign) })).problems).toEqual([]);
    const { problem } = await check({ remember: of(fitting + 1, sign) });
    expect(problem.what).toContain(`has ${(fitting + 1) * escaped.length} characters`);
  });

  it('does not count the spaces around a text', async () => {
    expect((await check({ remember: `  ${of(MOST.remember)}  ` })).problems).toEqual([]);
  });
});

describe('a card as a whole', () => {
  const long = { tldr: of(1_000), analogy: { story: of(900) }, here: of(300), elsewhere: of(300), remember: of(200) };
  const left = MOST_ON_A_CARD - 1_000 - 900 - 300 - 300 - 200 - STAGING.term.length;
  const rest = (length: number) => ({
    short_for: of(120),
    say: of(80),
    heard: [{ phrase: of(160), means: of(length - 120 - 80 - 160) }],
  });

  it('is fine when it is just full', async () => {
    expect(told((await check({ ...long, ...rest(left) })).problems)).toBe('');
  });

  it('says so when its parts fit one by one, but not together', async () => {
    const { problem, places } = await check({ ...long, ...rest(left + 1) });
    expect(places).toEqual(['staging.yml:2:7']);
    expect(problem.what).toContain(`${MOST_ON_A_CARD + 1} characters; at most ${MOST_ON_A_CARD}`);
    expect(problem.mend).toMatch(/Shorten the tldr or the story, or move some of it to body/);
  });

  it.each([
    ['body', { body: of(2_000) }],
    ['the shorter of two stories', { another_analogy: { story: of(899) } }],
    ['what is in Tell me more', { when_to_skip: of(600), technical: of(500) }],
  ])('does not count %s, which does not stand on it', async (_, more) => {
    expect((await check({ ...long, ...rest(left), ...more })).problems).toEqual([]);
  });
});
