import type { types } from '@slack/bolt';
import type { Press } from './press.ts';
import { insist, slackErrorOf } from './web-api.ts';

/**
 * Shows a view to whoever pressed: in place of the one with the button where that is of the same kind, on top of another
 * modal, or else alone. A view that changed or was closed since the press stays as it is.
 */
export async function showView({ client, triggerId, view: pressedIn }: Press, view: types.ModalView): Promise<void> {
  if (pressedIn?.type !== 'modal') {
    await insist(() => client.views.open({ trigger_id: triggerId, view }));
    return;
  }
  if (pressedIn.callback_id !== view.callback_id) {
    await insist(() => client.views.push({ trigger_id: triggerId, view }));
    return;
  }
  const { id: view_id, hash } = pressedIn;
  try {
    await insist(() => client.views.update({ view_id, hash, view }));
  } catch (error) {
    if (!['hash_conflict', 'not_found'].includes(slackErrorOf(error) ?? '')) throw error;
  }
}
