import { doneView } from '../../cards/curators/form-blocks.ts';
import { anotherNameView, KNOWN_WORD } from '../../cards/curators/request-forms.ts';
import { requestClosed } from '../../cards/curators/told.ts';
import { decodeRequestForm } from '../../cards/curators/values.ts';
import { wordOptions } from '../../cards/curators/word-options.ts';
import { note } from '../../cards/help.ts';
import { ACTIONS, MENUS, VIEWS } from '../../cards/ids.ts';
import { CURATOR_WORDS } from '../../cards/words/curators.ts';
import { keyOf } from '../../lookup/normalise.ts';
import { termsLike } from '../../lookup/terms-like.ts';
import type { WordRequest } from '../../storage/curation-types.ts';
import type { Person } from '../../storage/types.ts';
import { wordNow } from '../curators/base-entry.ts';
import { openedAt, openRequest, refusalFor } from '../curators/deciding.ts';
import { errorsAt } from '../curators/drafting.ts';
import { showDesk } from '../curators/show-desk.ts';
import { type FormAnswer, onForm } from '../form.ts';
import type { Deps, Listener } from '../listener.ts';
import { openModal } from '../modal.ts';
import { onPress } from '../press.ts';
import { workspaceOf } from '../whose.ts';

/** Slack shows no more. */
const MOST_OFFERED = 20;

/** "Another name for…": the word that people asked for becomes a name of one that is there. */
export const anotherName: Listener = {
  register(app, deps) {
    onPress(app, deps, ACTIONS.anotherName, async (press) => {
      const request = await openRequest(press, deps);
      if (!request) return;
      const view = anotherNameView(request.word, { ...openedAt(press, deps), key: request.key });
      await openModal(press, view);
    });

    app.options(MENUS.knownWord, async ({ ack, options, body }) => {
      const terms = termsLike(options.value, deps.index(workspaceOf(body)), MOST_OFFERED);
      await ack({ options: wordOptions(terms) });
    });

    onForm(app, deps, VIEWS.anotherName, async ({ person, metadata, values, client }) => {
      const state = decodeRequestForm(metadata);
      const slug = values[KNOWN_WORD]?.[MENUS.knownWord]?.selected_option?.value;
      if (!state || !slug) return wrong(CURATOR_WORDS.chooseAWord);
      const refusal = await refusalFor(client, deps, person.user, state.there);
      if (refusal) return wrong(refusal);
      const request = await deps.storage.requests.get(person.workspace, state.key);
      if (request?.state.is !== 'open') return closed(request);
      const answer = await nameIt(deps, person, request, slug);
      const after = async () => {
        await deps.wordsChanged(person.workspace);
        await showDesk(client, deps, person, state);
      };
      return [answer, after] as const;
    });
  },
};

const wrong = (words: string): FormAnswer => ({ errors: { [KNOWN_WORD]: words } });

const closed = (request: WordRequest | undefined): FormAnswer => ({
  view: doneView(
    VIEWS.sent,
    CURATOR_WORDS.anotherNameTitle,
    request ? requestClosed(request) : note(CURATOR_WORDS.gone),
  ),
});

/** It is a decision, as "Not for us" is, so it takes nobody's second look; who made it is on record. */
async function nameIt(deps: Deps, person: Person, { key, word }: WordRequest, slug: string): Promise<FormAnswer> {
  const { storage, entries, now } = deps;
  const { workspace } = person;
  const { entry, over } = await wordNow(deps, workspace, slug);
  const { term, aliases = [], short_for } = entry as { term?: string; aliases?: readonly string[]; short_for?: string };
  if (term === undefined) return wrong(CURATOR_WORDS.chooseAWord);
  if ([term, short_for ?? '', ...aliases].some((name) => keyOf(name) === key)) {
    const outcome = await storage.requests.answer(workspace, key, slug, now());
    return outcome.is === 'done' ? { close: true } : closed(outcome.is === 'changed' ? outcome.now : undefined);
  }
  const named = { ...entry, aliases: [...aliases, word] };
  const [error] = Object.values(errorsAt(entries.check(workspace, slug, named)));
  if (error) return wrong(error);
  const stored = entries.toStore(workspace, slug, named);
  const isNamed = await storage.proposals.beginApproved(
    person,
    { slug, entry: stored.entry, state: 'waiting', request: key, over, beneath: stored.beneath },
    now(),
    entries.answers(workspace, slug, stored.entry),
  );
  if (isNamed) return { close: true };
  const request = await storage.requests.get(workspace, key);
  return request?.state.is === 'open' ? wrong(CURATOR_WORDS.wordChangedMeanwhile) : closed(request);
}
