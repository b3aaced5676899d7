import type { Button } from '@slack/types';
import type { Term } from '../glossary/types.ts';
import type { Subscription } from '../storage/types.ts';
import { explainButton } from './card.ts';
import { ACTIONS, type ActionId } from './ids.ts';
import { actions, button, type Message, message, type Piece, paragraph, small, title } from './pieces.ts';
import { DAILY_WORDS } from './words/daily.ts';

/** A button that stands on no word remembers nothing. */
const NOTHING = '{}';

/** How the word a day stands for a person, with what they can do about it. For a message and for the Home tab. */
export function wordADaySettings(subscription: Subscription | undefined): Piece[] {
  if (!subscription)
    return [
      paragraph(DAILY_WORDS.offer),
      paragraph(DAILY_WORDS.offerWhen),
      actions(press(ACTIONS.wordADayStart, DAILY_WORDS.start)),
    ];
  const { state } = subscription;
  if (state.is === 'paused')
    return [
      paragraph(state.because === 'asked' ? DAILY_WORDS.isPaused : DAILY_WORDS.isPausedUnanswered),
      actions(resume(), stop()),
    ];
  return [
    paragraph(DAILY_WORDS.isOn, { at: state.due }, DAILY_WORDS.isOnThen),
    actions(
      press(ACTIONS.wordADayEarlier, DAILY_WORDS.earlier),
      press(ACTIONS.wordADayLater, DAILY_WORDS.later),
      pause(),
      stop(),
    ),
  ];
}

interface Around {
  /** Whether it was stopped this moment. */
  readonly stopped?: boolean;
  /** A word of nearly that name, which may be what was asked for. */
  readonly meant?: Term | undefined;
  readonly alone?: boolean;
}

/** The settings as a message of their own. */
export const wordADayMessage = (
  subscription: Subscription | undefined,
  { stopped = false, meant, alone = false }: Around = {},
): Message =>
  message([
    title(DAILY_WORDS.title),
    ...(stopped && !subscription ? justStopped() : wordADaySettings(subscription)),
    ...(meant
      ? [small(DAILY_WORDS.meantTheOther), actions(explainButton(meant, 0, { ...(alone && { alone: true }) }))]
      : []),
  ]);

/** Says, once, that it is paused since nobody answers. */
export const pausedMessage = (): Message =>
  message([title(DAILY_WORDS.unansweredTitle), paragraph(DAILY_WORDS.unanswered), actions(resume(), stop())]);

/** Whoever stops it need not read again what it was. */
const justStopped = (): Piece[] => [
  paragraph(DAILY_WORDS.stoppedNow),
  actions(press(ACTIONS.wordADayStart, DAILY_WORDS.startAgain)),
];

const press = (id: ActionId, text: string): Button => button(id, text, DAILY_WORDS.about, NOTHING);
const pause = (): Button => press(ACTIONS.wordADayPause, DAILY_WORDS.pause);
const resume = (): Button => press(ACTIONS.wordADayResume, DAILY_WORDS.resume);
const stop = (): Button => press(ACTIONS.wordADayStop, DAILY_WORDS.stop);
