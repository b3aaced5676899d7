import type { WebClient } from '@slack/web-api';
import { beneathMessage } from '../../cards/curators/history.ts';
import { discardedMessage, proposalMessage } from '../../cards/curators/proposals.ts';
import { requestMessage } from '../../cards/curators/requests.ts';
import type { Message } from '../../cards/pieces.ts';
import type { NoticeOf } from '../../storage/notice-types.ts';
import type { Deps } from '../listener.ts';
import { type Kind, type Note, sent } from '../outbox.ts';
import { slackErrorOf } from '../refusal.ts';
import { QUIET } from '../reply.ts';
import { insist } from '../web-api.ts';
import { nameOfWord, shownProposal, wholeEntry } from './shown.ts';

/** The messages in the curators' channel: one for each thing, which is changed and never repeated. */
export const noticeKind: Kind = {
  name: 'notice',
  async send({ id, person, payload }, client, deps) {
    const { workspace } = person;
    const of = noticeOf(payload);
    const notice = of && (await deps.storage.notices.get(workspace, of));
    if (!of || !notice) return () => deps.storage.outbox.drop(id);
    const message = await draw(deps, workspace, of);
    const { channel, revision } = notice;
    const note = (ts = '') => deps.storage.notices.told(workspace, id, of, { revision, ts });
    return put(client, { channel, ts: notice.ts }, message, note);
  },
  // What it tells of is kept all the same, and stands on the desk.
  giveUp: async (_message, deps) => {
    deps.log.warn({}, 'the curators could not be told in CURATORS_CHANNEL; is the bot in that channel?');
  },
};

function noticeOf({ about, id }: Readonly<Record<string, unknown>>): NoticeOf | undefined {
  const isKnown = about === 'request' || about === 'proposal' || about === 'word';
  return isKnown && typeof id === 'string' ? { about, id } : undefined;
}

async function draw(deps: Deps, workspace: string, { about, id }: NoticeOf): Promise<Message> {
  const { requests, proposals } = deps.storage;
  if (about === 'word') return drawWord(deps, workspace, id);
  if (about === 'proposal') {
    const proposal = await proposals.get(workspace, id);
    return proposal ? proposalMessage(await shownProposal(deps, workspace, proposal)) : discardedMessage();
  }
  const [request, proposal] = [await requests.get(workspace, id), await proposals.forRequest(workspace, id)];
  if (!request) return discardedMessage();
  const answer = request.state.is === 'answered' ? nameOfWord(deps, workspace, request.state.slug) : '';
  return requestMessage(request, proposal, answer);
}

async function drawWord(deps: Deps, workspace: string, slug: string): Promise<Message> {
  const { words } = await deps.storage.words.inForce(workspace);
  const word = words.find((each) => each.slug === slug);
  return beneathMessage({
    slug,
    name: nameOfWord(deps, workspace, slug),
    word,
    beneath: deps.entries.of(workspace, slug)?.beneath?.entry,
    ours: word && wholeEntry(deps, workspace, slug, word.entry),
  });
}

/** Changes the message where it stands; posts it where it does not stand yet, or no more. */
async function put(
  client: WebClient,
  { channel, ts }: { readonly channel: string; readonly ts: string | undefined },
  message: Message,
  note: (ts?: string) => Promise<unknown>,
): Promise<Note> {
  if (ts)
    try {
      await insist(() => client.chat.update({ channel, ts, ...message }));
      return () => note(ts);
    } catch (error) {
      if (slackErrorOf(error) !== 'message_not_found') throw error;
    }
  const posting = insist(() => client.chat.postMessage({ channel, ...QUIET, ...message }));
  return sent(posting, (posted) => note(posted?.ts));
}
