/** What a button on a learning path remembers; Slack keeps it. */
export interface LearnState {
  readonly path: string;
  /** The word on show. */
  readonly slug?: string;
  /** Set while the other comparison is shown. */
  readonly another?: true;
  /** Set once the person was told that their progress is not kept, and how far they are stands here alone. */
  readonly away?: true;
}

/** What a choice under the question remembers: what was asked, and what this choice is. Each is a word's saying. */
export interface AnswerState {
  readonly path: string;
  readonly asked: SayingRef;
  readonly chosen: SayingRef;
  readonly away?: true;
}

export interface SayingRef {
  readonly slug: string;
  /** Counted from 0. */
  readonly number: number;
}

export const encodeLearn = (state: LearnState | AnswerState): string => JSON.stringify(state);

/** What is not ours, or from another version of the bot, is `undefined`. */
export function decodeLearn(value: string | undefined): LearnState | undefined {
  const data = parse(value);
  if (typeof data?.path !== 'string') return undefined;
  return {
    path: data.path,
    ...(typeof data.slug === 'string' && { slug: data.slug }),
    ...(data.another === true && { another: true }),
    ...(data.away === true && { away: true }),
  };
}

export function decodeAnswer(value: string | undefined): AnswerState | undefined {
  const data = parse(value);
  if (typeof data?.path !== 'string' || !isSaying(data.asked) || !isSaying(data.chosen)) return undefined;
  return { path: data.path, asked: data.asked, chosen: data.chosen, ...(data.away === true && { away: true }) };
}

type Data = Record<string, unknown>;
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null;
const isSaying = (value: unknown): value is SayingRef =>
  isData(value) && typeof value.slug === 'string' && typeof value.number === 'number';

function parse(value: string | undefined): Data | undefined {
  try {
    const data: unknown = JSON.parse(value ?? '');
    return isData(data) ? data : undefined;
  } catch {
    return undefined;
  }
}
