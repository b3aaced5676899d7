import { ADDRESSES } from '../addresses.ts';
import type { Page } from '../types.ts';
import { SITE_WORDS } from '../words.ts';

/** What a host shows at an address where there is nothing. */
export const notFoundPage = (): Page => ({
  file: ADDRESSES.notFound,
  title: SITE_WORDS.notFoundTitle,
  description: SITE_WORDS.notFound,
  main: (to) => (
    <>
      <h1>{SITE_WORDS.notFoundTitle}</h1>
      <p className="lead">{SITE_WORDS.notFound}</p>
      <p>
        <a className="button" href={to(ADDRESSES.allWords)}>
          {SITE_WORDS.allWords}
        </a>
      </p>
    </>
  ),
});
