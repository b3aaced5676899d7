import type { ReactNode } from 'react';
import { nameOf } from '../../../src/cards/card.ts';
import { PART_LABELS } from '../../../src/cards/words/parts.ts';
import { WORDS } from '../../../src/cards/words.ts';
import type { LearningPath, Term } from '../../../src/glossary/types.ts';
import { ADDRESSES } from '../addresses.ts';
import { Explanation } from '../parts/explanation.tsx';
import { known, LinkedWords, Name } from '../parts/word-list.tsx';
import { type Shelf, shelves } from '../situations.ts';
import type { Page, Picture, Site, To } from '../types.ts';
import { SITE_WORDS } from '../words.ts';

type Terms = ReadonlyMap<string, Term>;

/** A page for every word. */
export function wordPages({ glossary, pictures }: Site): Page[] {
  const all = shelves(glossary);
  return [...glossary.terms.values()].map((term) => {
    const shelf = all.find(({ situation }) => situation.slug === term.situation);
    const paths = glossary.paths.filter(({ steps }) => steps.some(({ slug }) => slug === term.slug));
    const picture = pictures.get(term.slug);
    return {
      file: ADDRESSES.word(term.slug),
      title: nameOf(term),
      description: term.tldr,
      picture,
      main: (to) => <Word term={term} terms={glossary.terms} shelf={shelf} paths={paths} picture={picture} to={to} />,
    };
  });
}

interface WordProps {
  readonly term: Term;
  readonly terms: Terms;
  readonly shelf: Shelf | undefined;
  readonly paths: readonly LearningPath[];
  readonly picture: Picture | undefined;
  readonly to: To;
}

const Word = ({ term, terms, shelf, paths, picture, to }: WordProps): ReactNode => (
  <>
    {shelf ? <Place shelf={shelf} to={to} /> : null}
    <article className="word">
      <Opening term={term} />
      {picture ? <img className="picture" src={to(picture.file)} alt={picture.alt} width={1200} height={628} /> : null}
      <Explanation term={term} terms={terms} to={to} />
      <Around term={term} terms={terms} paths={paths} to={to} />
    </article>
    {shelf ? <Neighbours term={term} shelf={shelf} to={to} /> : null}
  </>
);

const Place = ({ shelf: { situation }, to }: { shelf: Shelf; to: To }): ReactNode => (
  <nav className="place" aria-label={SITE_WORDS.placeLabel}>
    <ol>
      <li>
        <a href={to(ADDRESSES.home)}>{SITE_WORDS.name}</a>
      </li>
      <li>
        <a href={to(ADDRESSES.situation(situation.slug))}>{situation.title}</a>
      </li>
    </ol>
  </nav>
);

/** The word, what else it is called, and its one line. */
function Opening({ term }: { term: Term }): ReactNode {
  // A comparison's other names ("B vs A", "A or B") are there to be found by; the first says enough.
  const aliases = term.kind === 'comparison' ? term.aliases.slice(0, 1) : term.aliases;
  const names = [
    [SITE_WORDS.shortFor, term.short_for],
    [SITE_WORDS.spoken, term.say],
    [SITE_WORDS.alsoCalled, aliases.join(', ')],
  ].filter(([, text]) => text);
  return (
    <header>
      <h1>
        <Name term={term} />
      </h1>
      <p className="tldr">{term.tldr}</p>
      {names.length > 0 ? (
        <ul className="names">
          {names.map(([label, text]) => (
            <li key={label}>
              <b>{label}</b>
              {text}
            </li>
          ))}
        </ul>
      ) : null}
      {term.here ? (
        <p className="here">
          <b>{WORDS.here}</b>
          {term.here}
        </p>
      ) : null}
    </header>
  );
}

/** The words and paths around it. */
function Around({ term, terms, paths, to }: Pick<WordProps, 'term' | 'terms' | 'paths' | 'to'>): ReactNode {
  const groups = [
    { id: 'builds-on', title: PART_LABELS.builds_on, links: known(term.builds_on, terms) },
    { id: 'related', title: WORDS.relatedTitle, links: known(term.see_also, terms) },
  ].filter(({ links }) => links.length > 0);
  return (
    <>
      {groups.map(({ id, title, links }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          <LinkedWords links={links} terms={terms} to={to} />
        </section>
      ))}
      {paths.length > 0 ? (
        <section className="screen-only" aria-labelledby="paths">
          <h2 id="paths">{SITE_WORDS.onPaths}</h2>
          <ul className="linked">
            {paths.map(({ slug, title, for: whom }) => (
              <li key={slug}>
                <a href={to(ADDRESSES.path(slug))}>{title}</a>
                <p>{SITE_WORDS.pathFor(whom)}</p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

/** The words before and after it on the same shelf. */
function Neighbours({ term, shelf: { situation, words: all }, to }: { term: Term; shelf: Shelf; to: To }): ReactNode {
  const words = all.filter((each) => each.situation === term.situation);
  const at = words.indexOf(term);
  const neighbours = [
    [words[at - 1], SITE_WORDS.before, 'prev'],
    [words[at + 1], SITE_WORDS.after, 'next'],
  ] as const;
  if (words.length < 2) return null;
  return (
    <nav className="neighbours" aria-label={SITE_WORDS.neighbours(situation.title)}>
      {neighbours.map(([neighbour, label, rel]) =>
        neighbour ? (
          <a key={rel} className={rel} rel={rel} href={to(ADDRESSES.word(neighbour.slug))}>
            <span className="eyebrow">{label}</span>
            <Name term={neighbour} />
          </a>
        ) : null,
      )}
    </nav>
  );
}
