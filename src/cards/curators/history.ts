import type { ModalView } from '@slack/types';
import type { WordVersion, WorkspaceWord } from '../../storage/curation-types.ts';
import { ACTIONS, numbered, VIEWS } from '../ids.ts';
import { type Page, pageOf, type Turning, turnButtons } from '../pages.ts';
import {
  actions,
  beside,
  bold,
  button,
  type Message,
  message,
  type Piece,
  paragraph,
  preview,
  type Span,
  small,
  title,
} from '../pieces.ts';
import { CURATOR_WORDS } from '../words/curators.ts';
import { DESK_WORDS } from '../words/desk.ts';
import { WORDS } from '../words.ts';
import { dayOf } from './days.ts';
import { formView } from './form-blocks.ts';
import { type Change, changesBetween, partsOf } from './parts.ts';
import { changesInFull, partsInFull, sideBySide } from './side-by-side.ts';
import { encodeState, type Opened } from './values.ts';

const VERSIONS_A_PAGE = 10;
const WORDS_A_PAGE = 20;
const MOST_NAME = 100;

/** Which page of a list is shown, and where the list was opened. */
interface Listed extends Opened {
  /** Counted from 0. */
  readonly page: number;
}

/** All versions of a workspace's word, the newest first, a page at a time, with what can be done with each. */
export function historyView(
  { slug, name, versions }: { readonly slug: string; readonly name: string; readonly versions: readonly WordVersion[] },
  { page: wanted, ...opened }: Listed,
  notice?: string,
): ModalView {
  const [newest] = versions;
  const found = pageOf(versions, wanted, VERSIONS_A_PAGE);
  const metadata = encodeState({ ...opened, slug });
  return formView({ id: VIEWS.history, title: DESK_WORDS.historyTitle, metadata }, [
    ...(notice ? [paragraph(bold(notice))] : []),
    paragraph(newest ? DESK_WORDS.historyIntro(preview(name, MOST_NAME)) : DESK_WORDS.historyNone),
    ...found.shown.flatMap((version) => versionPieces(version, newest)),
    ...turning(found, {
      action: ACTIONS.wordHistory,
      about: name,
      value: (page) => encodeState({ slug, page }),
      back: DESK_WORDS.newerVersions,
      on: DESK_WORDS.olderVersions,
    }),
    ...(newest?.entry ? [takeOut(slug, newest.version)] : []),
  ]);
}

const turning = (found: Page<unknown>, how: Turning): Piece[] =>
  found.pages > 1 ? [small(WORDS.pageOf(found.page + 1, found.pages)), actions(...turnButtons(found, how))] : [];

function versionPieces(version: WordVersion, newest: WordVersion | undefined): Piece[] {
  const { did, decided, writtenBy } = version;
  const isNewest = version === newest;
  const spans: Span[] = [
    bold(DESK_WORDS.version(version.version)),
    DESK_WORDS.did[did],
    ...(decided.by ? [DESK_WORDS.versionBy, { user: decided.by }] : []),
    DESK_WORDS.versionOn(dayOf(decided.at)),
    ...(writtenBy ? [DESK_WORDS.versionWriter, { user: writtenBy }] : []),
    '.',
    ...(isNewest && version.entry ? [' ', DESK_WORDS.inUse] : []),
  ];
  const { slug } = version;
  const value = encodeState({ slug, version: version.version, newest: newest?.version ?? 0 });
  const about = DESK_WORDS.version(version.version);
  const rollBack = button(ACTIONS.rollBack, DESK_WORDS.rollBack, about, value, {
    confirm: {
      title: { type: 'plain_text', text: DESK_WORDS.rollBackTitle },
      text: { type: 'plain_text', text: DESK_WORDS.rollBackQuestion },
      confirm: { type: 'plain_text', text: DESK_WORDS.rollBackYes },
      deny: { type: 'plain_text', text: DESK_WORDS.rollBackNo },
    },
  });
  return [
    paragraph(...spans),
    actions(
      button(ACTIONS.whatChanged, DESK_WORDS.whatChanged, about, value),
      ...(version.entry && !isNewest ? [rollBack] : []),
    ),
  ];
}

const takeOut = (slug: string, version: number): Piece =>
  actions(
    button(ACTIONS.takeOut, DESK_WORDS.takeOut, slug, encodeState({ slug, version, newest: version }), {
      style: 'danger',
      confirm: {
        title: { type: 'plain_text', text: DESK_WORDS.takeOutTitle },
        text: { type: 'plain_text', text: DESK_WORDS.takeOutQuestion },
        confirm: { type: 'plain_text', text: DESK_WORDS.takeOutYes },
        deny: { type: 'plain_text', text: DESK_WORDS.takeOutNo },
      },
    }),
  );

/** The difference that one version made, field by field; of a first version all there is. */
export const versionView = (version: number, before: object, after: object): ModalView =>
  formView({ id: VIEWS.inFull, title: DESK_WORDS.whatChangedTitle, close: DESK_WORDS.back }, [
    title(DESK_WORDS.version(version)),
    ...difference(before, after),
  ]);

function difference(before: object, after: object): Piece[] {
  if (partsOf(before).length === 0) return partsInFull(partsOf(after));
  const changes = changesBetween(before, after);
  if (changes.length === 0) return [paragraph(DESK_WORDS.noDifference)];
  return changesInFull(changes, { left: DESK_WORDS.before, right: DESK_WORDS.after });
}

/** The words that this workspace wrote or changed, a page at a time, each with its history. */
export function ourWordsView(
  words: readonly { readonly slug: string; readonly name: string }[],
  { page: wanted, ...opened }: Listed,
): ModalView {
  const found = pageOf(words, wanted, WORDS_A_PAGE);
  return formView({ id: VIEWS.ourWords, title: DESK_WORDS.ourWordsTitle, metadata: encodeState(opened) }, [
    paragraph(words.length > 0 ? DESK_WORDS.ourWordsIntro : DESK_WORDS.ourWordsNone),
    ...found.shown.map(({ slug, name }, i) => {
      const history = button(numbered(ACTIONS.wordHistory, i), CURATOR_WORDS.history, name, encodeState({ slug }));
      return beside([preview(name, MOST_NAME)], history);
    }),
    ...turning(found, {
      action: ACTIONS.ourWords,
      about: DESK_WORDS.ourWordsTitle,
      value: (page) => encodeState({ page }),
    }),
  ]);
}

/** A workspace's own word with what lies beneath, for the message about it in the curators' channel. */
export interface WordShown {
  readonly slug: string;
  readonly name: string;
  readonly word: WorkspaceWord | undefined;
  readonly beneath: object | undefined;
  readonly ours: object | undefined;
}

/** Tells the curators that the text beneath a word of theirs has changed. */
export function beneathMessage({ slug, name, word, beneath, ours }: WordShown): Message {
  const short = preview(name, MOST_NAME);
  const history = button(ACTIONS.wordHistory, CURATOR_WORDS.history, short, encodeState({ slug }));
  if (!word || !ours)
    return message([title(DESK_WORDS.wordTitle(short)), paragraph(DESK_WORDS.wordNotInForce), actions(history)]);
  if (word.beneathNow !== undefined && !beneath) {
    const gone = 'extends' in word.entry ? DESK_WORDS.beneathGoneUnder : DESK_WORDS.beneathGone;
    return message([title(DESK_WORDS.beneathGoneTitle(short)), paragraph(gone), actions(history)]);
  }
  if (word.beneathNow === undefined || !beneath)
    return message([title(DESK_WORDS.wordTitle(short)), paragraph(DESK_WORDS.wordInForce), actions(history)]);
  const changes: readonly Change[] = changesBetween(beneath, ours);
  const useShipped = button(
    ACTIONS.takeOut,
    DESK_WORDS.useShipped,
    short,
    encodeState({ slug, version: word.version, newest: word.version }),
    {
      confirm: {
        title: { type: 'plain_text', text: DESK_WORDS.useShippedTitle },
        text: { type: 'plain_text', text: DESK_WORDS.useShippedQuestion },
        confirm: { type: 'plain_text', text: DESK_WORDS.useShippedYes },
        deny: { type: 'plain_text', text: DESK_WORDS.useShippedNo },
      },
    },
  );
  return message([
    title(DESK_WORDS.beneathTitle(short)),
    paragraph(DESK_WORDS.beneathIntro),
    ...(changes.length > 0
      ? sideBySide(changes, { left: DESK_WORDS.beneathThere, right: DESK_WORDS.beneathOurs })
      : [paragraph(DESK_WORDS.beneathSame)]),
    actions(button(ACTIONS.suggestBetter, DESK_WORDS.lookAtIt, short, encodeState({ slug })), useShipped, history),
  ]);
}
