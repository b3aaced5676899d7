import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadGlossary } from '../../src/glossary/load.ts';
import type { Glossary, Term } from '../../src/glossary/types.ts';
import { buildIndex } from '../../src/lookup/build-index.ts';
import { lookup } from '../../src/lookup/lookup.ts';
import { overlayIndex } from '../../src/lookup/overlay-index.ts';
import { spot } from '../../src/lookup/spot.ts';
import type { Index } from '../../src/lookup/types.ts';
import { glossaryOf, term } from './glossary.ts';

/** What a workspace's words make of a glossary, built anew: the workspace's words stand first. */
const rebuilt = (base: Glossary, words: readonly Term[]): Index =>
  buildIndex({ ...base, terms: new Map([...glossaryOf(...words).terms, ...others(base, words)]) });

const others = ({ terms }: Glossary, words: readonly Term[]): [string, Term][] =>
  [...terms].filter(([slug]) => !words.some((word) => word.slug === slug));

const laidOver = (base: Glossary, words: readonly Term[]): Index =>
  overlayIndex(buildIndex(base), { terms: glossaryOf(...words).terms, situations: base.situations });

/** Names that share words, letters and sounds with each other. */
const NAMES = [
  'staging',
  'Staging server',
  'server',
  'servers',
  'PR',
  'pull request',
  'Pull Request Template',
  'pool',
  'API',
  'APIs',
  'a pi',
  'front end',
  'frontend',
  'Front End Server',
  'C',
  'C++',
  'deploy',
  'deployment',
  'roll back',
  'rollback',
  'chaos',
  'SaaS',
  'token',
  'tokens',
  'ORM',
  'build server',
  'Grafana',
  'Grafanna',
  'Grafane',
  'Protected Branch',
  'branch',
];

const someTerm = (own: fc.Arbitrary<boolean>): fc.Arbitrary<Term> =>
  fc
    .record({
      slug: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
      name: fc.constantFrom(...NAMES),
      aliases: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 3 }),
      short_for: fc.option(fc.constantFrom(...NAMES), { nil: undefined }),
      say: fc.option(fc.constantFrom('STAY-jing', 'dee-PLOY; people say "proor"'), { nil: undefined }),
      about: fc.option(fc.constantFrom('in the warehouse', 'for the API'), { nil: undefined }),
      everyday: fc.constantFrom(undefined, undefined, undefined, undefined, undefined, undefined, true, false),
      compares: fc.option(fc.constantFrom(['a', 'b'], ['c', 'd']), { nil: undefined }),
      own,
    })
    .map(({ name, compares, short_for, say, about, everyday, ...fields }) =>
      term(name, {
        ...fields,
        ...(short_for && { short_for }),
        ...(say && { say }),
        ...(about && { about }),
        ...(everyday !== undefined && { everyday }),
        ...(compares && {
          kind: 'comparison',
          sides: [
            { name: compares[0] ?? '', slug: compares[0], line: 'One.' },
            { name: compares[1] ?? '', slug: compares[1], line: 'Other.' },
          ],
        }),
      }),
    );

const bySlug = { selector: ({ slug }: Term) => slug };
const someGlossary = fc.uniqueArray(someTerm(fc.boolean()), { minLength: 1, maxLength: 8, ...bySlug });
const someWords = fc.uniqueArray(someTerm(fc.constant(true)), { maxLength: 4, ...bySlug });

const asked = fc.oneof(
  fc.constantFrom(...NAMES),
  fc.constantFrom(...NAMES).map((name) => name.toLowerCase()),
  fc.constantFrom(...NAMES).map((name) => `what is ${name}?`),
  fc.constantFrom(...NAMES).map((name) => `the ${name}s of the API`),
  fc.tuple(fc.constantFrom(...NAMES), fc.nat(12)).map(([name, at]) => name.slice(0, at) + name.slice(at + 1)),
  fc.tuple(fc.constantFrom(...NAMES), fc.nat(12)).map(([name, at]) => `${name.slice(0, at)}x${name.slice(at)}`),
  fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)).map(([a, b]) => `${a} vs ${b}`),
  fc.constantFrom('deployed', 'rolled back', 'pul', 'se', 'ps', 'psr', 'server pull', 'stagingserver', 'prot', 'bs'),
);

describe('a workspace’s words laid over a glossary', () => {
  it('answer as an index built of both does', () => {
    fc.assert(
      fc.property(
        someGlossary,
        someWords,
        fc.array(asked, { minLength: 3, maxLength: 8 }),
        (terms, words, questions) => {
          const base = glossaryOf(...terms);
          const [over, whole] = [laidOver(base, words), rebuilt(base, words)];
          for (const question of questions) expect(lookup(question, over)).toEqual(lookup(question, whole));
          const message = `Please merge ${questions.join(', then ')} before the release.`;
          expect(spot(message, over)).toEqual(spot(message, whole));
          expect([...over.glossary.terms]).toEqual([...whole.glossary.terms]);
          expect(over.glossary.terms.size).toBe(whole.glossary.terms.size);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('answer so over the shipped glossary too, for every name of a few dozen words', async () => {
    const { glossary } = await loadGlossary(['glossary']);
    const shipped = [...glossary.terms.values()];
    const words = [
      ...shipped.filter((_, i) => i % 60 === 0).map((each) => ({ ...each, own: true, tldr: 'Ours.' })),
      term('Blue moon', { slug: 'blue-moon', aliases: ['moonshot', 'stagin'], own: true }),
      term('Pool request', { slug: 'pool-request', own: true }),
    ];
    const [over, whole] = [laidOver(glossary, words), rebuilt(glossary, words)];
    const names = [...words, ...shipped.filter((_, i) => i % 25 === 0)].flatMap(({ term: name, aliases }) => [
      name,
      ...aliases,
    ]);
    for (const name of names)
      for (const question of [
        name,
        name.slice(1),
        `${name.slice(0, 3)}${name.slice(4)}`,
        `what does ${name} mean`,
        name.slice(0, 4),
      ])
        expect(lookup(question, over)).toEqual(lookup(question, whole));
    const message = names.join(' and the ');
    expect(spot(message, over)).toEqual(spot(message, whole));
  });

  it('are not there at all when there are none: the index is the same', () => {
    const base = buildIndex(glossaryOf(term('Staging')));
    expect(overlayIndex(base, { terms: new Map(), situations: [] })).toBe(base);
  });
});
