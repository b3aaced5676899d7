import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type WebSocket, WebSocketServer } from 'ws';
import { pictureName } from '../../src/glossary/pictures.ts';
import { DESIGN, GENERAL, PEOPLE, SAM } from '../../src/practice/cast.ts';
import { StandIn } from '../../src/practice/slack/stand-in.ts';
import { BOT, TEAM } from '../../src/practice/slack/workspace.ts';
import { folderWith, word } from '../support/glossary.ts';
import { png } from '../support/png.ts';
import { type Running, runScript, startProcess } from '../support/run.ts';
import { SCOPES, SECRET, TOKEN, until } from '../support/workspace.ts';

describe('in Socket Mode', () => {
  const http = createServer();
  const sockets = new WebSocketServer({ server: http });
  const received: { envelope_id?: string; payload?: { text?: string } }[] = [];
  let slack: StandIn;
  let bot: Running & { url: string };
  let connection: WebSocket;
  let env: Record<string, string>;
  let appTokenIsGood = true;

  beforeAll(async () => {
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}/`;
    sockets.on('connection', (socket) => {
      connection = socket;
      socket.on('message', (data) => received.push(JSON.parse(String(data))));
      socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
    });
    slack = new StandIn({
      people: PEOPLE,
      channels: [GENERAL, DESIGN],
      now: Date.now,
      token: TOKEN,
      signingSecret: SECRET,
      scopes: SCOPES,
      faultFor: (method) =>
        method === 'apps.connections.open'
          ? {
              status: 200,
              body: JSON.stringify(appTokenIsGood ? { ok: true, url } : { ok: false, error: 'invalid_auth' }),
            }
          : undefined,
    });
    env = { SLACK_BOT_TOKEN: TOKEN, SLACK_APP_TOKEN: 'xapp-1-test', SLACK_API_URL: await slack.start() };
    const folder = await folderWith({ 'heron.yml': word('Heron'), 'pictures/heron.png': png('heron') });
    env.GLOSSARY_DIRS = `glossary,${folder}`;
    bot = await startProcess(env);
  });
  afterAll(async () => {
    bot.process.kill('SIGTERM');
    await bot.exited;
    sockets.close();
    for (const socket of sockets.clients) socket.terminate();
    http.close();
    await slack.stop();
  });

  const command = { command: '/define', text: 'staging', user_id: SAM.id, team_id: TEAM.id, channel_id: GENERAL.id };
  const answerTo = (id: string) =>
    until(`an answer to ${id}`, () => received.find(({ envelope_id }) => envelope_id === id));

  it('answers a command in its acknowledgement', async () => {
    connection.send(
      JSON.stringify({ type: 'slash_commands', envelope_id: 'e1', payload: command, accepts_response_payload: true }),
    );
    expect((await answerTo('e1')).payload?.text).toContain('dress rehearsal');
  });

  it('answers a mention', async () => {
    const event = {
      type: 'app_mention',
      user: SAM.id,
      text: `<@${BOT.userId}> production`,
      ts: '1700000000.000100',
      channel: GENERAL.id,
    };
    const payload = { type: 'event_callback', team_id: TEAM.id, event_id: 'Ev1', event };
    connection.send(JSON.stringify({ type: 'events_api', envelope_id: 'e2', payload }));
    await answerTo('e2');
    await until('an answer', () => slack.workspace.messages.find(({ text }) => text.includes('opening night')));
  });

  it.each([
    'null',
    '[]',
    '7',
    '{"type":"events_api","payload":null,"envelope_id":"x"}',
    'no json',
    '{"type":"events_api","payload":{},"envelope_id":"x"}',
  ])('survives the frame %s', async (frame) => {
    connection.send(frame);
    const id = `after ${frame}`;
    connection.send(
      JSON.stringify({ type: 'slash_commands', envelope_id: id, payload: command, accepts_response_payload: true }),
    );
    expect((await answerTo(id)).payload?.text).toContain('dress rehearsal');
  });

  it('is asked after its health and for pictures by HTTP, and takes nothing else there', async () => {
    expect((await fetch(`${bot.url}/health`)).status).toBe(200);
    expect((await fetch(`${bot.url}/pictures/${pictureName('heron', png('heron'))}`)).status).toBe(200);
    expect((await fetch(`${bot.url}/slack/events`, { method: 'POST', body: '{}' })).status).toBe(404);
  });

  it('with a bad app token says so and does not start', async () => {
    appTokenIsGood = false;
    const running = runScript('dist/bin/start.js', { ...env, PORT: '0' });
    expect(await running.exited).toBe(1);
    appTokenIsGood = true;
    expect(running.output()).toContain('SLACK_APP_TOKEN (invalid_auth)');
    expect(running.output()).not.toMatch(/\n\s+at .*:\d+:\d+/);
  });
});
