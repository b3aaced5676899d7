import { fileURLToPath } from 'node:url';
import { type PageServer, servePage } from './page-server.ts';
import { Practice, type PracticeOptions } from './practice.ts';

export interface OpenOptions extends PracticeOptions {
  /** The port of the page. */
  readonly port: number;
  /** Starts the bot against the stand-in. */
  readonly startBot: (surroundings: {
    readonly slackApiUrl: string;
    readonly now: () => number;
    readonly practice: Practice;
  }) => Promise<{ readonly port: number; stop(): Promise<void> }>;
  /** The folder with the page's bundle, where it is not the built one. */
  readonly bundle?: string;
}

/** The practice workspace, open for visitors. */
export interface OpenPractice {
  readonly practice: Practice;
  /** The page's address. */
  readonly url: string;
  stop(): Promise<void>;
}

const BUILT_BUNDLE = fileURLToPath(new URL('page', import.meta.url));

/** Opens the practice workspace: the stand-in, the bot beside it, and the page. */
export async function openPractice({
  port,
  startBot,
  bundle = BUILT_BUNDLE,
  ...options
}: OpenOptions): Promise<OpenPractice> {
  const practice = new Practice(options);
  const slackApiUrl = await practice.slack.start();
  const stops: (() => Promise<void>)[] = [() => practice.slack.stop()];
  const stop = async (): Promise<void> => {
    for (const each of stops.splice(0)) await each();
  };
  try {
    const bot = await startBot({ slackApiUrl, now: practice.clock.now, practice });
    stops.unshift(() => bot.stop());
    const botUrl = `http://127.0.0.1:${bot.port}`;
    practice.slack.connect(botUrl);
    const page: PageServer = await servePage(practice, { bundle, port, botUrl });
    stops.unshift(() => page.stop());
    return { practice, url: page.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
