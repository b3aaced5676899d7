import http from 'node:http';
import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signatureHeaders } from '../../src/practice/slack/signature.ts';
import { isSigned } from '../../src/slack/signature.ts';
import { openWorkspace, SECRET, type TestWorkspace } from '../support/workspace.ts';

const FORM = 'application/x-www-form-urlencoded';
const COMMAND = new URLSearchParams({
  command: '/define',
  text: 'staging',
  user_id: 'U1',
  team_id: 'T1',
  channel_id: 'C1',
  response_url: 'http://127.0.0.1:9/',
}).toString();

it('signs as Slack does, by Slack’s own example', () => {
  const body =
    'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
  const signature = 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503';
  expect(signatureHeaders(SECRET, body, 1531420618)['x-slack-signature']).toBe(signature);
  const isFromSlack = (secret: string, text: string, given: string, seconds: number): boolean =>
    isSigned(
      secret,
      { 'x-slack-request-timestamp': '1531420618', 'x-slack-signature': given },
      Buffer.from(text),
      seconds * 1_000,
    );
  expect(isFromSlack(SECRET, body, signature, 1531420618)).toBe(true);
  expect(isFromSlack(`${SECRET}0`, body, signature, 1531420618)).toBe(false);
  expect(isFromSlack(SECRET, `${body} `, signature, 1531420618)).toBe(false);
  expect(isFromSlack(SECRET, body, signature.slice(3), 1531420618)).toBe(false);
  for (const [seconds, isNow] of [
    [-301, false],
    [-300, true],
    [300, true],
    [301, false],
  ] as const)
    expect([seconds, isFromSlack(SECRET, body, signature, 1531420618 + seconds)]).toEqual([seconds, isNow]);
});

describe('the server', () => {
  let test: TestWorkspace;
  let base: string;
  beforeAll(async () => {
    test = await openWorkspace();
    base = `http://127.0.0.1:${test.bot.port}`;
  });
  afterAll(() => test.close());

  const now = (): number => Date.now() / 1_000;
  const send = async (
    body: string,
    { type = FORM, at = now(), headers = {} as Record<string, string> } = {},
  ): Promise<number> => {
    const signed = signatureHeaders(SECRET, body, at);
    const response = await fetch(`${base}/slack/events`, {
      method: 'POST',
      headers: { 'content-type': type, ...signed, ...headers },
      body,
    });
    await response.text();
    return response.status;
  };
  const isAlive = async (): Promise<boolean> => (await send(COMMAND)) === 200;

  it('says when it can answer', async () => {
    expect((await fetch(`${base}/health`)).status).toBe(200);
  });

  it.each(['/', '/slack', '/slack/events/', '/slack/install', '/favicon.ico', '//slack/events'])(
    'has nothing at %s',
    async (path) => {
      expect((await fetch(base + path)).status).toBe(404);
    },
  );

  it('takes nothing but posts at its one address', async () => {
    expect((await fetch(`${base}/slack/events`)).status).toBe(405);
    expect((await fetch(`${base}/health`, { method: 'DELETE' })).status).toBe(405);
  });

  it('answers a signed command', async () => {
    expect(await send(COMMAND)).toBe(200);
  });

  it('answers in one piece', async () => {
    const headers = { 'content-type': FORM, ...signatureHeaders(SECRET, COMMAND, now()) };
    const response = await fetch(`${base}/slack/events`, { method: 'POST', headers, body: COMMAND });
    const length = Number(response.headers.get('content-length'));
    expect(length).toBe(Buffer.byteLength(await response.text()));
    expect(length).toBeGreaterThan(1_000);
  });

  it('says without a signature that the connection is encrypted, and does nothing else that comes with the question', async () => {
    const body = `ssl_check=1&${COMMAND}`;
    const response = await fetch(`${base}/slack/events`, { method: 'POST', headers: { 'content-type': FORM }, body });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it.each([
    ['no signature', { 'x-slack-signature': '' }],
    ['a wrong signature', { 'x-slack-signature': `v0=${'0'.repeat(64)}` }],
    ['no time', { 'x-slack-request-timestamp': '' }],
    ['a time that is no number', { 'x-slack-request-timestamp': 'noon' }],
  ])('refuses %s', async (_, headers) => {
    expect(await send(COMMAND, { headers })).toBe(401);
  });

  it('refuses what is older than five minutes, and what comes from the future', async () => {
    expect(await send(COMMAND, { at: now() - 310 })).toBe(401);
    expect(await send(COMMAND, { at: now() + 310 })).toBe(401);
    expect(await send(COMMAND, { at: now() + 86_400 })).toBe(401);
    expect(await send(COMMAND, { at: now() - 200 })).toBe(200);
  });

  it('takes a content type with its character set', async () => {
    expect(await send(COMMAND, { type: `${FORM}; charset=utf-8` })).toBe(200);
    expect(
      await send('{"type":"url_verification","challenge":"abc"}', { type: 'application/json; charset=utf-8' }),
    ).toBe(200);
  });

  it.each([
    ['null', 'null', 'application/json'],
    ['a list', '[]', 'application/json'],
    ['a number', '7', 'application/json'],
    ['half an object', '{"type":', 'application/json'],
    ['nothing', '', 'application/json'],
    ['a null payload', 'payload=null', FORM],
    ['a payload that is no JSON', 'payload=%7B', FORM],
    ['deep nesting', '['.repeat(200_000), 'application/json'],
  ])('refuses %s and lives', async (_, body, type) => {
    expect(await send(body, { type })).toBe(400);
    expect(await isAlive()).toBe(true);
  });

  it.each([
    ['an empty object', '{}', 'application/json'],
    ['an event of nothing', '{"type":"event_callback"}', 'application/json'],
    ['an event that is null', '{"type":"event_callback","event":null}', 'application/json'],
    ['an interaction of nothing', 'payload=%7B%7D', FORM],
    ['a press without actions', `payload=${encodeURIComponent('{"type":"block_actions","user":{"id":"U1"}}')}`, FORM],
  ])('survives %s', async (_, body, type) => {
    const signal = AbortSignal.timeout(500);
    const signed = signatureHeaders(SECRET, body, now());
    await fetch(`${base}/slack/events`, {
      method: 'POST',
      headers: { 'content-type': type, ...signed },
      body,
      signal,
    }).catch(() => {});
    expect(await isAlive()).toBe(true);
  });

  it('refuses five megabytes at once, and the next request gets a fresh connection and an answer', async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    const post = (body: string) =>
      new Promise<{ status: number; connection: string | undefined }>((resolve, reject) => {
        const headers = {
          'content-type': FORM,
          'content-length': Buffer.byteLength(body),
          ...signatureHeaders(SECRET, body, now()),
        };
        const request = http.request(`${base}/slack/events`, { method: 'POST', agent, headers }, (response) => {
          response
            .resume()
            .on('end', () => resolve({ status: response.statusCode ?? 0, connection: response.headers.connection }));
        });
        request.on('error', reject).end(body);
      });
    expect(await post('x'.repeat(5_000_000))).toEqual({ status: 413, connection: 'close' });
    expect((await post(COMMAND)).status).toBe(200);
    agent.destroy();
  });

  it('does not wait for a sender who hangs up in the middle', async () => {
    const socket = net.connect(test.bot.port, '127.0.0.1');
    socket.write('POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf');
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    expect(await isAlive()).toBe(true);
  });

  it('answers a command that points here under another name with the right one', async () => {
    const body = COMMAND.replace('%2Fdefine', '%2Fother');
    const response = await fetch(`${base}/slack/events`, {
      method: 'POST',
      headers: { 'content-type': FORM, ...signatureHeaders(SECRET, body, now()) },
      body,
    });
    expect(await response.text()).toContain('Try /define help.');
  });

  it.each([
    ['a shortcut', { type: 'shortcut', callback_id: 'nobody' }],
    ['a form', { type: 'view_submission', view: { id: 'V1', callback_id: 'nobody', type: 'modal' } }],
    ['a closed form', { type: 'view_closed', view: { id: 'V1', callback_id: 'nobody', type: 'modal' } }],
    ['a menu that asks for options', { type: 'block_suggestion', action_id: 'nobody', value: 'x' }],
  ])('acknowledges %s that nobody knows', async (_, payload) => {
    const whole = { user: { id: 'U1' }, team: { id: 'T1' }, trigger_id: '1', ...payload };
    expect(await send(`payload=${encodeURIComponent(JSON.stringify(whole))}`)).toBe(200);
  });

  it('logs nothing of what people ask', async () => {
    await send(COMMAND.replace('staging', 'zanzibar'));
    expect(JSON.stringify(test.logged)).not.toMatch(/zanzibar|xoxb/);
  });
});
