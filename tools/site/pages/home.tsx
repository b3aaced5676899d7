import type { ReactNode } from 'react';
import { WORDS } from '../../../src/cards/words.ts';
import type { Glossary, LearningPath, Term } from '../../../src/glossary/types.ts';
import { firstWeek } from '../../../src/learning/first-week.ts';
import { ADDRESSES } from '../addresses.ts';
import { Message } from '../parts/message.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { shelves } from '../situations.ts';
import type { Page, Site, To } from '../types.ts';
import { SITE_WORDS } from '../words.ts';
import { PathList, pathsOf } from './paths.tsx';

/** Where one begins: a box to ask in, a path for whoever is new, and all the words by where one meets them. */
export const homePage = ({ glossary }: Site): Page => ({
  file: ADDRESSES.home,
  title: SITE_WORDS.name,
  description: SITE_WORDS.homeIntro,
  main: (to) => (
    <>
      <section className="hero">
        <h1>{SITE_WORDS.homeTitle}</h1>
        <p className="lead">{SITE_WORDS.homeIntro}</p>
        <SearchBox to={to} root="" isLarge />
        <p className="eyebrow">{SITE_WORDS.homePrivate}</p>
      </section>
      <Begin path={firstWeek(glossary)} to={to} />
      <section aria-labelledby="situations">
        <h2 id="situations">{SITE_WORDS.homeSituations}</h2>
        <Situations glossary={glossary} to={to} />
      </section>
      {glossary.paths.length > 0 ? (
        <section aria-labelledby="paths">
          <h2 id="paths">{SITE_WORDS.homePaths}</h2>
          <p>{SITE_WORDS.pathsIntro}</p>
          <PathList paths={pathsOf(glossary)} to={to} />
        </section>
      ) : null}
    </>
  ),
});

function Begin({ path, to }: { path: LearningPath | undefined; to: To }): ReactNode {
  if (!path) return null;
  return (
    <section className="begin" aria-labelledby="begin">
      <h2 id="begin">{SITE_WORDS.homeBegin}</h2>
      <Message {...path.message} />
      <p>{SITE_WORDS.homeBeginPromise(WORDS.words(path.steps.length))}</p>
      <a className="button" href={to(ADDRESSES.path(path.slug))}>
        {SITE_WORDS.homeBeginButton}
      </a>
    </section>
  );
}

/** How many of a situation's words are named on its door. */
const NAMED = 4;

function Situations({ glossary, to }: { glossary: Glossary; to: To }): ReactNode {
  const fame = linksTo(glossary);
  const famous = (words: readonly Term[]): Term[] =>
    [...words].sort((a, b) => (fame.get(b.slug) ?? 0) - (fame.get(a.slug) ?? 0)).slice(0, NAMED);
  return (
    <ul className="doors">
      {shelves(glossary).map(({ situation, words }) => (
        <li key={situation.slug}>
          <a href={to(ADDRESSES.situation(situation.slug))}>{situation.title}</a>
          <p>
            {famous(words)
              .map(({ term }) => term)
              .join(', ')}
          </p>
          <p className="eyebrow">{WORDS.words(words.length)}</p>
        </li>
      ))}
    </ul>
  );
}

/** How often other words lead to a word: what many lead to is what one is likeliest to have met. */
function linksTo({ terms }: Glossary): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { builds_on, see_also } of terms.values())
    for (const { slug } of [...builds_on, ...see_also]) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return counts;
}
