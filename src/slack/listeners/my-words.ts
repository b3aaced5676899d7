import { card } from '../../cards/card.ts';
import { myWordsView } from '../../cards/home/my-words.ts';
import { ACTIONS, VIEWS } from '../../cards/ids.ts';
import { keepButton, withKept } from '../../cards/kept.ts';
import {
  type CardState,
  decodeCard,
  decodeMore,
  decodeMyWords,
  encodeMore,
  type MoreState,
} from '../../cards/values.ts';
import { homeBehind, refreshHome } from '../home.ts';
import type { Deps, Listener } from '../listener.ts';
import { changeView, type Modal, openModal } from '../modal.ts';
import { goneOrOld, onPress, onStoringPress, type Press } from '../press.ts';

/** "Keep", "Let go" and "My words". */
export const myWords: Listener = {
  register(app, deps) {
    onStoringPress(
      app,
      deps,
      ACTIONS.keep,
      async ({ value, person }) => {
        const state = decodeCard(value);
        const known = state && deps.index(person.workspace).glossary.terms.has(state.slug);
        if (known) await deps.storage.keptWords.keep(person, state.slug, deps.now());
        return state;
      },
      async (press, state) => {
        const term = state && deps.index(press.person.workspace).glossary.terms.get(state.slug);
        if (!term) return press.tell(goneOrOld(state));
        await showChanged(press, deps, term, { ...state, kept: true });
      },
    );
    onStoringPress(
      app,
      deps,
      ACTIONS.letGo,
      async ({ value, person }) => {
        const state = decodeCard(value);
        if (state) await deps.storage.keptWords.letGo(person, state.slug);
        return state;
      },
      async (press, state) => {
        if (!state) return press.tell(goneOrOld(state));
        const { kept: _, ...others } = state;
        await showChanged(press, deps, deps.index(press.person.workspace).glossary.terms.get(state.slug), others);
      },
    );
    onPress(app, deps, ACTIONS.myWords, async (press) => {
      const state = decodeMyWords(press.value);
      if (!state) return press.tell(goneOrOld(state));
      const view = await drawMyWords(press, deps, state.page);
      if (press.view?.callback_id === VIEWS.myWords) await changeView(press, press.view.id, view);
      else await openModal(press, view);
    });
  },
};

type Term = Parameters<typeof card>[0];

/** Shows the change where it was made, in My words if they lie beneath, and in Home. */
async function showChanged(press: Press, deps: Deps, term: Term | undefined, state: CardState): Promise<void> {
  const { view } = press;
  const work = async (): Promise<void> => {
    if (view?.type === 'modal') await changeModal(press, deps, term, state);
    else if (!view && term) await press.respond({ replace_original: true, ...card(term, { state }) });
  };
  await work().finally(() => refreshHome(press.client, deps, press.person, homeBehind(press)));
}

async function changeModal(press: Press, deps: Deps, term: Term | undefined, state: CardState): Promise<void> {
  const { view, pressed } = press;
  if (!view) return;
  const page = decodeMyWords(view.private_metadata)?.page;
  if (view.callback_id === VIEWS.myWords) return changeView(press, view.id, await drawMyWords(press, deps, page ?? 0));
  if (term) {
    const turned = withKept(view, pressed, keepButton(term.term, state));
    const more = decodeMore(view.private_metadata);
    await changeView(
      press,
      view.id,
      more ? { ...turned, private_metadata: encodeMore(withOrWithout(more, state)) } : turned,
    );
  }
  if (page !== undefined && view.previous_view_id)
    await changeView(press, view.previous_view_id, await drawMyWords(press, deps, page));
}

/** What "Tell me more" remembers, so that its next page knows it too. */
function withOrWithout({ kept: _, ...more }: MoreState, { kept }: CardState): MoreState {
  return { ...more, ...(kept && { kept }) };
}

const drawMyWords = async ({ person }: Press, { storage, index }: Deps, page: number): Promise<Modal> =>
  myWordsView(await storage.keptWords.list(person), index(person.workspace).glossary, page);
