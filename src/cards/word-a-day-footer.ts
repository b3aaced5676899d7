import type { Term } from '../glossary/types.ts';
import { ACTIONS, type ActionId } from './ids.ts';
import { actions, button, type Piece, small } from './pieces.ts';
import { type CardState, type DailyState, decodeCard, encode } from './values.ts';
import { DAILY_WORDS } from './words/daily.ts';

/** Stands under each word that is sent. */
export function dailyFooter({ term }: Term, state: CardState, daily: DailyState): Piece[] {
  const about = `${DAILY_WORDS.about}, ${term}`;
  const value = encode(state);
  const onWord = (id: ActionId, text: string) => button(id, text, about, value);
  const pauseAndStop = [
    onWord(ACTIONS.wordADayPause, DAILY_WORDS.pause),
    onWord(ACTIONS.wordADayStop, DAILY_WORDS.stop),
  ];
  switch (daily) {
    case 'sent':
      return [
        small(DAILY_WORDS.footer),
        actions(button(ACTIONS.wordADayGotIt, DAILY_WORDS.gotIt, term, value), ...pauseAndStop),
      ];
    case 'got':
      return [small(DAILY_WORDS.got), actions(...pauseAndStop)];
    case 'on':
      return [small(DAILY_WORDS.onAgain), actions(...pauseAndStop)];
    case 'paused':
      return [
        small(DAILY_WORDS.isPaused),
        actions(onWord(ACTIONS.wordADayResume, DAILY_WORDS.resume), onWord(ACTIONS.wordADayStop, DAILY_WORDS.stop)),
      ];
    case 'stopped':
      return [small(DAILY_WORDS.stoppedNow), actions(onWord(ACTIONS.wordADayStart, DAILY_WORDS.startAgain))];
  }
}

/** Whether a message, as Slack sends it along with a press, is a word that was sent. */
export function isWordOfADay(message: unknown): boolean {
  const { blocks } = (message ?? {}) as { blocks?: readonly { elements?: readonly { value?: unknown }[] }[] };
  return (blocks ?? []).some(({ elements = [] }) =>
    elements.some(({ value }) => typeof value === 'string' && decodeCard(value)?.daily !== undefined),
  );
}
