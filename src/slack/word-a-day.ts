import { card } from '../cards/card.ts';
import { pausedMessage } from '../cards/word-a-day.ts';
import { nextWord } from '../learning/next-word.ts';
import { isTime, nextDue } from '../learning/working-days.ts';
import type { WordADayKind } from '../storage/types.ts';
import { type Kind, sent } from './outbox.ts';
import { post } from './reply.ts';

/** So many words in a row without an answer are the last. */
const MOST_UNANSWERED = 3;

/** The word a day: which word it is, today's glossary decides. */
export const wordADayKind: Kind & { readonly name: WordADayKind } = {
  name: 'word-a-day',
  async send({ id, person }, client, { storage, index, now }) {
    const subscription = await storage.wordADay.of(person);
    if (subscription?.state.is !== 'on') return () => storage.outbox.drop(id);

    const { minute, unanswered, sent: before } = subscription;
    const at = now();
    const due = nextDue(at, minute);
    // After a long silence of the bot's, or of Slack's, nobody wants yesterday's word, or one in the middle of the night.
    if (!isTime(at, minute)) return () => storage.wordADay.changeHour(person, { minute, due });

    const here = { channel: person.user };
    if (unanswered >= MOST_UNANSWERED) {
      return sent(post(client, here, pausedMessage()), () => storage.wordADay.pause(person, 'unanswered'));
    }
    const term = nextWord(index(person.workspace).glossary, before);
    const posting = post(client, here, card(term, { state: { alone: true, daily: 'sent' } }));
    return sent(posting, () => storage.outbox.done(id, { word: { person, slug: term.slug, at, due } }));
  },
  giveUp: ({ person }, { storage }) => storage.wordADay.stop(person),
};
