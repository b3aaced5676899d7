import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildIndex } from '../../src/lookup/build-index.ts';
import { lookup } from '../../src/lookup/lookup.ts';
import { glossaryOf, term } from './glossary.ts';

const index = buildIndex(
  glossaryOf(
    term('Staging', { aliases: ['pre-prod'] }),
    term('Production', { aliases: ['prod'] }),
    term('Rollback'),
    term('Feature flag', { aliases: ['toggle'] }),
    term('C'),
    term('C++', { slug: 'cpp' }),
    term('C#', { slug: 'c-sharp' }),
    term('.NET', { slug: 'dot-net' }),
    term('T&M', { slug: 'time-and-material' }),
    term('CI/CD', { slug: 'ci-cd' }),
    term('API'),
    term('Server'),
    term('Internet of things'),
    term('Token', { slug: 'token', about: 'a key that lets a program use an API' }),
    term('Token', { slug: 'token-in-ai', about: 'a piece of a word, as a language model reads it' }),
    term('Staging vs production', {
      kind: 'comparison',
      sides: [
        { name: 'Staging', slug: 'staging', line: 'The rehearsal.' },
        { name: 'Production', slug: 'production', line: 'The show.' },
      ],
    }),
  ),
);
const ask = (question: string): string[] => {
  const answer = lookup(question, index);
  if (answer.outcome === 'found') return ['found', answer.term.slug];
  return [answer.outcome, ...(answer.outcome === 'unknown' ? [] : answer.terms.map(({ slug }) => slug))];
};

describe('a name', () => {
  it.each([
    ['staging', 'staging'],
    ['PRE-PROD', 'staging'],
    ['preprod', 'staging'],
    ['Feature-Flags', 'feature-flag'],
    ['featureFlag', 'feature-flag'],
    ['“toggle”?', 'feature-flag'],
    ['ｓｔａｇｉｎｇ', 'staging'],
    ['stágíng', 'staging'],
    ['C', 'c'],
    ['c++', 'cpp'],
    ['what is C++?', 'cpp'],
    ['C#', 'c-sharp'],
    ['.net', 'dot-net'],
    ['what is .NET?', 'dot-net'],
    ['T&M', 'time-and-material'],
    ['T&amp;M', 'time-and-material'],
    ['ci/cd', 'ci-cd'],
    ['cicd', 'ci-cd'],
    ['a.p.i.', 'api'],
    ['APIs', 'api'],
    ['apis', 'api'],
    ['#api', 'api'],
  ])('%s is found', (question, slug) => {
    expect(ask(question)).toEqual(['found', slug]);
  });

  it('is answered with what was asked for, as it was written, and how it was known', () => {
    expect(lookup('So what is a Feature Flag??', index)).toMatchObject({
      asked: 'Feature Flag',
      match: { by: 'name' },
    });
    expect(lookup('what is a featur flag', index)).toMatchObject({
      asked: 'featur flag',
      match: { by: 'likeness', name: 'Feature flag' },
    });
  });

  it('is found in full before a part of it is', () => {
    expect(ask('what is the internet of things?')).toEqual(['found', 'internet-of-things']);
  });

  it('that two terms share shows both, the one first that the words around speak of', () => {
    expect(ask('token')).toEqual(['several', 'token', 'token-in-ai']);
    expect(ask('what is the token for the API')).toEqual(['several', 'token', 'token-in-ai']);
    expect(ask('what is a token of the model')).toEqual(['several', 'token-in-ai', 'token']);
  });

  it("that a team gives to a word of its own shows the team's first", () => {
    const both = buildIndex(glossaryOf(term('Lead'), term('Lead', { slug: 'our-lead', own: true })));
    expect(lookup('lead', both)).toMatchObject({ outcome: 'several', terms: [{ slug: 'our-lead' }, { slug: 'lead' }] });
  });
});

describe('a comparison', () => {
  it.each([
    'staging vs prod',
    'prod or staging?',
    "what's the difference between staging and production?",
    'is pre-prod the same as prod',
    'how is staging different from production',
    'difference betwen stagin and producton',
  ])('%s is answered by the entry for it', (question) => {
    expect(ask(question)).toEqual(['found', 'staging-vs-production']);
  });

  it('that has no entry shows both, in the order asked', () => {
    expect(ask('rollback vs staging')).toEqual(['several', 'rollback', 'staging']);
    expect(lookup('rollback vs staging', index)).toMatchObject({ because: 'comparison', asked: 'rollback vs staging' });
  });

  it('with a side that is not known offers the other', () => {
    expect(ask('rollback vs roundabout')).toEqual(['suggestions', 'rollback']);
  });
});

describe('doubt', () => {
  it.each([
    'water',
    'sever',
    'stating',
    'starving',
    'protection',
    'freeware',
    'hello',
    'what is this',
    '',
    '   ',
    '?!',
  ])('"%s" gets no card', (question) => {
    expect(['suggestions', 'unknown']).toContain(ask(question)[0]);
  });

  it('over three letters is suggestions at most', () => {
    expect(ask('apu')).toEqual(['suggestions', 'api']);
    expect(ask('what is an aip')).toEqual(['suggestions', 'api']);
  });

  it('over digits is suggestions at most', () => {
    const numbered = buildIndex(glossaryOf(term('Windows 3.1', { slug: 'windows' })));
    expect(lookup('windows 3.2', numbered).outcome).not.toBe('found');
    expect(lookup('windws 3.1', numbered).outcome).toBe('found');
  });

  it('between two names that are equally near is suggestions', () => {
    const near = buildIndex(glossaryOf(term('Lattice'), term('Latticf')));
    expect(lookup('latticx', near).outcome).toBe('suggestions');
  });

  it('in a sentence that tells offers the known words in it', () => {
    expect(ask('the server is down again and nobody picks up')).toEqual(['suggestions', 'server']);
  });
});

describe('a long text', () => {
  const filler = 'We talked about lunch and the weather. ';
  it('is a message: what it mentions is offered', () => {
    const message = `${filler.repeat(20)}Then somebody broke staging. ${filler.repeat(900)}`;
    expect(ask(message)).toEqual(['suggestions', 'staging']);
    expect(lookup(message, index)).toMatchObject({ because: 'mentioned' });
  });

  it('with nothing known in it is unknown', () => {
    expect(ask(filler.repeat(1000))).toEqual(['unknown']);
  });
});

describe('flags', () => {
  it('are taken out of the question and kept as the depth', () => {
    expect(lookup('staging --short', index)).toMatchObject({ depth: 'short', outcome: 'found', asked: 'staging' });
    expect(lookup('what is staging —technical', index)).toMatchObject({ depth: 'technical', outcome: 'found' });
  });
});

describe('any text', () => {
  const slugs = new Set(index.names.map(({ term: { slug } }) => slug));
  it('has an answer, of terms that exist, each once and five at most', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary', maxLength: 900 })), (text) => {
        const [outcome, ...terms] = ask(text);
        expect(terms.every((slug) => slugs.has(slug))).toBe(true);
        expect(new Set(terms).size).toBe(terms.length);
        expect(terms.length === 0).toBe(outcome === 'unknown');
        expect(terms.length).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('around a name does not hide it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('  ', '?', '!!', '"', '*', '`', '...', ' , '),
        fc.constantFrom('rollback', 'C++', 'T&M'),
        (edge, name) => {
          expect(ask(`${edge}${name}${edge}`)).toEqual(ask(name));
        },
      ),
    );
  });
});
