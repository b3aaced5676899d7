import type { WebClient } from '@slack/web-api';
import { note } from '../../cards/help.ts';
import { CURATOR_WORDS } from '../../cards/words/curators.ts';
import type { Deps } from '../listener.ts';
import { errorFacts } from '../log.ts';
import type { Press } from '../press.ts';

/** Whether whoever pressed may decide; if not, they are told so, kindly. */
export async function mayDecide(press: Press, deps: Deps): Promise<boolean> {
  const refusal = await refusalFor(press.client, deps, press.user, wasThere(press, deps));
  if (refusal) await press.tell(note(refusal));
  return refusal === undefined;
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

export const wasThere = ({ place }: Press, { curators }: Deps): boolean => curators.isTheirs(place?.channel);
