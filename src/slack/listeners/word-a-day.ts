import { card } from '../../cards/card.ts';
import { ACTIONS, type ActionId } from '../../cards/ids.ts';
import { type DailyState, decodeCard } from '../../cards/values.ts';
import { wordADayMessage } from '../../cards/word-a-day.ts';
import { minuteOf, nextDue, shifted } from '../../learning/working-days.ts';
import type { Person, Subscription } from '../../storage/types.ts';
import { homeBehind, refreshHome } from '../home.ts';
import type { Deps, Listener } from '../listener.ts';
import { showInPlace } from '../modal.ts';
import { onStoringPress, type Press } from '../press.ts';

const AN_HOUR = 60;

/** A person starts, pauses, moves or stops their word a day, or says "Got it" to one. */
export const wordADay: Listener = {
  register(app, deps) {
    const { storage, now } = deps;
    const on = (action: ActionId, store: (person: Person) => Promise<unknown>): void =>
      onStoringPress(
        app,
        deps,
        action,
        ({ person }) => store(person),
        (press) => show(press, deps, action),
      );

    on(ACTIONS.wordADayStart, async (person) => {
      // Whoever presses twice, or an old button, keeps the hour that they have.
      if ((await storage.wordADay.of(person))?.state.is === 'on') return;
      const minute = minuteOf(now());
      await storage.wordADay.start(person, { minute, due: nextDue(now(), minute) });
    });
    on(ACTIONS.wordADayGotIt, (person) => storage.wordADay.answered(person));
    on(ACTIONS.wordADayPause, (person) => storage.wordADay.pause(person, 'asked'));
    on(ACTIONS.wordADayResume, async (person) => {
      const subscription = await storage.wordADay.of(person);
      if (subscription?.state.is === 'paused')
        await storage.wordADay.resume(person, nextDue(now(), subscription.minute));
    });
    on(ACTIONS.wordADayStop, (person) => storage.wordADay.stop(person));
    on(ACTIONS.wordADayEarlier, (person) => move(person, -AN_HOUR));
    on(ACTIONS.wordADayLater, (person) => move(person, AN_HOUR));

    async function move(person: Person, minutes: number): Promise<void> {
      const state = (await storage.wordADay.of(person))?.state;
      if (state?.is !== 'on') return;
      const due = shifted(state.due, minutes, now());
      await storage.wordADay.changeHour(person, { minute: minuteOf(due), due });
    }
  },
};

/** What was pressed on changes where it stands; on the Home tab that is the tab itself. */
async function show(press: Press, deps: Deps, action: ActionId): Promise<void> {
  const { value, person, view, client } = press;
  if (view?.type !== 'home') {
    const subscription = await deps.storage.wordADay.of(person);
    const { slug = '', ...state } = decodeCard(value) ?? {};
    const term = deps.index(person.workspace).glossary.terms.get(slug);
    const message = term
      ? card(term, { state: { ...state, daily: dailyState(subscription, action) } })
      : wordADayMessage(subscription, { stopped: action === ACTIONS.wordADayStop });
    await showInPlace(press, message);
  }
  await refreshHome(client, deps, person, homeBehind(press));
}

function dailyState(subscription: Subscription | undefined, action: ActionId): DailyState {
  if (!subscription) return 'stopped';
  if (subscription.state.is === 'paused') return 'paused';
  return action === ACTIONS.wordADayGotIt ? 'got' : 'on';
}
