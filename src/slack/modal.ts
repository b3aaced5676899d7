import { modalOf } from '../cards/modal.ts';
import type { Message } from '../cards/pieces.ts';
import type { Press } from './press.ts';
import { slackErrorOf } from './refusal.ts';
import { insist } from './web-api.ts';

export type Modal = ReturnType<typeof modalOf>;

/** Opens a modal; over an open one it is put on top, and where three are stacked already, in place of the topmost. */
export function openModal(press: Press, view: Modal): Promise<void> {
  return press.pictures.sendWith(view, (each) => open(press, each));
}

async function open({ client, triggerId: trigger_id, view: pressedIn }: Press, view: Modal): Promise<void> {
  if (pressedIn?.type !== 'modal') {
    await insist(() => client.views.open({ trigger_id, view }));
    return;
  }
  try {
    await insist(() => client.views.push({ trigger_id, view }));
  } catch (error) {
    if (slackErrorOf(error) !== 'push_limit_reached') throw error;
    await insist(() => client.views.update({ view_id: pressedIn.id, view }));
  }
}

/** Shows something in place of the message or modal that was pressed in; the Home tab stays, with a modal over it. */
export async function showInPlace(press: Press, message: Message, as = modalOf): Promise<void> {
  const { view, client, respond } = press;
  if (!view) await respond({ replace_original: true, ...message });
  else if (view.type === 'home') await openModal(press, as(message));
  else await insist(() => client.views.update({ view_id: view.id, view: as(message) }));
}

/**
 * Turns the modal that was pressed in into another page. Of two quick presses the first wins, and whoever closed it wants
 * no more of it.
 */
export async function turnPage(press: Press, view: Modal): Promise<void> {
  const { view: pressedIn } = press;
  if (pressedIn) await change(press, pressedIn, view, ['hash_conflict', 'not_found']);
}

/** What a modal is changed with. */
type By = Pick<Press, 'client' | 'pictures'>;

/** Changes a modal, whatever happened to it meanwhile; whoever closed it wants no more of it. */
export const changeView = (by: By, id: string, view: Modal): Promise<void> => change(by, { id }, view, ['not_found']);

async function change(
  { client, pictures }: By,
  { id: view_id, hash }: { readonly id: string; readonly hash?: string },
  view: Modal,
  passedOver: readonly string[],
): Promise<void> {
  try {
    await pictures.sendWith(view, (each) =>
      insist(() => client.views.update({ view_id, ...(hash && { hash }), view: each })),
    );
  } catch (error) {
    if (!passedOver.includes(slackErrorOf(error) ?? '')) throw error;
  }
}

/** Turns the modal that was pressed in where that is of the same kind; opens one where it is not. */
export async function turnOrOpen(press: Press, view: Modal): Promise<void> {
  const { view: pressedIn } = press;
  const isSameKind = pressedIn?.type === 'modal' && pressedIn.callback_id === view.callback_id;
  await (isSameKind ? turnPage(press, view) : openModal(press, view));
}
