import { createHmac } from 'node:crypto';

/**
 * The headers by which an app knows that Slack sent a request.
 *
 * @param seconds the time, in seconds since 1970
 * @see https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function signatureHeaders(secret: string, body: string, seconds: number): Record<string, string> {
  const timestamp = String(Math.floor(seconds));
  const hmac = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${hmac}` };
}
