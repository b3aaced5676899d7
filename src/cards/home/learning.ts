import type { Standing } from '../../learning/standing.ts';
import type { Progress } from '../../storage/types.ts';
import { ACTIONS, numbered } from '../ids.ts';
import { actions, beside, bold, button, type Piece, paragraph, preview, small, title } from '../pieces.ts';
import { encode } from '../values.ts';
import { HOME_WORDS } from '../words/home.ts';
import { WORDS } from '../words.ts';

/** Paths beyond this many are reached by asking for them. */
const MOST_PATHS = 20;
const MOST_TITLE = 100;
const MOST_WHOM = 200;

/**
 * The path that somebody is on, or that they opened and did not begin, or, for whoever is new, the one to begin with.
 *
 * @param touched the paths they were on, the last one first
 */
export function continueOrBegin(standings: readonly Standing[], touched: readonly Progress[], isNew: boolean): Piece[] {
  const open = touched.flatMap(({ path: slug }) => standings.find(({ path }) => path.slug === slug) ?? []);
  const underway = open.find(({ state }) => state === 'underway');
  if (underway) return goOn(underway);
  const opened = open.find(({ state }) => state === 'untouched');
  if (opened) return begin(opened, HOME_WORDS.openedTitle);
  const [first] = standings;
  return isNew && first ? begin(first, HOME_WORDS.beginTitle) : [];
}

function goOn({ path, done, of, next }: Standing): Piece[] {
  const progress = HOME_WORDS.progress(done, of);
  return [
    title(HOME_WORDS.continueTitle),
    next
      ? paragraph(bold(path.title), HOME_WORDS.next(progress), bold(next.term), '.')
      : paragraph(bold(path.title), HOME_WORDS.nothingNext(progress)),
    actions(
      button(ACTIONS.learnContinue, HOME_WORDS.continueButton, path.title, encode({ path: path.slug }), {
        style: 'primary',
      }),
    ),
  ];
}

const begin = ({ path, of }: Standing, heading: string): Piece[] => [
  title(heading),
  paragraph(bold(path.title), HOME_WORDS.begin(WORDS.words(of))),
  actions(
    button(ACTIONS.learnChoose, HOME_WORDS.beginButton, path.title, encode({ path: path.slug }), { style: 'primary' }),
  ),
];

/**
 * All learning paths.
 *
 * @param known whether it is known how far somebody is on them
 */
export function learningPaths(standings: readonly Standing[], known: boolean): Piece[] {
  const more = standings.length - MOST_PATHS;
  return standings.length === 0
    ? []
    : [
        title(HOME_WORDS.pathsTitle),
        paragraph(HOME_WORDS.pathsIntro),
        ...standings.slice(0, MOST_PATHS).map((each, i) => pathLine(each, i, known)),
        ...(more > 0 ? [small(HOME_WORDS.morePaths(more))] : []),
      ];
}

function pathLine(standing: Standing, number: number, known: boolean): Piece {
  const { path } = standing;
  const about = HOME_WORDS.path(progressOf(standing), preview(path.for, MOST_WHOM));
  const isUnderway = standing.state === 'underway';
  const text = known ? BUTTONS[standing.state] : HOME_WORDS.openButton;
  const id = numbered(isUnderway ? ACTIONS.learnContinue : ACTIONS.learnChoose, number);
  return beside([preview(path.title, MOST_TITLE), about], button(id, text, path.title, encode({ path: path.slug })));
}

const BUTTONS: { readonly [state in Standing['state']]: string } = {
  untouched: HOME_WORDS.beginButton,
  underway: HOME_WORDS.continueButton,
  finished: HOME_WORDS.againButton,
};

/** "12 words", "3 of 12", "finished". */
export function progressOf({ state, done, of }: Standing): string {
  if (state === 'finished') return HOME_WORDS.finished;
  return state === 'underway' ? HOME_WORDS.progress(done, of) : WORDS.words(of);
}
