/** How long the bot waits, in milliseconds. Tests have less of it. */
export interface Patience {
  /** For a whole request to come in. */
  readonly bodyMs: number;
  /** For an answer of Slack's; a command is over after three seconds, so beyond this nobody waits. */
  readonly callMs: number;
  /** For a form to be carried out, of which Slack wants to hear within three seconds. */
  readonly formMs: number;
  /** Before a lost connection is tried for the second time; for each further time twice as long. */
  readonly reconnectMs: number;
}

export const PATIENCE: Patience = { bodyMs: 10_000, callMs: 5_000, formMs: 2_500, reconnectMs: 1_000 };
