import type { WebClient } from '@slack/web-api';
import { requestClosed } from '../../cards/curators/told.ts';
import { decodeOpened, decodeRequest, type Opened } from '../../cards/curators/values.ts';
import { note } from '../../cards/help.ts';
import { VIEWS } from '../../cards/ids.ts';
import { CURATOR_WORDS } from '../../cards/words/curators.ts';
import type { WordRequest } from '../../storage/curation-types.ts';
import type { Deps } from '../listener.ts';
import { errorFacts } from '../log.ts';
import { goneOrOld, type Press } from '../press.ts';

/** Whether whoever pressed may decide; if not, they are told so, kindly. */
export async function mayDecide(press: Press, deps: Deps): Promise<boolean> {
  const refusal = await refusalFor(press.client, deps, press.user, openedAt(press, deps).there);
  if (refusal) await press.tell(note(refusal));
  return refusal === undefined;
}

/** The open request that a button is about, for whoever may decide; they are told what keeps them from it. */
export async function openRequest(press: Press, deps: Deps): Promise<WordRequest | undefined> {
  const { value, person, tell } = press;
  const key = decodeRequest(value)?.key;
  if (key === undefined) return void (await tell(goneOrOld(undefined)));
  if (!(await mayDecide(press, deps))) return undefined;
  const request = await deps.storage.requests.get(person.workspace, key);
  if (request?.state.is === 'open') return request;
  return void (await tell(request ? requestClosed(request) : note(CURATOR_WORDS.gone)));
}

/**
 * Why a person may not decide; `undefined` when they may.
 *
 * @param there whether they pressed in the curators' channel
 */
export async function refusalFor(
  client: WebClient,
  deps: Deps,
  user: string,
  there: boolean,
): Promise<string | undefined> {
  try {
    return (await deps.curators.mayDecide(client, user, there)) ? undefined : CURATOR_WORDS.notCurator;
  } catch (error) {
    deps.log.warn(errorFacts(error), 'the members of CURATORS_CHANNEL could not be read');
    return CURATOR_WORDS.curatorsUnknown;
  }
}

/** Where something was pressed; a view remembers that of its own opening. */
export function openedAt({ place, view }: Press, { curators }: Deps): Opened {
  const opened = decodeOpened(view?.private_metadata);
  return {
    ...opened,
    there: opened.there || curators.isTheirs(place?.channel),
    ...(view?.callback_id === VIEWS.desk && { modal: view.id }),
  };
}
