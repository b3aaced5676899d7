/** Slack's name for what went wrong, such as `not_in_channel`; `undefined` when Slack did not say. */
export function slackErrorOf(error: unknown): string | undefined {
  const { data } = (error ?? {}) as { data?: { error?: unknown } };
  return nameOf(data?.error);
}

/** For an answer that it cannot read the library gives out the whole of it as an error's name. */
export const nameOf = (error: unknown): string | undefined =>
  typeof error === 'string' && /^[a-z0-9_]{1,60}$/.test(error) ? error : undefined;

/** How long Slack asks to be left alone, in milliseconds; `undefined` when that is not what it says. */
export function retryAfterMs(error: unknown): number | undefined {
  const { code, retryAfter } = (error ?? {}) as { code?: string; retryAfter?: number };
  return code === 'slack_webapi_rate_limited_error' ? (retryAfter ?? 1) * 1_000 : undefined;
}

/** Slack's words for a call of which some part may have been carried out. */
const HALF_DONE: readonly (string | undefined)[] = ['fatal_error', 'internal_error'];
/** Ways for a connection not to come about at all. */
const NO_CONNECTION: readonly (string | undefined)[] = [
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
];

/** Whether Slack has certainly not done what it was asked, so that it may be asked again, or in another way. */
export function wasRefused(error: unknown): boolean {
  const { statusCode = 0 } = (error ?? {}) as { statusCode?: number };
  const slack = slackErrorOf(error);
  if (slack !== undefined) return !HALF_DONE.includes(slack);
  return (
    (statusCode >= 400 && statusCode < 500) ||
    retryAfterMs(error) !== undefined ||
    NO_CONNECTION.includes(causeOf(error))
  );
}

/**
 * Whether Slack may have done what it was asked, though it did not say so: the connection broke off, or the answer did not
 * come or made no sense. With a status of 500 and above Slack says that it is down, and has not.
 */
export function mayBeDone(error: unknown): boolean {
  const { statusCode = 0 } = (error ?? {}) as { statusCode?: number };
  return statusCode < 500 && !wasRefused(error);
}

/** What became of a connection, in the system's word for it. */
export function causeOf(error: unknown): string | undefined {
  const { original, cause } = (error ?? {}) as { original?: Error; cause?: { code?: string } };
  return ((original?.cause ?? cause) as { code?: string } | undefined)?.code;
}
