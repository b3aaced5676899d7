import type { PlainTextOption } from '@slack/types';
import type { Term } from '../../glossary/types.ts';
import { LIMITS } from '../../limits.ts';
import { nameOf } from '../card.ts';
import { plain, shorten } from '../pieces.ts';

/** Words to choose from in a menu. */
export const wordOptions = (terms: readonly Term[]): PlainTextOption[] =>
  terms.map((term) => ({
    text: plain(shorten(nameOf(term), LIMITS.optionText)),
    description: plain(shorten(term.tldr, LIMITS.optionText)),
    value: term.slug,
  }));
