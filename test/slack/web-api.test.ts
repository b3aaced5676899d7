import { expect, it } from '@jest/globals';
import { insist, webClientOptions } from '../../src/slack/web-api.ts';

const limited = (retryAfter: number) =>
  Object.assign(new Error('limited'), { code: 'slack_webapi_rate_limited_error', retryAfter });
const refused = Object.assign(new Error('refused'), {
  original: Object.assign(new Error(), { cause: { code: 'ECONNREFUSED' } }),
});
const broken = Object.assign(new Error('broken'), {
  original: Object.assign(new Error(), { cause: { code: 'ECONNRESET' } }),
});

/** Runs a call that fails with these errors, one after the other, and then succeeds. */
async function run(errors: unknown[]) {
  const waits: number[] = [];
  let calls = 0;
  const call = async () => {
    const error = errors[calls++];
    if (error) throw error;
    return 'done';
  };
  const outcome = await insist(call, async (ms) => void waits.push(ms)).catch((error: Error) => error.message);
  return { outcome, calls, waits };
}

it.each([
  ['waits as long as Slack asks', [limited(2)], { outcome: 'done', calls: 2, waits: [2_000] }],
  ['tries a refused connection again', [refused, refused], { outcome: 'done', calls: 3, waits: [200, 400] }],
  ['gives up after three tries', [refused, refused, refused], { outcome: 'refused', calls: 3, waits: [200, 400] }],
  ['does not keep a person waiting for a minute', [limited(60)], { outcome: 'limited', calls: 1, waits: [] }],
  ['never repeats what may have been carried out', [broken], { outcome: 'broken', calls: 1, waits: [] }],
])('%s', async (_, errors, expected) => {
  expect(await run(errors)).toEqual(expected);
});

it('gives the library no header object to write a token into', () => {
  const log = { error() {}, warn() {}, info() {}, debug() {} };
  const options = webClientOptions('http://127.0.0.1:1/api/', log, 1_000);
  expect(options).not.toHaveProperty('headers');
  expect(options).toMatchObject({ retryConfig: { retries: 0 }, rejectRateLimitedCalls: true });
});
