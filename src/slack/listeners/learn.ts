import type { types } from '@slack/bolt';
import { ACTIONS, type ActionId } from '../../cards/ids.ts';
import { endView, finishedView, type Outcome } from '../../cards/learn/end.ts';
import { goneView, introView, stepView, stoppedView } from '../../cards/learn/step.ts';
import { type AnswerState, decodeAnswer, decodeLearn, type SayingRef } from '../../cards/learn/values.ts';
import type { PlaceOnPath } from '../../learning/path.ts';
import { quizOn, type Saying, sayingsOf } from '../../learning/quiz.ts';
import { standings } from '../../learning/standing.ts';
import { homeBehind, refreshHome } from '../home.ts';
import type { Deps, Listener } from '../listener.ts';
import { turnOrOpen } from '../modal.ts';
import { onStoringPress, type Press } from '../press.ts';
import { catchUp, placeAfter, type Walk, walk } from '../walk.ts';

/** A person walks a learning path, in one modal that changes at each step. What they did is stored before it is shown. */
export const learn: Listener = {
  register(app, deps) {
    const { storage, now } = deps;
    const onStep = (action: ActionId, store: Store, draw: (walked: Walk, press: Press) => types.ModalView): void =>
      onStoringPress(
        app,
        deps,
        action,
        (press) => walk(press, deps, (path) => store(press, path)),
        async (press, walked) => {
          await turnOrOpen(
            press,
            walked ? draw(walked, press) : goneView(standings(deps.index(press.person.workspace).glossary, [])),
          );
          if (walked?.noted !== 'noted') return;
          await catchUp(walked, press.person, deps);
          await refreshHome(press.client, deps, press.person, homeBehind(press));
        },
      );

    const open: Store = ({ person }, path) => storage.learning.open(person, path, now());
    const resume = (walked: Walk): types.ModalView => viewAt(placeAfter(walked, { begun: false }), walked, deps);
    onStep(ACTIONS.learnChoose, open, resume);
    onStep(ACTIONS.learnContinue, open, resume);
    onStep(ACTIONS.learnBegin, open, (walked) => viewAt(placeAfter(walked, { begun: true }), walked, deps));

    onStep(
      ACTIONS.learnGotIt,
      async ({ person, value }, path) => {
        const slug = decodeLearn(value)?.slug;
        if (slug) await storage.learning.gotIt(person, path, slug, now());
      },
      (walked) => viewAt(placeAfter(walked, { begun: true, gotIt: walked.state.slug }), walked, deps),
    );
    // A word that a team has taken away meanwhile has no other comparison: the next one comes.
    onStep(ACTIONS.learnAnother, open, (walked) => {
      const { path, noted, state } = walked;
      const step = stepOnShow(walked);
      return step ? stepView(path, step, { noted, another: state.another === true }) : resume(walked);
    });
    onStep(ACTIONS.learnStop, open, (walked) => {
      const step = stepOnShow(walked);
      return step ? stoppedView(walked.path, step, walked.noted, deps.command) : resume(walked);
    });

    onStep(
      ACTIONS.learnAnswer,
      async ({ person, value }, path) => {
        const answer = decodeAnswer(value);
        await Promise.all([
          ...(answer ? [storage.learning.answerQuiz(person, path, isRight(answer), now())] : []),
          storage.learning.finish(person, path, now()),
        ]);
      },
      (walked, { value }) => finished(walked, deps, outcomeOf(value, walked)),
    );
    onStep(
      ACTIONS.learnFinish,
      ({ person }, path) => storage.learning.finish(person, path, now()),
      (walked) => finished(walked, deps),
    );
    onStep(
      ACTIONS.learnAgain,
      ({ person }, path) => storage.learning.leave(person, path),
      ({ path, steps, noted }) => introView(path, steps.length, noted),
    );
  },
};

type Store = (press: Press, path: string) => Promise<void>;

const stepOnShow = ({ steps, state }: Walk) => steps.find(({ term }) => term.slug === state.slug);

function viewAt(place: PlaceOnPath, walked: Walk, deps: Deps): types.ModalView {
  const { glossary, path, steps, noted } = walked;
  switch (place.at) {
    case 'beginning':
      return introView(path, steps.length, noted);
    case 'step':
      return stepView(path, place.step, { noted });
    case 'end': {
      const words = steps.map(({ term }) => term);
      return endView(path, quizOn(words, glossary.terms, deps.random), noted);
    }
    case 'finished':
      return finished(walked, deps);
  }
}

function finished({ glossary, path, steps, noted, progress }: Walk, deps: Deps, outcome?: Outcome): types.ModalView {
  const others = standings(glossary, progress).filter(
    (each) => each.path.slug !== path.slug && each.state !== 'finished',
  );
  return finishedView(path, { words: steps.length, others, outcome, noted, command: deps.command });
}

const isRight = ({ asked, chosen }: AnswerState): boolean => asked.slug === chosen.slug;

/** What was asked and chosen, unless either has changed since the question was put. */
function outcomeOf(value: string | undefined, { glossary }: Walk): Outcome | undefined {
  const answer = decodeAnswer(value);
  const saying = ({ slug, number }: SayingRef): Saying | undefined => {
    const term = glossary.terms.get(slug);
    return term && sayingsOf(term)[number];
  };
  const asked = answer && saying(answer.asked);
  const chosen = answer && saying(answer.chosen);
  return asked && chosen && { asked, chosen };
}
