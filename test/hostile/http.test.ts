import http from 'node:http';
import net from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { signatureHeaders } from '../../src/practice/slack/signature.ts';
import { commandBody, FORM, JSON_TYPE, openTarget, type Target } from '../support/hostile.ts';
import { SECRET } from '../support/workspace.ts';

let bot: Target;
let before: readonly string[];
beforeAll(async () => {
  bot = await openTarget();
});
afterAll(() => bot.close());
beforeEach(() => {
  before = [bot.kept(), bot.posted()];
});
afterEach(async () => {
  expect([bot.kept(), bot.posted()]).toEqual(before);
  await bot.stillAnswers();
});

const now = (): number => Date.now() / 1_000;
const deep = (open: string, close: string, times = 100_000): string => open.repeat(times) + close.repeat(times);

describe('who it comes from', () => {
  it.each<[string, Record<string, string>]>([
    ['no signature', { 'x-slack-signature': '' }],
    ['a wrong signature', { 'x-slack-signature': `v0=${'0'.repeat(64)}` }],
    ['a signature that is too short', { 'x-slack-signature': 'v0=00' }],
    ['a signature of another version', { 'x-slack-signature': `v1=${'0'.repeat(64)}` }],
    ['a signature that is no ASCII', { 'x-slack-signature': 'v0=é' }],
    ['no time', { 'x-slack-request-timestamp': '' }],
    ['a time that is no number', { 'x-slack-request-timestamp': 'noon' }],
    ['a time without end', { 'x-slack-request-timestamp': 'Infinity' }],
    ['another time than the one that was signed', { 'x-slack-request-timestamp': String(Math.floor(now()) - 9) }],
  ])('%s is refused', async (_, headers) => {
    expect((await bot.send(commandBody(), FORM, headers)).status).toBe(401);
  });

  it.each([
    ['five minutes old and older', -310, 401],
    ['of the future', 310, 401],
    ['of tomorrow', 86_400, 401],
    ['a little late', -200, 200],
  ])('what is %s', async (_, seconds, status) => {
    expect((await bot.send(commandBody(), FORM, {}, now() + seconds)).status).toBe(status);
  });

  it('a signature does not fit another body', async () => {
    const other = signatureHeaders(SECRET, commandBody({ text: 'qa' }), now());
    expect((await bot.send(commandBody(), FORM, other)).status).toBe(401);
  });

  it('nothing unsigned comes in under the word by which Slack tries a certificate', async () => {
    const unsigned = { 'x-slack-signature': '' };
    expect(await bot.send(`ssl_check=1&${commandBody()}`, FORM, unsigned)).toEqual({ status: 200, body: '' });
    expect((await bot.send('{"ssl_check":"1","command":"/define"}', JSON_TYPE, unsigned)).status).toBe(401);
  });
});

describe('what is no request of Slack’s', () => {
  const challenge = (value: string) => `{"type":"url_verification","challenge":${value}}`;

  it.each([
    ['null', 'null', JSON_TYPE, 400],
    ['a list', '[]', JSON_TYPE, 400],
    ['a number', '7', JSON_TYPE, 400],
    ['half an object', '{"type":', JSON_TYPE, 400],
    ['nothing', '', JSON_TYPE, 400],
    ['nothing, as a form', '', FORM, 200],
    ['a null payload', 'payload=null', FORM, 400],
    ['a payload that is no JSON', 'payload=%7B', FORM, 400],
    ['two payloads', 'payload=%7B%7D&payload=null', FORM, 200],
    ['brackets without end', '['.repeat(200_000), JSON_TYPE, 400],
    ['objects in objects', deep('{"a":', '}').replace(':}', ':1}'), JSON_TYPE, 400],
    ['a challenge that is nested deeply', challenge(deep('[', ']')), JSON_TYPE, 400],
    ['an event that is nested deeply', `{"event":{"type":"x","a":${deep('[', ']')}}}`, JSON_TYPE, 400],
    ['another encoding', '\u0000\uFFFE', JSON_TYPE, 400],
    ['XML', '<?xml version="1.0"?><a/>', 'text/xml', 400],
    ['a file', '--x\r\ncontent-disposition: form-data; name="payload"\r\n\r\n{}\r\n--x--', 'multipart/form-data', 400],
    ['a form under a wrong name', commandBody(), JSON_TYPE, 400],
    ['JSON under a wrong name', '{"type":"event_callback"}', FORM, 200],
    ['JSON under no name', '{"type":"event_callback"}', '', 200],
    ['a thousand fields', Array.from({ length: 2_000 }, (_, i) => `a${i}=1`).join('&'), FORM, 200],
    ['an empty object', '{}', JSON_TYPE, 200],
    ['an event of nothing', '{"type":"event_callback"}', JSON_TYPE, 200],
    ['an event that is null', '{"type":"event_callback","event":null}', JSON_TYPE, 200],
    ['an event that is a text', '{"type":"event_callback","event":"x"}', JSON_TYPE, 200],
    ['an interaction of nothing', 'payload=%7B%7D', FORM, 200],
    ['names that objects have by themselves', '{"__proto__":{"event":{}},"constructor":1}', JSON_TYPE, 200],
  ])('%s', async (_, body, type, status) => {
    const begin = performance.now();
    expect((await bot.send(body, type)).status).toBe(status);
    expect(performance.now() - begin).toBeLessThan(2_000);
  });

  it.each([
    ['GET', '/slack/events', 405],
    ['PUT', '/slack/events', 405],
    ['DELETE', '/health', 405],
    ['POST', '/', 404],
    ['POST', '/slack', 404],
    ['POST', '/slack/events/', 404],
    ['POST', '//slack/events', 404],
    ['GET', '/slack/install', 404],
    ['GET', '/slack/oauth_redirect?code=1&state=2', 404],
    ['GET', '/%', 404],
    ['GET', '/pictures/..%2f..%2fetc%2fpasswd', 404],
    ['GET', '/metrics/../.env', 404],
  ])('%s %s', async (method, path, status) => {
    expect((await fetch(bot.url + path, { method })).status).toBe(status);
  });
});

/** Sends bytes as they are, and returns the status lines of what comes back until the connection is closed. */
function raw(send: (socket: net.Socket) => void): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(new URL(bot.url).port), '127.0.0.1', () => send(socket));
    let heard = '';
    socket.on('data', (chunk) => {
      heard += String(chunk);
    });
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' ? undefined : reject(error)));
    socket.on('close', () => resolve([...heard.matchAll(/HTTP\/1.1 (\d+)/g)].map(([, status]) => status ?? '')));
  });
}

describe('how it comes', () => {
  const HEAD = 'POST /slack/events HTTP/1.1\r\nhost: x\r\n';
  const signed = () => {
    const lines = Object.entries(signatureHeaders(SECRET, commandBody(), now()));
    return `${HEAD}content-type: ${FORM}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}`;
  };

  it.each<[string, (socket: net.Socket) => void, string[]]>([
    ['a body that does not come', (socket) => socket.write(`${HEAD}content-length: 100\r\n\r\nhalf`), ['408']],
    ['a head that does not end', (socket) => socket.write(HEAD), ['408']],
    ['nothing at all', () => {}, ['408']],
    [
      'a body in drops',
      (socket) => {
        socket.write(`${HEAD}content-length: 100\r\n\r\n`);
        const dripping = setInterval(() => socket.write('x'), 50);
        socket.on('close', () => clearInterval(dripping));
      },
      ['408'],
    ],
    ['a sender who hangs up in the middle', (socket) => socket.end(`${HEAD}content-length: 100\r\n\r\nhalf`), ['400']],
    ['no HTTP', (socket) => socket.write('hello\r\n\r\n'), ['400']],
    ['HTTP/2', (socket) => socket.write('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'), ['400']],
    ['two lengths', (socket) => socket.write(`${HEAD}content-length: 1\r\ncontent-length: 2\r\n\r\nxx`), ['400']],
    ['headers without end', (socket) => socket.write(`${HEAD}x: ${'x'.repeat(100_000)}\r\n\r\n`), ['431']],
    [
      'two requests in one breath',
      (socket) =>
        socket.write(`GET /health HTTP/1.1\r\nhost: x\r\n\r\n${HEAD}content-length: 0\r\nconnection: close\r\n\r\n`),
      ['200', '401'],
    ],
    [
      'a body in pieces, which is whole in the end',
      (socket) =>
        socket.write(
          `${signed()}transfer-encoding: chunked\r\nconnection: close\r\n\r\n${[...commandBody()].map((each) => `1\r\n${each}\r\n`).join('')}0\r\n\r\n`,
        ),
      ['200'],
    ],
  ])('%s', async (_, send, statuses) => {
    const begin = performance.now();
    expect(await raw(send)).toEqual(statuses);
    expect(performance.now() - begin).toBeLessThan(3_000);
  });

  it('five megabytes are refused, and the next request gets a fresh connection and an answer', async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    const post = (body: string) =>
      new Promise<{ status: number; connection: string | undefined }>((resolve, reject) => {
        const headers = {
          'content-type': FORM,
          'content-length': Buffer.byteLength(body),
          ...signatureHeaders(SECRET, body, now()),
        };
        const request = http.request(`${bot.url}/slack/events`, { method: 'POST', agent, headers }, (response) => {
          response
            .resume()
            .on('end', () => resolve({ status: response.statusCode ?? 0, connection: response.headers.connection }));
        });
        request.on('error', reject).end(body);
      });
    expect(await post('x'.repeat(5_000_000))).toEqual({ status: 413, connection: 'close' });
    expect((await post(commandBody())).status).toBe(200);
    agent.destroy();
  });

  it('a hundred senders who never finish keep nobody from an answer', async () => {
    const slow = Array.from({ length: 100 }, () =>
      raw((socket) => socket.write(`${HEAD}content-length: 100\r\n\r\nhalf`)),
    );
    await bot.stillAnswers();
    expect(new Set((await Promise.all(slow)).flat())).toEqual(new Set(['408']));
  });

  it('a good request that is sent again is answered again, and nothing more', async () => {
    const [body, at] = [commandBody(), now()];
    const answers = [await bot.send(body, FORM, {}, at), await bot.send(body, FORM, {}, at)];
    expect(answers[0]).toEqual(answers[1]);
  });
});
