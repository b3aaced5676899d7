import type { Config } from './config.ts';
import { errorsOf, type Loaded } from './glossary/load.ts';
import { pictureNamed, pictureOf } from './glossary/pictures.ts';
import { problemLines } from './glossary/report.ts';
import { watchGlossary } from './glossary/watch.ts';
import { createMetrics } from './metrics.ts';
import { wordDeclinedKind, wordIsHereKind } from './slack/answered.ts';
import { createApp } from './slack/app.ts';
import { curationKinds } from './slack/curators/messages.ts';
import { noticeKind } from './slack/curators/notices.ts';
import { Curators } from './slack/curators/who.ts';
import { identify } from './slack/identity.ts';
import { InFlight } from './slack/in-flight.ts';
import { InTurn } from './slack/in-turn.ts';
import type { Deps } from './slack/listener.ts';
import type { Log } from './slack/log.ts';
import { Once } from './slack/once.ts';
import { Outbox } from './slack/outbox.ts';
import { shared } from './slack/pages.ts';
import { PATIENCE, type Patience } from './slack/patience.ts';
import { Pictures } from './slack/pictures.ts';
import { GENEROUS, type Rate } from './slack/rate-limit.ts';
import { HttpReceiver } from './slack/receiver.ts';
import { missingScopes } from './slack/scopes.ts';
import { createHttpServer } from './slack/server.ts';
import { Socket } from './slack/socket.ts';
import { webClient, webClientOptions } from './slack/web-api.ts';
import { wordADayKind } from './slack/word-a-day.ts';
import { openStorage } from './storage/open.ts';
import type { Storage } from './storage/types.ts';
import { Checks } from './wire/checks.ts';
import { entriesOver } from './wire/entries.ts';
import { close, listen, portOf } from './wire/listening.ts';
import { healthPages, logAway, readyOrAway } from './wire/readiness.ts';
import { WorkspaceWords } from './wire/workspace-words.ts';

export interface Surroundings {
  readonly config: Config;
  /** The glossary as it was read at start; it is watched from then on. */
  readonly loaded: Loaded;
  readonly log: Log;
  /** The time in milliseconds. */
  readonly now: () => number;
  /** A number from 0 up to 1: which word is picked when any will do. */
  readonly random?: () => number;
  /** How much one person may ask. */
  readonly rate?: Rate;
  readonly patience?: Patience;
  /** How long a stopping bot still takes requests at the least, in milliseconds: what was sent on an open connection is on its way. */
  readonly graceMs?: number;
  /** How often what is due is sent, in milliseconds: each minute, unless told. */
  readonly everyMs?: number;
  /** How often it is asked whether the workspace's words have changed, in milliseconds. */
  readonly lookEveryMs?: number;
  /** The storage, where it is not the one that the configuration names. */
  readonly storage?: Storage;
  /** Whether Slack fetches pictures from where the bot listens, as one on the same machine can. */
  readonly ownPictures?: boolean;
  /** The address to listen on; every address of the machine unless told. */
  readonly host?: string;
  /** Is told whenever an edit was read, whether it is in use or broken. */
  readonly onEdit?: (loaded: Loaded) => void;
}

export interface Bot {
  /** The port it listens on, which matters where 0 was asked for. */
  readonly port: number;
  /** Sends what is due by now, which it does by itself each minute. */
  tick(): Promise<void>;
  /** Takes over words that another process has approved, which it does by itself every few seconds. */
  lookAgain(): Promise<void>;
  /** Takes no new work, finishes what was begun, and closes. */
  stop(): Promise<void>;
}

/** Slack kills a command after 3 seconds and platforms kill a process after 10; work takes at most this long. */
const MOST_WAIT_MS = 6_000;

/**
 * Puts the rooms together and starts to listen.
 *
 * @throws StartProblem when something outside keeps the bot from starting
 */
export async function startBot({
  config,
  loaded,
  log,
  now,
  random = Math.random,
  rate = GENEROUS,
  patience = PATIENCE,
  graceMs = 300,
  everyMs = 60_000,
  lookEveryMs = 3_000,
  storage = openStorage(config.database, (away) => logAway(log, away)),
  ownPictures = false,
  host,
  onEdit,
}: Surroundings): Promise<Bot> {
  const { connection, botToken, slackApiUrl, command, curatorsChannel } = config;
  const identity = await identify(botToken, slackApiUrl, log);
  for (const missing of missingScopes(identity.scopes)) log.warn({}, missing);
  await readyOrAway(storage);

  const workspace = identity.teamId;
  const words = new WorkspaceWords(loaded, { storage, workspace, curatorsChannel, now, log });
  await words.poll();
  let readAt = now();
  const metrics = createMetrics({
    words: () => words.loaded.glossary.terms.size,
    readAt: () => readAt,
    now,
    waiting: () => storage.outbox.waiting(),
  });
  const inFlight = new InFlight();
  const http = connection.by === 'http' ? new HttpReceiver(connection.signingSecret, log) : undefined;
  const clientOptions = webClientOptions(slackApiUrl, log, patience.callMs, metrics.webApiFailed);
  const socket =
    connection.by === 'socket' ? new Socket(connection.appToken, clientOptions, patience.reconnectMs, log) : undefined;
  const receiver = http ?? socket?.receiver;
  if (!receiver) throw new Error('a connection is by HTTP or by socket');
  const once = new Once(now, storage.events);
  const deps: Deps = {
    index: (workspace) => words.index(workspace),
    isColleague: (workspace) => workspace === identity.teamId,
    entries: entriesOver(words),
    wordsChanged: async () => {
      await words.poll();
      void outbox.tick();
    },
    sendSoon: () => void outbox.tick(),
    curators: new Curators(curatorsChannel, now, log),
    command,
    curatorsChannel,
    once,
    inFlight,
    scopes: identity.scopes,
    greetsNewcomers: config.welcomeNewTeammates,
    storage,
    pictures: new Pictures({
      publicUrl: () => (ownPictures ? `http://127.0.0.1:${portOf(server)}` : config.publicUrl),
      nameOf: async (term) => (await pictureOf(term, words.loaded.layers))?.name,
      now,
      log,
    }),
    homes: new InTurn(),
    log,
    metrics,
    patience,
    rate,
    now,
    random,
  };
  createApp({ receiver, botToken, identity, slackApiUrl, inFlight }, deps);
  const client = webClient(botToken, slackApiUrl, log, patience.callMs, metrics.webApiFailed);
  const outbox = new Outbox(
    {
      client,
      workspace: identity.teamId,
      kinds: [wordADayKind, wordIsHereKind, wordDeclinedKind, noticeKind, ...curationKinds],
      everyMs,
    },
    deps,
  );

  let healthy = http !== undefined;
  const isHealthy = (): boolean => healthy;
  const checks = new Checks(now);
  const pages = new Map([
    ...healthPages(isHealthy, storage, checks, () => socket?.trouble),
    ['/metrics', shared(async () => ({ status: 200, body: await metrics.text(), type: metrics.type }))],
  ]);
  const picture = (name: string) => pictureNamed(name, words.loaded.layers);
  const { bodyMs } = patience;
  const server = createHttpServer({ onSlack: http?.take, isHealthy, pages, picture, bodyMs, log });
  try {
    await listen(server, config.port, host);
    await socket?.start();
    healthy = true;
  } catch (error) {
    server.close();
    await socket?.stop();
    await storage.close();
    throw error;
  }

  outbox.start();
  const looking = setInterval(() => void words.poll(), lookEveryMs);
  const stopWatching = watchGlossary(config.glossaryDirs, {
    inUse: loaded.fingerprint,
    onGlossary: (edited) => {
      const { glossary } = edited;
      words.reload(edited);
      readAt = now();
      log.info({ words: glossary.terms.size }, 'the glossary was read again');
      onEdit?.(edited);
    },
    onBroken: (edited) => {
      const { problems } = edited;
      log.error(
        { problems: errorsOf(problems).length },
        `An edit broke the glossary; the last good one stays in use.\n${problemLines(errorsOf(problems))}`,
      );
      onEdit?.(edited);
    },
  });
  const port = portOf(server);
  log.info({ port, words: loaded.glossary.terms.size, team: identity.teamName, by: connection.by }, 'Define is ready');

  return {
    port,
    tick: () => outbox.tick(),
    lookAgain: () => words.poll(),
    async stop() {
      healthy = false;
      await socket?.stop();
      // First the requests that are on their way, or come until whoever sends them knows; they may yet become work.
      const moreMs = http ? checks.untilAllKnow() : 0;
      await new Promise((resolve) => setTimeout(resolve, Math.max(graceMs, moreMs)));
      await close(server, MOST_WAIT_MS / 2);
      outbox.stop();
      clearInterval(looking);
      if (!(await inFlight.settled(MOST_WAIT_MS))) log.warn({}, 'some work was not done in time');
      await stopWatching();
      await storage.close();
      log.info({}, 'stopped');
    },
  };
}
