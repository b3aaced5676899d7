import type { WebClient } from '@slack/web-api';
import { homeView } from '../cards/home.ts';
import type { Person } from '../storage/types.ts';
import type { Deps } from './listener.ts';
import { errorFacts } from './log.ts';
import { insist } from './web-api.ts';

/** Shows a person's Home tab as it is now. To be called after every change to what stands there; it never fails. */
export async function refreshHome(client: WebClient, deps: Deps, { user }: Person): Promise<void> {
  try {
    await insist(() => client.views.publish({ user_id: user, view: homeView(deps.index().glossary) }));
  } catch (error) {
    deps.log.error(errorFacts(error), 'a Home tab could not be shown');
  }
}
