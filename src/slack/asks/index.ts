import type { Message } from '../../cards/pieces.ts';
import { isName } from '../../lookup/exact.ts';
import type { Deps } from '../listener.ts';
import type { Ask, Asker } from './ask.ts';
import { forWordADay } from './daily.ts';
import { forHelp, forNothing } from './help.ts';
import { forLearning } from './learn.ts';
import { forList } from './list.ts';
import { forRandomWord, forWordOfTheDay } from './some-word.ts';
import { forThis } from './this.ts';
import { forWelcome } from './welcome.ts';

/** Everything that may be asked for besides a word. */
const asks: readonly Ask[] = [
  forNothing,
  forHelp,
  forWordOfTheDay,
  forRandomWord,
  forList,
  forLearning,
  forWordADay,
  forWelcome,
  forThis,
];

/**
 * The answer to what a person asks for besides a word; `undefined` when it is a word that they ask for. A word of the
 * glossary wins over the ask of the same name.
 */
export function answerToAsk(text: string, asker: Asker, deps: Deps): Promise<Message> | undefined {
  const [first = '', more = ''] = /^(\S*)\s*([\s\S]*)$/.exec(text)?.slice(1) ?? [];
  const whole = asks.find(({ written }) => written.test(text));
  const ask = whole ?? asks.find(({ written, takesMore }) => takesMore && written.test(first));
  if (!ask || (text && isName(text, deps.index(asker.workspace)))) return undefined;
  return Promise.resolve(ask.answer(whole ? '' : more.trim(), asker, deps));
}
