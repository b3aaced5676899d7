import type { Button } from '@slack/types';
import type { Term } from '../glossary/types.ts';
import { encodeState } from './curators/values.ts';
import { ACTIONS } from './ids.ts';
import { button } from './pieces.ts';
import { CURATOR_WORDS } from './words/curators.ts';

/** "Suggest a better explanation", for anyone, wherever a word is explained to them alone. */
export const suggestButton = ({ slug, term }: Term): Button =>
  button(ACTIONS.suggestBetter, CURATOR_WORDS.suggestBetter, term, encodeState({ slug }));
