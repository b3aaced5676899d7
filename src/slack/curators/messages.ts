import type { WebClient } from '@slack/web-api';
import { nameOfProposal } from '../../cards/curators/desk.ts';
import { expertMessage } from '../../cards/curators/request-forms.ts';
import { approvedDm, declinedDm, expertUnreachable } from '../../cards/curators/told.ts';
import type { Message } from '../../cards/pieces.ts';
import { noteForCurators } from '../../cards/unclear.ts';
import type { DueMessage } from '../../storage/types.ts';
import type { Deps } from '../listener.ts';
import { type Kind, sent } from '../outbox.ts';
import { post } from '../reply.ts';
import { nameOfWord } from './shown.ts';

/** The messages of curation that are said once: those to one person, but for whoever waits for a word, and notes passed on. */
export const curationKinds: readonly Kind[] = [
  saying(
    'ask-expert',
    async ({ person: { workspace, user }, payload }, { storage }) => {
      const key = String(payload.key);
      const request = await storage.requests.get(workspace, key);
      const isAsked = request?.state.is === 'open' && request.expert?.user === user && !request.expert.answer;
      return isAsked ? expertMessage(key, request.word, request.metIn[0]) : undefined;
    },
    ({ person, payload }, { storage, now }) => storage.requests.expertUnreachable(person, String(payload.key), now()),
  ),
  saying('expert-unreachable', async ({ person: { workspace }, payload }, { storage }) => {
    const request = await storage.requests.get(workspace, String(payload.key));
    return request?.state.is === 'open' && !request.expert ? expertUnreachable(request.word) : undefined;
  }),
  saying('proposal-approved', async ({ person: { workspace }, payload }, deps) =>
    approvedDm(nameOfWord(deps, workspace, String(payload.slug))),
  ),
  saying('proposal-declined', async ({ person: { workspace }, payload }, deps) => {
    const proposal = await deps.storage.proposals.get(workspace, String(payload.id));
    if (proposal?.state.is !== 'declined') return undefined;
    const name = nameOfProposal(proposal, (slug) => nameOfWord(deps, workspace, slug));
    return declinedDm(name, proposal.state.why);
  }),
  saying(
    'unclear-note',
    async ({ person: { workspace }, payload }, deps) => {
      const note = (await deps.storage.clarity.notes(workspace)).find(({ id }) => id === payload.id);
      return note && noteForCurators(note.slug, nameOfWord(deps, workspace, note.slug), note.text);
    },
    // It is kept all the same, and stands on the desk.
    async (_message, { log }) => {
      log.warn({}, 'a note could not be posted in CURATORS_CHANNEL; is the bot in that channel?');
    },
  ),
];

/**
 * @param draw `undefined` when there is nothing to say any more
 * @param giveUp what follows where the person cannot be written to; as a rule nothing
 */
function saying(
  name: string,
  draw: (message: DueMessage, deps: Deps) => Promise<Message | undefined>,
  giveUp: Kind['giveUp'] = async () => {},
): Kind {
  return {
    name,
    async send(due: DueMessage, client: WebClient, deps: Deps) {
      const message = await draw(due, deps);
      const done = () => deps.storage.outbox.done(due.id);
      return message ? sent(post(client, { channel: due.person.user }, message), done) : done;
    },
    giveUp,
  };
}
