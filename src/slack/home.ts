import type { WebClient } from '@slack/web-api';
import { decodeOpened } from '../cards/curators/values.ts';
import { homeView } from '../cards/home/view.ts';
import { wordOfTheDay } from '../learning/some-word.ts';
import { standings } from '../learning/standing.ts';
import type { Kept, Person } from '../storage/types.ts';
import { deskFor } from './curators/desk.ts';
import type { Deps } from './listener.ts';
import { errorFacts } from './log.ts';
import type { Press } from './press.ts';
import { slackErrorOf } from './refusal.ts';
import { isStorageAway } from './reply.ts';
import { insist } from './web-api.ts';

const MOST_TRIES = 6;

/**
 * Shows a person's Home tab as it is now. To be called after every change to what stands there; it never fails.
 *
 * @param before where Slack has told the `hash` of the tab as it was, or it is known which page of the curators' desk is
 * open (`desk`, counted from 0)
 */
export async function refreshHome(
  client: WebClient,
  deps: Deps,
  person: Person,
  { hash, desk = 0 }: { readonly hash?: string; readonly desk?: number } = {},
): Promise<void> {
  try {
    const drawn = () => draw(client, deps, person, desk);
    await deps.homes.take(`${person.workspace} ${person.user}`, () => publish(client, deps, person, hash, drawn));
  } catch (error) {
    deps.log.error(errorFacts(error), 'a Home tab could not be shown');
  }
}

/** What is known of the Home tab where something was pressed in it, or in what was opened from it. */
export const homeBehind = ({ view }: Pick<Press, 'view'>) => ({
  ...decodeOpened(view?.private_metadata),
  ...(view?.type === 'home' && { hash: view.hash }),
});

/**
 * Two changes at once, perhaps in two processes, must not undo each other. So what was published is compared with what is
 * known afterwards, and a later publishing holds only while nobody else has published since.
 */
async function publish(
  client: WebClient,
  deps: Deps,
  person: Person,
  before: string | undefined,
  drawNow: () => Promise<View>,
): Promise<void> {
  let hash = before;
  let shown: string | undefined;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const view = await drawNow();
    const drawn = JSON.stringify(view);
    if (drawn === shown) return;
    try {
      const { view: published } = await insist(() =>
        client.views.publish({ user_id: person.user, view, ...(hash && { hash }) }),
      );
      hash = published?.hash;
      shown = drawn;
    } catch (error) {
      if (slackErrorOf(error) !== 'hash_conflict') throw error;
      hash = undefined;
      shown = undefined;
    }
  }
  deps.log.warn({ tries: MOST_TRIES }, 'a Home tab kept changing while it was shown');
}

type View = ReturnType<typeof homeView>;

async function draw(client: WebClient, deps: Deps, person: Person, deskPage: number): Promise<View> {
  const { glossary } = deps.index(person.workspace);
  const kept = await keptAbout(person, deps);
  return homeView({
    glossary,
    dayWord: wordOfTheDay(glossary, deps.now()),
    standings: standings(glossary, kept?.paths ?? []),
    kept,
    command: deps.command,
    curatorsChannel: deps.curatorsChannel,
    desk: await deskFor(client, deps, person, { page: deskPage, there: false }),
  });
}

/** `undefined` while the storage is away: the rest of the tab is there all the same. */
async function keptAbout(person: Person, { storage, log }: Deps): Promise<Kept | undefined> {
  try {
    return await storage.people.kept(person);
  } catch (error) {
    if (!isStorageAway(error)) log.error(errorFacts(error), 'what is kept about a person could not be read');
    return undefined;
  }
}
