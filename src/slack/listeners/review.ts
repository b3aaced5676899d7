import { inFullView } from '../../cards/curators/proposals.ts';
import { whyView } from '../../cards/curators/request-forms.ts';
import { decidedMeanwhile } from '../../cards/curators/told.ts';
import { decodeProposal, type ProposalRef } from '../../cards/curators/values.ts';
import { note } from '../../cards/help.ts';
import { ACTIONS } from '../../cards/ids.ts';
import type { Message } from '../../cards/pieces.ts';
import { CURATOR_WORDS } from '../../cards/words/curators.ts';
import type { Outcome, Proposal } from '../../storage/curation-types.ts';
import { type Approved, approve } from '../curators/approving.ts';
import { laidOverNow } from '../curators/base-entry.ts';
import { mayDecide, openedAt } from '../curators/deciding.ts';
import { openDraft } from '../curators/drafting.ts';
import { showDesk } from '../curators/show-desk.ts';
import { shownProposal } from '../curators/shown.ts';
import type { Deps, Listener } from '../listener.ts';
import { openModal } from '../modal.ts';
import { goneOrOld, onPress, onStoringPress, type Press } from '../press.ts';

/** A curator decides over what waits for review: approves it, edits it, declines it; or throws a draft away. */
export const review: Listener = {
  needs: {
    purpose: 'telling curators from others (without it, whoever can press in the curators’ channel decides)',
    scopes: ['channels:read', 'groups:read'],
  },
  register(app, deps) {
    onStoringPress(
      app,
      deps,
      ACTIONS.approve,
      (press) => approving(press, deps),
      (press, done) => shown(press, deps, done),
    );
    onStoringPress(
      app,
      deps,
      ACTIONS.discardDraft,
      (press) => discarding(press, deps),
      (press, done) => shown(press, deps, done),
    );
    onPress(app, deps, ACTIONS.editProposal, (press) => edit(press, deps));
    onPress(app, deps, ACTIONS.declineProposal, (press) => askWhy(press, deps));
    onPress(app, deps, ACTIONS.seeInFull, (press) => seeInFull(press, deps));
  },
};

/** What was decided, and of what; `undefined` when whoever pressed was told why nothing was. */
type Decision = { readonly seen: ProposalRef; readonly outcome: Approved | Outcome<Proposal> } | undefined;

async function approving(press: Press, deps: Deps): Promise<Decision> {
  const seen = await mayTouch(press, deps);
  if (!seen) return undefined;
  const { client, user, person, tell } = press;
  const proposal = await deps.storage.proposals.get(person.workspace, seen.id);
  if (!proposal) return { seen, outcome: { is: 'gone' } };
  const isOpen = proposal.version === seen.version && proposal.state.is === 'waiting';
  if (!isOpen) return { seen, outcome: { is: 'changed', now: proposal } };
  if (proposal.by === user && (await deps.curators.hasColleague(client, user))) {
    await tell(note(CURATOR_WORDS.ownDraft));
    return undefined;
  }
  return { seen, outcome: await approve(deps, person.workspace, proposal, user) };
}

async function discarding(press: Press, deps: Deps): Promise<Decision> {
  const seen = await mayTouch(press, deps);
  return seen && { seen, outcome: await deps.storage.proposals.discard(press.person.workspace, seen, deps.now()) };
}

async function shown(press: Press, deps: Deps, decision: Decision): Promise<void> {
  if (!decision) return;
  const { client, person, tell } = press;
  const { seen, outcome } = decision;
  if (outcome.is === 'done') await deps.wordsChanged(person.workspace);
  else await tell(whyNot(seen, outcome));
  await showDesk(client, deps, person, openedAt(press, deps));
}

function whyNot(seen: ProposalRef, outcome: Exclude<Approved, { is: 'done' }>): Message {
  if (outcome.is === 'unsound') return note(`${CURATOR_WORDS.unsound} ${outcome.what}`);
  return outcome.is === 'changed' ? decidedMeanwhile(outcome.now, seen.version) : note(CURATOR_WORDS.gone);
}

async function edit(press: Press, deps: Deps): Promise<void> {
  const proposal = await open(press, deps);
  if (!proposal) return;
  const { id, version, slug, request, state } = proposal;
  const { entry, over } = await laidOverNow(deps, press.person.workspace, proposal);
  const purpose = state.is === 'draft' ? 'new' : 'edit';
  const opened = openedAt(press, deps);
  await openDraft(
    press,
    deps,
    { ...opened, purpose, slug, over, kept: { id, version }, ...(request && { request }) },
    entry,
  );
}

async function askWhy(press: Press, deps: Deps): Promise<void> {
  const proposal = await open(press, deps);
  if (!proposal) return;
  const { id, version } = proposal;
  const view = whyView({ ...openedAt(press, deps), about: 'proposal', id, version });
  await openModal(press, view);
}

async function seeInFull(press: Press, deps: Deps): Promise<void> {
  const seen = await mayTouch(press, deps);
  if (!seen) return;
  const { workspace } = press.person;
  const proposal = await deps.storage.proposals.get(workspace, seen.id);
  if (!proposal) return press.tell(note(CURATOR_WORDS.gone));
  const view = inFullView(await shownProposal(deps, workspace, proposal));
  await openModal(press, view);
}

/** The proposal that the button is about, if it is still open; else whoever pressed is told what became of it. */
async function open(press: Press, deps: Deps): Promise<Proposal | undefined> {
  const seen = await mayTouch(press, deps);
  if (!seen) return undefined;
  const proposal = await deps.storage.proposals.get(press.person.workspace, seen.id);
  if (proposal?.version === seen.version) return proposal;
  await press.tell(proposal ? decidedMeanwhile(proposal, seen.version) : note(CURATOR_WORDS.gone));
  return undefined;
}

async function mayTouch(press: Press, deps: Deps): Promise<ProposalRef | undefined> {
  const seen = decodeProposal(press.value);
  if (!seen) await press.tell(goneOrOld(undefined));
  return seen && (await mayDecide(press, deps)) ? seen : undefined;
}
