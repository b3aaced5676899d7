import { situationMessage, situationsMessage } from '../../cards/browse.ts';
import { fold } from '../../lookup/normalise.ts';
import type { Ask } from './ask.ts';

/** "list": the situations; "list something broke": the words in one. */
export const forList: Ask = {
  written: /^list$/i,
  takesMore: true,
  answer: (more, { alone, workspace }, { index }) => {
    const { glossary } = index(workspace);
    if (!more) return situationsMessage(glossary, { alone });
    const asked = fold(more);
    const situation =
      glossary.situations.find(({ slug, title }) => slug === asked || fold(title) === asked) ??
      glossary.situations.find(({ title }) => fold(title).includes(asked));
    return situation
      ? situationMessage(glossary, { slug: situation.slug, page: 0, alone })
      : situationsMessage(glossary, { alone, missing: more });
  },
};
