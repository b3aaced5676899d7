import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signatureHeaders } from '../../src/practice/slack/signature.ts';
import { isSigned } from '../../src/slack/signature.ts';
import { aFewWords } from '../support/glossary.ts';
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
    test = await openWorkspace({ glossaryDirs: [await aFewWords()] });
    base = `http://127.0.0.1:${test.bot.port}`;
  });
  afterAll(() => test.close());

  const now = (): number => Date.now() / 1_000;
  const send = async (body: string, type = FORM): Promise<number> => {
    const headers = { 'content-type': type, ...signatureHeaders(SECRET, body, now()) };
    const response = await fetch(`${base}/slack/events`, { method: 'POST', headers, body });
    await response.text();
    return response.status;
  };

  it('says when it can answer', async () => {
    expect((await fetch(`${base}/health`)).status).toBe(200);
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

  it('takes a content type with its character set', async () => {
    expect(await send(COMMAND, `${FORM}; charset=utf-8`)).toBe(200);
    expect(await send('{"type":"url_verification","challenge":"abc"}', 'application/json; charset=utf-8')).toBe(200);
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
