import type { ReactNode } from 'react';
import { WORDS } from '../../../src/cards/words.ts';
import type { Term } from '../../../src/glossary/types.ts';
import { ADDRESSES } from '../addresses.ts';
import { Name, WordList } from '../parts/word-list.tsx';
import { inOrder, type Shelf, shelves } from '../situations.ts';
import type { Page, Site, To } from '../types.ts';
import { capital, SITE_WORDS } from '../words.ts';

/** A page for every situation, with its words. */
export const situationPages = ({ glossary }: Site): Page[] =>
  shelves(glossary).map((shelf) => ({
    file: ADDRESSES.situation(shelf.situation.slug),
    title: shelf.situation.title,
    description: shelf.words.map(({ term }) => term).join(', '),
    main: (to) => <Situation shelf={shelf} to={to} />,
  }));

const Situation = ({ shelf: { situation, words }, to }: { shelf: Shelf; to: To }): ReactNode => (
  <>
    <h1>{situation.title}</h1>
    <p className="lead">{SITE_WORDS.situationIntro(capital(WORDS.words(words.length)))}</p>
    <WordList words={words} to={to} />
  </>
);

/** All the words, by letter. */
export function allWordsPage({ glossary }: Site): Page {
  const words = inOrder(glossary.terms.values());
  return {
    file: ADDRESSES.allWords,
    title: SITE_WORDS.allWords,
    description: SITE_WORDS.allIntro(WORDS.words(words.length)),
    main: (to) => <AllWords words={words} to={to} />,
  };
}

function AllWords({ words, to }: { words: readonly Term[]; to: To }): ReactNode {
  const letters = new Map<string, Term[]>();
  for (const term of words) letters.set(letterOf(term), [...(letters.get(letterOf(term)) ?? []), term]);
  return (
    <>
      <h1>{SITE_WORDS.allWords}</h1>
      <p className="lead">{SITE_WORDS.allIntro(capital(WORDS.words(words.length)))}</p>
      <nav className="letters" aria-label={SITE_WORDS.lettersLabel}>
        {[...letters.keys()].map((letter) => (
          <a key={letter} href={`#letter-${letter}`}>
            {letter}
          </a>
        ))}
      </nav>
      {[...letters].map(([letter, group]) => (
        <section key={letter} className="letter" aria-labelledby={`letter-${letter}`}>
          <h2 id={`letter-${letter}`}>{letter}</h2>
          <ul className="names-only">
            {group.map((term) => (
              <li key={term.slug}>
                <a href={to(ADDRESSES.word(term.slug))}>
                  <Name term={term} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** The letter under which a word is looked for. */
function letterOf({ term }: Term): string {
  const first = term.normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(first) ? first : SITE_WORDS.signs;
}
