import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Json } from '../../src/practice/slack/types.ts';
import type { Fault } from '../../src/practice/slack/web-api-server.ts';
import { TEAM } from '../../src/practice/slack/workspace.ts';
import { openTarget, type Target } from '../support/hostile.ts';
import { aMoment, GENERAL, ROBIN, SAM, until } from '../support/workspace.ts';

/** A connection of the bot's, and what came back on it. */
interface Line {
  readonly socket: WebSocket;
  readonly heard: Json[];
}

const http = createServer();
const sockets = new WebSocketServer({ server: http });
const lines: Line[] = [];
let saysHello = true;
/** How Slack answers when the bot asks where to connect; as it should, unless told. */
let opening: Fault | undefined;
let openings = 0;
let bot: Target;

beforeAll(async () => {
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  sockets.on('connection', (socket) => {
    const heard: Json[] = [];
    lines.push({ socket, heard });
    socket.on('message', (data) => heard.push(JSON.parse(String(data)) as Json));
    if (saysHello) socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
    else socket.close();
  });
  const url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}/`;
  const open: Fault = { status: 200, body: JSON.stringify({ ok: true, url }) };
  bot = await openTarget({
    patience: { reconnectMs: 10 },
    connection: { by: 'socket', appToken: 'xapp-1-test' },
    fault: (method) => {
      if (method !== 'apps.connections.open') return undefined;
      openings += 1;
      return opening ?? open;
    },
  });
});
afterAll(async () => {
  await bot.close();
  sockets.close();
  for (const socket of sockets.clients) socket.terminate();
  http.close();
});

const line = (): Line => lines.at(-1) as Line;
const ready = async () =>
  fetch(`${bot.url}/ready`).then(async (page) => ({ status: page.status, body: await page.text() }));
const isReady = (): Promise<void> => eventually('it is ready', async () => (await ready()).status === 200);
async function eventually(what: string, holds: () => Promise<boolean>): Promise<void> {
  let is = false;
  const asking = setInterval(
    () =>
      void holds().then((now) => {
        is ||= now;
      }),
    20,
  );
  await until(what, () => is, 10_000).finally(() => clearInterval(asking));
}
let envelopes = 0;
const send = (text: string, facts: Json = {}): string => {
  envelopes += 1;
  const envelope_id = `e${envelopes}`;
  const payload = { command: '/define', text, user_id: SAM.id, team_id: TEAM.id, channel_id: GENERAL.id, ...facts };
  line().socket.send(JSON.stringify({ type: 'slash_commands', envelope_id, payload, accepts_response_payload: true }));
  return envelope_id;
};
const answersNow = async (): Promise<void> => {
  const id = send('staging');
  const { heard } = line();
  const answer = await until('an answer', () => heard.find(({ envelope_id }) => envelope_id === id));
  expect((answer.payload as Json).text).toContain('dress rehearsal');
};

describe('a connection of Socket Mode', () => {
  beforeEach(async () => {
    [saysHello, opening] = [true, undefined];
    await isReady();
    // By then a connection has lived long enough to count.
    await aMoment(120);
  });

  it.each<[string, () => void]>([
    ['drops', () => line().socket.terminate()],
    ['is closed', () => line().socket.close()],
    ['is closed for going away', () => line().socket.close(1001)],
    ['is to be refreshed', () => line().socket.send('{"type":"disconnect","reason":"refresh_requested"}')],
    ['is about to end', () => line().socket.send('{"type":"disconnect","reason":"warning"}')],
    ['is switched off', () => line().socket.send('{"type":"disconnect","reason":"link_disabled"}')],
    [
      'breaks the rules',
      () => (line().socket as unknown as { _socket: { write(data: string): void } })._socket.write('\xff\xff'),
    ],
  ])('that %s is opened again, and commands are answered', async (_, end) => {
    const before = lines.length;
    end();
    await until('another connection', () => lines.length > before);
    await isReady();
    await answersNow();
  });

  it.each<[string, Fault]>([
    ['cannot be reached', { drop: true }],
    ['does not answer', { delayMs: 1_200, drop: true }],
    ['is down', { status: 500 }],
    ['has a page of HTML', { status: 200, body: '<html>' }],
    ['has had too much', { status: 429, headers: { 'retry-after': '30' } }],
    ['says internal_error', { status: 200, body: '{"ok":false,"error":"internal_error"}' }],
    ['knows no address', { status: 200, body: '{"ok":true}' }],
    ['knows a wrong address', { status: 200, body: '{"ok":true,"url":"ws://127.0.0.1:2/"}' }],
    ['knows an address that is none', { status: 200, body: '{"ok":true,"url":"x"}' }],
  ])('that drops while Slack %s is tried again until it is there', async (_, fault) => {
    opening = fault;
    const before = openings;
    line().socket.terminate();
    await until('two tries', () => openings >= before + 2);
    expect(await ready()).toEqual({ status: 503, body: expect.stringContaining('connection to Slack is lost') });
    expect((await fetch(`${bot.url}/health`)).status).toBe(200);
    opening = undefined;
    await isReady();
    await answersNow();
  });

  it('that is refused in the middle of its life says what to mend, waits longer each time, and goes on once it may', async () => {
    opening = { status: 200, body: '{"ok":false,"error":"invalid_auth"}' };
    const before = openings;
    line().socket.terminate();
    await until('three tries', () => openings >= before + 3);
    expect(await ready()).toEqual({ status: 503, body: expect.stringContaining('no longer accepts the token') });
    expect(bot.output()).toContain('SLACK_APP_TOKEN (invalid_auth)');
    expect(bot.output()).toContain('connections:write');
    opening = undefined;
    await isReady();
    await answersNow();
  });

  it('that is thrown out each time does not spin', async () => {
    saysHello = false;
    const before = lines.length;
    line().socket.terminate();
    await aMoment(600);
    expect(lines.length - before).toBeLessThan(10);
    saysHello = true;
    await isReady();
    await answersNow();
  });

  it('that drops before a command is answered, for a while: the answer comes by its address', async () => {
    const openAgain = bot.fault;
    let isAsked = false;
    bot.fault = (method) => {
      isAsked ||= method === 'users.info';
      return method === 'users.info' ? { delayMs: 300 } : openAgain?.(method);
    };
    const since = bot.slack.workspace.messages.length;
    const response_url = bot.slack.responseUrl({ user: SAM.id, channel: GENERAL.id });
    opening = { drop: true };
    send(`welcome <@${ROBIN.id}|robin>`, { response_url });
    await until('the bot asks Slack', () => isAsked);
    line().socket.terminate();
    await bot.reads(SAM.id, ROBIN.id, since);
  });
});
