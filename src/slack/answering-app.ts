import { type AckFn, App, type AppOptions, type ReceiverEvent } from '@slack/bolt';
import { WORDS } from '../cards/words.ts';
import { ackInstead } from './instead.ts';
import { errorFacts, type Log } from './log.ts';

/**
 * Bolt's app, in which every request of Slack's is acknowledged. Of its own it acknowledges none that it cannot make out,
 * or whose listener failed: Slack then waits for three seconds, and tells the person that nobody answered.
 */
export class AnsweringApp extends App {
  readonly #log: Log;

  constructor(options: AppOptions, log: Log) {
    super(options);
    this.#log = log;
  }

  override async processEvent(event: ReceiverEvent): Promise<void> {
    let isAcknowledged = false;
    const ack: AckFn<unknown> = async (answer) => {
      isAcknowledged = true;
      await event.ack(answer);
    };
    try {
      await super.processEvent({ ...event, ack });
    } catch (error) {
      this.#log.error(errorFacts(error), 'a request of Slack’s could not be made out');
    }
    if (!isAcknowledged) await ack(ackInstead(event.body, WORDS.trouble));
  }
}
