import { signatureHeaders } from '../../src/practice/slack/signature.ts';

export const TOKEN = 'xoxb-bench-token';
export const SECRET = '8f742231b10e8888abcd99yyyzzz85a5';

interface SignedRequest {
  readonly method: 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** `/define staging`, as Slack sends it for this person, signed now. */
export function define(user: string): SignedRequest {
  const body = new URLSearchParams({
    token: 'unused',
    team_id: 'T0PRACTICE',
    team_domain: 'practice',
    channel_id: 'C0GENERAL0',
    channel_name: 'general',
    user_id: user,
    user_name: 'sam',
    command: '/define',
    text: 'staging',
    api_app_id: 'A0DEFINE00',
    is_enterprise_install: 'false',
    response_url: 'https://hooks.slack.com/commands/T0PRACTICE/397700885554/96rGlfmibIGlgcZRskXaIFfN',
    trigger_id: '398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
  }).toString();
  return {
    method: 'POST',
    headers: {
      ...signatureHeaders(SECRET, body, Date.now() / 1_000),
      'content-type': 'application/x-www-form-urlencoded',
    },
    body,
  };
}
