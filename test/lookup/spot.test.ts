import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildIndex } from '../../src/lookup/build-index.ts';
import { spot } from '../../src/lookup/spot.ts';
import { glossaryOf, term } from './glossary.ts';

const index = buildIndex(
  glossaryOf(
    term('Staging'),
    term('Pull request', { aliases: ['PR'] }),
    term('Request', { everyday: true }),
    term('IT', { slug: 'information-technology' }),
    term('API'),
    term('Build', { everyday: true }),
    term('Server', { everyday: true }),
    term('Frontend'),
    term('CI/CD', { slug: 'ci-cd' }),
    term('C++', { slug: 'cpp' }),
    term('Feature flag'),
    term('Deploy'),
    term('Rollout', { aliases: ['roll out'] }),
    term('Merge'),
    term('Standup', { everyday: true, aliases: ['stand-up', 'daily scrum'] }),
  ),
);
const plain = buildIndex(
  glossaryOf(
    ...[
      'Build',
      'Check',
      'Number',
      'Team',
      'Issue',
      'The',
      'Of',
      'TypeScript',
      'Kubectl',
      'Pages',
      'Following',
      'Website',
    ].map((name) => term(name)),
  ),
);
const seen = (message: string): string[] =>
  spot(message, index).map(({ start, end, doubtful }) => `${message.slice(start, end)}${doubtful ? '?' : ''}`);

describe('spotting', () => {
  it('tells the known words of a message in its order, with their places', () => {
    const message = 'The pull request is on staging.';
    expect(spot(message, index)).toMatchObject([
      { term: { slug: 'pull-request' }, start: 4, end: 16, doubtful: false },
      { term: { slug: 'staging' }, start: 23, end: 30, doubtful: false },
    ]);
  });

  it('takes the longest name at a place, and each term once', () => {
    expect(seen('My pull request is a PR, and PRs are pull requests.')).toEqual(['pull request']);
  });

  it('knows plurals, hyphens and names written in two words', () => {
    expect(seen('Feature-flags for the front end')).toEqual(['Feature-flags', 'front end']);
  });

  it('doubts what is part of a longer name, but no abbreviation in capitals', () => {
    expect(seen('merge-bot and the gateway-API')).toEqual(['merge?', 'API']);
  });

  it('knows a verb in its other forms', () => {
    expect(seen('I merged it and deployed; it is being rolled out')).toEqual(['merged', 'deployed', 'rolled out']);
  });

  it('doubts an everyday word that is written as two', () => {
    expect(seen('could you stand up for a moment')).toEqual(['stand up?']);
    expect(seen('after standup we deployed')).toEqual(['standup', 'deployed']);
    expect(seen('see you at the daily scrum')).toEqual(['daily scrum']);
  });

  it('takes no noun for a verb: a building is no build', () => {
    expect(seen('the meeting in our building')).toEqual([]);
  });

  it('keeps the signs of a name', () => {
    expect(seen('CI/CD for C++')).toEqual(['CI/CD', 'C++']);
  });

  it('does not reach over a full stop or a comma', () => {
    expect(seen('I did pull. Request it, please')).toEqual(['Request?']);
  });

  it('knows an abbreviation that is a word too only in capitals', () => {
    expect(seen('it is up to IT')).toEqual(['IT']);
    expect(seen('is it up?')).toEqual([]);
    expect(seen('the api is up')).toEqual(['api']);
  });

  it.each([
    ['code', 'see `staging` and ```\nstaging\n```'],
    ['links', 'https://staging.example.com/api and <https://x.test/api|here>'],
    ['quoted lines', '> what is staging?\n&gt; staging'],
    ['people and channels', '@staging <@U012ABCDEF> #api <#C012|staging>'],
    ['emoji', ':api: :staging_2:'],
    ['addresses', 'api@staging.test'],
    ['files', 'docs/api/staging.md'],
  ])('leaves out %s', (_, message) => {
    expect(seen(message)).toEqual([]);
  });

  it('doubts an everyday word, but not beside a word of the trade', () => {
    expect(seen('We build trust with our customers')).toEqual(['build?']);
    expect(seen('The staging build is slow')).toEqual(['staging', 'build']);
  });

  it('leaves out an everyday word that is part of another, and doubts others', () => {
    expect(seen('the request-tracker list')).toEqual([]);
    expect(seen('the staging-tracker list')).toEqual(['staging?']);
    expect(seen('a pre-staging and a cross-server test')).toEqual(['staging', 'server']);
  });

  it.each([
    ['code', 'The server needs `npm`'],
    ['a name with a capital inside', 'The server runs cronTab'],
    ['a mark of a change', 'fix: move the server'],
    ['the number of an issue', 'Move the server. See it again (#12)'],
    ['a word that plain English has not', 'The server runs kubectl'],
    ['another known word beside it', 'The build server is here'],
  ])('does not doubt an everyday word in a sentence with %s', (_, message) => {
    expect(seen(message)).toContain('server');
    expect(seen(message)).not.toContain('server?');
  });

  it('judges every sentence by itself', () => {
    expect(seen('The server is slow. I like `npm`')).toEqual(['server?']);
  });

  it.each([
    ['part of a name', 'We met the Build Company there'],
    ['a verb of looking', 'Please check if they come', 'to check whether'],
    ['a way to count', 'a large number of people'],
    ['people', 'The team likes it'],
    ['a way to point', 'See the following words'],
    ['half of another verb', 'They build up hope'],
    ['a problem', 'They had an issue with the door'],
    ['one, where only several are a name', 'Read the page'],
    ['a small word', 'The end of it'],
  ])('leaves out an everyday word that is %s', (_, ...messages) => {
    for (const message of messages) expect(spot(message, plain)).toEqual([]);
  });

  it('leaves out what every office knows, unless the entry says that it is worth it', () => {
    expect(spot('fix(docs): the website is slow', plain)).toEqual([]);
    const marked = buildIndex(glossaryOf(term('Website', { everyday: true })));
    expect(spot('fix(docs): the website is slow', marked)).toMatchObject([{ term: { slug: 'website' } }]);
  });

  it('knows the same words where they are names', () => {
    const names = (message: string): string[] => spot(message, plain).map(({ term: { slug } }) => slug);
    expect(names('The check failed, see the issue list')).toEqual(['check', 'issue']);
    expect(names('Please open an issue')).toEqual(['issue']);
    expect(names('The number is a string; Pages is down')).toEqual(['number', 'pages']);
    expect(names('The Kubectl Build is slow')).toEqual(['kubectl', 'build']);
  });

  it('doubts no word that is plain English but for a capital inside', () => {
    expect(spot('We like TypeScript', plain)).toMatchObject([{ term: { slug: 'typescript' }, doubtful: false }]);
  });

  it('doubts plain English in a glossary that never says which words are everyday ones', () => {
    const own = buildIndex(glossaryOf(term('Pipeline'), term('Kubectl')));
    expect(spot('the sales pipeline', own)).toMatchObject([{ doubtful: true }]);
    expect(spot('run kubectl', own)).toMatchObject([{ doubtful: false }]);
  });

  it('tells the place that is sure when a word is said twice', () => {
    const message = 'Please build it; the staging build failed';
    expect(spot(message, index).find((each) => each.term.slug === 'build')).toMatchObject({
      start: message.lastIndexOf('build'),
      doubtful: false,
    });
  });

  it('gives places in order that hold a name, for any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom('staging', 'PR', 'build', '> ', '`', '\n', ':', '<', ' '), fc.string())),
        (parts) => {
          const message = parts.join(' ');
          let last = -1;
          for (const { start, end } of spot(message, index)) {
            expect(start).toBeGreaterThan(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(message.length);
            last = start;
          }
        },
      ),
    );
  });
});
