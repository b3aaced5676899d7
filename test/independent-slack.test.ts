import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createEmulator } from 'emulate';
import { signatureHeaders } from '../src/practice/slack/signature.ts';
import { type Running, startProcess } from './support/run.ts';
import { SECRET, until } from './support/workspace.ts';

/** The main story against a Slack that somebody else wrote, so that our stand-in's mistakes are not our tests' mistakes. */
const API = 'http://127.0.0.1';
let emulator: { readonly url: string; close(): Promise<void> };
let bot: Running & { url: string };
let call: (method: string, args?: Record<string, string>, token?: string) => Promise<Record<string, never>>;

beforeAll(async () => {
  const app = { app_id: 'A0DEFINE00', bot_id: 'B0DEFINE00', bot_user_id: 'U0DEFINE00' };
  emulator = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        users: [{ name: 'sam', real_name: 'Sam Okafor' }],
        oauth_apps: [
          {
            client_id: '1.1',
            client_secret: 's',
            name: 'Define',
            redirect_uris: [],
            scopes: ['chat:write'],
            bot_name: 'define',
            ...app,
          },
        ],
        tokens: [
          {
            token: 'xoxb-define',
            user_id: app.bot_user_id,
            scopes: 'chat:write,commands,app_mentions:read,im:history',
            ...app,
          },
          { token: 'xoxp-sam', user: 'sam' },
        ],
      },
    },
  });
  const url = emulator.url.replace(/^http:\/\/[^:]+/, API);
  call = async (method, args = {}, token = 'xoxp-sam') => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' };
    return (
      await fetch(`${url}/api/${method}`, { method: 'POST', headers, body: new URLSearchParams(args) })
    ).json() as never;
  };
  bot = await startProcess({
    SLACK_BOT_TOKEN: 'xoxb-define',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: `${url}/api/`,
  });
});
afterAll(async () => {
  bot.process.kill('SIGTERM');
  await bot.exited;
  await emulator.close();
});

it('a mention in a channel is answered in its thread', async () => {
  const { channels } = (await call('conversations.list')) as unknown as { channels: { id: string; name: string }[] };
  const channel = channels.find(({ name }) => name === 'general')?.id ?? '';
  const { user_id: user } = (await call('auth.test')) as unknown as { user_id: string };
  const text = '<@U0DEFINE00> what is stagin?';
  const { ts } = (await call('chat.postMessage', { channel, text })) as unknown as { ts: string };

  const event = { type: 'app_mention', user, text, ts, channel, event_ts: ts };
  const body = JSON.stringify({ type: 'event_callback', team_id: 'T000000001', event_id: 'Ev1', event });
  const headers = { 'content-type': 'application/json', ...signatureHeaders(SECRET, body, Date.now() / 1_000) };
  for (let i = 0; i < 2; i++)
    expect((await fetch(`${bot.url}/slack/events`, { method: 'POST', headers, body })).status).toBe(200);

  const replies = async () => {
    const { messages = [] } = (await call('conversations.replies', { channel, ts })) as unknown as {
      messages?: { user: string; text: string; blocks?: unknown[] }[];
    };
    return messages.filter((message) => message.user !== user);
  };
  let found: Awaited<ReturnType<typeof replies>> = [];
  const looking = setInterval(() => void replies().then((answers) => (found = answers)), 50);
  await until('an answer', () => found.length > 0);
  clearInterval(looking);
  const answers = await replies();
  expect(answers).toHaveLength(1);
  expect(answers[0]?.text).toContain('dress rehearsal');
  expect(answers[0]?.blocks?.length).toBeGreaterThan(3);
});
