import type { ReactNode } from 'react';
import { LEARNING_WORDS } from '../../../src/cards/words/learning.ts';
import { WORDS } from '../../../src/cards/words.ts';
import type { Glossary, LearningPath } from '../../../src/glossary/types.ts';
import { FIRST_WEEK } from '../../../src/learning/first-week.ts';
import { stepsOf } from '../../../src/learning/path.ts';
import { ADDRESSES } from '../addresses.ts';
import { Message } from '../parts/message.tsx';
import { Name } from '../parts/word-list.tsx';
import type { Page, Site, To } from '../types.ts';
import { capital, SITE_WORDS } from '../words.ts';

/** The learning paths, each on a page of its own, and the page that leads to them. */
export function pathPages({ glossary }: Site): Page[] {
  const paths = pathsOf(glossary);
  return [
    {
      file: ADDRESSES.paths,
      title: SITE_WORDS.paths,
      description: SITE_WORDS.pathsIntro,
      main: (to) => (
        <>
          <h1>{LEARNING_WORDS.pathsTitle}</h1>
          <p className="lead">{paths.length > 0 ? SITE_WORDS.pathsIntro : LEARNING_WORDS.noPaths}</p>
          <PathList paths={paths} to={to} />
        </>
      ),
    },
    ...paths.map((path) => ({
      file: ADDRESSES.path(path.slug),
      title: path.title,
      description: SITE_WORDS.pathFor(path.for),
      main: (to: To) => <Path path={path} glossary={glossary} to={to} />,
    })),
  ];
}

/** The learning paths, the one for whoever is new before the others. */
export const pathsOf = ({ paths }: Glossary): LearningPath[] =>
  [...paths].sort((a, b) => Number(b.slug === FIRST_WEEK) - Number(a.slug === FIRST_WEEK));

export const PathList = ({ paths, to }: { paths: readonly LearningPath[]; to: To }): ReactNode => (
  <ul className="doors">
    {paths.map(({ slug, title, for: whom, steps }) => (
      <li key={slug}>
        <a href={to(ADDRESSES.path(slug))}>{title}</a>
        <p>{SITE_WORDS.pathFor(whom)}</p>
        <p className="eyebrow">{WORDS.words(steps.length)}</p>
      </li>
    ))}
  </ul>
);

function Path({ path, glossary, to }: { path: LearningPath; glossary: Glossary; to: To }): ReactNode {
  const { title, for: whom, message, readable } = path;
  const steps = stepsOf(path, glossary.terms);
  const others = pathsOf(glossary).filter((other) => other !== path);
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">{SITE_WORDS.pathFor(whom)}</p>
      <Message {...message} />
      <p>{SITE_WORDS.pathPromise(capital(WORDS.words(steps.length)))}</p>
      <section aria-labelledby="words">
        <h2 id="words">{SITE_WORDS.pathWords}</h2>
        <ol className="steps path">
          {steps.map(({ term, because }) => (
            <li key={term.slug}>
              <p className="because">{because}</p>
              <h3>
                <a href={to(ADDRESSES.word(term.slug))}>
                  <Name term={term} />
                </a>
              </h3>
              <p>{term.tldr}</p>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="again">
        <h2 id="again">{SITE_WORDS.pathEnd}</h2>
        <Message {...message} />
        <div className="readable">
          <h3>{SITE_WORDS.pathReadable}</h3>
          <p>{readable}</p>
        </div>
      </section>
      {others.length > 0 ? (
        <section className="screen-only" aria-labelledby="others">
          <h2 id="others">{SITE_WORDS.pathNext}</h2>
          <PathList paths={others} to={to} />
        </section>
      ) : null}
    </>
  );
}
