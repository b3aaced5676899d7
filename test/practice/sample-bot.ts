import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type OpenPractice, openPractice } from '../../src/practice/open.ts';
import type { Json } from '../../src/practice/slack/types.ts';
import { TOKEN } from '../support/workspace.ts';

/** A bot that does what a test tells it to, for what Define itself does not do (yet). */
export interface SampleBot {
  /** What Slack sent it, oldest first: payloads of interactions, and events. */
  readonly heard: Json[];
  /** How it answers an interaction; with nothing, unless told. */
  answer: (payload: Json) => { status?: number; body?: Json } | undefined;
  /** Calls Slack. */
  call(method: string, args: Json): Promise<Json>;
}

const MANIFEST = {
  features: {
    app_home: { home_tab_enabled: true },
    slash_commands: [{ command: '/sample', description: 'A sample', usage_hint: '' }],
    shortcuts: [{ name: 'Explain this', type: 'message', callback_id: 'explain_this', description: 'Explains' }],
  },
  oauth_config: { scopes: { bot: ['chat:write'] } },
  settings: { event_subscriptions: { bot_events: ['app_home_opened'] } },
};

/** The practice workspace with a sample bot in it. */
export async function openSample(): Promise<{ opened: OpenPractice; bot: SampleBot }> {
  let api = '';
  const bot: SampleBot = {
    heard: [],
    answer: () => undefined,
    call: async (method, args) => {
      const response = await fetch(`${api}${method}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
        body: JSON.stringify(args),
      });
      return (await response.json()) as Json;
    },
  };
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const isForm = req.headers['content-type'] === 'application/x-www-form-urlencoded';
    const payload = JSON.parse(isForm ? (new URLSearchParams(text).get('payload') ?? '{}') : text) as Json;
    bot.heard.push(payload);
    const { status = 200, body } = bot.answer(payload) ?? {};
    res.writeHead(status, { 'content-type': 'application/json' }).end(body ? JSON.stringify(body) : '');
  });
  const opened = await openPractice({
    port: 0,
    token: TOKEN,
    signingSecret: 'abc',
    manifest: MANIFEST,
    bundle: path.resolve('dist/practice/page'),
    startBot: async ({ slackApiUrl }) => {
      api = slackApiUrl;
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return {
        port: (server.address() as AddressInfo).port,
        stop: async () => {
          server.closeAllConnections();
          await new Promise((resolve) => server.close(resolve));
        },
      };
    },
  });
  return { opened, bot };
}
