import type { Term } from '../glossary/types.ts';

/** So many likenesses fit into what Slack takes, however long each is. */
const MOST = 4;

/** What a word's picture shows, in words. */
export const pictureAlt = ({ term, analogy }: Term): string =>
  [`${term}, drawn.`, ...(analogy?.pairs ?? []).slice(0, MOST).map(([real, told]) => `${real} is like ${told}.`)].join(
    ' ',
  );
