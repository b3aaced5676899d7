import type { ReactNode } from 'react';
import type { Link, Term } from '../../../src/glossary/types.ts';
import { ADDRESSES } from '../addresses.ts';
import type { To } from '../types.ts';

export const Name = ({ term: { term, about } }: { term: Term }): ReactNode =>
  about ? (
    <>
      {term}
      <span className="about">, {about}</span>
    </>
  ) : (
    term
  );

/** Words with their one line, each a link. */
export const WordList = ({ words, to }: { words: readonly Term[]; to: To }): ReactNode => (
  <ul className="words">
    {words.map((term) => (
      <li key={term.slug}>
        <a href={to(ADDRESSES.word(term.slug))}>
          <Name term={term} />
        </a>
        <p>{term.tldr}</p>
      </li>
    ))}
  </ul>
);

/** Words that another one leads to, each with the reason. */
export const LinkedWords = ({ links, terms, to }: { links: readonly Linked[]; terms: Terms; to: To }): ReactNode => (
  <ul className="linked">
    {links.flatMap(({ slug, because }) => {
      const term = terms.get(slug);
      return term ? (
        <li key={slug}>
          <a href={to(ADDRESSES.word(slug))}>
            <Name term={term} />
          </a>
          {because ? <p>{because}</p> : null}
        </li>
      ) : (
        []
      );
    })}
  </ul>
);

type Linked = Link;
type Terms = ReadonlyMap<string, Term>;

/** The links that lead to a word that there is. */
export const known = (links: readonly Link[], terms: Terms): Link[] => links.filter(({ slug }) => terms.has(slug));
