import * as z from 'zod';

/** The folder of the words that ship, as seen from the project's root, where npm runs every command. */
export const SHIPPED_GLOSSARY = 'glossary';

type Environment = Readonly<Record<string, string | undefined>>;

/** Everything the bot can be told from outside. */
export interface Config {
  readonly botToken: string;
  /** How Slack reaches the bot: by HTTP requests it signs, or over a socket the bot opens. */
  readonly connection:
    | { readonly by: 'http'; readonly signingSecret: string }
    | { readonly by: 'socket'; readonly appToken: string };
  /** Base address of the Web API, ending in a slash. */
  readonly slackApiUrl: string;
  readonly port: number;
  /** The command's name, slash included. */
  readonly command: string;
  readonly glossaryDirs: readonly string[];
  readonly database: DatabaseConfig;
  /** The id of the channel in which curators hear of what people write for them. */
  readonly curatorsChannel?: string | undefined;
  /** Whether the bot greets whoever joins the workspace. */
  readonly welcomeNewTeammates: boolean;
  /** Where Slack fetches pictures, without a slash at its end: `/pictures/…` follows. */
  readonly publicUrl?: string | undefined;
  readonly logLevel: 'error' | 'warn' | 'info' | 'debug';
}

/** Where the bot keeps what it is to remember: in a file in a folder of its own, or in PostgreSQL. */
export type DatabaseConfig =
  | { readonly by: 'sqlite'; readonly dataDir: string }
  | { readonly by: 'postgres'; readonly url: string };

/** A variable that is missing or wrong, and its mend. */
export interface ConfigProblem {
  readonly variable: string;
  readonly what: string;
  readonly mend: string;
}

/** Plain digits: `0x50` and `1e3` are numbers too, but nobody means them. */
const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((number) => number <= 65_535);

/** Slack fetches pictures over HTTPS; only on one's own machine is there none. The file's name is put behind it. */
const isPublicAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username || password || /[?#]/.test(text)) return false;
  const isLoopback = hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback);
};

const variables = z.object({
  SLACK_BOT_TOKEN: z.string().regex(/^xoxb-\S+$/),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(/^[0-9a-z]{16,}$/i)
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-\S+$/)
    .optional(),
  SLACK_API_URL: z.url({ protocol: /^https?$/ }).default('https://slack.com/api/'),
  PORT: port.default(3000),
  DEFINE_COMMAND: z
    .string()
    .regex(/^\/[a-z0-9_-]{1,31}$/)
    .default('/define'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\/\S+$/)
    .refine((url) => URL.canParse(url))
    .optional(),
  DATA_DIR: z.string().default('./data'),
  CURATORS_CHANNEL: z
    .string()
    .regex(/^[CG][A-Z0-9]{8,}$/)
    .optional(),
  WELCOME_NEW_TEAMMATES: z.enum(['on', 'off']).default('off'),
  PUBLIC_URL: z
    .string()
    .refine(isPublicAddress)
    .transform((text) => new URL(text).href.replace(/\/+$/, ''))
    .optional(),
  PRACTICE_PORT: port.optional(),
  LOG_LEVEL: z.enum(['error', 'warn', 'info', 'debug']).default('info'),
});

const MENDS: Readonly<Record<string, string>> = {
  SLACK_BOT_TOKEN:
    'Copy the Bot User OAuth Token, which starts with xoxb-, from your app’s page at api.slack.com/apps → OAuth & Permissions.',
  SLACK_SIGNING_SECRET:
    'Copy the Signing Secret (32 letters and digits) from your app’s page → Basic Information. If the bot is to use Socket Mode instead, set SLACK_APP_TOKEN.',
  SLACK_APP_TOKEN:
    'Copy an App-Level Token, which starts with xapp-, from your app’s page → Basic Information. To be reached by HTTP instead, leave SLACK_APP_TOKEN away.',
  SLACK_API_URL: 'Leave it away. It is meant for tests and is a whole address, such as http://127.0.0.1:4001/api/',
  PORT: 'Give a whole number from 0 to 65535, or leave it away for 3000.',
  DEFINE_COMMAND:
    'Write a slash and up to 31 small letters, digits, hyphens or underscores, such as /define or /whatis.',
  DATABASE_URL:
    'Write the whole address of a PostgreSQL database, such as postgres://user:password@host:5432/define, or leave it away to use a file in DATA_DIR. In a password write signs such as # and / as %23 and %2F.',
  CURATORS_CHANNEL:
    'Give the channel’s id, not its name: open the channel in Slack, click its name, and copy the id at the bottom of About. It starts with C or G.',
  WELCOME_NEW_TEAMMATES: 'Write on or off, or leave it away for off.',
  PUBLIC_URL:
    'Write a whole address that Slack can reach, such as https://define.example.com, with no password, ? or # in it. Only on your own machine may it begin with http://.',
  PRACTICE_PORT: 'Give a whole number from 0 to 65535, or leave it away for 4000.',
  LOG_LEVEL: 'Choose one of error, warn, info, debug.',
};

/** Reads the environment: a configuration, or every problem at once. */
export function readConfig(env: Environment): { config: Config } | { problems: ConfigProblem[] } {
  const given = present(env);
  const parsed = variables.safeParse(given);
  const wrong = parsed.success ? [] : parsed.error.issues.map((issue) => String(issue.path[0]));
  if (!given.SLACK_APP_TOKEN && !given.SLACK_SIGNING_SECRET) wrong.push('SLACK_SIGNING_SECRET');
  const problems = [...new Set(wrong)].map((variable): ConfigProblem => {
    const mend = MENDS[variable] ?? '';
    return { variable, what: given[variable] === undefined ? 'is missing' : 'does not look right', mend };
  });
  if (!parsed.success || problems.length > 0) return { problems };

  const { data } = parsed;
  const connection: Config['connection'] = data.SLACK_APP_TOKEN
    ? { by: 'socket', appToken: data.SLACK_APP_TOKEN }
    : { by: 'http', signingSecret: data.SLACK_SIGNING_SECRET ?? '' };
  return {
    config: {
      botToken: data.SLACK_BOT_TOKEN,
      connection,
      slackApiUrl: data.SLACK_API_URL.replace(/\/*$/, '/'),
      port: data.PORT,
      command: data.DEFINE_COMMAND,
      glossaryDirs: glossaryDirs(env),
      database: databaseOf(data),
      curatorsChannel: data.CURATORS_CHANNEL,
      welcomeNewTeammates: data.WELCOME_NEW_TEAMMATES === 'on',
      publicUrl: data.PUBLIC_URL,
      logLevel: data.LOG_LEVEL,
    },
  };
}

/** Where the bot keeps things; `undefined` when DATABASE_URL is no address of a PostgreSQL database. */
export function readDatabase(env: Environment): DatabaseConfig | undefined {
  const { data } = variables.pick({ DATABASE_URL: true, DATA_DIR: true }).safeParse(present(env));
  return data && databaseOf(data);
}

/** Where pictures are fetched, without a slash at its end, or what is wrong with PUBLIC_URL. */
export function readPublicUrl(env: Environment): { publicUrl: string | undefined } | { problem: ConfigProblem } {
  const { data } = variables.pick({ PUBLIC_URL: true }).safeParse(present(env));
  if (data) return { publicUrl: data.PUBLIC_URL };
  return { problem: { variable: 'PUBLIC_URL', what: 'does not look right', mend: MENDS.PUBLIC_URL ?? '' } };
}

const databaseOf = (data: { DATABASE_URL?: string | undefined; DATA_DIR: string }): DatabaseConfig =>
  data.DATABASE_URL ? { by: 'postgres', url: data.DATABASE_URL } : { by: 'sqlite', dataDir: data.DATA_DIR };

/** The glossary folders, the shipped one first. */
export function glossaryDirs(env: Environment): string[] {
  const named = (env.GLOSSARY_DIRS ?? '')
    .split(',')
    .map((dir) => dir.trim())
    .filter(Boolean);
  return named.length > 0 ? named : [SHIPPED_GLOSSARY];
}

/** A variable that is set to nothing counts as not set, as people who comment out half a line expect. */
function present(env: Environment): Record<string, string> {
  const entries = Object.entries(env).flatMap(([name, value]) =>
    value?.trim() ? [[name, value.trim()] as const] : [],
  );
  return Object.fromEntries(entries);
}

/** The command's name; `undefined` when it is one that Slack would not take. */
export function readCommand(env: Environment): string | undefined {
  return variables.shape.DEFINE_COMMAND.safeParse(present(env).DEFINE_COMMAND).data;
}
