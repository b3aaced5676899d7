import type { Context } from '@slack/bolt';
import type { Answer } from '../lookup/types.ts';
import type { Deps } from './listener.ts';

/** How a person asked: by command, mention, direct message, by “Explain this” on a message, or on the Home tab. */
export type Way = 'command' | 'mention' | 'message' | 'shortcut' | 'home';

/** What a look-up comes to; `other` is what is asked besides a word, such as help; `failed` is an apology. */
export type Outcome = Answer['outcome'] | 'other' | 'failed';

/** What is counted. No count knows a person, a workspace or a word. */
export interface Metrics {
  /** @param ms from the request's arrival to the answer being handed over */
  answered(way: Way, outcome: Outcome, ms: number): void;
  /** @param error Slack's name for it, or what became of the connection */
  webApiFailed(method: string, error: string): void;
  /** A request of a person who sent too many was not carried out. */
  limited(): void;
}

/**
 * To be called once a person has their answer.
 *
 * @param context Bolt's, in which stands when the request came in
 */
export function noteAnswer({ metrics, log }: Deps, { since }: Context, way: Way, outcome: Outcome): void {
  const ms = performance.now() - since;
  metrics.answered(way, outcome, ms);
  log.debug({ way, outcome, ms: Math.round(ms * 10) / 10 }, 'answered');
}
