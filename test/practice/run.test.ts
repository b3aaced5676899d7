import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { until } from '../support/workspace.ts';

const dir = mkdtempSync(path.join(os.tmpdir(), 'words-'));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill();
  rmSync(dir, { recursive: true, force: true });
});

/** `npm run practice`, as a person runs it, with only the variables given. */
function practice(env: Record<string, string>): {
  child: ChildProcess;
  output: () => string;
  exited: Promise<number | string>;
} {
  const child = spawn(process.execPath, ['dist/bin/practice.js'], { env: { PATH: process.env.PATH ?? '', ...env } });
  children.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += String(chunk)));
  return {
    child,
    output: () => text,
    exited: new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal ?? ''))),
  };
}

describe('npm run practice', () => {
  it('needs no variable, prints its address, answers there, and closes when asked', async () => {
    const { child, output, exited } = practice({ PRACTICE_PORT: '0' });
    const address = await until('the address', () => /http:\/\/127\.0\.0\.1:\d+/.exec(output())?.[0], 10_000);
    expect(await (await fetch(address)).text()).toContain('<title>Practice workspace</title>');
    child.kill('SIGTERM');
    expect(await exited).toBe(0);
  });

  const refused = async (env: Record<string, string>): Promise<string> => {
    const { output, exited } = practice(env);
    expect([await exited, output()]).toEqual([1, expect.stringContaining('cannot open yet')]);
    expect(output()).not.toMatch(/\n\s+at .*:\d+:\d+/);
    return output();
  };

  it('with an address that is no PostgreSQL database says so, before it opens', async () => {
    expect(await refused({ PRACTICE_PORT: '0', DATABASE_URL: 'mysql://127.0.0.1/define' })).toContain('DATABASE_URL');
  });

  it('on a port that is taken says so, and names another', async () => {
    const taken = net.createServer().listen(0, '127.0.0.1');
    await until('the port', () => taken.listening);
    const { port } = taken.address() as net.AddressInfo;
    const words = await refused({ PRACTICE_PORT: String(port) }).finally(() => taken.close());
    expect(words).toContain(`Port ${port} is already in use.`);
    expect(words).toContain(`PRACTICE_PORT=${port + 1} npm run practice`);
  });

  it('with a broken glossary says where, and what to do', async () => {
    writeFileSync(path.join(dir, 'api.yml'), 'term: API\ntldr: ""\n');
    const words = await refused({ PRACTICE_PORT: '0', GLOSSARY_DIRS: dir });
    expect(words).toMatch(/api\.yml:2:7/);
    expect(words).toContain('Do:');
  });

  it.each([
    ['PRACTICE_PORT', 'soon'],
    ['DEFINE_COMMAND', 'define'],
  ])('with %s=%s says what is wrong with it', async (name, value) => {
    expect(await refused({ PRACTICE_PORT: '0', [name]: value })).toContain(`${name} does not look right`);
  });
});
