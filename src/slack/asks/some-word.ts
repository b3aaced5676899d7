import { card } from '../../cards/card.ts';
import { WORDS } from '../../cards/words.ts';
import { anyWord, wordOfTheDay } from '../../learning/some-word.ts';
import type { Ask, Asker } from './ask.ts';

const inPlace = ({ alone, modal }: Asker) => ({
  ...(alone && { alone: true as const }),
  ...(modal && { modal: true as const }),
});

/** "today": the word of the day, the same for everyone. */
export const forWordOfTheDay: Ask = {
  written: /^(?:today|word of the day)$/i,
  answer: (_more, asker, { index, now }) =>
    card(wordOfTheDay(index(asker.workspace).glossary, now()), { intro: WORDS.wordOfTheDay, state: inPlace(asker) }),
};

/** "random": any word. */
export const forRandomWord: Ask = {
  written: /^random(?: word)?$/i,
  answer: (_more, asker, { index, random }) =>
    card(anyWord(index(asker.workspace).glossary, random()), { intro: WORDS.randomWord, state: inPlace(asker) }),
};
