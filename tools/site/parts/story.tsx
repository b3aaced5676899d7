import type { ReactNode } from 'react';
import { PART_LABELS } from '../../../src/cards/words/parts.ts';
import { WORDS } from '../../../src/cards/words.ts';
import type { Term } from '../../../src/glossary/types.ts';
import { SITE_WORDS } from '../words.ts';

/** The comparison from everyday life, what is what in it, and a second one behind a press. */
export function Story({ term: { analogy, another_analogy: other } }: { term: Term }): ReactNode {
  const first = analogy ?? other;
  if (!first) return null;
  return (
    <section className="story" aria-labelledby="story">
      <h2 id="story">{PART_LABELS['analogy.story']}</h2>
      <p>{first.story}</p>
      {analogy?.pairs ? <Pairs pairs={analogy.pairs} /> : null}
      {analogy && other ? (
        <details>
          <summary>{SITE_WORDS.another}</summary>
          <p>{other.story}</p>
        </details>
      ) : null}
    </section>
  );
}

const Pairs = ({ pairs }: { pairs: readonly (readonly [string, string])[] }): ReactNode => (
  <>
    <h3>{WORDS.pairsTitle}</h3>
    <dl className="pairs">
      {pairs.map(([real, told]) => (
        <div key={real}>
          <dt>{real}</dt>
          <dd>{told}</dd>
        </div>
      ))}
    </dl>
  </>
);
