import { describe, expect, it } from '@jest/globals';
import { loadGlossary } from '../../src/glossary/load.ts';
import { plainnessProblems } from '../../src/glossary/plainness/index.ts';
import type { Problem } from '../../src/glossary/types.ts';
import { folderWith } from '../support/glossary.ts';

const FINISHED = `term: Staging
tldr: A copy of the product where the team tries a new version first.
analogy:
  story: The dress rehearsal of a play, before an empty house. A door sticks, and nobody minds.
  pairs: [[the copy, the rehearsal]]
another_analogy: { story: A cook tastes the soup before the guests come. }
why: { asked: Is it not enough to be careful?, answer: Even careful people miss what they cannot see. }
heard: [{ phrase: Push to staging first, means: Try it where nobody is hurt. }]
when_to_skip: A team of two may wait. A team of ten may not.
remember: First the rehearsal, then the show.
technical: An environment that mirrors production.
see_also: [deploy]
reviewed: 2026-11
`;
const DEPLOY = FINISHED.replace('term: Staging', 'term: Deploy')
  .replace(/tldr: .*/, 'tldr: To put a new version in the place where it runs.')
  .replace(/ {2}story: The dress.*/, '  story: The van comes at night, and the crew carries the new set inside.')
  .replace('see_also: [deploy]', 'see_also: [staging]');

describe('the check for plain English', () => {
  const check = async (
    files: Record<string, string>,
    own: Record<string, string> = {},
  ): Promise<readonly Problem[]> => {
    const shipped = await folderWith({ 'deploy.yml': DEPLOY, ...files });
    const dirs = Object.keys(own).length > 0 ? [shipped, await folderWith(own)] : [shipped];
    return (await loadGlossary(dirs, plainnessProblems)).problems;
  };
  const said = async (yaml: string): Promise<string> =>
    (await check({ 'staging.yml': yaml })).map(({ severity, what, mend }) => `${severity}: ${what} ${mend}`).join('\n');

  it('has nothing to say of a finished word', async () => {
    expect(await said(FINISHED)).toBe('');
  });

  it.each([
    ['a field that is missing', FINISHED.replace(/remember: .*\n/, ''), /no “remember”/],
    ['a story without its pairs', FINISHED.replace(/ {2}pairs: .*\n/, ''), /no “pairs”/],
    ['a word that leads nowhere', FINISHED.replace(/see_also: .*\n/, ''), /leads nowhere/],
    [
      'a tldr that is too long to ship',
      FINISHED.replace(/tldr: .*/, `tldr: ${'It is a copy. '.repeat(20)}`),
      /“tldr” has 2\d\d characters; at most 240/,
    ],
    [
      'a sentence that is too long',
      FINISHED.replace('A team of two may wait.', `A team ${'of two '.repeat(13)}may wait.`),
      /has 30 words \(at most 25\): “A team of two of two…”/,
    ],
    [
      'a word with a plainer twin',
      FINISHED.replace('tries a new version', 'may utilize a new version'),
      /“utilize”.*Say “use”/s,
    ],
    ['a word that belittles', FINISHED.replace('First the rehearsal', 'Simply rehearse'), /“Simply”/],
    ['an idiom in the tldr', FINISHED.replace('tries a new version first', 'gets the big picture'), /“big picture”/],
    [
      'a tldr that needs another word',
      FINISHED.replace('tries a new version first', 'tries a deploy first'),
      /“deploy”, which is a word.*slug: deploy/s,
    ],
    [
      'a text that is hard to read',
      FINISHED.replace(
        /tldr: .*/,
        'tldr: Organisational preproduction infrastructure facilitating comprehensive verification.',
      ).replace(
        / {2}story: .*/,
        '  story: Institutional representatives collaboratively investigate multidimensional architectural considerations.',
      ),
      /hard to read/,
    ],
    ['a circle', FINISHED.replace('see_also: [deploy]', 'builds_on: [deploy]'), /^$/],
  ])('finds %s', async (_, yaml, words) => {
    expect(await said(yaml)).toMatch(words);
  });

  it('lets a tldr use a word that the entry builds on, and an everyday one', async () => {
    const uses = FINISHED.replace('tries a new version first', 'tries a deploy first');
    expect(await said(uses.replace('see_also:', 'builds_on:'))).toBe('');
    const problems = await check({ 'staging.yml': uses, 'deploy.yml': `${DEPLOY}everyday: true\n` });
    expect(problems).toEqual([]);
  });

  it('finds words that build on each other in a circle', async () => {
    const problems = await check({
      'staging.yml': FINISHED.replace('see_also: [deploy]', 'builds_on: [deploy]'),
      'deploy.yml': DEPLOY.replace('see_also: [staging]', 'builds_on: [staging]'),
    });
    expect(problems.map(({ what }) => what).join()).toMatch(
      /circle: (?:deploy → staging → deploy|staging → deploy → staging)/,
    );
  });

  it('finds two words that are told in the same world, unless they know of each other', async () => {
    const story = /story: The (?:dress|van).*/;
    const choir = 'story: A choir master hands his singers a score, and the sopranos hum the second verse.';
    const other = FINISHED.replace('term: Staging', 'term: Sandbox')
      .replace(story, choir)
      .replace('see_also: [deploy]', 'see_also: [staging]');
    const alone = await check({
      'staging.yml': FINISHED,
      'deploy.yml': DEPLOY.replace(story, choir),
      'sandbox.yml': other,
    });
    expect(alone.map(({ what }) => what).join()).toMatch(/looks like that of “deploy”: both speak of choir, master/);
    const linked = other.replace('[staging]', '[deploy]');
    const deploy = DEPLOY.replace(story, choir).replace('[staging]', '[staging, sandbox]');
    expect(await check({ 'staging.yml': FINISHED, 'deploy.yml': deploy, 'sandbox.yml': linked })).toEqual([]);
  });

  it('finds a word that no other leads to, and one that leads nowhere', async () => {
    const island = FINISHED.replace('term: Staging', 'term: Sandbox').replace(
      /story: .*/,
      'story: Snow falls on a hut.',
    );
    const lonely = await check({ 'staging.yml': FINISHED, 'sandbox.yml': island });
    expect(lonely.map(({ what }) => what)).toEqual([expect.stringMatching(/^Nobody comes across “sandbox”/)]);
    const shut = await check({
      'deploy.yml': DEPLOY.replace('[staging]', '[staging, build]'),
      'build.yml': DEPLOY.replace('term: Deploy', 'term: Build').replace(/story: The.*/, 'story: Bees.'),
      'staging.yml': FINISHED.replace('[deploy]', '[deploy, sandbox]'),
      'sandbox.yml': island.replace('[deploy]', '[sandbox-two]'),
      'sandbox-two.yml': FINISHED.replace('term: Staging', 'term: Sandbox two')
        .replace(/story: .*/, 'story: Rain drums on a tent.')
        .replace('[deploy]', '[sandbox]'),
    });
    expect(shut.map(({ what }) => what).sort()).toEqual([
      expect.stringMatching(/^“sandbox-two” is a dead end/),
      expect.stringMatching(/^“sandbox” is a dead end/),
    ]);
  });

  it('does not hold what a team hides against the words that ship', async () => {
    const island = {
      'staging.yml': FINISHED,
      'sandbox.yml': FINISHED.replace('term: Staging', 'term: Sandbox')
        .replace(/story: .*/, 'story: Snow falls on a hut.')
        .replace('[deploy]', '[staging]'),
    };
    const own = { 'hide.yml': 'slug: deploy\nhide: true\n' };
    expect((await check(island, own)).map(({ what }) => what).join()).not.toMatch(/Nobody comes across|dead end/);
  });

  it('reminds a team of what could be plainer, and refuses none of it', async () => {
    const own = { 'ours.yml': 'term: Flywheel\ntldr: We utilize it.\n' };
    const problems = await check({ 'staging.yml': FINISHED }, own);
    expect(problems.map(({ severity }) => severity)).toEqual(['note']);
  });

  it('does not call a word that only a team has jargon in what ships', async () => {
    expect(await check({ 'staging.yml': FINISHED }, { 'version.yml': 'term: Version\ntldr: Our paper.\n' })).toEqual(
      [],
    );
  });

  const path = (steps: string): string =>
    `title: A path\nfor: you\nmessage: { from: Robin, text: Push it. }\nsteps: [${steps}]\nreadable: Put it there.\n`;

  it('holds a path to words it has explained', async () => {
    const staging = FINISHED.replace('before an empty house', 'before the deploy');
    const early = await check({
      'staging.yml': staging,
      'paths/p.yml': path('{ slug: staging, because: a }, { slug: deploy, because: b }'),
    });
    expect(early.map(({ what, file }) => [file.split('/').at(-1), what])).toEqual([
      ['p.yml', expect.stringContaining('“staging” uses “deploy”')],
    ]);
    const later = await check({
      'staging.yml': staging,
      'paths/p.yml': path('{ slug: deploy, because: a }, { slug: staging, because: b }'),
    });
    expect(later).toEqual([]);
  });

  it.each([
    [
      'a step that leads to nothing',
      path('{ slug: stagin, because: a }, { slug: deploy, because: b }'),
      /points to “stagin”.*Did you mean “staging”/s,
    ],
    ['a step without a reason', path('{ slug: staging }, { slug: deploy, because: b }'), /“because”/],
    [
      'a path with no message',
      path('{ slug: staging, because: a }, { slug: deploy, because: b }').replace(/message: .*\n/, ''),
      /“message”/,
    ],
    [
      'a word that cannot be told another way',
      path('{ slug: staging, because: a }, { slug: deploy, because: b }'),
      /no second comparison/,
    ],
  ])('finds %s in a path', async (name, yaml, words) => {
    const staging = name.includes('another way') ? FINISHED.replace(/another_analogy: .*\n/, '') : FINISHED;
    const problems = await check({ 'staging.yml': staging, 'paths/p.yml': yaml });
    expect(problems.map(({ what, mend }) => `${what} ${mend}`).join('\n')).toMatch(words);
  });
});
