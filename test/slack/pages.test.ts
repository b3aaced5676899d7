import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StorageAway } from '../../src/storage/away.ts';
import { BOT, GENERAL, openWorkspace, SAM, type TestWorkspace, until } from '../support/workspace.ts';

const away = new StorageAway('The database at db.acme.test:5432 cannot be reached.', 'Start it.', { mayPass: true });

describe('what is served besides answers to Slack', () => {
  let test: TestWorkspace;
  let base: string;
  let isAway = false;
  const here = { user: SAM.id, channel: GENERAL.id };
  beforeAll(async () => {
    const storage = (works: TestWorkspace['storage']) => ({
      ...works,
      healthy: async (ms: number) => !isAway && works.healthy(ms),
      outbox: {
        ...works.outbox,
        waiting: async () => {
          if (isAway) throw away;
          return works.outbox.waiting();
        },
      },
    });
    test = await openWorkspace({ storage });
    base = `http://127.0.0.1:${test.bot.port}`;
  });
  afterAll(() => test.close());

  const get = async (path: string) => {
    const response = await fetch(base + path);
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  const metrics = async () => (await get('/metrics')).text;
  const count = async (line: string): Promise<number> => {
    const found = (await metrics()).split('\n').find((each) => each.startsWith(`${line} `));
    if (!found) throw new Error(`no ${line}`);
    return Number(found.slice(line.length));
  };

  it.each(['/health', '/ready', '/metrics', '/', '/nothing', '/slack/events'])(
    '%s tells a browser to run nothing, to frame nothing, and to guess nothing',
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'none'/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );

  it.each(['/health', '/ready', '/metrics'])('%s may be read, and nothing else', async (path) => {
    expect((await fetch(base + path, { method: 'HEAD' })).status).toBe(200);
    expect((await fetch(base + path, { method: 'POST' })).status).toBe(405);
  });

  it('/health needs no database; /ready does, and says in words what is missing, but not where it is', async () => {
    expect(await get('/ready')).toMatchObject({ status: 200, text: 'ready\n' });
    isAway = true;
    const { status, text } = await get('/ready');
    expect([status, text]).toEqual([503, expect.stringContaining('The database does not answer.')]);
    expect(text).not.toContain('acme');
    expect((await get('/health')).status).toBe(200);
    isAway = false;
    expect((await get('/ready')).status).toBe(200);
  });

  it('/metrics counts answers by the way of asking and by what was found, and how long they took', async () => {
    const before = await count('define_answers_total{way="command",outcome="found"}');
    expect(await count('define_answers_total{way="mention",outcome="found"}')).toBe(0);
    for (const question of ['staging', 'flux capacitor', 'stag', 'api vs database', 'help'])
      await test.slack.command(here, '/define', question);
    expect(await count('define_answers_total{way="command",outcome="found"}')).toBe(before + 1);
    for (const outcome of ['unknown', 'suggestions', 'several', 'other'])
      expect([outcome, await count(`define_answers_total{way="command",outcome="${outcome}"}`)]).toEqual([outcome, 1]);
    expect(await count('define_answer_seconds_count{way="command"}')).toBe(5);
    expect(await count('define_answer_seconds_sum{way="command"}')).toBeGreaterThan(0);

    await test.slack.say(here, `<@${BOT.userId}> staging`);
    const { id: channel } = test.slack.workspace.directMessages(SAM.id);
    await test.slack.say({ ...here, channel }, 'flux capacitor');
    await until('two answers', () => test.calls.filter(({ method }) => method === 'chat.postMessage').length === 2);
    expect(await count('define_answers_total{way="mention",outcome="found"}')).toBe(1);
    expect(await count('define_answers_total{way="message",outcome="unknown"}')).toBe(1);
  });

  it.each([
    ['a refusal', { status: 200, body: '{"ok":false,"error":"is_archived"}' }, 'is_archived'],
    ['a refusal with strange words', { status: 200, body: '{"ok":false,"error":"Secret <b>"}' }, 'unnamed'],
    ['a server that fails', { status: 500, body: 'no' }, 'http_500'],
    ['a dropped connection', { drop: true }, 'no_connection'],
  ])('/metrics counts %s of Slack, by method and error', async (_, fault, error) => {
    test.fault = (method) => (method === 'chat.postMessage' ? fault : undefined);
    const line = `define_web_api_errors_total{method="chat.postMessage",error="${error}"}`;
    await test.slack.say(here, `<@${BOT.userId}> staging`);
    for (let tries = 0; !(await metrics()).includes(line); tries++) expect(tries).toBeLessThan(100);
    test.fault = undefined;
  });

  it('/metrics tells the size and age of the glossary, and how many messages wait', async () => {
    expect(await count('define_glossary_words')).toBeGreaterThan(100);
    test.advance(60_000);
    expect(await count('define_glossary_age_seconds')).toBeGreaterThanOrEqual(60);
    await test.storage.outbox.enqueue({
      person: { workspace: 'T1', user: SAM.id },
      kind: 'hello',
      payload: {},
      due: Date.now() + 1e9,
    });
    expect(await count('define_outbox_waiting')).toBe(1);
    isAway = true;
    expect(await count('define_outbox_waiting')).toBeNaN();
    isAway = false;
  });

  it('/metrics knows no person, workspace or word', async () => {
    const { text, headers } = await get('/metrics');
    expect(headers.get('content-type')).toContain('text/plain');
    expect(text).toContain('process_resident_memory_bytes');
    expect(text).not.toMatch(/staging|flux|\b[TUCD]0[A-Z0-9]{6,}/);
  });
});
