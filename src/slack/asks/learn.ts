import { answerMessage } from '../../cards/answers.ts';
import { pathMessage, pathsMessage } from '../../cards/learn/paths.ts';
import { type Standing, standings } from '../../learning/standing.ts';
import { editsFrom } from '../../lookup/edits.ts';
import { lookup } from '../../lookup/lookup.ts';
import { fold } from '../../lookup/normalise.ts';
import { isStorageAway } from '../reply.ts';
import type { Ask } from './ask.ts';

/** "learn": the paths; "learn first week": that path. "learn staging" asks for a word, in other words. */
export const forLearning: Ask = {
  written: /^(?:learn|learning paths?|paths)$/i,
  takesMore: true,
  async answer(more, { workspace, user, alone }, { index, storage, command }) {
    let away = false;
    const walked = await storage.learning.list({ workspace, user }).catch((error: unknown) => {
      if (!isStorageAway(error)) throw error;
      away = true;
      return [];
    });
    const states = standings(index(workspace).glossary, walked);
    if (!more) return pathsMessage(states, { away });
    const path = pathCalled(more, states);
    if (path) return pathMessage(path, { away });
    const answer = lookup(more, index(workspace));
    if (answer.outcome === 'found') return answerMessage(answer, { command, alone });
    return pathsMessage(states, { away, missing: more });
  },
};

/** One mistyped letter in five is forgiven. */
const EDITS_A_LETTER = 1 / 5;

function pathCalled(text: string, states: readonly Standing[]): Standing | undefined {
  const asked = fold(text).replace(/-/g, ' ');
  const named = states.map((state) => ({
    state,
    names: [fold(state.path.title), fold(state.path.slug).replace(/-/g, ' ')],
  }));
  const edits = editsFrom(asked);
  const ways: ((name: string) => boolean)[] = [
    (name) => name === asked,
    (name) => asked.length > 2 && name.includes(asked),
    (name) => asked.length <= 32 && edits(name) <= asked.length * EDITS_A_LETTER,
  ];
  for (const fits of ways) {
    const found = named.find(({ names }) => names.some(fits));
    if (found) return found.state;
  }
  return undefined;
}
