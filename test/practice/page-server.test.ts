import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GENERAL, SAM } from '../../src/practice/cast.ts';
import type { OpenPractice } from '../../src/practice/open.ts';
import type { Deed, Done, Snapshot } from '../../src/practice/protocol.ts';
import { openSample, type SampleBot } from './sample-bot.ts';

describe('the page’s server', () => {
  let opened: OpenPractice;
  let bot: SampleBot;
  beforeAll(async () => {
    ({ opened, bot } = await openSample());
  });
  afterAll(() => opened.stop());

  /** A request with the headers that a browser would send, which `fetch` does not let one choose. */
  const request = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number; headers: http.IncomingHttpHeaders }>((resolve, reject) => {
      http
        .request(`${opened.url}${path}`, { method, headers }, (res) => {
          res.resume();
          resolve({ status: res.statusCode ?? 0, headers: res.headers });
        })
        .on('error', reject)
        .end(method === 'POST' ? '{"do":"tomorrow"}' : undefined);
    });
  const json = { 'content-type': 'application/json' };
  const act = async (deed: Deed) =>
    (await (
      await fetch(`${opened.url}/do`, { method: 'POST', headers: json, body: JSON.stringify(deed) })
    ).json()) as Done;
  const snapshot = (): Snapshot => opened.practice.snapshot(SAM.id, '');

  it('lets nothing in from elsewhere', async () => {
    const { status, headers } = await request('/');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toMatch(/https:|\*|unsafe/);
    expect(await request('/', { host: 'evil.test' })).toMatchObject({ status: 403 });
    expect(await request('/do', { ...json, origin: 'http://evil.test' }, 'POST')).toMatchObject({ status: 403 });
    expect(await request('/do', { 'content-type': 'text/plain' }, 'POST')).toMatchObject({ status: 404 });
    expect(await request('/../package.json')).toMatchObject({ status: 404 });
    expect(snapshot().daysAhead).toBe(0);
  });

  it.each(['/', '/page.js', '/page.css', '/events', '/nothing'])(
    'tells a browser to take nothing but ours for a script, and to frame nothing: %s',
    async (path) => {
      const { headers } = await request(path);
      expect(headers['content-security-policy']).toMatch(/default-src 'none';.*frame-ancestors 'none'/);
      expect(headers['x-content-type-options']).toBe('nosniff');
    },
  );

  it('is reached by this computer alone', () => {
    expect(opened.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('says what the bot made of a command that it does not answer', async () => {
    bot.answer = () => ({ status: 500 });
    expect(await act({ do: 'send', channel: GENERAL.id, text: '/sample x' })).toEqual({ ok: false });
    expect(snapshot().messages.at(-1)?.text).toBe('/sample failed with the error "dispatch_failed"');
    bot.answer = () => ({ body: { text: 'x', blocks: [{ type: 'header', text: { type: 'plain_text', text: '' } }] } });
    expect(await act({ do: 'send', channel: GENERAL.id, text: '/sample x' })).toEqual({ ok: false });
    expect(snapshot().messages.at(-1)?.text).toBe('/sample failed with the error "invalid_blocks"');
    expect(snapshot().notes.map(({ title }) => title)).toEqual([
      'The bot answered /sample with the status 500.',
      'Slack would refuse the answer to /sample: invalid_blocks',
    ]);
  });

  it('takes a blank before the slash for a message, and says of what it cannot do that it cannot', async () => {
    bot.answer = () => undefined;
    await act({ do: 'send', channel: GENERAL.id, text: ' /sample is what I type' });
    expect(snapshot().messages.at(-1)).toMatchObject({ text: '/sample is what I type', user: SAM.id });
    expect(await act({ do: 'submit', view: 'V1', values: {} })).toMatchObject({ ok: false });
    expect(await act({ do: 'close', view: 'V1' })).toEqual({ ok: true });
  });

  it('shows a private answer to its reader alone, and not to a page that was loaded later', async () => {
    opened.practice.slackSays(SAM.id, { channel: GENERAL.id }, 'psst');
    const saw = (me: string, since: string) =>
      opened.practice.snapshot(me, since).messages.some(({ text }) => text === 'psst');
    expect([saw(SAM.id, ''), saw('U0ROBIN000', ''), saw(SAM.id, opened.practice.slack.workspace.nextTs())]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
