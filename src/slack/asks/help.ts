import { help, pointing } from '../../cards/help.ts';
import type { Ask } from './ask.ts';

/** Nothing at all: whoever writes only the command, or only the bot's name, has not found the words yet; in a thread they point at it. */
export const forNothing: Ask = {
  written: /^[\s!.]*$/,
  answer: (_more, { inThread }, { command }) => (inThread ? pointing(command) : help(command, false)),
};

/** "help", and what people say before they ask. */
export const forHelp: Ask = {
  written: /^(?:help|\?|hi|hello|hey|hey there|hi there|good (?:morning|afternoon|evening))[\s!.]*$/i,
  answer: (_more, _asker, { command }) => help(command, true),
};
