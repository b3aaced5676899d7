import { historyView, ourWordsView, versionView } from '../../cards/curators/history.ts';
import { decodePage, decodeVersion, decodeWord, type VersionRef } from '../../cards/curators/values.ts';
import { note } from '../../cards/help.ts';
import { ACTIONS } from '../../cards/ids.ts';
import { DESK_WORDS } from '../../cards/words/desk.ts';
import type { Outcome, WordVersion } from '../../storage/curation-types.ts';
import { mayDecide, openedAt } from '../curators/deciding.ts';
import { showDesk } from '../curators/show-desk.ts';
import { nameOfWord, wholeEntry } from '../curators/shown.ts';
import type { Deps, Listener } from '../listener.ts';
import { changeView, type Modal, openModal, turnOrOpen } from '../modal.ts';
import { goneOrOld, onPress, onStoringPress, type Press } from '../press.ts';

/** A curator looks at the versions of a word of this workspace, puts an old one back, or takes ours out of use. */
export const wordHistory: Listener = {
  register(app, deps) {
    onPress(app, deps, ACTIONS.ourWords, async (press) => {
      if (!(await mayDecide(press, deps))) return;
      const { workspace } = press.person;
      const { words } = await deps.storage.words.inForce(workspace);
      const named = words.map(({ slug }) => ({ slug, name: nameOfWord(deps, workspace, slug) }));
      await turnOrOpen(press, ourWordsView(named, { ...openedAt(press, deps), page: decodePage(press.value) }));
    });
    onPress(app, deps, ACTIONS.wordHistory, async (press) => {
      const slug = decodeWord(press.value)?.slug;
      if (slug === undefined) return press.tell(goneOrOld(undefined));
      if (!(await mayDecide(press, deps))) return;
      await turnOrOpen(press, await drawHistory(press, deps, { slug, page: decodePage(press.value) }));
    });
    onPress(app, deps, ACTIONS.whatChanged, async (press) => {
      const at = decodeVersion(press.value);
      if (!at) return press.tell(goneOrOld(undefined));
      if (await mayDecide(press, deps)) await showDifference(press, deps, at);
    });

    const onChange = (action: typeof ACTIONS.rollBack | typeof ACTIONS.takeOut, words: string, change: Change) =>
      onStoringPress(
        app,
        deps,
        action,
        async (press) => {
          const at = decodeVersion(press.value);
          if (!at) await press.tell(goneOrOld(undefined));
          if (!at || !(await mayDecide(press, deps))) return undefined;
          return { at, outcome: await change(deps, press, at) };
        },
        async (press, done) => done && showChange(press, deps, done, words),
      );
    onChange(ACTIONS.rollBack, DESK_WORDS.rolledBack, ({ storage, now }, { person, user }, { slug, version, newest }) =>
      storage.words.rollBack(person.workspace, slug, { from: newest, version }, { by: user, at: now() }),
    );
    onChange(ACTIONS.takeOut, DESK_WORDS.removed, ({ storage, now }, { person, user }, { slug, newest }) =>
      storage.words.remove(person.workspace, slug, newest, { by: user, at: now() }),
    );
  },
};

type Change = (deps: Deps, press: Press, at: VersionRef) => Promise<Outcome<WordVersion>>;

async function drawHistory(
  press: Press,
  deps: Deps,
  { slug, page }: { readonly slug: string; readonly page: number },
  notice?: string,
): Promise<Modal> {
  const { workspace } = press.person;
  const versions = await deps.storage.words.history(workspace, slug);
  const word = { slug, name: nameOfWord(deps, workspace, slug), versions };
  return historyView(word, { ...openedAt(press, deps), page }, notice);
}

/** What one version changed: beside the one before it, or, of the first, beside what lay beneath. */
async function showDifference(press: Press, deps: Deps, { slug, version }: VersionRef): Promise<void> {
  const { workspace } = press.person;
  const versions = await deps.storage.words.history(workspace, slug);
  const beneath = deps.entries.of(workspace, slug)?.beneath?.entry ?? {};
  const whole = (number: number) => {
    const entry = versions.find((each) => each.version === number)?.entry;
    return entry ? wholeEntry(deps, workspace, slug, entry) : beneath;
  };
  await openModal(press, versionView(version, whole(version - 1), whole(version)));
}

async function showChange(
  press: Press,
  deps: Deps,
  { at, outcome }: { readonly at: VersionRef; readonly outcome: Outcome<WordVersion> },
  words: string,
): Promise<void> {
  const { client, view, person, tell } = press;
  if (outcome.is === 'done') await deps.wordsChanged(person.workspace);
  const notice = outcome.is === 'done' ? words : DESK_WORDS.historyMoved;
  if (view?.type === 'modal') {
    const drawn = await drawHistory(press, deps, { slug: at.slug, page: 0 }, notice);
    await changeView(press, view.id, drawn);
  } else await tell(note(notice));
  await showDesk(client, deps, person, openedAt(press, deps));
}
