import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readEntries } from '../../src/glossary/read-file.ts';
import { MOST_BYTES } from '../../src/glossary/yaml-file.ts';
import { read, told, word } from '../support/glossary.ts';

/** What a writer is told of one file: the places, and all the words. */
async function check(content: string | Uint8Array, name = 'staging.yml') {
  const { problems, places, glossary } = await read({ [name]: content });
  for (const { what, why, mend, severity } of problems) {
    for (const part of [what, why, mend]) expect(part).toMatch(/^\S[\s\S]*\S$/);
    expect(severity).toBe('error');
  }
  return { places, words: told(problems), terms: [...glossary.terms.values()], problems };
}

const STAGING = 'term: Staging\ntldr: A copy of the product.\n';

describe('a file that is not sound as YAML', () => {
  it.each<[situation: string, content: string, place: string, words: RegExp]>([
    ['the same field twice', `${STAGING}tldr: Another.\n`, '3:1', /“tldr” stands twice[\s\S]*Join the two/],
    ['the same part twice', `${STAGING}why: { asked: a?, answer: b, asked: c? }\n`, '3:30', /“asked” stands twice/],
    ['a tab before a line', 'term: Staging\nanalogy:\n\tstory: A play.\n', '3:1', /Indent with spaces/],
    ['a colon in a text', 'term: Staging\ntldr: Two words: like this\n', '2:7', /needs quotes/],
    ['a quote left open', 'term: Staging\ntldr: "A copy\n', '3:1', /missing quote/],
    ['a bracket left open', 'term: Staging\naliases: [a, b\ntldr: x\n', '3:1', /bracket left open/],
    ['lines that do not line up', 'term: Staging\n  tldr: A copy.\n', '1:7', /line up/],
    [
      'a text that begins with @',
      'term: Staging\ntldr: @sam knows it\n',
      '2:7',
      /begins with a sign such as @[\s\S]*quotes/,
    ],
    ['a text in asterisks', 'term: Staging\ntldr: *Staging*\n', '2:7', /“\*Staging\*” for a reference[\s\S]*quotes/],
    [
      'a text that begins with !',
      'term: Staging\ntldr: !Note this\n',
      '2:7',
      /“!Note” for an instruction[\s\S]*left out/,
    ],
    ['two words in one file', `${STAGING}---\n${STAGING}`, '3:1', /second document[\s\S]*- term: Staging/],
  ])('%s', async (_, content, place, words) => {
    const checked = await check(content);
    expect(checked.places).toEqual([`staging.yml:${place}`]);
    expect(checked.words).toMatch(words);
  });

  it.each([
    ['a channel’s name', 'here: Ours is staging.acme.test, ask #qa.', 7],
    ['a number', 'here: You are the #1 reason.', 7],
    ['a remark', 'here: Ask the team. # is that right?', 7],
  ])('says when YAML would cut a sentence off at a # (%s)', async (_, line, column) => {
    const checked = await check(`${STAGING}${line}\n`);
    expect(checked.places).toEqual([`staging.yml:3:${column}`]);
    expect(checked.words).toMatch(/for a remark and leaves it out[\s\S]*quotes/);
  });

  it.each([
    ['in quotes', 'here: "Ask #qa."', 'Ask #qa.'],
    ['in a folded text', 'here: >- # so that it folds\n  Ask #qa.', 'Ask #qa.'],
    ['within a word', 'here: Write it in C#, or in F#.', 'Write it in C#, or in F#.'],
    ['after one word', 'here: Nowhere # yet', 'Nowhere'],
    ['on a line of its own', '# Is that right?\nhere: Ask the team.', 'Ask the team.'],
  ])('leaves a # alone that cuts nothing off: %s', async (_, lines, here) => {
    expect((await check(`${STAGING}${lines}\n`)).terms).toMatchObject([{ here }]);
  });

  it('a few letters that refer to each other over and over fill no memory', async () => {
    const ten = (name: string): string => `[${Array.from({ length: 10 }, () => `*${name}`).join(', ')}]`;
    const bomb = `a: &a [x, x, x]\nb: &b ${ten('a')}\nc: &c ${ten('b')}\nd: &d ${ten('c')}\ne: ${ten('d')}\n`;
    const checked = await check(STAGING + bomb);
    expect(checked.places).toEqual(['staging.yml:1:1']);
    expect(checked.words).toMatch(/refers to its own parts/);
  });

  it('reads an honest reference', async () => {
    const { terms } = await check('term: &name Staging\ntldr: A copy.\naliases: [*name]\n');
    expect(terms).toMatchObject([{ aliases: ['Staging'] }]);
  });

  it.each([
    ['brackets', `term: ${'['.repeat(5_000)}${']'.repeat(5_000)}`],
    ['braces left open', '{'.repeat(5_000)],
    ['lists in lists', '- '.repeat(5_000)],
    ['lines further and further in', Array.from({ length: 1_400 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('nested too deeply, it says so once: %s', async (_, content) => {
    const checked = await check(content);
    expect(checked.words).toMatch(/nested too deeply/);
    expect(checked.places).toHaveLength(1);
  });

  it('is read up to a megabyte, and not beyond', async () => {
    const filled = (bytes: number): Buffer => Buffer.from(`${STAGING}#`.padEnd(bytes, 'x'));
    expect((await check(filled(MOST_BYTES))).terms).toHaveLength(1);
    const checked = await check(filled(MOST_BYTES + 1));
    expect(checked.places).toEqual(['staging.yml:1:1']);
    expect(checked.words).toMatch(/1048577 bytes[\s\S]*1 MB[\s\S]*Split it/);
  });

  it.each([
    ['Latin-1', Buffer.from('term: Caf\u00e9\n', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffterm: Staging\n', 'utf16le')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ])('is not UTF-8: %s', async (_, bytes) => {
    const checked = await check(bytes);
    expect(checked.places).toEqual(['staging.yml:1:1']);
    expect(checked.words).toMatch(/not text in UTF-8[\s\S]*Save it again as UTF-8/);
  });
});

describe('characters that nobody sees', () => {
  it.each([
    ['zero-width space', '\u200b', 'U+200B', 'no width'],
    ['zero-width joiner between letters', '\u200d', 'U+200D', 'no width'],
    ['soft hyphen', '\u00ad', 'U+00AD', 'no width'],
    ['a byte order mark in the middle', '\ufeff', 'U+FEFF', 'no width'],
    ['Hangul filler', '\u3164', 'U+3164', 'no width'],
    ['a letter of the invisible alphabet', '\u{e0041}', 'U+E0041', 'no width'],
    ['right-to-left override', '\u202e', 'U+202E', 'direction'],
    ['right-to-left mark', '\u200f', 'U+200F', 'direction'],
    ['isolate', '\u2066', 'U+2066', 'direction'],
    ['null', '\0', 'U+0000', 'control'],
    ['escape', '\x1b', 'U+001B', 'control'],
    ['next line', '\x85', 'U+0085', 'control'],
    ['line separator', '\u2028', 'U+2028', 'control'],
  ])('%s', async (_, character, code, kind) => {
    const checked = await check(`term: Staging\ntldr: A ${character}copy.\n`);
    expect(checked.places).toEqual(['staging.yml:2:9']);
    expect(checked.words).toContain(code);
    expect(checked.words).toContain(kind);
  });

  it('is placed rightly in a file with Windows line ends, and after an emoji', async () => {
    const checked = await check('term: Staging\r\ntldr: >-\r\n  😀 a\u200bb\r\n  c\u200bd\r\n');
    expect(checked.places).toEqual(['staging.yml:3:7', 'staging.yml:4:4']);
  });

  it.each([
    ['zero-width', 'tldr: "A \\u200bcopy."', '2:7'],
    ['control', 'tldr: "A \\0copy."', '2:7'],
    ['half a pair', 'tldr: "A \\ud83dcopy."', '2:7'],
    ['in a list', 'tldr: A copy.\naliases: [stage, "sta\\u200bging"]', '3:18'],
  ])('written as an escape: %s', async (_, lines, place) => {
    const checked = await check(`term: Staging\n${lines}\n`);
    expect(checked.places).toEqual([`staging.yml:${place}`]);
    expect(checked.words).toMatch(/written as an escape/);
  });

  it.each([
    '👩‍💻',
    '❤️',
    '1️⃣',
    '👍🏽',
    '👩🏽‍🚀',
    '👨‍👩‍👧',
    '🇩🇪',
    '🏳️‍🌈',
    '🏴󠁧󠁢󠁷󠁬󠁳󠁿',
    'العربية',
    'नमस्ते',
    'naïve',
    'nai\u0308ve',
    'C\u00a0#',
  ])('what a reader does see is fine: %s', async (text) => {
    expect((await check(word('Staging', `here: Like ${text} here.\n`))).terms).toMatchObject([
      { here: `Like ${text} here.` },
    ]);
  });

  it('in their thousands are counted, quickly', async () => {
    const checked = await check(`term: Staging\ntldr: ${'\u200b'.repeat(300_000)}\n`);
    expect(checked.places).toHaveLength(21);
    expect(checked.problems.at(-1)?.what).toBe('There are 299980 more mistakes like these in this file.');
  });
});

describe('a file that is YAML but no word', () => {
  it.each([
    ['nothing', '', '1:1'],
    ['only a remark', '# nothing yet\n', '1:1'],
    ['only three hyphens', '---\n', '1:4'],
    ['a text', 'Staging is a copy.\n', '1:1'],
    ['an empty list', '[]\n', '1:1'],
    ['a list of texts', '- Staging\n', '1:3'],
    ['a list with a gap', `- ${STAGING.replace('\n', '\n  ')}-\n`, '1:1'],
    ['a list of lists', '- - term: Staging\n', '1:3'],
  ])('%s', async (_, content, place) => {
    const checked = await check(content);
    expect(checked.words).toMatch(/neither a word nor a list[\s\S]*term: Staging\ntldr: /);
    if (content.endsWith('-\n') && content.includes('term')) expect(checked.places).toEqual(['staging.yml:3:2']);
    else expect(checked.places).toEqual([`staging.yml:${place}`]);
  });
});

describe('a word that is not sound', () => {
  it.each<[situation: string, lines: string, place: string, words: RegExp]>([
    ['no term', 'tldr: A copy.\n', '1:1', /no “term” \(what people call it\)[\s\S]*term: Staging/],
    ['no tldr', 'term: Staging\n', '1:1', /no “tldr”[\s\S]*tldr: /],
    ['an empty tldr', 'term: Staging\ntldr:\n', '2:6', /“tldr” \(.*\) is empty/],
    ['a tldr of spaces', 'term: Staging\ntldr: "   "\n', '2:7', /“tldr” \(.*\) is empty/],
    [
      'a field misspelled',
      `${STAGING}alaises: [stage]\n`,
      '3:1',
      /“alaises” is not a part of an entry[\s\S]*“aliases”/,
    ],
    ['a field nobody knows', `${STAGING}weather: fine\n`, '3:1', /may stand here: term, aliases/],
    ['a field that YAML takes for special', `${STAGING}__proto__: x\n`, '3:1', /“__proto__” is not a part/],
    [
      'a part without its field',
      `${STAGING}story: A play.\n`,
      '3:1',
      /belongs inside “analogy”[\s\S]*analogy:\n {2}story/,
    ],
    [
      'a part misspelled',
      `${STAGING}heard:\n  - { phrase: a, means: b, meens: c }\n`,
      '4:28',
      /“heard”[\s\S]*Did you mean “means”/,
    ],
    [
      'a part missing',
      `${STAGING}heard:\n  - phrase: a\n`,
      '4:5',
      /no “means” \(what they mean by it\)[\s\S]*heard:\n/,
    ],
    ['a text for a list', `${STAGING}aliases: stage\n`, '3:10', /“aliases”.*shape[\s\S]*aliases: \[/],
    ['a list for a text', 'term: Staging\ntldr: [a]\n', '2:7', /“tldr”.*shape/],
    ['a text for an analogy', `${STAGING}analogy: A play.\n`, '3:10', /“analogy”.*shape[\s\S]*story/],
    ['an empty analogy', `${STAGING}analogy:\n`, '3:9', /“analogy” \(.*\) is empty/],
    [
      'a pair of three',
      `${STAGING}analogy: { story: s, pairs: [[a, b], [a, b, c]] }\n`,
      '3:38',
      /always two in brackets/,
    ],
    ['a pair of one', `${STAGING}analogy: { story: s, pairs: [[a]] }\n`, '3:30', /always two in brackets/],
    ['no pairs', `${STAGING}analogy: { story: s, pairs: [] }\n`, '3:29', /at least 1 item/],
    ['one step', `${STAGING}steps: [{ name: a, text: b }]\n`, '3:8', /at least 2 items/],
    ['six steps', `${STAGING}steps:\n${'  - { name: a, text: b }\n'.repeat(6)}`, '4:3', /more than 5 items/],
    ['one side', `${STAGING}sides: [{ name: a, line: b }]\n`, '3:8', /at least 2 items[\s\S]*Production/],
    ['a comparison without sides', `${STAGING}kind: comparison\n`, '3:7', /needs its two sides[\s\S]*sides:/],
    ['another kind', `${STAGING}kind: verb\n`, '3:7', /“kind”.*cannot be “verb”[\s\S]*term, comparison/],
    ['everyday: yes', `${STAGING}everyday: yes\n`, '3:11', /everyday: true/],
    ['a month that is none', `${STAGING}reviewed: 2026-13\n`, '3:11', /reviewed: 2026-11/],
    ['a link by name', `${STAGING}see_also: [Pull request]\n`, '3:12', /for example: pull-request/],
    ['a link with a typing mistake in it', `${STAGING}see_also:\n  - { slug: api, becuase: x }\n`, '4:18', /“because”/],
    ['one link, not in a list', `${STAGING}builds_on: deploy\n`, '3:12', /builds_on:\n {2}- \{ slug/],
    ['a slug with capitals', `${STAGING}slug: Staging\n`, '3:7', /for example: staging/],
  ])('%s', async (_, content, place, words) => {
    const checked = await check(content);
    expect(checked.words).toMatch(words);
    expect(checked.places).toEqual([`staging.yml:${place}`]);
    expect(checked.terms).toEqual([]);
  });

  it.each([
    ['My Word.yml', 'my-word'],
    ['C++.yml', 'c-plus-plus'],
    ['Größe.yml', 'grosse'],
  ])('a file called %s is told a name that works', async (name) => {
    const checked = await check(STAGING, name);
    expect(checked.places).toEqual([`${name}:1:1`]);
    expect(checked.words).toMatch(/for example: [a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('in a list, a name of which no slug can be made asks for one', async () => {
    const checked = await check('- term: 日本語\n  tldr: A language.\n', 'list.yml');
    expect(checked.places).toEqual(['list.yml:1:3']);
    expect(checked.words).toMatch(/needs a “slug”[\s\S]*slug: staging/);
  });

  it('tells all its mistakes at once', async () => {
    const checked = await check('trem: Staging\ntldr:\naliases: stage\nkind: verb\n');
    expect(checked.places).toEqual(
      ['staging.yml:1:1', 'staging.yml:1:1', 'staging.yml:2:6', 'staging.yml:3:10', 'staging.yml:4:7'].sort(),
    );
  });

  it('with thousands of mistakes tells the first twenty, and how many more there are', async () => {
    const checked = await check(Array.from({ length: 2_000 }, (_, i) => `k${i}: x`).join('\n'));
    expect(checked.problems).toHaveLength(21);
    expect(checked.problems.at(-1)?.what).toBe('There are 1982 more mistakes like these in this file.');
  });
});

describe('a list of words', () => {
  it('points into the item that is wrong, and keeps the others', async () => {
    const { terms, places, words } = await check(
      `- term: API
  tldr: A way in.
- term: Deploy
  tldr: ""
- tldr: Nobody knows.
  slug: nameless
- { term: Bug, tldr: A mistake., alaises: [fault] }
- term: Queue
  tldr: A line.
  see_also: [api, Deploy Now]
- term: Cache
  tldr: A shelf.
  see_also:
    - api
    - { slug: nothing-like-it }
`,
      'list.yml',
    );
    expect(places).toEqual(['list.yml:4:9', 'list.yml:5:3', 'list.yml:7:34', 'list.yml:10:19', 'list.yml:15:7']);
    expect(words).toMatch(/is empty[\s\S]*no “term”[\s\S]*“aliases”[\s\S]*deploy-now[\s\S]*no such word/);
    expect(terms.map(({ slug }) => slug)).toEqual(['api', 'cache']);
  });

  it('a link to a word whose own entry is broken is no second mistake', async () => {
    const { places } = await check('- { term: API, tldr: A way in., see_also: [bug] }\n- { term: Bug }\n', 'list.yml');
    expect(places).toEqual(['list.yml:2:3']);
  });

  it('may be JSON', async () => {
    const { terms } = await check(JSON.stringify([{ term: 'API', tldr: 'A way in.' }]), 'words.json');
    expect(terms).toMatchObject([{ slug: 'api', term: 'API' }]);
  });
});

describe('names that YAML would read as something else', () => {
  it.each(['404', 'Null', 'No', 'yes', '1.10', '0x1F', '1e3', '~', 'true', '2026-11-01', '007', '.NET', '<<'])(
    '%s stays as it is written',
    async (name) => {
      const { terms, words } = await check(`- term: ${name}\n  tldr: ${name}\n  slug: it\n`, 'list.yml');
      expect(words).toBe('');
      expect(terms).toMatchObject([{ term: name, tldr: name }]);
    },
  );

  it('a file called 404.yml is the word 404', async () => {
    expect((await check('term: 404\ntldr: Not found.\n', '404.yml')).terms).toMatchObject([
      { slug: '404', term: '404' },
    ]);
  });
});

describe('files from other machines', () => {
  it.each([
    ['Windows line ends', 'term: Staging\r\ntldr: >-\r\n  A copy\r\n  of it.\r\nkidn: term\r\n', '5:1'],
    ['a byte order mark', '\ufeffterm: Staging\ntldr: A copy of it.\nkidn: term\n', '3:1'],
    ['both', '\ufeffkidn: term\r\nterm: Staging\r\ntldr: A copy of it.\r\n', '1:1'],
  ])('%s: the words come through, and places are right', async (_, content, place) => {
    expect((await check(content)).places).toEqual([`staging.yml:${place}`]);
    const { terms } = await check(content.replace(/kidn: term\r?\n/, ''));
    expect(terms).toMatchObject([{ term: 'Staging', tldr: 'A copy of it.' }]);
  });
});

describe('whatever stands in a file', () => {
  const signs = [
    ...'abc:#-?*&!|>%@`\'"{}[],~ \t\n\\0\u200b😀',
    'term: ',
    'tldr: ',
    '\n- ',
    '\n  ',
    '---\n',
    'hide: true\n',
  ];
  const scraps = fc.array(fc.constantFrom(...signs), { maxLength: 60 }).map((each) => Buffer.from(each.join('')));

  it('it comes to words or to problems with a place, and never fails', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), scraps), (bytes) => {
        const { drafts, problems } = readEntries({ file: 'scraps.yml', bytes }, '');
        expect(drafts.length + problems.length).toBeGreaterThan(0);
        for (const { line, column } of problems) expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });
});
