import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { exampleOf, knownParts } from '../../src/glossary/fields.ts';
import { errorsOf, loadGlossary } from '../../src/glossary/load.ts';
import { problemLines } from '../../src/glossary/report.ts';
import type { Glossary } from '../../src/glossary/types.ts';
import { folderWith, put, read, told, word } from '../support/glossary.ts';

const slugs = ({ terms }: Glossary): string[] => [...terms.keys()].sort();

describe('a folder of words', () => {
  it('is read with all its folders; the file’s name is the word’s in links', async () => {
    const { glossary, problems } = await read({
      'terms/shipping/staging.yml': word('Staging'),
      'terms/bug.yaml': word('Bug'),
      'api.json': '{ "term": "API", "tldr": "A way in." }',
    });
    expect(told(problems)).toBe('');
    expect(slugs(glossary)).toEqual(['api', 'bug', 'staging']);
  });

  it('leaves alone what is no word', async () => {
    const { glossary } = await read({
      'api.yml': word('API'),
      'README.md': '# Words',
      '.hidden.yml': 'secret: true',
      '.git/config.yml': 'x: y',
      'paths/first.yml': 'steps: []',
      'term.schema.json': '{}',
      'situations.yml': '- { slug: a, title: A }',
    });
    expect(slugs(glossary)).toEqual(['api']);
  });

  it('tells all problems of all files at once, sorted by file and line', async () => {
    const { places } = await read({
      'b.yml': 'term: B\ntldr:\nkidn: x\n',
      'a.yml': 'term: [',
      'c/list.yml': `- { term: C }\n- { term: D, tldr: d, see_also: [nowhere] }\n`,
      'sound.yml': word('Sound', 'see_also: [missing-word]\n'),
    });
    expect(places).toEqual([
      'a.yml:1:8',
      'b.yml:2:6',
      'b.yml:3:1',
      'c/list.yml:1:3',
      'c/list.yml:2:34',
      'sound.yml:3:12',
    ]);
  });

  it.each([
    ['is not there', () => path.join('nowhere', 'at-all'), /no folder “nowhere\/at-all”[\s\S]*GLOSSARY_DIRS/],
    ['is a file', async () => path.join(await folderWith({ 'a.yml': word('A') }), 'a.yml'), /is a file, not a folder/],
    ['is empty', () => folderWith({}), /not one word in[\s\S]*term: Staging/],
  ])('that %s is a mistake', async (_, dir, words) => {
    const { problems } = await loadGlossary([await dir()]);
    expect(problems).toHaveLength(1);
    expect(told(problems)).toMatch(words);
  });

  it('gives places as one would type them: from the current folder, or in full', async () => {
    const dir = await folderWith({ 'a.yml': 'term: A\n' });
    const relative = path.relative(process.cwd(), dir);
    for (const named of [dir, relative]) {
      const { problems } = await loadGlossary([named]);
      expect(problems.map(({ file }) => path.resolve(file))).toEqual([path.join(dir, 'a.yml')]);
    }
    const inside = await loadGlossary(['test/glossary']);
    expect(inside.problems.map(({ file }) => file)).toEqual(['test/glossary']);
    const whole = await loadGlossary([path.resolve('test/glossary')]);
    expect(whole.problems.map(({ file }) => file)).toEqual(['test/glossary']);
  });
});

describe('two of one', () => {
  it('the same slug twice in a folder names both files', async () => {
    const { problem, places } = await read({ 'a/staging.yml': word('Staging'), 'b/staging.yml': word('Stage') });
    expect(places).toEqual(['b/staging.yml:1:1']);
    expect(problem.what).toMatch(/“staging” stands already in .*a\/staging\.yml/);
  });

  it('the same slug twice in one list', async () => {
    const { places } = await read({ 'list.yml': '- { term: API, tldr: a }\n- { term: api, tldr: b }\n' });
    expect(places).toEqual(['list.yml:2:3']);
  });

  it('two meanings of one name live side by side when something tells them apart', async () => {
    const { glossary, problems } = await read(
      { 'staging.yml': word('Staging') },
      { 'staging-area.yml': word('Staging', 'about: in the warehouse\n') },
    );
    expect(told(problems)).toBe('');
    expect(slugs(glossary)).toEqual(['staging', 'staging-area']);
  });

  it.each([
    ['its name', 'term: Staging\ntldr: A shelf.\n'],
    ['another name', 'term: Shelf\ntldr: A shelf.\naliases: [staging]\n'],
    ['a name in other letters', 'term: STAGING\ntldr: A shelf.\n'],
  ])('and where nothing does, a note asks for it: %s', async (_, content) => {
    const { problem, places } = await read({ 'staging.yml': word('Staging') }, { 'shelf.yml': content });
    expect(problem.severity).toBe('note');
    expect(places).toEqual(['1/shelf.yml:1:7']);
    expect(problem.what).toMatch(/also a name of “staging” \(.*staging\.yml\)/);
    expect(problem.mend).toContain('about: in the warehouse');
  });

  it.each([
    ['C, C++, C#', ['C', 'C++', 'C#'], ['c', 'c-plus-plus', 'c-sharp']],
    ['.NET, Node.js', ['.NET', 'Node.js'], ['dot-net', 'node-js']],
    ['CI/CD, R&D', ['CI/CD', 'R&D'], ['ci-cd', 'r-and-d']],
    ['Café, naïve', ['Café', 'naïve'], ['cafe', 'naive']],
    ['404, 2FA', ['404', '2FA'], ['404', '2fa']],
  ])('%s are words of their own', async (_, names, expected) => {
    const list = names.map((name) => `- { term: "${name}", tldr: What it is. }`).join('\n');
    const { glossary, problems } = await read({ 'list.yml': list });
    expect(told(problems)).toBe('');
    expect([...glossary.terms.values()].map(({ term }) => term)).toEqual(names);
    expect([...glossary.terms.keys()]).toEqual(expected);
  });
});

describe('links', () => {
  it.each([
    ['builds_on', 'builds_on: [stagin]', '3:13'],
    ['see_also', 'see_also:\n  - { slug: stagin, because: x }', '4:5'],
    ['sides', 'sides: [{ name: A, line: a, slug: stagin }, { name: B, line: b }]', '3:9'],
  ])('to nothing, with the nearest word: %s', async (field, lines, place) => {
    const { problem, places } = await read({ 'staging.yml': word('Staging'), 'qa.yml': word('QA', `${lines}\n`) });
    expect(places).toEqual([`qa.yml:${place}`]);
    expect(problem).toMatchObject({ severity: 'error', mend: 'Did you mean “staging”?' });
    expect(problem.what).toBe(`“${field}” points to “stagin”, and there is no such word.`);
  });

  it('to nothing that is like it', async () => {
    const { problem } = await read({ 'qa.yml': word('QA', 'see_also: [photosynthesis]\n') });
    expect(problem.mend).toBe('Take it away, or write that word too.');
  });

  it('to itself', async () => {
    const { problem } = await read({ 'qa.yml': word('QA', 'see_also: [qa]\n') });
    expect(problem.what).toBe('“see_also” points to “qa”, the word itself.');
  });
});

describe('situations', () => {
  const SITUATIONS = '- { slug: shipping, title: Getting it out }\n- { slug: breaking, title: Something broke }\n';

  it('come from the entry, from its folder, or are our own words', async () => {
    const { glossary, problems } = await read({
      'situations.yml': SITUATIONS,
      'terms/breaking/bug.yml': word('Bug'),
      'terms/breaking/deploy.yml': word('Deploy', 'situation: shipping\n'),
      'terms/other/queue.yml': word('Queue'),
      'api.yml': word('API'),
    });
    expect(told(problems)).toBe('');
    const found = [...glossary.terms.values()].map(({ slug, situation }) => [slug, situation]);
    expect(Object.fromEntries(found)).toEqual({ bug: 'breaking', deploy: 'shipping', queue: 'own', api: 'own' });
    expect(glossary.situations.map(({ slug }) => slug)).toEqual(['own', 'shipping', 'breaking']);
  });

  it('a folder outside of the glossary is none, whatever its name', async () => {
    const dir = await folderWith({
      'shipping/situations.yml': SITUATIONS,
      'shipping/bug.yml': word('Bug'),
    });
    const { glossary } = await loadGlossary([path.join(dir, 'shipping')]);
    expect(glossary.terms.get('bug')?.situation).toBe('own');
  });

  it('that do not exist are noted, with the nearest', async () => {
    const { problem, places } = await read({
      'situations.yml': SITUATIONS,
      'bug.yml': word('Bug', 'situation: braking\n'),
    });
    expect(places).toEqual(['bug.yml:3:12']);
    expect(problem).toMatchObject({ severity: 'note', mend: 'Did you mean “breaking”?' });
  });

  it('a team adds its own, and gives one another title', async () => {
    const { glossary } = await read(
      { 'situations.yml': SITUATIONS, 'shipping/a.yml': word('A') },
      {
        'situations.yml': '- { slug: shipping, title: Away with it }\n- { slug: hats, title: Hats }\n',
        'hats/b.yml': word('B'),
      },
    );
    expect(glossary.situations).toEqual([
      { slug: 'shipping', title: 'Away with it' },
      { slug: 'hats', title: 'Hats' },
    ]);
  });

  it.each([
    ['empty', '', '1:1', /list of situations[\s\S]*title:/],
    ['no list', 'shipping: Getting it out\n', '1:1', /list of situations/],
    ['a title misspelled', '- { slug: a, titel: A }\n', '1:14', /Did you mean “title”/],
    ['no title', '- { slug: a }\n', '1:3', /no “title”[\s\S]*title: Getting it to customers/],
    ['a slug with capitals', '- { slug: A, title: A }\n', '1:11', /for example: a$/],
  ])('situations.yml that is wrong: %s', async (_, content, place, words) => {
    const { problems, places } = await read({ 'situations.yml': content, 'api.yml': word('API') });
    expect(told(problems)).toMatch(words);
    expect(places).toContain(`situations.yml:${place}`);
  });
});

describe('a team’s own words', () => {
  const SHIPPED = {
    'situations.yml': '- { slug: shipping, title: Getting it out }\n',
    'shipping/staging.yml': word('Staging', 'aliases: [pre-prod]\nbuilds_on: [deploy]\nremember: The rehearsal.\n'),
    'shipping/deploy.yml': word('Deploy', 'see_also: [staging]\n'),
    'shipping/staging-vs-deploy.yml': word(
      'Staging vs deploy',
      'kind: comparison\nsides:\n  - { name: Staging, slug: staging, line: a }\n  - { name: Deploy, slug: deploy, line: b }\n',
    ),
  };

  it('add to those that ship, and are known as the team’s', async () => {
    const { glossary, problems } = await read(SHIPPED, { 'wombat.yml': word('Wombat', 'see_also: [staging]\n') });
    expect(told(problems)).toBe('');
    expect(glossary.terms.get('wombat')).toMatchObject({ own: true, situation: 'own' });
    expect(glossary.terms.get('staging')).toMatchObject({ own: false, situation: 'shipping' });
  });

  it('extends keeps the entry and changes only what it names', async () => {
    const { glossary, problems } = await read(SHIPPED, {
      'ours.yml': 'extends: staging\nhere: "Ours is staging.acme.test, ask #qa."\naliases: [the sandbox]\n',
    });
    expect(told(problems)).toBe('');
    expect(glossary.terms.get('staging')).toMatchObject({
      term: 'Staging',
      remember: 'The rehearsal.',
      builds_on: [{ slug: 'deploy' }],
      situation: 'shipping',
      here: 'Ours is staging.acme.test, ask #qa.',
      aliases: ['the sandbox'],
      own: true,
    });
    expect(glossary.terms.has('ours')).toBe(false);
  });

  it('extends several from one list, and again from a third folder', async () => {
    const { glossary, problems } = await read(
      SHIPPED,
      {
        'list.yml': '- { extends: staging, here: One. }\n- { extends: deploy, here: Two. }\n- { term: New, tldr: n }\n',
      },
      { 'staging.yml': 'extends: staging\nsay: STAY-jing\n' },
    );
    expect(told(problems)).toBe('');
    expect(glossary.terms.get('staging')).toMatchObject({ here: 'One.', say: 'STAY-jing', term: 'Staging' });
    expect(glossary.terms.get('deploy')).toMatchObject({ here: 'Two.' });
    expect(glossary.terms.get('new')).toMatchObject({ term: 'New' });
  });

  it('extends nothing, with the nearest word', async () => {
    const { problem, places } = await read(SHIPPED, { 'list.yml': '- { extends: stagign, here: One. }\n' });
    expect(places).toEqual(['1/list.yml:1:14']);
    expect(problem.mend).toMatch(/^Did you mean “staging”\? To write a new word, take the line away/);
  });

  it('extends or hides a word whose own entry is broken: that is one mistake, not two', async () => {
    const { places } = await read(
      { ...SHIPPED, 'shipping/bug.yml': 'term: Bug\n', 'shipping/api.yml': 'term: [\n' },
      { 'bug.yml': 'extends: bug\nhere: x\n', 'api.yml': 'hide: true\n' },
    );
    expect(places).toEqual(['0/shipping/api.yml:2:1', '0/shipping/bug.yml:1:1']);
  });

  it('extends until the card is too long: the team’s file is the one to mend', async () => {
    const story = 'x'.repeat(900);
    const { problems, places, glossary } = await read(
      { 'a.yml': `term: A\ntldr: ${'x'.repeat(1_000)}\nanalogy:\n  story: ${story}\nelsewhere: ${'x'.repeat(300)}\n` },
      {
        'list.yml': `- extends: a\n  here: ${'x'.repeat(300)}\n  heard:\n    - { phrase: ${'x'.repeat(160)}, means: ${'x'.repeat(300)} }\n  remember: ${'x'.repeat(200)}\n  say: ${'x'.repeat(80)}\n  short_for: ${'x'.repeat(120)}\n`,
      },
    );
    expect(places).toEqual(['1/list.yml:1:3']);
    expect(told(problems)).toMatch(/Together, what stands on the card has \d+ characters/);
    expect(glossary.terms.get('a')).toMatchObject({ own: false });
  });

  it('a mistake in an extension points into it', async () => {
    const { places } = await read(SHIPPED, { 'list.yml': '- extends: staging\n  here: ""\n  hear: x\n' });
    expect(places).toEqual(['1/list.yml:2:9', '1/list.yml:3:3']);
  });

  it('hide removes a word, and notes who leans on it', async () => {
    const { glossary, problems, places } = await read(SHIPPED, { 'deploy.yml': 'hide: true\n' });
    expect(slugs(glossary)).toEqual(['staging', 'staging-vs-deploy']);
    expect(glossary.terms.get('staging')?.builds_on).toEqual([]);
    expect(glossary.terms.get('staging-vs-deploy')?.sides).toEqual([
      { name: 'Staging', slug: 'staging', line: 'a' },
      { name: 'Deploy', line: 'b' },
    ]);
    expect(errorsOf(problems)).toEqual([]);
    expect(places).toEqual(['0/shipping/staging-vs-deploy.yml:6:5', '0/shipping/staging.yml:4:13']);
    expect(problems[1]?.what).toMatch(/“builds_on” points to “deploy”, which .*deploy\.yml hides/);
  });

  it('hide in a list names the word by its slug', async () => {
    const { glossary } = await read(SHIPPED, { 'list.yml': '- { hide: true, slug: staging-vs-deploy }\n' });
    expect(slugs(glossary)).toEqual(['deploy', 'staging']);
  });

  it.each([
    ['nothing', 'wombat.yml', 'hide: true\n', '1:7', /no word “wombat” to hide/],
    ['no name, in a list', 'list.yml', '- hide: true\n', '1:3', /needs a “slug”/],
    ['hide: false', 'deploy.yml', 'hide: false\n', '1:7', /hide: true/],
    ['hide and rewrite at once', 'deploy.yml', 'hide: true\nterm: Deploy\n', '2:1', /may stand here: hide, slug/],
  ])('hide of %s', async (_, name, content, place, words) => {
    const { problem, places, glossary } = await read(SHIPPED, { [name]: content });
    expect(places).toEqual([`1/${name}:${place}`]);
    expect(told([problem])).toMatch(words);
    expect(glossary.terms.has('deploy')).toBe(true);
  });

  it('a hidden word may be written anew in a further folder', async () => {
    const { glossary, problems } = await read(
      SHIPPED,
      { 'deploy.yml': 'hide: true\n' },
      { 'deploy.yml': word('Deploy') },
    );
    expect(glossary.terms.get('staging')?.builds_on).toEqual([{ slug: 'deploy' }]);
    expect(problems.map(({ severity }) => severity)).toEqual(['note', 'note']);
    expect(told(problems)).not.toMatch(/hides/);
    expect(told(problems)).toMatch(/replaces/);
  });

  it('the same slug replaces the entry, and notes who leans on it', async () => {
    const { glossary, problems, places } = await read(SHIPPED, { 'deploy.yml': 'term: Deploy\ntldr: Our own way.\n' });
    expect(glossary.terms.get('deploy')).toMatchObject({
      tldr: 'Our own way.',
      own: true,
      situation: 'own',
      see_also: [],
    });
    expect(errorsOf(problems)).toEqual([]);
    expect(places).toEqual(['0/shipping/staging-vs-deploy.yml:6:5', '0/shipping/staging.yml:4:13']);
    expect(told(problems)).toMatch(/which .*deploy\.yml replaces/);
  });

  it('a link that was kept by an extension is noted where it is written', async () => {
    const { places } = await read(SHIPPED, { 'deploy.yml': 'hide: true\n', 'ours.yml': 'extends: staging\nhere: x\n' });
    expect(places).toContain('0/shipping/staging.yml:4:13');
  });
});

describe('problems, as they are printed', () => {
  it('begin with the place and go on with what, why and what to do', async () => {
    const dir = await folderWith({ 'a.yml': 'term: A\n' });
    const { problems } = await loadGlossary([dir]);
    expect(problemLines(problems)).toBe(`${path.join(dir, 'a.yml')}:1:1
  What: There is no “tldr” (one or two literal sentences).
  Why: Without it a card has a hole where the reader looks first.
  Do:  Write it like this:
         tldr: A private copy of the product where the team tries a change first.`);
  });

  it('mark a note as one', async () => {
    const { problems } = await read({ 'a.yml': word('A', 'situation: nowhere\n') });
    expect(problemLines(problems)).toMatch(/a\.yml:3:12 \(a note\)\n/);
  });

  it('paste: every example in them is sound itself', async () => {
    const dir = await folderWith({
      'rollback.yml': word('Rollback'),
      'deploy.yml': word('Deploy'),
      'production.yml': word('Production'),
    });
    const fields = knownParts(undefined).filter((field) => !['extends', 'hide', 'situation', 'kind'].includes(field));
    const entry = fields.map((field) => exampleOf({ field })).join('\n');
    await put(dir, {
      'entry.yml': `${entry.replace(/^slug: staging$/m, 'slug: entry')}\n`,
      'staging.yml': word('Stage'),
    });
    const { problems, glossary } = await loadGlossary([dir]);
    expect(told(problems)).toBe('');
    expect(Object.keys(glossary.terms.get('entry') ?? {})).toEqual(
      expect.arrayContaining(fields.filter((field) => field !== 'kind')),
    );
  });
});
