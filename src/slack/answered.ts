import { wordDeclined, wordIsHere } from '../cards/answered.ts';
import { keyOf } from '../lookup/normalise.ts';
import { type Kind, sent } from './outbox.ts';
import { post } from './reply.ts';

const HOUR_MS = 3_600_000;

/**
 * Who asked for a word is sent it. It may have been approved in another process, and not be here yet; where it has gone
 * again, the person waits for it as before.
 */
export const wordIsHereKind: Kind = {
  name: 'word-is-here',
  async send({ id, person, payload }, client, { storage, index, wordsChanged, now }) {
    const [slug, word] = [String(payload.slug), String(payload.word)];
    const find = () => index(person.workspace).glossary.terms.get(slug);
    if (!find()) await wordsChanged(person.workspace);
    const term = find();
    if (term) {
      const posting = post(client, { channel: person.user }, wordIsHere(term, word));
      return sent(posting, () => storage.outbox.done(id));
    }
    const { state } = await storage.requests.ask(person, { key: keyOf(word), word }, now());
    return () => (state.is === 'answered' ? storage.outbox.postpone(id, now() + HOUR_MS) : storage.outbox.done(id));
  },
  // The person cannot be written to: there is nothing else to end.
  giveUp: async () => {},
};

/** Who asked for a word that was declined is told why, unless it was opened again or explained meanwhile. */
export const wordDeclinedKind: Kind = {
  name: 'word-declined',
  async send({ id, person, payload }, client, { storage }) {
    const request = await storage.requests.get(person.workspace, String(payload.key));
    const done = () => storage.outbox.done(id);
    if (request?.state.is !== 'declined') return done;
    return sent(post(client, { channel: person.user }, wordDeclined(request.word, request.state.why)), done);
  },
  giveUp: async () => {},
};
