import type { ReactNode } from 'react';
import { PART_LABELS } from '../../../src/cards/words/parts.ts';
import { WORDS } from '../../../src/cards/words.ts';
import type { Term } from '../../../src/glossary/types.ts';
import { ADDRESSES } from '../addresses.ts';
import type { To } from '../types.ts';
import { SITE_WORDS } from '../words.ts';
import { Story } from './story.tsx';

type Terms = ReadonlyMap<string, Term>;

/** What follows a word's one line, in the order in which cards have it. */
export const Explanation = ({ term, terms, to }: { term: Term; terms: Terms; to: To }): ReactNode => (
  <>
    {term.body ? <p className="body">{term.body}</p> : null}
    {term.sides ? <Sides sides={term.sides} terms={terms} to={to} /> : null}
    <Story term={term} />
    {term.why ? <Why why={term.why} /> : null}
    {term.steps ? <Steps steps={term.steps} /> : null}
    {term.heard ? <Heard heard={term.heard} /> : null}
    {term.when_to_skip ? (
      <section aria-labelledby="skip">
        <h2 id="skip">{WORDS.skipTitle}</h2>
        <p>{term.when_to_skip}</p>
      </section>
    ) : null}
    {term.remember ? (
      <section className="keep" aria-labelledby="keep">
        <h2 id="keep">{PART_LABELS.remember}</h2>
        <p>{term.remember}</p>
      </section>
    ) : null}
    {term.technical ? (
      <section className="aside" aria-labelledby="technical">
        <h2 id="technical">{PART_LABELS.technical}</h2>
        <p>{term.technical}</p>
      </section>
    ) : null}
    {term.elsewhere ? (
      <section className="aside" aria-labelledby="elsewhere">
        <h2 id="elsewhere">{PART_LABELS.elsewhere}</h2>
        <p>{term.elsewhere}</p>
      </section>
    ) : null}
  </>
);

function Sides({ sides, terms, to }: { sides: NonNullable<Term['sides']>; terms: Terms; to: To }): ReactNode {
  return (
    <section aria-labelledby="sides">
      <h2 id="sides">{WORDS.sidesTitle}</h2>
      <div className="sides">
        {sides.map(({ name, slug, line }) => (
          <div className="side" key={name}>
            <h3>{name}</h3>
            <p>{line}</p>
            {slug && terms.has(slug) ? <a href={to(ADDRESSES.word(slug))}>{SITE_WORDS.readMore(name)}</a> : null}
          </div>
        ))}
      </div>
    </section>
  );
}

const Why = ({ why: { asked, answer } }: { why: NonNullable<Term['why']> }): ReactNode => (
  <section className="why" aria-labelledby="why">
    <p className="eyebrow">{SITE_WORDS.asked}</p>
    <h2 id="why">{asked}</h2>
    <p>{answer}</p>
  </section>
);

const Steps = ({ steps }: { steps: NonNullable<Term['steps']> }): ReactNode => (
  <section aria-labelledby="steps">
    <h2 id="steps">{WORDS.stepsTitle}</h2>
    <ol className="steps">
      {steps.map(({ name, text }) => (
        <li key={name}>
          <h3>{name}</h3>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  </section>
);

const Heard = ({ heard }: { heard: NonNullable<Term['heard']> }): ReactNode => (
  <section aria-labelledby="heard">
    <h2 id="heard">{WORDS.heardTitle}</h2>
    <dl className="heard">
      {heard.map(({ phrase, means }) => (
        <div key={phrase}>
          <dt>
            <span className="unseen">{SITE_WORDS.phraseBy}: </span>“{phrase}”
          </dt>
          <dd>
            <span className="eyebrow">{SITE_WORDS.means}</span> {means}
          </dd>
        </div>
      ))}
    </dl>
  </section>
);
