/** What the stand-in covers of a method: the arguments it reads, those it takes and passes over, and what it answers with. */
export interface MethodCoverage {
  readonly reads: readonly string[];
  readonly ignores?: readonly string[];
  readonly answers: readonly string[];
}

/** What every call may carry, and one workspace alone has no use for. */
const EVERY_CALL = ['token', 'team_id'];
const MESSAGE_EXTRAS = ['unfurl_links', 'unfurl_media', 'metadata', 'mrkdwn', 'parse', 'reply_broadcast'];

/**
 * What the stand-in covers of Slack. It is used, not only read: a method that is not here is unknown to it, and an argument
 * that is not here is noted on the page, so that nobody takes silence for agreement.
 */
export const COVERAGE = {
  methods: {
    'auth.test': {
      reads: [],
      answers: ['url', 'team', 'team_id', 'user', 'user_id', 'bot_id', 'is_enterprise_install'],
    },
    'chat.delete': { reads: ['channel', 'ts'], answers: ['channel', 'ts'] },
    'chat.postEphemeral': {
      reads: ['channel', 'user', 'text', 'blocks', 'thread_ts'],
      ignores: MESSAGE_EXTRAS,
      answers: ['message_ts'],
    },
    'chat.postMessage': {
      reads: ['channel', 'text', 'blocks', 'thread_ts'],
      ignores: MESSAGE_EXTRAS,
      answers: ['channel', 'ts', 'message'],
    },
    'chat.update': {
      reads: ['channel', 'ts', 'text', 'blocks'],
      ignores: MESSAGE_EXTRAS,
      answers: ['channel', 'ts', 'text'],
    },
    'conversations.info': { reads: ['channel'], ignores: ['include_num_members'], answers: ['channel'] },
    'conversations.members': {
      reads: ['channel'],
      ignores: ['limit', 'cursor'],
      answers: ['members', 'response_metadata'],
    },
    'conversations.open': { reads: ['users'], ignores: ['return_im'], answers: ['channel'] },
    'users.info': { reads: ['user'], ignores: ['include_locale'], answers: ['user'] },
    'views.open': { reads: ['trigger_id', 'view'], answers: ['view'] },
    'views.publish': { reads: ['user_id', 'view', 'hash'], answers: ['view'] },
    'views.push': { reads: ['trigger_id', 'view'], answers: ['view'] },
    'views.update': { reads: ['view_id', 'external_id', 'view', 'hash'], answers: ['view'] },
  } satisfies Record<string, MethodCoverage>,
  /** What a bot may send to a `response_url`, or answer a command with. */
  responses: {
    reads: ['response_type', 'replace_original', 'delete_original', 'text', 'blocks', 'thread_ts'],
    ignores: ['unfurl_links', 'unfurl_media'],
  },
  /** What the stand-in sends. */
  events: ['app_home_opened', 'app_mention', 'message', 'team_join'],
  interactions: ['block_actions', 'block_suggestion', 'message_action', 'view_closed', 'view_submission'],
  /** What a form may be answered with. */
  responseActions: ['clear', 'errors', 'push', 'update'],
} as const;

export const methodCoverage: Readonly<Record<string, MethodCoverage>> = COVERAGE.methods;

/** The arguments of a call that the stand-in neither reads nor knows to pass over. */
export function uncovered(method: string, args: Readonly<Record<string, unknown>>): string[] {
  const covered = method === 'response_url' ? COVERAGE.responses : methodCoverage[method];
  if (!covered) return [];
  const known: readonly string[] = [...covered.reads, ...(covered.ignores ?? []), ...EVERY_CALL];
  return Object.keys(args).filter((name) => !known.includes(name));
}
