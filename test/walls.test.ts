import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Import, readSource, type Source, sourcesIn } from './support/imports.ts';

/** What the files of one room may reach for. Its own files always; what is not named here, never. */
interface Room {
  /** Rooms whose code it may run. */
  readonly code?: readonly string[];
  /** Rooms of which it may know the types, by `import type`. */
  readonly types?: readonly string[];
  /** Packages it may run, and packages of which it may know the types. */
  readonly packages?: readonly string[] | 'any';
  readonly packageTypes?: readonly string[];
  /** Parts of Node.js: `http` for `node:http`. */
  readonly node?: readonly string[] | 'any';
  readonly why: string;
}

/** The table of rooms, as ARCHITECTURE.md has it. Some rooms are walled in before anyone has moved in. */
const ROOMS: Readonly<Record<string, Room>> = {
  bin: {
    code: [
      'wire',
      'config',
      'limits',
      'glossary',
      'lookup',
      'learning',
      'cards',
      'slack',
      'storage',
      'terminal',
      'practice',
    ],
    packages: 'any',
    node: 'any',
    why: 'bin may reach for anything.',
  },
  wire: {
    code: ['config', 'limits', 'metrics', 'glossary', 'lookup', 'learning', 'cards', 'slack', 'storage'],
    packages: 'any',
    node: 'any',
    why: 'wire puts the bot together; the terminal and the practice workspace are no part of it.',
  },
  metrics: {
    types: ['slack'],
    packages: ['prom-client'],
    why: 'metrics counts what it is told; whoever counts knows only the interface, in slack.',
  },
  config: { packages: ['zod'], why: 'config turns an environment it is given into a Config, and knows nothing else.' },
  limits: { packages: ['zod'], why: 'limits is measured against by every room, so it may lean on none.' },
  glossary: {
    packages: [
      'yaml',
      'zod',
      'chokidar',
      'csv-parse',
      /* the checker's */ 'retext-*',
      'unified',
      'vfile',
      'flesch',
      'syllable',
    ],
    node: 'any',
    why: 'glossary reads words from files; whoever shows them comes to it, and not the other way round.',
  },
  lookup: {
    types: ['glossary'],
    packages: ['fuse.js', 'double-metaphone'],
    why: 'lookup is pure: a question and a glossary in, an answer out. It runs the same in Slack and in a terminal.',
  },
  learning: { types: ['glossary'], why: 'learning is pure: a path and what is done in, the next step out.' },
  cards: {
    code: ['limits'],
    types: ['glossary', 'lookup', 'learning', 'storage'],
    packageTypes: ['@slack/types'],
    why: 'a card is a function from data to { text, blocks }, so that it can be read, tested and drawn without Slack.',
  },
  slack: {
    code: ['lookup', 'cards', 'learning'],
    types: ['storage'],
    packages: ['@slack/bolt', '@slack/web-api'],
    node: ['http', 'crypto'],
    why: 'slack knows Slack alone; the glossary, the storage, the log and the environment are handed to it by wire.',
  },
  storage: {
    types: ['glossary'],
    packages: ['kysely', 'pg', 'libsql'],
    node: 'any',
    why: 'storage keeps what it is given and asks nobody what it means.',
  },
  terminal: {
    code: ['glossary', 'lookup'],
    packages: ['boxen', 'chalk', 'commander', 'wrap-ansi'],
    why: 'terminal is the other end of an Answer: it must work with no Slack and no database in the house.',
  },
  practice: {
    code: ['limits'],
    node: 'any',
    why: 'practice plays Slack, so it may know no more of the bot than Slack does; bin/practice.ts starts the bot for it.',
  },
  'practice/page': {
    code: ['practice', 'limits'],
    packages: ['react', 'react-dom', 'slack-blocks-to-jsx'],
    why: 'the page is drawn in a browser, where there is neither Node.js nor the bot.',
  },
};

/** The room that a file stands in: the longest name that fits. */
function roomOf(file: string): string {
  const inside = file.replace(/^src\//, '').replace(/\.[jt]sx?$/, '');
  const fitting = Object.keys(ROOMS).filter((room) => inside === room || inside.startsWith(`${room}/`));
  return fitting.sort((a, b) => b.length - a.length)[0] ?? inside.split('/')[0] ?? inside;
}

/** What is run rather than imported: the commands, and the script with which the page begins. */
const isRun = (file: string): boolean => roomOf(file) === 'bin' || file === 'src/practice/page/page.tsx';

/** What is wrong with one import, told so that whoever wrote it knows what to do; `undefined` when nothing is. */
function trespass(file: string, { from, isType, isForEffect }: Import): string | undefined {
  const name = roomOf(file);
  const room = ROOMS[name];
  if (!room)
    return `${file} stands in no room. Give it a place in one of ${Object.keys(ROOMS).join(', ')}, or add its room to ARCHITECTURE.md and to this table.`;
  const [wanted, allowed] = wantedBy(file, from, name, room, isType);
  if (!allowed) {
    const typesOnly = !isType && wantedBy(file, from, name, room, true)[1];
    const mend = typesOnly ? 'Its types it may know: write `import type`.' : 'Have it passed in, or move the code.';
    return `${file} imports ${from}: ${name} may not reach for ${wanted}. Why: ${room.why} ${mend}`;
  }
  if (isForEffect && !isRun(file))
    return `${file} imports ${from} for its effects: only src/bin has effects on import. Why: whoever imports a file to test it should not start anything.`;
  return undefined;
}

/** What an import reaches for, in words, and whether its room may. */
function wantedBy(file: string, from: string, name: string, room: Room, isType: boolean): [string, boolean] {
  if (from.startsWith('node:')) {
    const part = from.slice('node:'.length).split('/')[0] ?? '';
    return [from, room.node === 'any' || (room.node ?? []).includes(part)];
  }
  if (!from.startsWith('.')) {
    const parts = from.split('/');
    const library = from.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? from);
    const known = [
      ...(room.packages === 'any' ? [library] : (room.packages ?? [])),
      ...(isType ? (room.packageTypes ?? []) : []),
    ];
    const fits = known.some(
      (each) => each === library || (each.endsWith('*') && library.startsWith(each.slice(0, -1))),
    );
    return [`the package ${library}`, fits];
  }
  const target = path.posix.join(path.posix.dirname(file), from);
  if (!target.startsWith('src/')) return [`${target}, outside of src`, false];
  const other = roomOf(target);
  const code = [name, ...(room.code ?? [])];
  return [`the room ${other}`, code.includes(other) || (isType && (room.types ?? []).includes(other))];
}

const sources = sourcesIn('src');
const trespasses = ({ file, imports }: Source): string[] => imports.flatMap((each) => trespass(file, each) ?? []);

describe('the walls between the rooms', () => {
  it.each(Object.keys(ROOMS))('%s reaches only for what it may', (room) => {
    const files = sources.filter(({ file }) => roomOf(file) === room);
    expect(files.flatMap(trespasses)).toEqual([]);
  });

  it('has a room for every file', () => {
    expect(sources.filter(({ file }) => !ROOMS[roomOf(file)]).map(({ file }) => file)).toEqual([]);
    expect(sources.length).toBeGreaterThan(50);
  });

  it('only src/bin does anything on import', () => {
    const busy = sources.filter(({ file, effects }) => effects.length > 0 && !isRun(file));
    expect(busy.map(({ file, effects }) => `${file} does something on import: ${effects}`)).toEqual([]);
  });

  it('only src/bin reads the environment', () => {
    const readers = sources.filter((source) => source.readsEnvironment && roomOf(source.file) !== 'bin');
    expect(readers.map(({ file }) => `${file} reads process.env: have what it needs passed in`)).toEqual([]);
    expect(sources.some(({ readsEnvironment }) => readsEnvironment)).toBe(true);
  });

  it('no file has more than 250 lines, but for a list that nobody reads from end to end', () => {
    const long = sources.filter(({ file, lines }) => lines > 250 && file !== 'src/lookup/english-words.ts');
    expect(long.map(({ file, lines }) => `${file} has ${lines} lines: split it by what it does`)).toEqual([]);
  });
});

describe('a wall that is climbed says so', () => {
  const told = (file: string, text: string): string[] => trespasses(readSource(file, text));

  it.each([
    ['src/cards/card.ts', "import { App } from '@slack/bolt';", 'the package @slack/bolt'],
    ['src/cards/card.ts', "import type { Button } from '@slack/types';", undefined],
    ['src/cards/card.ts', "import { Button } from '@slack/types';", 'write `import type`'],
    ['src/cards/card.ts', "import type { Term } from '../glossary/types.ts';", undefined],
    ['src/cards/card.ts', "import { slugOf } from '../glossary/slug.ts';", 'the room glossary'],
    ['src/cards/card.ts', "export * from '../slack/reply.ts';", 'the room slack'],
    ['src/cards/card.ts', "export const a = () => import('../slack/reply.ts');", 'the room slack'],
    ['src/cards/card.ts', "// import { App } from '@slack/bolt';\nexport const a = 'from \"@slack/bolt\"';", undefined],
    ['src/lookup/lookup.ts', "import { readFile } from 'node:fs/promises';", 'node:fs/promises'],
    ['src/lookup/lookup.ts', "export type A = import('../storage/store.ts').Store;", 'the room storage'],
    ['src/slack/app.ts', "import { parse } from 'yaml';", 'the package yaml'],
    ['src/slack/listeners/command.ts', "import { createServer } from 'node:http';", undefined],
    ['src/slack/listeners/command.ts', "import fs from 'node:fs';", 'node:fs'],
    ['src/slack/listeners/command.ts', "import { Store } from '../../storage/store.ts';", 'write `import type`'],
    ['src/terminal/page.ts', "import { card } from '../cards/card.ts';", 'the room cards'],
    ['src/practice/slack/stand-in.ts', "import type { Answer } from '../../lookup/types.ts';", 'the room lookup'],
    ['src/practice/cast.ts', "import { useState } from 'react';", 'the package react'],
    ['src/practice/page/app.tsx', "import { useState } from 'react';", undefined],
    ['src/wire.ts', "import { runDefine } from './terminal/run.ts';", 'the room terminal'],
    ['src/config.ts', "import { LIMITS } from './limits.ts';", 'the room limits'],
    ['src/glossary/load.ts', "import 'chokidar';", 'for its effects'],
    ['src/glossary/load.ts', "import { until } from '../../test/support/workspace.ts';", 'outside of src'],
    ['src/cellar/wine.ts', "import 'yaml';", 'stands in no room'],
  ])('%s: %s', (file, text, complaint) => {
    expect(told(file, text)).toEqual(complaint === undefined ? [] : [expect.stringContaining(complaint)]);
  });

  it.each([
    ['process.env.PORT', 'export const port = process.env.PORT;', true],
    ['env taken out of process', 'const { stdin, env } = process; export { stdin, env };', true],
    ['an env that was passed in', 'export const port = (env: { PORT: string }) => env.PORT;', false],
    ['the current folder', 'export const here = process.cwd();', false],
  ])('reads the environment, or not: %s', (_, text, reads) => {
    expect(readSource('src/a.ts', text).readsEnvironment).toBe(reads);
  });

  it('sees what is done on import', () => {
    expect(readSource('src/a.ts', "export const a = 1;\nconsole.log('hello');").effects).toEqual([
      'ExpressionStatement',
    ]);
  });
});

describe('ARCHITECTURE.md, the map of the house', () => {
  /** One line a file, its path in backticks and what it is for: - `src/limits.ts`: Slack's limits … */
  const lines = existsSync('ARCHITECTURE.md') ? readFileSync('ARCHITECTURE.md', 'utf8').split('\n') : [];
  const named = lines.flatMap((line) =>
    [...line.matchAll(/`(src\/[^`]+\.[jt]sx?)`/g)].map(([, file = '']) => ({ file, line })),
  );

  it('has a line for every file in src', () => {
    const missing = sources.filter(({ file }) => !named.some((each) => each.file === file));
    expect(missing.map(({ file }) => file)).toEqual([]);
  });

  it('says what each is for', () => {
    const bare = named.filter(({ line }) => line.replace(/`[^`]*`|[^\p{L}]/gu, '').length < 10);
    expect(bare.map(({ line }) => line)).toEqual([]);
  });

  it('names no file that is gone', () => {
    expect(named.filter(({ file }) => !existsSync(file)).map(({ file }) => file)).toEqual([]);
  });
});
