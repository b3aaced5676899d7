/**
 * How fast is the bot, beside a bare Bolt app that always gives the same answer? Both run as processes of their own, in
 * turn, so that what else the machine does falls on both. Run it with `npm run bench -- bot`; docs/speed.md has the figures.
 */
import os from 'node:os';
import { GENERAL } from '../src/practice/cast.ts';
import { StandIn } from '../src/practice/slack/stand-in.ts';
import { load } from './bench/load.ts';
import { MeasuredProcess, PROGRAMS, type Program } from './bench/measured-process.ts';
import { mixed, PEOPLE } from './bench/mixed.ts';
import { SECRET, TOKEN } from './bench/requests.ts';

const ROUNDS = 5;
const SECONDS_TO_WARM_UP = 2;
const SECONDS_OF_LOAD = 4;
/** In which everyone has asked, so that all that is remembered of a person for a while is there. */
const SECONDS_TO_WARM_UP_MIXED = 25;
const SECONDS_MIXED = 120;
const PORT = 4_740;
const MB = 1_000_000;

const slack = new StandIn({
  people: PEOPLE,
  channels: [GENERAL],
  now: Date.now,
  token: TOKEN,
  signingSecret: SECRET,
  scopes: ['commands', 'chat:write', 'app_mentions:read', 'im:history'],
});
const slackApiUrl = await slack.start();
const start = (program: Program): Promise<MeasuredProcess> => MeasuredProcess.start(program, slackApiUrl, PORT);

const FIGURES = {
  'requests a second': 0,
  'processor time of a request, ms': 3,
  'half of the answers within, ms': 1,
  '99 of 100 answers within, ms': 1,
  'cold start, ms': 0,
  'processor time of a start, ms': 0,
  'memory, MB': 0,
  'memory before any load, MB': 0,
} as const;
type Figure = keyof typeof FIGURES;

async function measure(program: Program): Promise<Record<Figure, number>> {
  const app = await start(program);
  const atStart = await app.used();
  await load(app.url, SECONDS_TO_WARM_UP);
  const before = await app.used();
  const { tookMs, seconds } = await load(app.url, SECONDS_OF_LOAD);
  const after = await app.used();
  await app.stop();
  return {
    'requests a second': tookMs.length / seconds,
    'processor time of a request, ms': (after.cpuMs - before.cpuMs) / tookMs.length,
    'half of the answers within, ms': at(tookMs, 0.5),
    '99 of 100 answers within, ms': at(tookMs, 0.99),
    'cold start, ms': app.coldStartMs,
    'processor time of a start, ms': atStart.cpuMs,
    'memory, MB': after.rss / MB,
    'memory before any load, MB': atStart.rss / MB,
  };
}

/** The number below which so great a part of them lies. */
function at(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)] ?? Number.NaN;
}

const programs = Object.keys(PROGRAMS) as Program[];
const rounds: Record<Program, Record<Figure, number>>[] = [];
for (let round = 0; round < ROUNDS; round++)
  rounds.push({ 'bare Bolt': await measure('bare Bolt'), Define: await measure('Define') });

console.log(`${os.cpus().length} × ${os.cpus()[0]?.model}, Node ${process.versions.node}; medians of ${ROUNDS} rounds`);
console.table(
  Object.fromEntries(
    (Object.entries(FIGURES) as [Figure, number][]).map(([figure, digits]) => {
      const median = (program: Program): number =>
        at(
          rounds.map((each) => each[program][figure]),
          0.5,
        );
      const [bare, ours] = [median('bare Bolt'), median('Define')];
      const columns = Object.fromEntries(programs.map((program) => [program, median(program).toFixed(digits)]));
      const ratio = figure.startsWith('memory') ? `+ ${(ours - bare).toFixed(0)} MB` : `× ${(ours / bare).toFixed(2)}`;
      return [figure, { ...columns, difference: ratio }];
    }),
  ),
);

const bot = await start('Define');
slack.connect(bot.url);
await mixed(slack, bot, SECONDS_TO_WARM_UP_MIXED);
const { scenes, samples } = await mixed(slack, bot, SECONDS_MIXED);
await bot.stop();
const quarter = samples.length / 4;
const mean = (some: typeof samples, figure: 'rss' | 'heapUsed'): string =>
  (some.reduce((sum, each) => sum + each[figure], 0) / some.length / MB).toFixed(1);
console.log(`Mixed traffic for ${SECONDS_MIXED} seconds: ${scenes} scenes of ${PEOPLE.length} people`);
console.table({
  'first quarter': quarterOf(samples.slice(0, quarter)),
  'last quarter': quarterOf(samples.slice(-quarter)),
});
await slack.stop();

function quarterOf(some: typeof samples): Record<string, string> {
  return { 'heap, MB': mean(some, 'heapUsed'), 'memory, MB': mean(some, 'rss') };
}
