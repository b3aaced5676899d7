import { decodeLearn, type LearnState } from '../cards/learn/values.ts';
import type { Noted } from '../cards/learn/view.ts';
import { type PlaceOnPath, placeOn, type Step, stepsOf, wordsBefore } from '../learning/path.ts';
import type { Standing } from '../learning/standing.ts';
import type { Index } from '../lookup/types.ts';
import type { Person, Progress } from '../storage/types.ts';
import type { Deps } from './listener.ts';
import type { Press } from './press.ts';
import { isStorageAway } from './reply.ts';

/** A press on a learning path: what is known of the person there. */
export interface Walk {
  /** The glossary as the person has it. */
  readonly glossary: Index['glossary'];
  readonly path: Standing['path'];
  /** At least one. */
  readonly steps: readonly Step[];
  readonly state: LearnState;
  readonly noted: Noted;
  /** All that is noted, of all paths; nothing while the storage is away. */
  readonly progress: readonly Progress[];
}

/**
 * Stores what a press means for a path, and reads how far the person is, at the same time. While the storage is away the
 * path can still be walked: the button knows the word on show, and the words before it count as done.
 *
 * @returns `undefined` when there is no such path any more, or the button is of another version
 */
export async function walk(
  { person, value }: Press,
  { index, storage }: Deps,
  store: (path: string) => Promise<void>,
): Promise<Walk | undefined> {
  const { glossary } = index(person.workspace);
  const { paths, terms } = glossary;
  const state = decodeLearn(value);
  const path = state && paths.find(({ slug }) => slug === state.path);
  const steps = path ? stepsOf(path, terms) : [];
  if (!path || steps.length === 0) return undefined;
  try {
    const [progress] = await Promise.all([storage.learning.list(person), store(path.slug)]);
    return { glossary, path, steps, state, noted: 'noted', progress };
  } catch (error) {
    if (!isStorageAway(error)) throw error;
    return { glossary, path, steps, state, noted: state.away ? 'told' : 'away', progress: [] };
  }
}

/**
 * Where the person is after the press.
 *
 * @param begun whether the path's beginning was read
 * @param gotIt the word that the press says is done
 */
export function placeAfter(
  walked: Walk,
  { begun, gotIt }: { readonly begun: boolean; readonly gotIt?: string | undefined },
): PlaceOnPath {
  const { path, steps, state, progress } = walked;
  const noted = progress.find((each) => each.path === path.slug);
  const done = new Set([
    ...(noted?.gotIt.map(({ slug }) => slug) ?? []),
    ...unnoted(walked),
    ...(gotIt ? [gotIt] : []),
  ]);
  const finished = noted?.finishedAt !== undefined && gotIt === undefined;
  return placeOn(steps, done, { begun: begun || state.slug !== undefined, finished });
}

/** The words that were done while nothing could be noted. */
const unnoted = ({ path, state, noted }: Walk): readonly string[] =>
  state.slug && (state.away || noted !== 'noted') ? wordsBefore(path, state.slug) : [];

/** Notes what could not be noted before, now that the storage is back. */
export async function catchUp(walked: Walk, person: Person, { storage, now }: Deps): Promise<void> {
  for (const slug of unnoted(walked)) await storage.learning.gotIt(person, walked.path.slug, slug, now());
}
