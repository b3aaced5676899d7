import { ACTIONS, type ActionId } from '../../cards/ids.ts';
import { copyView, goneView, moreView, type Terms, wayBack } from '../../cards/more.ts';
import { theirWord } from '../../cards/sharing.ts';
import { type CardState, decodeCard, decodeMore, type MoreState } from '../../cards/values.ts';
import type { Deps, Listener } from '../listener.ts';
import { openModal, turnPage } from '../modal.ts';
import { goneOrOld, onPress, type Press } from '../press.ts';

/** "Tell me more": everything the entry has, in a modal for whoever pressed; from there to related words, and back. */
export const tellMeMore: Listener = {
  register(app, deps) {
    onPress(app, deps, ACTIONS.tellMeMore, (press) => open(press, deps));
    const turn = (action: ActionId, next: Next, draw = moreView) =>
      onPress(app, deps, action, (press) => turnTo(press, deps, next, draw));
    turn(ACTIONS.moreWord, ({ slug, trail }, pressed) => ({ slug: pressed.slug, trail: [...trail, slug] }));
    turn(ACTIONS.moreAgain, ({ trail, kept }, pressed) => ({
      slug: pressed.slug,
      trail,
      ...(kept && { kept }),
      ...(pressed.another && { another: true }),
    }));
    turn(ACTIONS.moreBack, (here, _pressed, terms) => wayBack(here, terms) ?? { ...here, trail: [] });
    turn(ACTIONS.copyAsText, (here) => here, copyView);
  },
};

/** Where a press leads. */
type Next = (here: MoreState, pressed: CardState, terms: Terms) => MoreState;

async function open(press: Press, deps: Deps): Promise<void> {
  const state = decodeCard(press.value);
  const { terms } = deps.index(press.person.workspace).glossary;
  const term = state && terms.get(state.slug);
  if (!term) return press.tell(state && isTheirs(press, state, deps) ? theirWord() : goneOrOld(state));
  const how = { trail: [], ...(state.kept && { kept: true as const }) };
  await openModal(press, moreView(term, terms, how, await deps.pictures.of(term)));
}

/** Whether it is a word of the team's own, and whoever pressed is of another company: what was shared is all they see. */
const isTheirs = ({ context }: Press, { slug }: CardState, { index }: Deps): boolean =>
  index(context.teamId ?? '').glossary.terms.has(slug);

/** Shows the next page in the same modal, so that no way is too long for Slack, which stacks three. */
async function turnTo(press: Press, { index, pictures }: Deps, next: Next, draw: typeof moreView) {
  const { value, person, view, tell } = press;
  const pressed = decodeCard(value);
  if (!pressed || !view) return tell(goneOrOld(undefined));
  const { terms } = index(person.workspace).glossary;
  const state = next(decodeMore(view.private_metadata) ?? { slug: pressed.slug, trail: [] }, pressed, terms);
  const term = terms.get(state.slug);
  const page = term ? draw(term, terms, state, await pictures.of(term)) : goneView(state, terms);
  await turnPage(press, page);
}
