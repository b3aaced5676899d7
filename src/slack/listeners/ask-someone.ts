import { doneView, INPUT } from '../../cards/curators/form-blocks.ts';
import { ANSWER, askSomeoneView, EXPERT, expertView } from '../../cards/curators/request-forms.ts';
import { decodeRequest, decodeRequestForm } from '../../cards/curators/values.ts';
import { note } from '../../cards/help.ts';
import { ACTIONS, VIEWS } from '../../cards/ids.ts';
import { CURATOR_WORDS } from '../../cards/words/curators.ts';
import type { WordRequest } from '../../storage/curation-types.ts';
import { inForce } from '../curators/base-entry.ts';
import { openedAt, openRequest, refusalFor } from '../curators/deciding.ts';
import { errorsAt } from '../curators/drafting.ts';
import { showDesk } from '../curators/show-desk.ts';
import { type Form, type FormAnswer, onForm, typedIn } from '../form.ts';
import type { Deps, Listener } from '../listener.ts';
import { openModal } from '../modal.ts';
import { goneOrOld, onPress } from '../press.ts';

/** "Ask someone who knows": one engineer gets one question, and their answer becomes the draft. */
export const askSomeone: Listener = {
  register(app, deps) {
    onPress(app, deps, ACTIONS.askSomeone, async (press) => {
      const request = await openRequest(press, deps);
      if (!request) return;
      if (request.expert) return press.tell(note(CURATOR_WORDS.askedAlready));
      const view = askSomeoneView(request.word, { ...openedAt(press, deps), key: request.key });
      await openModal(press, view);
    });

    onForm(app, deps, VIEWS.askSomeone, async ({ person, metadata, values, client }) => {
      const state = decodeRequestForm(metadata);
      const expert = values[EXPERT]?.[INPUT]?.selected_user;
      const wrong = (words: string): FormAnswer => ({ errors: { [EXPERT]: words } });
      if (!state || !expert || expert === 'USLACKBOT') return wrong(CURATOR_WORDS.notThatOne);
      const refusal = await refusalFor(client, deps, person.user, state.there);
      if (refusal) return wrong(refusal);
      const deed = { by: person.user, at: deps.now() };
      const outcome = await deps.storage.requests.askExpert(person.workspace, state.key, expert, deed);
      if (outcome.is === 'gone') return wrong(CURATOR_WORDS.gone);
      if (outcome.is === 'changed')
        return wrong(outcome.now.state.is === 'open' ? CURATOR_WORDS.askedAlready : closedWords(outcome.now));
      const after = async () => {
        deps.sendSoon();
        await showDesk(client, deps, person, state);
      };
      return [{ close: true }, after] as const;
    });

    onPress(app, deps, ACTIONS.answerAsExpert, async (press) => {
      const { value, person, user, tell } = press;
      const key = decodeRequest(value)?.key;
      if (key === undefined) return tell(goneOrOld(undefined));
      const request = await deps.storage.requests.get(person.workspace, key);
      const refusal = whyNot(request, user);
      if (refusal || !request) return tell(note(refusal ?? CURATOR_WORDS.expertClosed));
      await openModal(press, expertView(key, request.word));
    });

    onForm(app, deps, VIEWS.expertAnswer, (form) => answer(form, deps));
  },
};

const closedWords = ({ word }: WordRequest): string => CURATOR_WORDS.requestChanged(word);

/** Why a person can no longer answer the question. */
function whyNot(request: WordRequest | undefined, user: string): string | undefined {
  if (request?.state.is !== 'open') return CURATOR_WORDS.expertClosed;
  if (request.expert?.user !== user) return CURATOR_WORDS.expertNotYou;
  return request.expert.answer ? CURATOR_WORDS.expertDone : undefined;
}

async function answer({ person, metadata, values }: Form, deps: Deps) {
  const { storage, entries, curatorsChannel, now } = deps;
  const { workspace, user } = person;
  const key = decodeRequest(metadata)?.key ?? '';
  const request = await storage.requests.get(workspace, key);
  const refusal = whyNot(request, user);
  if (refusal || !request) return done(refusal ?? CURATOR_WORDS.expertClosed);
  const [what, like] = [typedIn(values, ANSWER.what), typedIn(values, ANSWER.like)];
  if (!what) return { errors: { [ANSWER.what]: CURATOR_WORDS.expertLabel(request.word) } };
  const slug = entries.freeSlug(workspace, request.word);
  const entry = { term: request.word, tldr: what, ...(like && { analogy: { story: like } }) };
  const { tldr, story, ...others } = errorsAt(entries.check(workspace, slug, entry));
  const [other] = Object.values(others);
  const errors = {
    ...((tldr ?? other) && { [ANSWER.what]: tldr ?? other ?? '' }),
    ...(story && { [ANSWER.like]: story }),
  };
  if (Object.keys(errors).length > 0) return { errors };
  const over = inForce(await storage.words.history(workspace, slug));
  const draft = { slug, entry, state: 'waiting', over } as const;
  const outcome = await storage.requests.expertAnswered(person, key, draft, now(), curatorsChannel);
  if (outcome.is !== 'done') return done(whyNot(outcome.is === 'changed' ? outcome.now : undefined, user) ?? '');
  return [done(CURATOR_WORDS.expertThanks), async () => deps.sendSoon()] as const;
}

const done = (words: string): FormAnswer => ({ view: doneView(VIEWS.sent, CURATOR_WORDS.sentTitle, note(words)) });
