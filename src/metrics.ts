import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Metrics, Outcome, Way } from './slack/metrics.ts';

/** What is measured when somebody asks for it. */
export interface Measured {
  readonly words: () => number;
  /** When the glossary in use was read, and the time now, in milliseconds. */
  readonly readAt: () => number;
  readonly now: () => number;
  /** How many messages wait to be sent; fails while the database is away. */
  readonly waiting: () => Promise<number>;
}

export interface Counts extends Metrics {
  /** All of it, as Prometheus reads it. */
  text(): Promise<string>;
  /** The content type of that text. */
  readonly type: string;
}

const WAYS: readonly Way[] = ['command', 'mention', 'message', 'shortcut', 'home'];
const OUTCOMES: readonly Outcome[] = ['found', 'several', 'suggestions', 'unknown', 'other', 'failed'];
/** In seconds. A command is answered within a few milliseconds; Slack closes it after three seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5];

/** The counts in Prometheus's text, besides what every Node.js process has: memory, processor, event loop. */
export function createMetrics({ words, readAt, now, waiting }: Measured): Counts {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const answers = new Counter({
    name: 'define_answers_total',
    help: 'Answers that people got, by the way they asked and by what was found.',
    labelNames: ['way', 'outcome'],
    registers,
  });
  // A rate is right from the first answer on only if there was a zero before it.
  for (const way of WAYS) for (const outcome of OUTCOMES) answers.inc({ way, outcome }, 0);
  const seconds = new Histogram({
    name: 'define_answer_seconds',
    help: 'From the arrival of a question to its answer, the calls of Slack included.',
    labelNames: ['way'],
    buckets: BUCKETS,
    registers,
  });
  const errors = new Counter({
    name: 'define_web_api_errors_total',
    help: 'Calls of Slack that failed, by method and by what Slack calls the error.',
    labelNames: ['method', 'error'],
    registers,
  });
  const limited = new Counter({
    name: 'define_limited_total',
    help: 'Requests that were not carried out, because their sender sent too many.',
    registers,
  });
  new Gauge({
    name: 'define_glossary_words',
    help: 'Words in the glossary in use.',
    registers,
    collect() {
      this.set(words());
    },
  });
  new Gauge({
    name: 'define_glossary_age_seconds',
    help: 'How long ago the glossary in use was read.',
    registers,
    collect() {
      this.set((now() - readAt()) / 1_000);
    },
  });
  new Gauge({
    name: 'define_outbox_waiting',
    help: 'Messages that wait to be sent, due or not; not a number while the database is away.',
    registers,
    async collect() {
      this.set(await waiting().catch(() => Number.NaN));
    },
  });

  return {
    text: () => registry.metrics(),
    type: registry.contentType,
    answered: (way, outcome, ms) => {
      answers.inc({ way, outcome });
      seconds.observe({ way }, ms / 1_000);
    },
    webApiFailed: (method, error) => errors.inc({ method, error }),
    limited: () => limited.inc(),
  };
}
