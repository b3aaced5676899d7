import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadGlossary } from '../../src/glossary/load.ts';
import { buildIndex } from '../../src/lookup/build-index.ts';
import { lookup } from '../../src/lookup/lookup.ts';

interface Line {
  readonly question: string;
  readonly outcome: string;
  readonly slugs: readonly string[];
  readonly asker: string;
}

const OUTCOMES = ['found', 'several', 'offered', 'nothing'];

function read(file: string): Line[] {
  let asker = '';
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('## ')) asker = line.slice(3);
      // A question may begin with "#", but then no space follows.
      if (line.trim() === '' || /^##? |^#$/.test(line)) return [];
      const [question = '', outcome = '', slugs = ''] = line.split('\t');
      return [{ question, outcome, slugs: slugs ? slugs.split(',') : [], asker }];
    });
}

const lines = read(new URL('questions.tsv', import.meta.url).pathname);
const { glossary } = await loadGlossary(['glossary']);
const index = buildIndex(glossary);

/** What was shown, in the table's words: a suggestion counts as "offered" when the wanted word is among those offered. */
function answerTo({ question, outcome, slugs }: Line): { outcome: string; slugs: readonly string[] } {
  const answer = lookup(question, index);
  if (answer.outcome === 'found') return { outcome: 'found', slugs: [answer.term.slug] };
  if (answer.outcome === 'several') return { outcome: 'several', slugs: answer.terms.map(({ slug }) => slug) };
  if (outcome !== 'offered' || answer.outcome === 'unknown') return { outcome: 'nothing', slugs: [] };
  const offered = answer.terms.map(({ slug }) => slug);
  return { outcome: 'offered', slugs: slugs.every((slug) => offered.includes(slug)) ? slugs : offered };
}

describe('the table of questions', () => {
  it('is one that can be trusted: known outcomes, known slugs, no question twice', () => {
    const mistakes = lines.filter(
      ({ outcome, slugs }) =>
        !OUTCOMES.includes(outcome) ||
        slugs.some((slug) => !glossary.terms.has(slug)) ||
        (outcome === 'nothing') !== (slugs.length === 0),
    );
    expect(mistakes).toEqual([]);
    expect(new Set(lines.map(({ question }) => question)).size).toBe(lines.length);
  });

  it('holds what it is for', () => {
    const asked = (...askers: string[]) => lines.filter(({ asker }) => askers.includes(asker)).length;
    expect(lines.length).toBeGreaterThanOrEqual(300);
    expect(asked('they learned English late', 'they only heard the word')).toBeGreaterThanOrEqual(60);
    expect(asked('they ask for what the glossary does not have')).toBeGreaterThanOrEqual(60);
  });
});

describe.each([...new Set(lines.map(({ asker }) => asker))])('when %s', (asker) => {
  it.each(lines.filter((line) => line.asker === asker))('"$question" → $outcome $slugs', (line) => {
    expect(answerTo(line)).toEqual({ outcome: line.outcome, slugs: line.slugs });
  });
});
