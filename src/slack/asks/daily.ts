import { wordADayMessage } from '../../cards/word-a-day.ts';
import { termsNamed } from '../../lookup/exact.ts';
import type { Ask } from './ask.ts';

/** "daily": one word each working day, or how it stands. */
export const forWordADay: Ask = {
  written:
    /^(?:daily|(?:my |a |the )?daily words?|(?:my |a |the |one )?words? (?:a|per|each|every) (?:working )?day)[\s!.]*$/i,
  answer: async (_more, { workspace, user, alone }, { storage, index }) => {
    // "See you in the daily": a team may have a meeting of that name.
    const [meant] = termsNamed('the daily', index(workspace));
    return wordADayMessage(await storage.wordADay.of({ workspace, user }), { meant, alone });
  },
};
