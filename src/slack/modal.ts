import { modalOf } from '../cards/modal.ts';
import type { Message } from '../cards/pieces.ts';
import type { Press } from './press.ts';
import { insist, slackErrorOf } from './web-api.ts';

export type Modal = ReturnType<typeof modalOf>;

/** Opens a modal; over an open one it is put on top, and where three are stacked already, in place of the topmost. */
export async function openModal({ client, triggerId, view: pressedIn }: Press, view: Modal): Promise<void> {
  const trigger_id = triggerId;
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
