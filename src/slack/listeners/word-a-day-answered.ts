import { isWordOfADay } from '../../cards/word-a-day-footer.ts';
import type { Listener } from '../listener.ts';
import { errorFacts } from '../log.ts';
import { isStorageAway } from '../reply.ts';

/** What a press carries, where it is one. */
interface MaybePress {
  readonly type?: string;
  readonly team?: { readonly id: string } | null;
  readonly user?: { readonly id: string };
  readonly message?: unknown;
}

/** Whatever a person presses on a word that was sent to them shows that they saw it. */
export const wordADayAnswered: Listener = {
  register(app, { storage, log }) {
    app.besides(({ body }) => noteAnswer(body as MaybePress));

    async function noteAnswer({ type, team, user, message }: MaybePress): Promise<void> {
      if (type !== 'block_actions' || !team || !user || !isWordOfADay(message)) return;
      try {
        await storage.wordADay.answered({ workspace: team.id, user: user.id });
      } catch (error) {
        if (!isStorageAway(error)) log.error(errorFacts(error), 'an answer to a word could not be noted');
      }
    }
  },
};
