import { isSure } from './confidence.ts';
import type { Frame } from './frame.ts';
import { type Kernel, likelyKernels } from './kernel.ts';
import { type Likeness, lookalikes } from './likeness.ts';
import type { Index } from './types.ts';

/** The reading of a question that fits best when the name in it is misspelt. */
export interface Guess {
  readonly kernel: Kernel;
  /** The names it may be, the best first. */
  readonly alike: readonly Likeness[];
  /** How far the best is from being asked for plainly: 0 is a name of the glossary, as it is written, and nothing else. */
  readonly doubt: number;
  readonly isSure: boolean;
}

/** What one mistake adds to the doubt: so little, since people mistype more often than they wrap a word in others. */
export const DOUBT_OF_MISTAKE = 0.3;
const MOST_DOUBT_WHEN_SURE = 0.6;
/** Readings that differ by more than this in doubt do not compete. */
const NEAR = 0.3;

const doubtOf = (kernel: Kernel, alike: Likeness | undefined): number =>
  kernel.doubt + (alike ? alike.mistakes * DOUBT_OF_MISTAKE : Number.POSITIVE_INFINITY);

/** Reads a question as one for a misspelt name, in each way that is likely, and tells the best. */
export function guess(text: string, frame: Frame, index: Index): Guess | undefined {
  const readings: { kernel: Kernel; alike: Likeness[] }[] = [];
  let best: { kernel: Kernel; alike: Likeness[] } | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const kernel of likelyKernels(text, frame)) {
    // A reading that cannot come near the best so far need not be tried.
    if (kernel.doubt > least + NEAR) continue;
    const reading = { kernel, alike: lookalikes(kernel.text, index, readings.length === 0) };
    readings.push(reading);
    const doubt = doubtOf(kernel, reading.alike[0]);
    if (!best || doubt < least) [best, least] = [reading, doubt];
  }
  if (!best) return undefined;
  const { kernel, alike } = best;
  const doubt = least;
  // Another reading that leads to another term competes with this one as another name would.
  const rivals = readings.flatMap((reading) =>
    reading.alike
      .filter(({ name }) => reading === best || name.letters !== alike[0]?.name.letters)
      .map((each) => doubtOf(reading.kernel, each)),
  );
  const [, next = Number.POSITIVE_INFINITY] = rivals.sort((a, b) => a - b);
  const lead = (next - doubt) / DOUBT_OF_MISTAKE;
  return {
    kernel,
    alike,
    doubt,
    isSure: kernel.doubt <= MOST_DOUBT_WHEN_SURE && isSure(alike[0], lead, kernel.text, index),
  };
}
