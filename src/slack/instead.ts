import { note } from '../cards/help.ts';
import { modalOf } from '../cards/modal.ts';

/** What the kinds of requests have in common, as far as it matters here; of a broken one anything may be missing. */
export interface Sent {
  readonly command?: unknown;
  readonly type?: unknown;
  readonly view?: {
    readonly state?: { readonly values?: Readonly<Record<string, unknown>> | null } | null;
  } | null;
}

/**
 * What a request is acknowledged with in place of its answer, so that whoever waits for it has words. A form stays open,
 * with all that was typed into it.
 *
 * @returns `undefined` where an acknowledgement has no room for words
 */
export function ackInstead({ command, type, view }: Sent, words: string): object | undefined {
  if (command !== undefined) return { response_type: 'ephemeral', ...note(words) };
  if (type === 'block_suggestion') return { options: [] };
  if (type !== 'view_submission') return undefined;
  const [block] = Object.keys(view?.state?.values ?? {});
  return block
    ? { response_action: 'errors', errors: { [block]: words } }
    : { response_action: 'update', view: modalOf(note(words)) };
}
