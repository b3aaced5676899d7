import type { Log } from './log.ts';
import { PATIENCE } from './patience.ts';
import { slackErrorOf } from './refusal.ts';
import { insist, webClient } from './web-api.ts';

/** Who the bot is, as Slack knows it. */
export interface Identity {
  readonly botId: string;
  readonly botUserId: string;
  readonly teamId: string;
  readonly teamName: string;
  /** The permissions the token was given. */
  readonly scopes: readonly string[];
}

/** Why the bot cannot start, and what to do, for the person who runs it. */
export class StartProblem extends Error {
  readonly mend: string;
  constructor(what: string, mend: string) {
    super(what);
    this.mend = mend;
  }
}

const BAD_TOKEN: Readonly<Record<string, string>> = {
  invalid_auth: 'Slack does not know the token in SLACK_BOT_TOKEN.',
  not_authed: 'Slack does not know the token in SLACK_BOT_TOKEN.',
  token_revoked: 'The token in SLACK_BOT_TOKEN has been revoked.',
  token_expired: 'The token in SLACK_BOT_TOKEN has expired.',
  account_inactive: 'The token in SLACK_BOT_TOKEN belongs to an app that was removed, or to a workspace that is gone.',
};

/** Asks Slack once who the bot is. Bolt would ask by itself, but dies with a stack trace when the token is wrong. */
export async function identify(botToken: string, slackApiUrl: string, log: Log): Promise<Identity> {
  const client = webClient(botToken, slackApiUrl, log, PATIENCE.callMs);
  try {
    const result = await insist(() => client.auth.test());
    const { bot_id: botId = '', user_id: botUserId = '', team_id: teamId = '', team: teamName = '' } = result;
    return { botId, botUserId, teamId, teamName, scopes: result.response_metadata?.scopes ?? [] };
  } catch (error) {
    const slack = slackErrorOf(error);
    if (slack && BAD_TOKEN[slack])
      throw new StartProblem(
        BAD_TOKEN[slack],
        'Open your app’s page → OAuth & Permissions, install the app again, and copy the Bot User OAuth Token.',
      );
    if (slack)
      throw new StartProblem(
        `Slack refused to say who the bot is: ${slack}.`,
        'Look the word up in Slack’s documentation of auth.test.',
      );
    throw new StartProblem(
      `Slack cannot be reached at ${slackApiUrl} (${reasonOf(error)}).`,
      'Check that this machine may open connections to slack.com on port 443, and see status.slack.com.',
    );
  }
}

function reasonOf(error: unknown): string {
  const { original, message, statusCode } = error as { original?: Error; message?: string; statusCode?: number };
  if (statusCode) return `it answered ${statusCode}`;
  const cause = original?.cause as { code?: string } | undefined;
  if (original?.name === 'TimeoutError') return 'no answer in time';
  return cause?.code ?? original?.message ?? message ?? 'unknown reason';
}
