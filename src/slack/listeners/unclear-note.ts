import type { WebClient } from '@slack/web-api';
import { ACTIONS, UNCLEAR_INPUT, VIEWS } from '../../cards/ids.ts';
import { noteForCurators, thanksView, unclearView } from '../../cards/unclear.ts';
import { decodeCard } from '../../cards/values.ts';
import { CLARITY_WORDS } from '../../cards/words/clarity.ts';
import { onForm, typedIn } from '../form.ts';
import type { Deps, Listener } from '../listener.ts';
import { errorFacts } from '../log.ts';
import { goneOrOld, onPress } from '../press.ts';
import { post } from '../reply.ts';
import { insist } from '../web-api.ts';

/** A person says what stayed unclear. It is kept without them, and then passed on to the curators. */
export const unclearNote: Listener = {
  register(app, deps) {
    onPress(app, deps, ACTIONS.sayUnclear, async ({ value, person, client, triggerId, tell }) => {
      const state = decodeCard(value);
      const term = state && deps.index(person.workspace).glossary.terms.get(state.slug);
      if (!term) return tell(goneOrOld(state));
      await insist(() => client.views.open({ trigger_id: triggerId, view: unclearView(term) }));
    });

    onForm(app, deps, VIEWS.unclear, async ({ person: { workspace }, metadata, values, client }) => {
      const slug = decodeCard(metadata)?.slug;
      const text = typedIn(values, UNCLEAR_INPUT.block, UNCLEAR_INPUT.action);
      if (!text || !slug) return { errors: { [UNCLEAR_INPUT.block]: CLARITY_WORDS.writeSomething } };
      await deps.storage.clarity.note(workspace, { slug, text, at: deps.now() });
      return [{ view: thanksView() }, () => passOn(client, deps, { workspace, slug, text })] as const;
    });
  },
};

/** The note is kept already, so whoever wrote it need not know when the curators' channel cannot be reached. */
async function passOn(
  client: WebClient,
  { curatorsChannel, index, log }: Deps,
  { workspace, slug, text }: { readonly workspace: string; readonly slug: string; readonly text: string },
): Promise<void> {
  if (!curatorsChannel) return;
  const name = index(workspace).glossary.terms.get(slug)?.term ?? slug;
  try {
    await post(client, { channel: curatorsChannel }, noteForCurators(slug, name, text));
  } catch (error) {
    log.warn(errorFacts(error), 'a note could not be posted in CURATORS_CHANNEL; is the bot in that channel?');
  }
}
