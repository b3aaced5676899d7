import { stripVTControlCharacters } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { runDefine, type Terminal } from '../../src/terminal/run.ts';
import { aFewWords, folderWith, word } from '../support/glossary.ts';

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  /** The lines of JSON that came out. */
  readonly json: Readonly<Record<string, unknown>>[];
}

/** What every color begins with. */
const ESCAPE = '\u001b';
const PIPE: Terminal['screen'] = { columns: 80, isTerminal: false, hasColors: false };

let few: string;
beforeAll(async () => {
  few = await aFewWords();
});

/** `define …` on a terminal of its own. */
async function define(
  args: readonly string[],
  {
    input = [],
    screen = PIPE,
    dirs = [few],
  }: { input?: readonly (string | Uint8Array)[]; screen?: Terminal['screen']; dirs?: string[] } = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const status = await runDefine(args, dirs, {
    input: (async function* () {
      yield* input;
    })(),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    screen,
  });
  const lines = out.split('\n').filter((line) => line.startsWith('{'));
  return { status, out, err, json: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('a question in a terminal', () => {
  it('found: the word, the story, what a colleague means, and exit status 0', async () => {
    const { status, out, err } = await define(['staging']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^Staging\n/);
    for (const words of ['dress rehearsal', 'When a colleague says', 'To keep:', 'To an engineer:', 'See also'])
      expect(out).toContain(words);
    expect(out).not.toContain(ESCAPE);
    expect(out).not.toMatch(/[│╭]/);
    expect(out.endsWith('\n')).toBe(true);
  });

  it.each([[['what', 'is', 'a', 'pull', 'request?']], [['what is a pull request?']], [['PR']], [['pull-request']]])(
    '%j is the pull request',
    async (args) => {
      const { status, out } = await define(args);
      expect(status).toBe(0);
      expect(out).toMatch(/^Pull request\n/);
    },
  );

  it('several meanings: a line for each, and 0', async () => {
    const dir = await folderWith({
      'a.yml': word('Staging', 'about: in the warehouse\n'),
      'b.yml': word('Staging', 'about: on a stage\n'),
    });
    const { status, out } = await define(['staging'], { dirs: [dir] });
    expect(status).toBe(0);
    expect(out).toMatch(
      /more than one thing[\s\S]*Staging, in the warehouse \(a\)\nWhat Staging is\.\n\nStaging, on a stage \(b\)/,
    );
  });

  it('not found, but something like it: suggestions, and 1', async () => {
    const dir = await folderWith({ 'backlog.yml': word('Backlog'), 'backlot.yml': word('Backlot') });
    const { status, out, err } = await define(['backloj'], { dirs: [dir] });
    expect({ status, err }).toEqual({ status: 1, err: '' });
    expect(out).toMatch(/Did you mean one of these\?[\s\S]*\(backlog\)/);
  });

  it('not known at all: says so, and 1', async () => {
    const { status, out, err } = await define(['photosynthesis']);
    expect({ status, err }).toEqual({ status: 1, err: '' });
    expect(out).toContain('I do not know “photosynthesis” yet');
  });

  it('--short is one line and what to keep; --technical the engineer’s sentence; --plain-english everything', async () => {
    const [whole, plain, short, technical] = await Promise.all(
      [[], ['--plain-english'], ['--short'], ['--technical']].map((flags) => define(['staging', ...flags])),
    );
    expect(plain?.out).toBe(whole?.out);
    expect(short?.out).toMatch(/To keep:/);
    expect(short?.out).not.toMatch(/To an engineer|dress rehearsal of/);
    expect(technical?.out).toMatch(/To an engineer:/);
    expect(technical?.out).not.toMatch(/To keep:/);
  });
});

describe('mistakes in the call: told on the error stream, exit status 2', () => {
  it.each([
    [[], /Which word\? For example: define staging/],
    [['   '], /Which word\?/],
    [['staging', '--short', '--technical'], /Choose one of/],
    [['staging', '--plain-english', '--short'], /Choose one of/],
    [['--stdin'], /Add --json/],
    [['staging', '--spot'], /Add --json/],
    [['--json', '--stdin', 'staging'], /leave the words away/],
    [['--json', '--spot'], /Which word\?/],
    [['staging', '--glossary'], /argument missing/],
    [['staging', '--loud'], /unknown option '--loud'/],
  ])('%j', async (args, words) => {
    const { status, out, err } = await define(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(words);
  });

  it('a glossary that is broken tells what to mend, and answers nothing', async () => {
    const dir = await folderWith({ 'a.yml': 'term: A\n', 'b.yml': word('B') });
    for (const args of [['b'], ['--json', 'b'], ['--json', '--stdin'], ['--json', '--spot', 'b']]) {
      const { status, out, err } = await define([...args, '--glossary', dir], { input: ['b\n'] });
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).toMatch(/something to mend first[\s\S]*a\.yml:1:1\n {2}What: There is no “tldr”/);
    }
  });

  it('a note is no mistake', async () => {
    const dir = await folderWith({ 'a.yml': word('A', 'situation: nowhere\n') });
    expect(await define(['a', '--glossary', dir])).toMatchObject({ status: 0, err: '' });
  });

  it('a folder that is not there', async () => {
    const { status, err } = await define(['staging', '--glossary', 'nowhere']);
    expect(status).toBe(2);
    expect(err).toContain('There is no folder “nowhere”');
  });
});

describe('the glossaries that are asked', () => {
  it('--glossary stands in for the folders that are set, and may be given again', async () => {
    const one = await folderWith({ 'wombat.yml': word('Wombat') });
    const two = await folderWith({ 'quokka.yml': word('Quokka'), 'wombat.yml': 'extends: wombat\nhere: Ours digs.\n' });
    const both = ['--glossary', one, '--glossary', two];
    expect((await define(['wombat', ...both])).out).toContain('Here: Ours digs.');
    expect((await define(['quokka', ...both])).status).toBe(0);
    expect((await define(['staging', ...both])).status).toBe(1);
    expect((await define(['quokka', '--glossary', one], { dirs: [few, two] })).status).toBe(1);
    expect((await define(['wombat'], { dirs: [few, one] })).status).toBe(0);
  });
});

describe('--help', () => {
  it('prints every flag, and 0', async () => {
    const { status, out, err } = await define(['--help']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
"Usage: define WORDS… [--plain-english | --short | --technical] [--json] [--glossary DIR]…

Explains a technical word in plain English.

Arguments:
  words             a word, or a question

Options:
  --plain-english   the whole explanation (as without it)
  --short           one line
  --technical       one line, and the sentence an engineer would say
  --json            one line of JSON
  --stdin           with --json: read a question a line, answer with a line each
  --spot            with --json: find the known words in a message
  --glossary <dir>  a folder of words; may be repeated
  -h, --help        display help for command

For example:
  define staging
  define "what is a pull request?"
  define staging-vs-production --plain-english
"
`);
  });
});

describe('--json', () => {
  const KEYS = ['query', 'outcome', 'terms', 'ms'];

  it.each([
    [['staging'], 'staging', 'found', ['staging']],
    [['what', 'is', 'staging?'], 'what is staging?', 'found', ['staging']],
    [['staging', '--short'], 'staging', 'found', ['staging']],
    [['  staging  '], 'staging', 'found', ['staging']],
    [['photosynthesis'], 'photosynthesis', 'unknown', []],
  ])('%j is one line: the question, the outcome, the words, the time', async (args, query, outcome, terms) => {
    const { out, json } = await define([...args, '--json']);
    expect(out).toMatch(/^\{[^\n]*\}\n$/);
    expect(json).toEqual([{ query, outcome, terms, ms: expect.any(Number) }]);
    expect(Object.keys(json[0] ?? {})).toEqual(KEYS);
    expect(json[0]?.ms).toBeGreaterThanOrEqual(0);
  });

  it('names five words at most, best first', async () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
    const dir = await folderWith(
      Object.fromEntries(
        names.map((name) => [`${name.toLowerCase()}.yml`, word('Staging', `about: number ${name}\n`)]),
      ),
    );
    const { json, status } = await define(['staging', '--json'], { dirs: [dir] });
    expect(status).toBe(0);
    expect(json).toMatchObject([{ outcome: 'several', terms: ['a', 'b', 'c', 'd', 'e'] }]);
  });

  it('ends with 1 when it is not found', async () => {
    expect((await define(['photosynthesis', '--json'])).status).toBe(1);
  });
});

describe('--json --stdin', () => {
  const questions = async (...input: (string | Uint8Array)[]) => (await define(['--json', '--stdin'], { input })).json;

  it('answers each line with a line, in order, and ends with 0', async () => {
    const { json, status } = await define(['--json', '--stdin'], { input: ['staging\nphotosynthesis\nwhat is qa?\n'] });
    expect(status).toBe(0);
    expect(json.map(({ query, outcome, terms }) => [query, outcome, terms])).toEqual([
      ['staging', 'found', ['staging']],
      ['photosynthesis', 'unknown', []],
      ['what is qa?', 'found', ['qa']],
    ]);
  });

  it.each<[situation: string, input: (string | Uint8Array)[], queries: string[]]>([
    ['nothing', [], []],
    ['Windows line ends', ['staging\r\nqa\r\n'], ['staging', 'qa']],
    ['blank lines', ['staging\n\n   \nqa\n'], ['staging', '', '   ', 'qa']],
    ['a last line without an end', ['staging\nqa'], ['staging', 'qa']],
    ['lines that come in pieces', ['sta', 'ging\nq', 'a\n'], ['staging', 'qa']],
    [
      'a letter that comes in pieces',
      [Buffer.from('café').subarray(0, 4), Buffer.from('café\n').subarray(4)],
      ['café'],
    ],
    [
      'what other programs end a line at',
      ['a\rb\n', 'c\u2028d\u2029e\n', 'f\x0bg\x0ch\n'],
      ['a\rb', 'c\u2028d\u2029e', 'f\x0bg\x0ch'],
    ],
    ['bytes that are no UTF-8', [Buffer.from([0x61, 0xff, 0x0a])], ['a\ufffd']],
  ])('%s', async (_, input, queries) => {
    expect((await questions(...input)).map(({ query }) => query)).toEqual(queries);
  });

  it('answers before the input ends', async () => {
    const heard: string[] = [];
    let answered = (_: string): void => {};
    const answer = (): Promise<string> => new Promise((resolve) => (answered = resolve));
    const input = (async function* () {
      for (const question of ['staging\n', 'qa\n']) {
        const next = answer();
        yield question;
        // Asked for the next line, it must have answered the one before.
        heard.push(await Promise.race([next, new Promise<string>((resolve) => setImmediate(resolve, 'nothing yet'))]));
      }
    })();
    const out = (text: string): void => answered(text);
    await runDefine(['--json', '--stdin'], [few], { input, out, err: out, screen: PIPE });
    expect(heard).toEqual([expect.stringContaining('"terms":["staging"]'), expect.stringContaining('"terms":["qa"]')]);
  });
});

describe('--spot --json', () => {
  it('finds the words in a message, each with its place', async () => {
    const message = '😀 I pushed it to staging, please review the PR.';
    const { json, status } = await define(['--spot', '--json', message]);
    expect(status).toBe(0);
    const [{ text, terms, ms } = {}] = json;
    expect(Object.keys(json[0] ?? {})).toEqual(['text', 'terms', 'ms']);
    expect({ text, ms }).toEqual({ text: message, ms: expect.any(Number) });
    const found = [...(terms as { slug: string; start: number; end: number; doubtful?: boolean }[])];
    found.sort((a, b) => a.start - b.start);
    expect(found.map(({ slug, start, end }) => [slug, message.slice(start, end)])).toEqual([
      ['staging', 'staging'],
      ['pull-request', 'PR'],
    ]);
    for (const { doubtful, ...place } of found) {
      expect(Object.keys(place)).toEqual(['slug', 'start', 'end']);
      expect([undefined, true]).toContain(doubtful);
    }
  });

  it('reads a message a line with --stdin, the empty ones too', async () => {
    const { json } = await define(['--spot', '--json', '--stdin'], { input: ['the PR is open\n\nlunch?\n'] });
    expect(json).toEqual([
      { text: 'the PR is open', terms: [{ slug: 'pull-request', start: 4, end: 6 }], ms: expect.any(Number) },
      { text: '', terms: [], ms: expect.any(Number) },
      { text: 'lunch?', terms: [], ms: expect.any(Number) },
    ]);
  });

  it('marks what may be plain English', async () => {
    const dir = await folderWith({ 'build.yml': word('Build', 'everyday: true\n') });
    const { json } = await define(['--spot', '--json', 'I build houses', '--glossary', dir]);
    const terms = json.flatMap((line) => line.terms as { doubtful?: boolean }[]);
    for (const { doubtful } of terms) expect(doubtful).toBe(true);
  });
});

describe('on a screen', () => {
  /** How many columns a line takes; what stands in the glossary is of single width. */
  const widest = (text: string): number =>
    Math.max(
      ...stripVTControlCharacters(text)
        .split('\n')
        .map((line) => [...line].length),
    );

  it.each([30, 37, 80, 84, 85, 200])('the frame fits into %i columns and is closed on all sides', async (columns) => {
    const { out } = await define(['staging'], { screen: { columns, isTerminal: true, hasColors: false } });
    const lines = out.trimEnd().split('\n');
    expect(widest(out)).toBe(Math.min(columns, 84));
    expect(lines[0]).toMatch(/^╭─+╮$/);
    expect(lines.at(-1)).toMatch(/^╰─+╯$/);
    for (const line of lines.slice(1, -1)) expect(line).toMatch(/^│ .* │$/);
    expect(new Set(lines.map((line) => [...line].length)).size).toBe(1);
    expect(out).toContain('Staging');
  });

  it('too narrow for a frame, there is none', async () => {
    const { out } = await define(['staging'], { screen: { columns: 20, isTerminal: true, hasColors: false } });
    expect(out).not.toMatch(/[│╭]/);
    expect(widest(out)).toBeLessThanOrEqual(20);
  });

  it('what is no explanation has no frame', async () => {
    const { out } = await define(['photosynthesis'], { screen: { columns: 80, isTerminal: true, hasColors: false } });
    expect(out).not.toMatch(/[│╭]/);
  });

  it('has colors only where there are any', async () => {
    const screen = { columns: 80, isTerminal: true };
    const colored = await define(['staging'], { screen: { ...screen, hasColors: true } });
    const plain = await define(['staging'], { screen: { ...screen, hasColors: false } });
    expect(colored.out).toContain(ESCAPE);
    expect(plain.out).not.toContain(ESCAPE);
    expect(stripVTControlCharacters(colored.out)).toBe(plain.out);
  });

  it('piped, lines are no longer than the columns either', async () => {
    expect(widest((await define(['staging'], { screen: { ...PIPE, columns: 40 } })).out)).toBeLessThanOrEqual(40);
  });
});
