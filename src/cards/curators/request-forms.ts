import type { ModalView } from '@slack/types';
import { ACTIONS, MENUS, VIEWS } from '../ids.ts';
import { actions, button, type Message, message, type Piece, paragraph, plain, preview, title } from '../pieces.ts';
import { CURATOR_WORDS } from '../words/curators.ts';
import { formView, INPUT, input, textInput } from './form-blocks.ts';
import { encodeState, type RequestFormState, type WhyState } from './values.ts';

/** The ids of the inputs; each form has one, but for that of whoever was asked. */
export const PLACE = 'place';
export const WHY = 'why';
export const KNOWN_WORD = 'known_word';
export const EXPERT = 'expert';
export const ANSWER = { what: 'what', like: 'like' } as const;

const MOST_WORD = 100;
const MOST_PLACE = 300;
/** Those who wait read it in a message of a few lines, in which a sign may take five letters. */
const MOST_WHY = 600;

/** "Where did you meet it?", for whoever has asked for a word. */
export const whereMetView = (key: string): ModalView =>
  formView(
    {
      id: VIEWS.whereMet,
      title: CURATOR_WORDS.whereMetTitle,
      metadata: encodeState({ key }),
      submit: CURATOR_WORDS.send,
    },
    [
      textInput(PLACE, {
        label: CURATOR_WORDS.whereMetLabel,
        hint: CURATOR_WORDS.whereMetHint,
        example: CURATOR_WORDS.whereMetExample,
        multiline: true,
      }),
    ],
  );

/** Why a request or a proposal is declined. */
export function whyView(state: WhyState): ModalView {
  const isRequest = state.about === 'request';
  return formView(
    {
      id: VIEWS.why,
      title: isRequest ? CURATOR_WORDS.whyTitle : CURATOR_WORDS.declineTitle,
      metadata: encodeState(state),
      submit: CURATOR_WORDS.tellThem,
    },
    [
      limited(
        MOST_WHY,
        textInput(WHY, {
          label: CURATOR_WORDS.whyLabel,
          hint: isRequest ? CURATOR_WORDS.whyHint : CURATOR_WORDS.declineHint,
          ...(isRequest && { example: CURATOR_WORDS.whyExample }),
          multiline: true,
        }),
      ),
    ],
  );
}

/** Which word is it another name for? The list is filled as one types. */
export const anotherNameView = (word: string, state: RequestFormState): ModalView =>
  formView(
    {
      id: VIEWS.anotherName,
      title: CURATOR_WORDS.anotherNameTitle,
      metadata: encodeState(state),
      submit: CURATOR_WORDS.nameIt,
    },
    [
      paragraph(CURATOR_WORDS.anotherNameIntro(preview(word, MOST_WORD))),
      input(
        KNOWN_WORD,
        { label: CURATOR_WORDS.anotherNameLabel },
        {
          type: 'external_select',
          action_id: MENUS.knownWord,
          min_query_length: 1,
          placeholder: plain(CURATOR_WORDS.anotherNameExample),
        },
      ),
    ],
  );

/** Whom to ask? */
export const askSomeoneView = (word: string, state: RequestFormState): ModalView =>
  formView(
    {
      id: VIEWS.askSomeone,
      title: CURATOR_WORDS.askSomeoneTitle,
      metadata: encodeState(state),
      submit: CURATOR_WORDS.askThem,
    },
    [
      paragraph(CURATOR_WORDS.askSomeoneIntro(preview(word, MOST_WORD))),
      input(
        EXPERT,
        { label: CURATOR_WORDS.askSomeoneLabel },
        { type: 'users_select', action_id: INPUT, placeholder: plain(CURATOR_WORDS.askSomeoneExample) },
      ),
    ],
  );

/** The one question, for whoever was asked. */
export const expertMessage = (key: string, word: string, place: string | undefined): Message =>
  message([
    title(CURATOR_WORDS.expertQuestion(preview(word, MOST_WORD))),
    paragraph(CURATOR_WORDS.expertIntro(preview(word, MOST_WORD))),
    ...(place ? [paragraph(CURATOR_WORDS.expertMet(preview(place, MOST_PLACE)))] : []),
    paragraph(CURATOR_WORDS.expertHow),
    actions(
      button(ACTIONS.answerAsExpert, CURATOR_WORDS.expertAnswer, word, encodeState({ key }), { style: 'primary' }),
    ),
  ]);

/** The small form for their answer. */
export const expertView = (key: string, word: string): ModalView =>
  formView(
    {
      id: VIEWS.expertAnswer,
      title: CURATOR_WORDS.expertTitle,
      metadata: encodeState({ key }),
      submit: CURATOR_WORDS.send,
    },
    [
      textInput(ANSWER.what, {
        label: CURATOR_WORDS.expertLabel(preview(word, MOST_WORD)),
        hint: CURATOR_WORDS.expertHint,
        multiline: true,
      }),
      textInput(ANSWER.like, { label: CURATOR_WORDS.expertLikeLabel, optional: true, multiline: true }),
    ],
  );

const limited = (max_length: number, piece: Piece): Piece => {
  const { block } = piece;
  if (block.type !== 'input' || block.element.type !== 'plain_text_input') return piece;
  return { ...piece, block: { ...block, element: { ...block.element, max_length } } };
};
