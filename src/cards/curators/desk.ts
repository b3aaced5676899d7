import type { ModalView } from '@slack/types';
import type { Proposal, WordRequest } from '../../storage/curation-types.ts';
import type { ClarityCount, UnclearNote } from '../../storage/types.ts';
import { ACTIONS, VIEWS } from '../ids.ts';
import { pageOf, turnButtons } from '../pages.ts';
import { actions, bold, button, type Piece, paragraph, preview, shorten, small, title } from '../pieces.ts';
import { CURATOR_WORDS } from '../words/curators.ts';
import { DESK_WORDS } from '../words/desk.ts';
import { WORDS } from '../words.ts';
import { dayOf } from './days.ts';
import { formView } from './form-blocks.ts';
import { reviewButtons } from './proposals.ts';
import { requestButtons } from './requests.ts';
import { encodeState, type Opened } from './values.ts';

/** Everything that the curators' desk shows. */
export interface Desk {
  readonly requests: readonly WordRequest[];
  readonly proposals: readonly Proposal[];
  readonly notes: readonly UnclearNote[];
  readonly mostAsked: readonly WordRequest[];
  readonly clarity: readonly ClarityCount[];
  /** Slugs of words that nobody reviewed for a year. */
  readonly old: readonly string[];
  readonly nameOf: (slug: string) => string;
  readonly page: number;
}

/** Two blocks each, beside all else that stands in Home. */
const ITEMS_A_PAGE = 5;
const MOST_NAME = 80;
const MOST_NOTE = 300;
const MOST_LISTED = 8;
/** A word is often unclear when it was so for this many people, and for a third of those who said. */
const UNCLEAR_TIMES = 3;

interface Item {
  readonly at: number;
  readonly pieces: readonly Piece[];
}

/** The desk, as Home shows it to curators: what waits, oldest first, and what the counts say. */
export function deskPieces(desk: Desk): Piece[] {
  const { requests, proposals, notes } = desk;
  const waiting = proposals.filter(({ state }) => state.is === 'waiting');
  const drafts = proposals.filter(({ state }) => state.is === 'draft');
  const items = [
    ...requests.map(requestItem),
    ...waiting.map((each) => reviewItem(each, desk)),
    ...notes.map((each) => noteItem(each, desk)),
    ...drafts.map((each) => draftItem(each, desk)),
  ].sort((a, b) => a.at - b.at);
  const { shown, page, pages } = pageOf(items, desk.page, ITEMS_A_PAGE);
  const counts = [
    requests.length > 0 && DESK_WORDS.deskRequests(requests.length),
    waiting.length > 0 && DESK_WORDS.deskSuggestions(waiting.length),
    notes.length > 0 && DESK_WORDS.deskNotes(notes.length),
    drafts.length > 0 && DESK_WORDS.deskDrafts(drafts.length),
  ].filter((each) => each !== false);
  return [
    title(DESK_WORDS.deskTitle),
    paragraph(counts.length > 0 ? DESK_WORDS.deskWaits(counts) : DESK_WORDS.deskNothing),
    ...shown.flatMap(({ pieces }) => pieces),
    ...(pages > 1 ? [small(WORDS.pageOf(page + 1, pages))] : []),
    turning(page, pages),
    ...counted(desk),
  ];
}

/** The desk as a modal, for where Slack does not say who the curators are, and so in nobody's Home. */
export function deskView(desk: Desk, { there }: Pick<Opened, 'there'>): ModalView {
  const [, ...pieces] = deskPieces(desk);
  const metadata = encodeState({ there, desk: desk.page });
  return formView({ id: VIEWS.desk, title: DESK_WORDS.deskTitle, metadata }, pieces);
}

function requestItem(request: WordRequest): Item {
  const { word, at, asked, metIn } = request;
  const place = metIn[0] ? ` “${preview(metIn[0], MOST_NOTE)}”` : '';
  return {
    at,
    pieces: [
      paragraph(
        bold(DESK_WORDS.deskRequest(preview(word, MOST_NAME))),
        `${DESK_WORDS.deskSince(dayOf(at))}. ${CURATOR_WORDS.askedBy(asked)}${place}`,
      ),
      requestButtons(request),
    ],
  };
}

function reviewItem(proposal: Proposal, { nameOf }: Desk): Item {
  const name = preview(nameOfProposal(proposal, nameOf), MOST_NAME);
  const { by, begunAt } = proposal;
  return {
    at: begunAt,
    pieces: [
      paragraph(
        bold(DESK_WORDS.deskReview(name)),
        `${DESK_WORDS.deskSince(dayOf(begunAt))}. `,
        ...(by ? [{ user: by }, CURATOR_WORDS.writtenBy] : [CURATOR_WORDS.writtenBySomebody]),
      ),
      reviewButtons(proposal, name),
    ],
  };
}

function noteItem({ id, slug, text, at }: UnclearNote, { nameOf }: Desk): Item {
  const name = preview(nameOf(slug), MOST_NAME);
  return {
    at,
    pieces: [
      paragraph(bold(DESK_WORDS.deskNote(name)), `${DESK_WORDS.deskSince(dayOf(at))}. “${preview(text, MOST_NOTE)}”`),
      actions(
        button(ACTIONS.suggestBetter, DESK_WORDS.explainBetter, name, encodeState({ slug })),
        button(ACTIONS.noteDone, DESK_WORDS.noteDone, name, encodeState({ id, version: 0 })),
      ),
    ],
  };
}

function draftItem(proposal: Proposal, { nameOf }: Desk): Item {
  const name = preview(nameOfProposal(proposal, nameOf), MOST_NAME);
  const { id, version, by, begunAt } = proposal;
  const value = encodeState({ id, version });
  return {
    at: begunAt,
    pieces: [
      paragraph(
        bold(DESK_WORDS.deskDraft(name)),
        `${DESK_WORDS.deskSince(dayOf(begunAt))}. `,
        ...(by ? [{ user: by }, CURATOR_WORDS.writtenBy] : [CURATOR_WORDS.writtenBySomebody]),
      ),
      actions(
        button(ACTIONS.editProposal, DESK_WORDS.goOn, name, value),
        button(ACTIONS.discardDraft, DESK_WORDS.discard, name, value, {
          style: 'danger',
          confirm: {
            title: { type: 'plain_text', text: DESK_WORDS.discardTitle },
            text: { type: 'plain_text', text: DESK_WORDS.discardQuestion },
            confirm: { type: 'plain_text', text: DESK_WORDS.discardYes },
            deny: { type: 'plain_text', text: DESK_WORDS.discardNo },
          },
        }),
      ),
    ],
  };
}

/** A new word has no name in the glossary yet, but one of its own. */
export function nameOfProposal({ slug, entry }: Proposal, nameOf: (slug: string) => string): string {
  return typeof entry.term === 'string' ? entry.term : nameOf(slug);
}

function turning(page: number, pages: number): Piece {
  const { deskTitle: about, earlier: back, later: on } = DESK_WORDS;
  return actions(
    ...turnButtons(
      { page, pages },
      { action: ACTIONS.deskPage, about, value: (to) => encodeState({ page: to }), back, on },
    ),
    button(ACTIONS.ourWords, DESK_WORDS.deskOurWords, '', encodeState({ page: 0 })),
  );
}

/** What the counts say: which words are missed most, which are unclear, and which nobody has looked at for long. */
function counted({ mostAsked, clarity, old, nameOf }: Desk): Piece[] {
  const short = (name: string): string => shorten(name, MOST_NAME);
  const missed = mostAsked.filter(({ state, asked }) => state.is === 'open' && asked > 1);
  const unclear = clarity
    .filter(({ clear, notYet }) => notYet >= UNCLEAR_TIMES && notYet * 2 >= clear)
    .sort((a, b) => b.notYet - a.notYet);
  return [
    ...(missed.length > 0
      ? [
          paragraph(
            bold(DESK_WORDS.deskMostAsked),
            listed(missed.map(({ word, asked }) => DESK_WORDS.deskAskedTimes(short(word), asked))),
          ),
        ]
      : []),
    ...(unclear.length > 0
      ? [
          paragraph(
            bold(DESK_WORDS.deskUnclear),
            listed(
              unclear.map(({ slug, clear, notYet }) =>
                DESK_WORDS.deskUnclearTimes(short(nameOf(slug)), notYet, notYet + clear),
              ),
            ),
          ),
        ]
      : []),
    ...(old.length > 0
      ? [paragraph(DESK_WORDS.deskOld(old.length, listed(old.map((slug) => short(nameOf(slug))))))]
      : []),
  ];
}

const listed = (names: readonly string[]): string =>
  names.slice(0, MOST_LISTED).join(', ') + (names.length > MOST_LISTED ? ' …' : '');
