import type { ReactNode } from 'react';
import { ADDRESSES } from '../addresses.ts';
import type { To } from '../types.ts';
import { SITE_WORDS } from '../words.ts';

/**
 * The box one asks in. Without scripts, Enter leads to all the words. It has no name, so that no host is ever told what
 * was typed.
 *
 * @param isLarge whether it is what the page is about
 */
export function SearchBox({ to, root, isLarge = false }: { to: To; root: string; isLarge?: boolean }): ReactNode {
  return (
    <search className={isLarge ? 'search search-large' : 'search'}>
      <form action={to(ADDRESSES.allWords)} data-root={root}>
        <label htmlFor="question" className={isLarge ? '' : 'unseen'}>
          {isLarge ? SITE_WORDS.searchLabel : SITE_WORDS.searchShort}
        </label>
        <div className="search-field">
          <input
            id="question"
            type="search"
            placeholder={isLarge ? SITE_WORDS.searchExample : SITE_WORDS.searchShort}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="search"
            maxLength={200}
          />
          <span className="key" aria-hidden="true">
            {SITE_WORDS.searchKey}
          </span>
          <div className="found">
            <p className="found-note" role="status" />
            <div className="found-words" id="found" role="listbox" aria-label={SITE_WORDS.searchResults} />
            <a className="found-none" href={to(ADDRESSES.allWords)} hidden>
              {SITE_WORDS.searchNone}
            </a>
          </div>
        </div>
      </form>
    </search>
  );
}
