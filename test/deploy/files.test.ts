import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

const text = (file: string): string => readFileSync(file, 'utf8');
/** The variables that `.env.sample` explains. */
const explained = [...text('.env.sample').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name = '']) => name);

describe('compose.yml', () => {
  const { services } = parse(text('compose.yml'));

  it('runs the bot with nothing it can write but its data, and no more rights than it needs', () => {
    expect(services.define).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      init: true,
    });
    expect(services.define.user ?? '').not.toMatch(/root|^0/);
  });

  it('opens the bot to this machine alone, and its database to nobody', () => {
    expect(services.define.ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:/)]);
    expect(services.postgres.ports).toBeUndefined();
  });

  it('has no password in it, and asks for no variable that .env.sample does not explain', () => {
    const asked = [...text('compose.yml').matchAll(/\$\{([A-Z_]+)/g)].map(([, name = '']) => name);
    expect(asked).toContain('POSTGRES_PASSWORD');
    expect(asked.filter((name) => !explained.includes(name))).toEqual([]);
  });
});

it('the Procfile, the image and npm start start the same', () => {
  const start = JSON.parse(text('package.json')).scripts.start;
  expect(text('Procfile')).toBe(`web: ${start}\n`);
  expect(text('Dockerfile')).toContain(`CMD ${JSON.stringify(start.split(' ')).replaceAll(',', ', ')}\n`);
});

it('.dockerignore lets nothing by but what the Dockerfile copies', () => {
  const copied = [...text('Dockerfile').matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, names = '']) =>
    names.split(' '),
  );
  const lines = text('.dockerignore')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  expect(lines[0]).toBe('*');
  expect(lines.slice(1).sort()).toEqual([...new Set(copied)].map((name) => `!${name}`).sort());
  for (const name of copied) expect([name, existsSync(name)]).toEqual([name, true]);
});

const ANALYSE = spawnSync('systemd-analyze', ['--version']).status === 0;
(ANALYSE ? it : it.skip)('the systemd unit in docs/vm.md is one that systemd understands', () => {
  const [, unit = ''] = /```ini\n([\s\S]*?)```/.exec(text('docs/vm.md')) ?? [];
  expect(unit).toContain('ExecStart=/usr/bin/node dist/bin/start.js');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'define-unit-'));
  const file = path.join(folder, 'define.service');
  writeFileSync(file, unit.replace('/usr/bin/node', process.execPath));
  const { stderr } = spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect(stderr.split('\n').filter((line) => line.includes('define.service'))).toEqual([]);
});

it.each(['docker.md', 'vm.md', 'platforms.md', 'operating.md', 'scaling.md', 'security-team.md'])(
  'docs/%s names no file, command or variable that is not there',
  (page) => {
    const words = text(path.join('docs', page));
    const links = [...words.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, to = '']) => path.join('docs', to));
    const scripts = Object.keys(JSON.parse(text('package.json')).scripts);
    const run = [...words.matchAll(/npm run (?:-s )?([a-z:-]+)/g)].map(([, name = '']) => name);
    const programs = [...words.matchAll(/dist\/bin\/(\w+)\.js/g)].map(([, name = '']) => `src/bin/${name}.ts`);
    const variables = [
      ...words.matchAll(/\b((?:SLACK|DEFINE|GLOSSARY|DATABASE|DATA|POSTGRES|LOG|PUBLIC|CURATORS)_[A-Z_]+)\b/g),
    ];
    expect([...links, ...programs].filter((file) => !existsSync(file))).toEqual([]);
    expect(run.filter((name) => !scripts.includes(name))).toEqual([]);
    expect(variables.map(([, name = '']) => name).filter((name) => !explained.includes(name))).toEqual([]);
  },
);
