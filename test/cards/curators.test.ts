import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Desk, deskPieces } from '../../src/cards/curators/desk.ts';
import { draftFormOf } from '../../src/cards/curators/draft-form.ts';
import { badPairs, entryFrom, valuesOf } from '../../src/cards/curators/draft-values.ts';
import { beneathMessage, historyView, ourWordsView, versionView } from '../../src/cards/curators/history.ts';
import { changesBetween, partsOf } from '../../src/cards/curators/parts.ts';
import { inFullView, type ProposalShown, proposalMessage } from '../../src/cards/curators/proposals.ts';
import {
  anotherNameView,
  askSomeoneView,
  expertMessage,
  expertView,
  whereMetView,
  whyView,
} from '../../src/cards/curators/request-forms.ts';
import { requestMessage } from '../../src/cards/curators/requests.ts';
import { approvedDm, decidedMeanwhile, declinedDm, requestClosed } from '../../src/cards/curators/told.ts';
import { decodeDraft, decodeProposal, decodeWhy, encodeState } from '../../src/cards/curators/values.ts';
import type { Message } from '../../src/cards/pieces.ts';
import { messageProblems, viewProblems } from '../../src/limits.ts';
import type { Proposal, WordRequest, WordVersion } from '../../src/storage/curation-types.ts';
import { anyTerm, fullTerm } from '../support/arbitrary.ts';
import { term } from '../support/glossary.ts';

const AT = Date.UTC(2026, 10, 25);
const NASTY = '<!channel> & <@U0ROBIN000> *b*';
/** As long as somebody can make it who pastes a page into a box. */
const long = (piece: string): string => piece.repeat(Math.ceil(3_000 / piece.length)).slice(0, 3_000);

const request = (facts: Partial<WordRequest> = {}): WordRequest => ({
  key: 'orm',
  word: 'ORM',
  at: AT,
  asked: 3,
  waiting: 3,
  metIn: [],
  state: { is: 'open' },
  expert: undefined,
  ...facts,
});

const proposal = (facts: Partial<Proposal> = {}): Proposal => ({
  id: '0b1c',
  version: 1,
  slug: 'staging',
  entry: {},
  over: 0,
  by: 'U0SAM00000',
  begunAt: AT,
  changedAt: AT,
  state: { is: 'waiting' },
  ...facts,
});

const STATES: Proposal['state'][] = [
  { is: 'draft' },
  { is: 'waiting' },
  { is: 'approved', by: 'U0ROBIN000', at: AT },
  { is: 'approved', by: 'U0SAM00000', at: AT },
  { is: 'approved', by: undefined, at: AT },
  { is: 'declined', by: 'U0ROBIN000', at: AT, why: long(NASTY) },
];

function sound({ text, blocks }: Message): void {
  expect(messageProblems({ text, blocks })).toEqual([]);
  // Nothing that Slack would take for a mention or a channel but the two people of these stories.
  expect(text.replace(/<@U0(?:SAM00000|ROBIN000)>/g, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
}

describe('what curators see fits into Slack and calls nobody', () => {
  it.each(['x', '&', '<', '字', 'wörd ', NASTY])('requests of any length: %s', (piece) => {
    for (const state of [
      { is: 'open' },
      { is: 'answered', slug: 'orm', at: AT },
      { is: 'declined', why: long(piece), by: undefined, at: AT },
    ] as const) {
      const asked = request({ word: long(piece), metIn: Array.from({ length: 9 }, () => long(piece)), state });
      sound(requestMessage(asked, undefined, long(piece)));
      sound(requestClosed(asked));
    }
    sound(expertMessage('orm', long(piece), long(piece)));
    sound(approvedDm(long(piece)));
    sound(declinedDm(long(piece), long(piece)));
    const form = { key: long('k').slice(0, 300), there: true };
    for (const view of [
      whereMetView('orm'),
      whyView({ about: 'request', id: 'orm', version: 0, there: false }),
      anotherNameView(long(piece), form),
      askSomeoneView(long(piece), form),
      expertView('orm', long(piece)),
    ])
      expect(viewProblems(view)).toEqual([]);
  });

  it('words with every field as long as it may be, old beside new', () => {
    fc.assert(
      fc.property(anyTerm, anyTerm, fc.constantFrom(...STATES), fc.boolean(), (before, after, state, isChange) => {
        const shown: ProposalShown = {
          proposal: proposal({ state }),
          name: after.term,
          after,
          before: isChange ? before : undefined,
          asked: before.term,
        };
        sound(proposalMessage(shown));
        expect(viewProblems(inFullView(shown))).toEqual([]);
        expect(viewProblems(versionView(2, before, after))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['x', '&', '字', NASTY])('full words made of %s', (piece) => {
    const [before, after] = [fullTerm(piece), { ...fullTerm(`${piece}y`), slug: 'full' }];
    const shown: ProposalShown = { proposal: proposal(), name: after.term, after, before, asked: undefined };
    sound(proposalMessage(shown));
    sound(proposalMessage({ ...shown, before: undefined }));
    expect(viewProblems(inFullView(shown))).toEqual([]);
    const remarks = Array.from({ length: 30 }, () => ({
      severity: 'reminder' as const,
      what: long(piece),
      why: long(piece),
      mend: long(piece),
    }));
    const state = {
      purpose: 'better',
      slug: after.slug,
      over: 1,
      there: true,
      kept: { id: '0b', version: 2 },
    } as const;
    const form = draftFormOf(state, after, { remarks, mayApproveAtOnce: true, notice: [{ user: 'U1' }, ' wrote.'] });
    expect(viewProblems(form)).toEqual([]);
    const word = {
      slug: 'full',
      version: 3,
      entry: {},
      beneath: 'a',
      beneathNow: 'b',
      writtenBy: undefined,
      approved: { by: 'U0ROBIN000', at: AT },
    };
    sound(beneathMessage({ slug: 'full', name: after.term, word, beneath: before, ours: after }));
    sound(beneathMessage({ slug: 'full', name: after.term, word: undefined, beneath: before, ours: undefined }));
  });

  const FIRST = { there: true, page: 0 };
  it('a history of a hundred versions, and many words of one’s own', () => {
    const versions = Array.from(
      { length: 100 },
      (_, i): WordVersion => ({
        slug: 'staging',
        version: 100 - i,
        did: i % 2 ? 'approved' : 'rolled-back',
        entry: {},
        beneath: undefined,
        writtenBy: 'U0SAM00000',
        decided: { by: 'U0ROBIN000', at: AT },
      }),
    );
    expect(viewProblems(historyView({ slug: 'staging', name: long(NASTY), versions }, FIRST, 'Done.'))).toEqual([]);
    expect(viewProblems(historyView({ slug: 'staging', name: 'Staging', versions: [] }, FIRST))).toEqual([]);
    const words = Array.from({ length: 300 }, (_, i) => ({ slug: `w-${i}`, name: long('word ') }));
    expect(viewProblems(ourWordsView(words, FIRST))).toEqual([]);
  });

  it('a desk on which a year’s work waits', () => {
    const desk: Desk = {
      requests: Array.from({ length: 40 }, (_, i) => request({ key: `k${i}`, word: long(NASTY), metIn: [long('&')] })),
      proposals: Array.from({ length: 40 }, (_, i) =>
        proposal({ id: `p${i}`, entry: { term: long(NASTY) }, state: { is: i % 2 ? 'draft' : 'waiting' } }),
      ),
      notes: [{ id: 'n', slug: 'staging', text: long(NASTY), at: AT }],
      mostAsked: Array.from({ length: 20 }, () => request({ word: long('word ') })),
      clarity: Array.from({ length: 400 }, (_, i) => ({ slug: `s${i}`, clear: 3, notYet: 9 })),
      old: Array.from({ length: 400 }, (_, i) => `s${i}`),
      nameOf: (slug) => long(slug),
      page: 3,
    };
    const blocks = deskPieces(desk).map(({ block }) => block);
    expect(viewProblems({ type: 'home', blocks })).toEqual([]);
    expect(blocks.length).toBeLessThan(25);
  });
});

describe('the form gives back the entry it was filled with', () => {
  it('when nothing was changed', () => {
    fc.assert(
      fc.property(anyTerm, (each) => {
        const entry = each as unknown as Record<string, unknown>;
        const typed = Object.fromEntries(Object.entries(valuesOf(entry)).map(([field, text]) => [field, text.trim()]));
        expect(changesBetween(entry, entryFrom(entry, typed))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('and changes only what was changed', () => {
    const entry = {
      term: 'Staging',
      tldr: 'A copy.',
      steps: [{ name: 'One', text: 'First.' }],
      heard: [
        { phrase: 'a', means: 'b' },
        { phrase: 'c', means: 'd' },
      ],
      analogy: { story: 'A rehearsal.', pairs: [['Staging', 'the rehearsal']] },
    };
    const typed = { ...valuesOf(entry), phrase: 'push it', aliases: 'pre-prod, UAT\nstage', here: 'Ours is #qa.' };
    expect(entryFrom(entry, typed)).toEqual({
      ...entry,
      aliases: ['pre-prod', 'UAT', 'stage'],
      here: 'Ours is #qa.',
      heard: [
        { phrase: 'push it', means: 'b' },
        { phrase: 'c', means: 'd' },
      ],
    });
    expect(entryFrom(entry, { term: 'Staging', tldr: 'A copy.' })).toEqual({
      term: 'Staging',
      tldr: 'A copy.',
      steps: entry.steps,
      heard: [{ phrase: 'c', means: 'd' }],
    });
    expect(
      entryFrom(entry, { ...valuesOf(entry), pairs: 'Staging = the dress rehearsal\nno customers=empty seats' }),
    ).toMatchObject({
      analogy: {
        pairs: [
          ['Staging', 'the dress rehearsal'],
          ['no customers', 'empty seats'],
        ],
      },
    });
    expect(badPairs({ pairs: 'a = b\nno sign here' })).toEqual(['no sign here']);
  });
});

it('an explanation is read part by part, and a change says what was and what is', () => {
  const before = term({ tldr: 'Old.', aliases: ['pre-prod'] });
  const after = term({ tldr: 'New.', aliases: ['pre-prod'], here: 'Ask #qa.' });
  expect(partsOf(after).map(({ label }) => label)).toEqual([
    'The word',
    'Other names',
    'In a sentence',
    'Here, at our company',
  ]);
  expect(changesBetween(before, after)).toEqual([
    { label: 'In a sentence', before: 'Old.', after: 'New.' },
    { label: 'Here, at our company', before: undefined, after: 'Ask #qa.' },
  ]);
});

it('the second of two who decide is told who was quicker', () => {
  const approved = proposal({ version: 2, state: { is: 'approved', by: 'U0ROBIN000', at: AT } });
  expect(decidedMeanwhile(approved, 1).text).toBe('<@U0ROBIN000> was quicker, and has approved it.');
  expect(decidedMeanwhile(proposal({ version: 2 }), 1).text).toContain('has changed it since you saw it');
  expect(decidedMeanwhile(proposal(), 1).text).toContain('Press Edit');
});

it('what buttons and forms remember is read back, and nothing else is', () => {
  const draft = {
    purpose: 'new',
    slug: '',
    over: 0,
    request: 'orm',
    kept: { id: 'a', version: 1 },
    there: true,
  } as const;
  expect(decodeDraft(encodeState(draft))).toEqual(draft);
  const why = { about: 'proposal', id: 'a', version: 1, there: false } as const;
  expect(decodeWhy(encodeState(why))).toEqual(why);
  for (const other of [
    '',
    '{}',
    'null',
    '[]',
    '{"id":1,"version":"x"}',
    '{"purpose":"worse","slug":"a","over":0,"there":true}',
  ])
    expect([decodeDraft(other), decodeWhy(other), decodeProposal(other)]).toEqual([undefined, undefined, undefined]);
});
