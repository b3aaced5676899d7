import type { WebClient } from '@slack/web-api';
import { deskView } from '../../cards/curators/desk.ts';
import type { Opened } from '../../cards/curators/values.ts';
import type { Person } from '../../storage/types.ts';
import { refreshHome } from '../home.ts';
import type { Deps } from '../listener.ts';
import { errorFacts } from '../log.ts';
import { changeView } from '../modal.ts';
import { deskFor } from './desk.ts';

/** Shows the curators' desk as it is now: in Home, and in the modal that something was opened from. It never fails. */
export async function showDesk(client: WebClient, deps: Deps, person: Person, opened: Opened): Promise<void> {
  await Promise.all([refreshHome(client, deps, person, opened), showInModal(client, deps, person, opened)]);
}

async function showInModal(client: WebClient, deps: Deps, person: Person, opened: Opened): Promise<void> {
  const { there, desk: page = 0, modal: view_id } = opened;
  if (view_id === undefined) return;
  try {
    const desk = await deskFor(client, deps, person, { page, there });
    if (desk) await changeView({ client, pictures: deps.pictures }, view_id, deskView(desk, { there }));
  } catch (error) {
    deps.log.error(errorFacts(error), 'the curators’ desk could not be shown');
  }
}
