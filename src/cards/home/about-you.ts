import type { Glossary } from '../../glossary/types.ts';
import type { Standing } from '../../learning/standing.ts';
import type { Forgotten, Kept } from '../../storage/types.ts';
import { nameOf } from '../card.ts';
import { ACTIONS } from '../ids.ts';
import {
  actions,
  bullets,
  button,
  type Message,
  message,
  type Piece,
  paragraph,
  type Span,
  small,
  title,
} from '../pieces.ts';
import { HOME_WORDS } from '../words/home.ts';
import { WORDS } from '../words.ts';
import { progressOf } from './learning.ts';

/** Names beyond this many letters are only counted: each list has a place of its own. */
const MOST_NAMES = 400;

interface Around {
  readonly glossary: Glossary;
  readonly standings: readonly Standing[];
}

/** A line for each kind of thing that is kept, where there is something of it; a new kind is missed by the compiler. */
const KEPT: { readonly [kind in keyof Kept]: (of: Kept[kind], around: Around) => readonly Span[] | undefined } = {
  keptWords: (words, { glossary: { terms } }) => {
    const names = words.map(({ slug }) => {
      const term = terms.get(slug);
      return term ? nameOf(term) : slug;
    });
    return words.length > 0 ? [HOME_WORDS.keptWords(listed(names))] : undefined;
  },
  paths: (paths, { standings }) => {
    const names = paths.map(({ path }) => {
      const standing = standings.find((each) => each.path.slug === path);
      return standing ? `${standing.path.title} (${progressOf(standing)})` : path;
    });
    return paths.length > 0 ? [HOME_WORDS.paths(listed(names))] : undefined;
  },
  wordADay: (subscription) => subscription && [HOME_WORDS.wordADay(WORDS.words(subscription.sent.length))],
  waiting: ({ length }) => (length > 0 ? [HOME_WORDS.waiting(length)] : undefined),
  welcomed: (welcome) => {
    if (!welcome) return undefined;
    return welcome.by ? [HOME_WORDS.welcomedBy, { user: welcome.by }] : [HOME_WORDS.welcomed];
  },
  requests: (requests) =>
    requests.length > 0 ? [HOME_WORDS.requests(listed(requests.map(({ word }) => word)))] : undefined,
  proposals: (proposals) =>
    proposals.length > 0 ? [HOME_WORDS.proposals(listed(proposals.map(({ slug }) => slug)))] : undefined,
  askedToExplain: (requests) =>
    requests.length > 0 ? [HOME_WORDS.askedToExplain(listed(requests.map(({ word }) => word)))] : undefined,
  welcomesSent: (count) => (count > 0 ? [HOME_WORDS.welcomesSent(count)] : undefined),
  onRecord: (count) => (count > 0 ? [HOME_WORDS.onRecord(count)] : undefined),
};

/** What was removed, a line for each kind. */
const FORGOTTEN: { readonly [kind in keyof Forgotten]: (count: number) => string } = {
  keptWords: (count) => HOME_WORDS.keptWords(WORDS.words(count)),
  paths: HOME_WORDS.forgottenPaths,
  wordADay: () => HOME_WORDS.forgottenWordADay,
  waiting: HOME_WORDS.forgottenWaiting,
  welcomed: () => HOME_WORDS.forgottenWelcomed,
  requests: HOME_WORDS.forgottenRequests,
  welcomesSent: HOME_WORDS.forgottenWelcomesSent,
  onRecord: HOME_WORDS.forgottenOnRecord,
};

/** Everything that is kept about the person, and the button that deletes it. */
export function aboutYou(kept: Kept, around: Around): Piece[] {
  const lines = keysOf(KEPT).flatMap((kind) => {
    const line = lineOf(kind, kept, around);
    return line ? [line] : [];
  });
  const heading = title(HOME_WORDS.aboutTitle);
  if (lines.length === 0) return [heading, paragraph(`${HOME_WORDS.aboutNothing} ${HOME_WORDS.aboutEnd}`)];
  return [
    heading,
    paragraph(HOME_WORDS.aboutIntro),
    bullets(lines),
    small(HOME_WORDS.aboutEnd),
    actions(
      button(ACTIONS.forgetMe, HOME_WORDS.forget, '', '', {
        style: 'danger',
        confirm: {
          title: { type: 'plain_text', text: HOME_WORDS.forgetTitle },
          text: { type: 'plain_text', text: HOME_WORDS.forgetQuestion },
          confirm: { type: 'plain_text', text: HOME_WORDS.forgetYes },
          deny: { type: 'plain_text', text: HOME_WORDS.forgetNo },
          style: 'danger',
        },
      }),
    ),
  ];
}

const lineOf = <K extends keyof Kept>(kind: K, kept: Kept, around: Around) => KEPT[kind](kept[kind], around);

/** Says what was deleted. */
export function forgottenMessage(forgotten: Forgotten): Message {
  const lines = keysOf(FORGOTTEN)
    .filter((kind) => forgotten[kind] > 0)
    .map((kind) => [FORGOTTEN[kind](forgotten[kind])]);
  return message([
    title(HOME_WORDS.forgottenTitle),
    ...(lines.length > 0
      ? [paragraph(HOME_WORDS.forgottenIntro), bullets(lines)]
      : [paragraph(HOME_WORDS.forgottenNothing)]),
    paragraph(HOME_WORDS.forgottenEnd),
  ]);
}

const keysOf = <T extends object>(of: T) => Object.keys(of) as (keyof T)[];

/** "Staging, QA and 3 more". */
function listed(names: readonly string[]): string {
  let line = '';
  for (const [i, name] of names.entries()) {
    const longer = i === 0 ? name : `${line}, ${name}`;
    if (i > 0 && longer.length > MOST_NAMES) return line + HOME_WORDS.andMore(names.length - i);
    line = longer;
  }
  return line;
}
