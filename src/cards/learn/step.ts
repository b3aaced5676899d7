import type { ModalView } from '@slack/types';
import type { LearningPath } from '../../glossary/types.ts';
import type { Step } from '../../learning/path.ts';
import type { Standing } from '../../learning/standing.ts';
import { explanation, heading } from '../card.ts';
import { ACTIONS } from '../ids.ts';
import { actions, bold, button, paragraph, small, title } from '../pieces.ts';
import { LEARNING_WORDS } from '../words/learning.ts';
import { messagePieces, pathsPieces } from './paths.ts';
import { encodeLearn } from './values.ts';
import { awayIn, learnView, type Noted } from './view.ts';

/** A path's beginning: the message that one cannot read yet. */
export const introView = (path: LearningPath, words: number, noted: Noted): ModalView =>
  learnView(path.title, noted, [
    ...messagePieces(path),
    paragraph(LEARNING_WORDS.promise(words)),
    actions(
      button(ACTIONS.learnBegin, LEARNING_WORDS.begin, path.title, encodeLearn({ path: path.slug, ...awayIn(noted) }), {
        style: 'primary',
      }),
    ),
  ]);

/**
 * One word of a path.
 *
 * @param another whether its other comparison is shown
 */
export function stepView(
  path: LearningPath,
  { term, because, number, of }: Step,
  { noted, another = false }: { readonly noted: Noted; readonly another?: boolean },
): ModalView {
  const here = { path: path.slug, slug: term.slug, ...awayIn(noted) };
  const value = encodeLearn(here);
  // In the bar the number stays in sight, however far down the word before was read.
  return learnView(LEARNING_WORDS.wordOf(number, of), noted, [
    small(path.title),
    ...heading(term),
    paragraph(bold(LEARNING_WORDS.because), because),
    ...explanation(term, 'plain', { slug: term.slug, ...(another && { another }) }),
    actions(
      button(ACTIONS.learnGotIt, LEARNING_WORDS.gotIt, term.term, value, { style: 'primary' }),
      ...(term.another_analogy
        ? [
            button(
              ACTIONS.learnAnother,
              another ? LEARNING_WORDS.theFirst : LEARNING_WORDS.another,
              term.term,
              encodeLearn({ ...here, ...(!another && { another: true }) }),
            ),
          ]
        : []),
      button(ACTIONS.learnStop, LEARNING_WORDS.stop, term.term, value),
    ),
  ]);
}

/** After "Stop": the place is kept, and how to come back. */
export const stoppedView = (path: LearningPath, step: Step, noted: Noted, command: string): ModalView =>
  learnView(path.title, noted, [
    title(LEARNING_WORDS.stoppedTitle),
    ...(noted === 'noted'
      ? [paragraph(LEARNING_WORDS.stopped(step.number, step.of)), paragraph(LEARNING_WORDS.stoppedNext(command))]
      : [paragraph(LEARNING_WORDS.stoppedAway(command))]),
    actions(
      button(
        ACTIONS.learnContinue,
        LEARNING_WORDS.goOnAfterAll,
        path.title,
        encodeLearn({ path: path.slug, slug: step.term.slug, ...awayIn(noted) }),
      ),
    ),
  ]);

/** For a path that is gone, or a button of an older version: the paths that there are. */
export const goneView = (states: readonly Standing[]): ModalView =>
  learnView(LEARNING_WORDS.goneTitle, 'noted', [
    paragraph(states.length > 0 ? LEARNING_WORDS.gone : LEARNING_WORDS.noPaths),
    ...pathsPieces(states),
  ]);
