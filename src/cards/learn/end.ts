import type { ModalView } from '@slack/types';
import type { LearningPath } from '../../glossary/types.ts';
import type { Quiz, Saying } from '../../learning/quiz.ts';
import type { Standing } from '../../learning/standing.ts';
import { nameOf } from '../card.ts';
import { ACTIONS, numbered } from '../ids.ts';
import { actions, bold, bullets, button, italic, type Piece, paragraph, small, title } from '../pieces.ts';
import { LEARNING_WORDS } from '../words/learning.ts';
import { WORDS } from '../words.ts';
import { messagePieces, pathsPieces } from './paths.ts';
import { encodeLearn } from './values.ts';
import { awayIn, learnView, type Noted } from './view.ts';

/** After the last word: the message once more, what it says, and a question where there is one. */
export function endView(path: LearningPath, quiz: Quiz | undefined, noted: Noted): ModalView {
  const finish = button(
    ACTIONS.learnFinish,
    quiz ? LEARNING_WORDS.noQuestion : LEARNING_WORDS.done,
    path.title,
    encodeLearn({ path: path.slug, ...awayIn(noted) }),
  );
  return learnView(path.title, noted, [
    title(LEARNING_WORDS.endTitle),
    ...messagePieces(path),
    paragraph(bold(LEARNING_WORDS.readable), path.readable),
    ...(quiz ? question(path, quiz, noted) : []),
    actions(finish),
  ]);
}

/** The choices are whole sentences, longer than a button may be: so each has a letter, and the buttons have the letters. */
function question(path: LearningPath, { asked, choices }: Quiz, noted: Noted): Piece[] {
  const lettered = choices.map((choice, i) => ({ choice, letter: LEARNING_WORDS.letters[i] ?? '' }));
  const ref = ({ term, number }: Saying) => ({ slug: term.slug, number });
  return [
    title(LEARNING_WORDS.quizTitle),
    paragraph(LEARNING_WORDS.quizBefore, italic(quoted(asked)), `${stop(asked)} ${LEARNING_WORDS.quizAfter}`),
    ...lettered.map(({ choice, letter }) => paragraph(bold(`${letter}.`), ` ${choice.means}`)),
    actions(
      ...lettered.map(({ choice, letter }, i) =>
        button(
          numbered(ACTIONS.learnAnswer, i),
          letter,
          choice.means,
          encodeLearn({ path: path.slug, asked: ref(asked), chosen: ref(choice), ...awayIn(noted) }),
        ),
      ),
    ),
    small(LEARNING_WORDS.quizEase),
  ];
}

const quoted = ({ phrase }: Saying): string => `“${phrase}”`;

/** The full stop after a quoted phrase, unless the phrase has its own end. */
const stop = ({ phrase }: Saying): string => (/[.!?…]$/.test(phrase) ? '' : '.');

/** More would be a choice, and not a next step. */
const MOST_NEXT = 3;

/** How the question was answered. */
export interface Outcome {
  readonly asked: Saying;
  readonly chosen: Saying;
}

/** A path that is finished: the answer where there was a question, and what to try next. */
export function finishedView(
  path: LearningPath,
  {
    words,
    others,
    outcome,
    noted,
    command,
  }: {
    readonly words: number;
    /** The paths that are not finished yet. */
    readonly others: readonly Standing[];
    readonly outcome?: Outcome | undefined;
    readonly noted: Noted;
    readonly command: string;
  },
): ModalView {
  return learnView(path.title, noted, [
    ...(outcome ? answer(outcome) : []),
    title(LEARNING_WORDS.finishedTitle(path.title)),
    paragraph(LEARNING_WORDS.finishedNow(words)),
    title(LEARNING_WORDS.nextTitle),
    ...pathsPieces(others.slice(0, MOST_NEXT), awayIn(noted)),
    bullets(LEARNING_WORDS.nextAsks(command).map(([type, what]) => [bold(type), `: ${what}`])),
    actions(
      button(ACTIONS.learnAgain, LEARNING_WORDS.again, path.title, encodeLearn({ path: path.slug, ...awayIn(noted) })),
    ),
  ]);
}

function answer({ asked, chosen }: Outcome): Piece[] {
  const isRight = chosen.term.slug === asked.term.slug;
  const { remember } = asked.term;
  return [
    title(isRight ? LEARNING_WORDS.right : LEARNING_WORDS.wrong),
    paragraph(italic(quoted(asked)), LEARNING_WORDS.means, asked.means),
    ...(remember ? [paragraph(bold(WORDS.toKeep), remember)] : []),
    ...(isRight
      ? []
      : [
          paragraph(
            LEARNING_WORDS.chosenBefore,
            italic(quoted(chosen)),
            `${stop(chosen)} ${LEARNING_WORDS.chosenBetween}`,
            bold(nameOf(chosen.term)),
            '.',
          ),
        ]),
  ];
}
