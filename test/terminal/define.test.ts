import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { aFewWords, folderWith, word } from '../support/glossary.ts';

const DEFINE = 'dist/bin/define.js';
let few: string;
beforeAll(async () => {
  few = await aFewWords();
});
const environment = (given: Readonly<Record<string, string>> = {}) => ({
  PATH: process.env.PATH,
  GLOSSARY_DIRS: few,
  ...given,
});

/** `define …` as a process of its own, its output piped. */
const define = (
  args: readonly string[],
  { env, input = '' }: { env?: Record<string, string>; input?: string } = {},
) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [DEFINE, ...args], {
    encoding: 'utf8',
    env: environment(env),
    input,
  });
  return { status, stdout, stderr };
};

describe('the command itself', () => {
  it.each<[args: string[], status: number, out: RegExp, err: RegExp]>([
    [['staging'], 0, /^Staging\n/, /^$/],
    [['photosynthesis'], 1, /I do not know/, /^$/],
    [[], 2, /^$/, /Which word/],
    [['--loud'], 2, /^$/, /unknown option/],
    [['--help'], 0, /^Usage: define WORDS/, /^$/],
    [['staging', '--glossary', 'nowhere'], 2, /^$/, /There is no folder “nowhere”/],
  ])('%j', (args, status, out, err) => {
    const ran = define(args);
    expect(ran.status).toBe(status);
    expect(ran.stdout).toMatch(out);
    expect(ran.stderr).toMatch(err);
  });

  it('asks the folders of GLOSSARY_DIRS, unless --glossary names others', async () => {
    const dir = await folderWith({ 'wombat.yml': word('Wombat') });
    const env = { GLOSSARY_DIRS: `${few}, ${dir}` };
    expect(define(['wombat'], { env })).toMatchObject({ status: 0, stderr: '' });
    expect(define(['wombat', '--glossary', few], { env }).status).toBe(1);
    expect(define(['wombat']).status).toBe(1);
  });

  it('is plain when it is piped, even where colors are asked for', () => {
    for (const env of [{ FORCE_COLOR: '1' }, { COLORTERM: 'truecolor', TERM: 'xterm-256color' }])
      expect(define(['staging'], { env }).stdout).not.toMatch(/\p{Cc}\[|[│╭]/u);
  });

  it('with nothing set asks the words that ship', () => {
    expect(define(['staging'], { env: { GLOSSARY_DIRS: '' } })).toMatchObject({ status: 0, stderr: '' });
  });

  it('answers a long list of questions, one line each', () => {
    const input = `${'staging\n'.repeat(5_000)}${'photosynthesis\n'.repeat(5_000)}`;
    const { status, stdout } = define(['--json', '--stdin'], { input });
    expect(status).toBe(0);
    expect(stdout.split('\n')).toHaveLength(10_001);
  });

  it('answers while the input is still open', async () => {
    const child = spawn(process.execPath, [DEFINE, '--json', '--stdin'], { env: environment() });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const question of ['staging', 'qa']) {
      child.stdin.write(`${question}\n`);
      expect(JSON.parse(String((await lines.next()).value))).toMatchObject({ query: question, outcome: 'found' });
    }
    child.stdin.end();
    const [status] = await once(child, 'exit');
    expect(status).toBe(0);
  });

  it('stops without complaint when nobody reads on, as head does', async () => {
    const child = spawn(process.execPath, [DEFINE, '--json', '--stdin'], { env: environment() });
    let err = '';
    child.stderr.on('data', (chunk) => (err += String(chunk)));
    child.stdin.on('error', () => {});
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end('staging\n'.repeat(10_000));
    const [status] = await once(child, 'exit');
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });
});
