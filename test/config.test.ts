import { describe, expect, it } from '@jest/globals';
import { glossaryDirs, readCommand, readConfig, readDatabase, readPublicUrl } from '../src/config.ts';

const TOKEN = 'xoxb-1111-2222-abcdef';
const SECRET = '0123456789abcdef0123456789abcdef';
const HTTP = { SLACK_BOT_TOKEN: TOKEN, SLACK_SIGNING_SECRET: SECRET };

type Environment = Record<string, string | undefined>;
const config = (env: Environment) => {
  const read = readConfig(env);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.config;
};
const problems = (env: Environment) => {
  const read = readConfig(env);
  return 'problems' in read ? read.problems : [];
};

describe('what the bot is told from outside', () => {
  it('with the two it needs, the rest is as usual', () => {
    expect(config(HTTP)).toEqual({
      botToken: TOKEN,
      connection: { by: 'http', signingSecret: SECRET },
      slackApiUrl: 'https://slack.com/api/',
      port: 3000,
      command: '/define',
      glossaryDirs: ['glossary'],
      database: { by: 'sqlite', dataDir: './data' },
      welcomeNewTeammates: false,
      logLevel: 'info',
    });
  });

  it('with an app token it opens a socket, and needs no signing secret', () => {
    const socket = { by: 'socket', appToken: 'xapp-1-A-2-b' };
    expect(config({ SLACK_BOT_TOKEN: TOKEN, SLACK_APP_TOKEN: 'xapp-1-A-2-b' }).connection).toEqual(socket);
    expect(config({ ...HTTP, SLACK_APP_TOKEN: 'xapp-1-A-2-b' }).connection).toEqual(socket);
  });

  it.each([
    ['PORT', '8080', { port: 8080 }],
    ['PORT', '0', { port: 0 }],
    ['DEFINE_COMMAND', '/what-is_2', { command: '/what-is_2' }],
    ['SLACK_API_URL', 'http://127.0.0.1:4001/api', { slackApiUrl: 'http://127.0.0.1:4001/api/' }],
    ['SLACK_API_URL', 'http://127.0.0.1:4001/api//', { slackApiUrl: 'http://127.0.0.1:4001/api/' }],
    ['LOG_LEVEL', 'debug', { logLevel: 'debug' }],
    ['GLOSSARY_DIRS', 'glossary, ../our words ,,', { glossaryDirs: ['glossary', '../our words'] }],
    ['GLOSSARY_DIRS', ' , ', { glossaryDirs: ['glossary'] }],
    ['SLACK_BOT_TOKEN', ` ${TOKEN}\n`, { botToken: TOKEN }],
    ['CURATORS_CHANNEL', 'C0123456789', { curatorsChannel: 'C0123456789' }],
    ['WELCOME_NEW_TEAMMATES', 'on', { welcomeNewTeammates: true }],
    ['WELCOME_NEW_TEAMMATES', 'off', { welcomeNewTeammates: false }],
    ['PUBLIC_URL', 'https://define.example.com', { publicUrl: 'https://define.example.com' }],
    ['PUBLIC_URL', 'https://define.example.com//', { publicUrl: 'https://define.example.com' }],
    ['PUBLIC_URL', 'https://x.test/our words/', { publicUrl: 'https://x.test/our%20words' }],
    ['DATA_DIR', '/var/lib/define', { database: { by: 'sqlite', dataDir: '/var/lib/define' } }],
    ['DATABASE_URL', 'postgres://host/db', { database: { by: 'postgres', url: 'postgres://host/db' } }],
  ])('%s=%s', (name, value, expected) => {
    expect(config({ ...HTTP, [name]: value })).toMatchObject(expected);
  });

  it.each(['', '   '])('a variable set to “%s” counts as not set', (nothing) => {
    const names = [
      'PORT',
      'LOG_LEVEL',
      'DEFINE_COMMAND',
      'SLACK_APP_TOKEN',
      'DATABASE_URL',
      'DATA_DIR',
      'PUBLIC_URL',
      'GLOSSARY_DIRS',
    ];
    const empty = Object.fromEntries(names.map((name) => [name, nothing]));
    expect(config({ ...HTTP, ...empty })).toEqual(config(HTTP));
  });
});

/** For each variable of the contract: values that are fine, values that are not, and a word of the mend. */
const VARIABLES: ReadonlyArray<
  readonly [name: string, fine: readonly string[], wrong: readonly string[], mend: RegExp]
> = [
  ['SLACK_BOT_TOKEN', ['xoxb-1-2-a'], ['xoxp-1-2-a', 'xapp-1', 'xoxb-', 'token', 'xoxb-a b'], /OAuth & Permissions/],
  ['SLACK_SIGNING_SECRET', [SECRET], ['secret', 'xoxb-1', `${SECRET}!`], /Basic Information[\s\S]*Socket Mode/],
  ['SLACK_APP_TOKEN', ['xapp-1-A'], ['xoxb-1', 'app', 'xapp-'], /App-Level Token/],
  ['SLACK_API_URL', ['https://slack.test/api'], ['slack.com', 'ftp://slack.com', '/api'], /Leave it away/],
  ['PORT', ['0', '1', '65535'], ['-1', '65536', '3000.5', 'http', '0x50', '1e3', '99999', 'Infinity'], /0 to 65535/],
  [
    'DEFINE_COMMAND',
    ['/w', `/${'x'.repeat(31)}`],
    ['define', '/Define', '/', '/two words', `/${'x'.repeat(32)}`],
    /\/whatis/,
  ],
  [
    'DATABASE_URL',
    ['postgres://u:p@host:5432/db', 'postgresql://host/db'],
    ['mysql://host/db', 'localhost:5432', 'postgres://', 'postgres://u:p#/4@host/db'],
    /postgres:\/\/user/,
  ],
  [
    'CURATORS_CHANNEL',
    ['C0123456789', 'G01234567'],
    ['#words', 'words', 'U0123456789', 'c0123456789', 'C1'],
    /id, not its name/,
  ],
  ['WELCOME_NEW_TEAMMATES', ['on', 'off'], ['yes', 'true', 'ON', '1'], /on or off/],
  [
    'PUBLIC_URL',
    [
      'https://define.example.com',
      'https://x.test/define/',
      'http://localhost:3000',
      'http://127.0.0.1:3000',
      'http://[::1]',
    ],
    [
      'http://define.example.com',
      'define.example.com',
      'ftp://x.test',
      'http://localhost.example.com',
      'http://127.evil.com',
      'https://x.test/?file=',
      'https://x.test/#pictures',
      'https://sam:hunter2@x.test',
    ],
    /https:\/\//,
  ],
  ['PRACTICE_PORT', ['4001'], ['high', '65536', '-4'], /4000/],
  ['LOG_LEVEL', ['error', 'warn', 'info', 'debug'], ['trace', 'INFO', 'verbose'], /error, warn, info, debug/],
];

describe.each(VARIABLES)('%s', (name, fine, wrong, mend) => {
  it.each(fine)('may be %s', (value) => {
    expect(problems({ ...HTTP, [name]: value })).toEqual([]);
  });

  it.each(wrong)('may not be %s, and there is a way to mend it', (value) => {
    const [problem, ...others] = problems({ ...HTTP, [name]: value });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ variable: name, what: 'does not look right', mend: expect.stringMatching(mend) });
    expect(problem?.mend).toMatch(/^[A-Z].*\.$|\/$/);
  });

  it('is not repeated in what is said of it, for it may be a secret', () => {
    const secret = 'hunter2hunter2';
    expect(JSON.stringify(problems({ ...HTTP, [name]: `${secret}!` }))).not.toContain(secret);
  });
});

describe('what is missing or wrong', () => {
  it('is told all at once', () => {
    const wrong = Object.fromEntries(VARIABLES.map(([name, , [value]]) => [name, value]));
    const told = problems(wrong).map(({ variable }) => variable);
    expect(told.sort()).toEqual(VARIABLES.map(([name]) => name).sort());
  });

  it('with nothing set, names the two that are needed, and says how else one may do', () => {
    const [token, secret, ...others] = problems({});
    expect(others).toEqual([]);
    expect(token).toMatchObject({ variable: 'SLACK_BOT_TOKEN', what: 'is missing' });
    expect(secret).toMatchObject({ variable: 'SLACK_SIGNING_SECRET', what: 'is missing' });
    expect(secret?.mend).toContain('SLACK_APP_TOKEN');
  });

  it('an app token that is wrong does not ask for a signing secret as well', () => {
    expect(problems({ SLACK_BOT_TOKEN: TOKEN, SLACK_APP_TOKEN: 'xoxb-1' }).map(({ variable }) => variable)).toEqual([
      'SLACK_APP_TOKEN',
    ]);
  });

  it('leaves the variables of others alone', () => {
    expect(problems({ ...HTTP, PATH: '/bin', NODE_ENV: 'production', SLACK_TEAM: '?' })).toEqual([]);
  });
});

describe('what is read without the rest', () => {
  it('the command’s name', () => {
    expect(readCommand({})).toBe('/define');
    expect(readCommand({ DEFINE_COMMAND: ' /whatis ' })).toBe('/whatis');
    expect(readCommand({ DEFINE_COMMAND: 'whatis' })).toBeUndefined();
  });

  it('where things are kept', () => {
    expect(readDatabase({})).toEqual({ by: 'sqlite', dataDir: './data' });
    expect(readDatabase({ DATABASE_URL: 'postgres://host/db', DATA_DIR: 'x' })).toEqual({
      by: 'postgres',
      url: 'postgres://host/db',
    });
    expect(readDatabase({ DATABASE_URL: 'mysql://host/db' })).toBeUndefined();
  });

  it('where pictures are fetched', () => {
    expect(readPublicUrl({})).toEqual({ publicUrl: undefined });
    expect(readPublicUrl({ PUBLIC_URL: 'https://a.example/b/' })).toEqual({ publicUrl: 'https://a.example/b' });
    expect(readPublicUrl({ PUBLIC_URL: 'a.example' })).toMatchObject({ problem: { variable: 'PUBLIC_URL' } });
  });

  it('the glossary’s folders', () => {
    expect(glossaryDirs({})).toEqual(['glossary']);
    expect(glossaryDirs({ GLOSSARY_DIRS: 'glossary,ours' })).toEqual(['glossary', 'ours']);
  });
});
