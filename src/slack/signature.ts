import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Slack's own rule for how old a request may be; here for how new too. */
const MOST_SKEW_S = 300;

/**
 * Whether whoever sent this knows the signing secret, and sent it now.
 *
 * @param now the time in milliseconds
 * @see https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function isSigned(secret: string, headers: IncomingHttpHeaders, body: Buffer, now: number): boolean {
  const { 'x-slack-request-timestamp': time = '', 'x-slack-signature': given = '' } = headers;
  if (!/^\d+$/.test(String(time)) || Math.abs(now / 1_000 - Number(time)) > MOST_SKEW_S) return false;
  const right = createHmac('sha256', secret).update(`v0:${time}:`).update(body).digest('hex');
  const [ours, theirs] = [Buffer.from(`v0=${right}`), Buffer.from(String(given))];
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
}
