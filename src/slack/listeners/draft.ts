import { draftForm } from '../../cards/curators/draft-form.ts';
import type { DraftValues } from '../../cards/curators/draft-values.ts';
import { doneView } from '../../cards/curators/form-blocks.ts';
import { type DraftState, decodeDraft } from '../../cards/curators/values.ts';
import { note } from '../../cards/help.ts';
import { ACTIONS, VIEWS } from '../../cards/ids.ts';
import { CURATOR_WORDS } from '../../cards/words/curators.ts';
import { approve } from '../curators/approving.ts';
import { isLoneCurator, isTicked, type Saved, save, valuesIn } from '../curators/drafting.ts';
import { showDesk } from '../curators/show-desk.ts';
import { type Form, type FormAnswer, onForm } from '../form.ts';
import type { Deps, Listener } from '../listener.ts';
import { changeView } from '../modal.ts';
import { goneOrOld, onStoringPress, type Press } from '../press.ts';

/** A person explains a word in the form: Check keeps it and advises, and sending it puts it up for review. */
export const draft: Listener = {
  register(app, deps) {
    onStoringPress(
      app,
      deps,
      ACTIONS.checkDraft,
      async ({ view, person }) => {
        const state = decodeDraft(view?.private_metadata);
        const values = valuesIn(view?.state.values ?? {});
        return state && { state, values, saved: await save(deps, person, state, values, 'draft') };
      },
      async (press, kept) => {
        if (!kept || !press.view) return press.tell(goneOrOld(undefined));
        await showChecked(press, deps, kept);
      },
    );

    onForm(app, deps, VIEWS.draft, (form) => send(form, deps));
  },
};

interface Kept {
  readonly state: DraftState;
  readonly values: DraftValues;
  readonly saved: Saved;
}

/** The same form, with what the check says, or with what happened meanwhile. What was typed stands where it stood. */
async function showChecked(press: Press, deps: Deps, { state, values, saved }: Kept): Promise<void> {
  const { client, view, user, tell } = press;
  if (saved.is === 'decided') return tell(note(CURATOR_WORDS.decidedMeanwhile));
  if (saved.is === 'refused') return;
  const mayApproveAtOnce = await isLoneCurator(client, deps, user, state.there);
  const form =
    saved.is === 'changed'
      ? draftForm({ state: saved.state, values, notice: saved.notice, mayApproveAtOnce })
      : draftForm({ state: keptState(state, saved), values, remarks: saved.remarks, mayApproveAtOnce });
  await changeView(press, view?.id ?? '', form);
  if (saved.is === 'kept') deps.sendSoon();
}

const keptState = (state: DraftState, { proposal }: Saved & { is: 'kept' }): DraftState => ({
  ...state,
  slug: proposal.slug,
  over: proposal.over,
  kept: { id: proposal.id, version: proposal.version },
});

async function send({ person, metadata, values: typed, client }: Form, deps: Deps) {
  const state = decodeDraft(metadata);
  const values = valuesIn(typed);
  if (!state) return done(CURATOR_WORDS.gone);
  const saved = await save(deps, person, state, values, 'waiting');
  switch (saved.is) {
    case 'refused':
      return { errors: saved.errors };
    case 'decided':
      return { errors: { term: CURATOR_WORDS.decidedMeanwhile } };
    case 'changed':
      return { view: draftForm({ state: saved.state, values, notice: saved.notice }) };
    case 'kept': {
      const { workspace, user } = person;
      const isAtOnce = isTicked(typed) && (await isLoneCurator(client, deps, user, state.there));
      const approved = isAtOnce ? await approve(deps, workspace, saved.proposal, user) : undefined;
      const isApproved = approved?.is === 'done';
      const after = async () => {
        if (isApproved) await deps.wordsChanged(workspace);
        else deps.sendSoon();
        await showDesk(client, deps, person, state);
      };
      return [done(isApproved ? CURATOR_WORDS.approvedAtOnce : thanks(state, deps)), after] as const;
    }
  }
}

function thanks({ purpose }: DraftState, { curatorsChannel }: Deps): string {
  if (!curatorsChannel) return CURATOR_WORDS.sentNowhere;
  return purpose === 'better' ? CURATOR_WORDS.sentSuggestion : CURATOR_WORDS.sentToReview;
}

const done = (words: string): FormAnswer => ({ view: doneView(VIEWS.sent, CURATOR_WORDS.sentTitle, note(words)) });
