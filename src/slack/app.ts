import type { App, Receiver } from '@slack/bolt';
import { AnsweringApp } from './answering-app.ts';
import type { Identity } from './identity.ts';
import type { InFlight } from './in-flight.ts';
import type { Deps } from './listener.ts';
import { listeners } from './listeners/index.ts';
import { boltLogger, errorFacts } from './log.ts';
import { Switchboard } from './switchboard.ts';
import { refusing } from './too-fast.ts';
import { webClientOptions } from './web-api.ts';

export interface AppOptions {
  readonly receiver: Receiver;
  readonly botToken: string;
  readonly identity: Identity;
  readonly slackApiUrl: string;
  readonly inFlight: InFlight;
}

/** The Bolt app with everything a person can do registered. Building it opens no connection. */
export function createApp({ receiver, botToken, identity, slackApiUrl, inFlight }: AppOptions, deps: Deps): App {
  const { botId, botUserId, teamId } = identity;
  const app = new AnsweringApp(
    {
      receiver,
      authorize: async () => ({ botToken, botId, botUserId, teamId }),
      logger: boltLogger(deps.log),
      clientOptions: webClientOptions(slackApiUrl, deps.log, deps.patience.callMs, deps.metrics.webApiFailed),
      convoStore: false,
    },
    deps.log,
  );
  const board = new Switchboard();
  for (const listener of listeners) listener.register(board, deps);
  const refusal = refusing(deps);
  app.use(async (args) => {
    args.context.since = performance.now();
    await inFlight.track(refusal(args) ?? board.answer(args));
  });
  app.error(async (error) => {
    deps.log.error(errorFacts(error), 'a listener failed');
  });
  return app;
}
