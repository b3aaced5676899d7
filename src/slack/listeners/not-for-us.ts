import { doneView } from '../../cards/curators/form-blocks.ts';
import { WHY, whyView } from '../../cards/curators/request-forms.ts';
import { decidedMeanwhile, requestClosed } from '../../cards/curators/told.ts';
import { decodeRequest, decodeWhy, type WhyState } from '../../cards/curators/values.ts';
import { note } from '../../cards/help.ts';
import { ACTIONS, VIEWS } from '../../cards/ids.ts';
import type { Message } from '../../cards/pieces.ts';
import { CURATOR_WORDS } from '../../cards/words/curators.ts';
import { mayDecide, openedAt, openRequest, refusalFor } from '../curators/deciding.ts';
import { showDesk } from '../curators/show-desk.ts';
import { onForm, typedIn } from '../form.ts';
import type { Deps, Listener } from '../listener.ts';
import { openModal } from '../modal.ts';
import { goneOrOld, onPress, onStoringPress } from '../press.ts';

/** A curator declines a word that people asked for, or what somebody wrote, and says why; or puts a word back on the list. */
export const notForUs: Listener = {
  register(app, deps) {
    onPress(app, deps, ACTIONS.notForUs, async (press) => {
      const request = await openRequest(press, deps);
      if (!request) return;
      const view = whyView({ ...openedAt(press, deps), about: 'request', id: request.key, version: 0 });
      await openModal(press, view);
    });

    onForm(app, deps, VIEWS.why, async ({ person, metadata, values, client }) => {
      const state = decodeWhy(metadata);
      const why = typedIn(values, WHY);
      if (!state || !why) return { errors: { [WHY]: CURATOR_WORDS.whyLabel } };
      const refusal = await refusalFor(client, deps, person.user, state.there);
      if (refusal) return { errors: { [WHY]: refusal } };
      const late = await decline(deps, person, state, why);
      const after = async () => {
        deps.sendSoon();
        await showDesk(client, deps, person, state);
      };
      if (late) return [{ view: doneView(VIEWS.sent, CURATOR_WORDS.declineTitle, late) }, after] as const;
      return [{ close: true }, after] as const;
    });

    onStoringPress(
      app,
      deps,
      ACTIONS.reopenRequest,
      async (press) => {
        const key = decodeRequest(press.value)?.key;
        if (key === undefined) await press.tell(goneOrOld(undefined));
        if (key === undefined || !(await mayDecide(press, deps))) return undefined;
        return deps.storage.requests.reopen(press.person.workspace, key, deps.now());
      },
      async (press, outcome) => {
        const { client, person, tell } = press;
        if (outcome?.is === 'gone') await tell(note(CURATOR_WORDS.gone));
        if (outcome?.is === 'changed' && outcome.now.state.is !== 'open') await tell(requestClosed(outcome.now));
        deps.sendSoon();
        await showDesk(client, deps, person, openedAt(press, deps));
      },
    );
  },
};

/** What to say when somebody was quicker. */
async function decline(
  { storage, now }: Deps,
  { workspace, user }: { readonly workspace: string; readonly user: string },
  { about, id, version }: WhyState,
  why: string,
): Promise<Message | undefined> {
  const deed = { by: user, at: now() };
  if (about === 'request') {
    const outcome = await storage.requests.decline(workspace, id, why, deed);
    if (outcome.is === 'done') return undefined;
    return outcome.is === 'changed' ? requestClosed(outcome.now) : note(CURATOR_WORDS.gone);
  }
  const outcome = await storage.proposals.decline(workspace, { id, version }, why, deed);
  if (outcome.is === 'done') return undefined;
  return outcome.is === 'changed' ? decidedMeanwhile(outcome.now, version) : note(CURATOR_WORDS.gone);
}
