import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from '@jest/globals';
import { type Loaded, loadGlossary } from '../../src/glossary/load.ts';
import type { Problem, Term } from '../../src/glossary/types.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

const made: string[] = [];
afterAll(async () => {
  for (const dir of made.splice(0)) await rm(dir, { recursive: true, force: true });
});

/** A new folder with these files in it; it goes away with the test file. */
export async function folderWith(files: Files): Promise<string> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'words-'));
  made.push(dir);
  await put(dir, files);
  return dir;
}

/** Writes files into a folder, whatever folders they stand in. */
export async function put(dir: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(dir, name)), { recursive: true });
    await writeFile(path.join(dir, name), content);
  }
}

export interface Read extends Loaded {
  readonly dirs: readonly string[];
  /** The problems' places: `staging.yml:2:1`, with the folder's number before it where there are several. */
  readonly places: readonly string[];
  /** The one problem there is. */
  readonly problem: Problem;
}

/** Reads folders with these files in them, each laid over those before it. */
export async function read(...layers: readonly Files[]): Promise<Read> {
  const dirs: string[] = [];
  for (const files of layers) dirs.push(await folderWith(files));
  const loaded = await loadGlossary(dirs);
  const places = loaded.problems.map(({ file, line, column }) => {
    const layer = dirs.findIndex((dir) => file.startsWith(dir));
    const name = path
      .relative(dirs[layer] ?? '', file)
      .split(path.sep)
      .join('/');
    return `${dirs.length > 1 ? `${layer}/` : ''}${name}:${line}:${column}`;
  });
  return {
    ...loaded,
    dirs,
    places,
    get problem(): Problem {
      const [problem, second] = loaded.problems;
      if (!problem || second) throw new Error(`there are ${loaded.problems.length} problems: ${told(loaded.problems)}`);
      return problem;
    },
  };
}

/** All that problems say, for a look at it. */
export const told = (problems: readonly Problem[]): string =>
  problems.map(({ what, why, mend }) => `${what}\n${why}\n${mend}`).join('\n\n');

/** A small sound word as YAML. */
export const word = (term: string, more = ''): string => `term: ${term}\ntldr: What ${term} is.\n${more}`;

/** A few words that have every part, in a folder that is read in no time. */
export const aFewWords = (): Promise<string> =>
  folderWith({
    'staging.yml': `term: Staging
aliases: [pre-prod]
tldr: Staging is a separate copy of the product, where the team checks each new version before customers get it.
analogy:
  story: It is the dress rehearsal of a play, with real lights and four hundred empty seats.
  pairs: [[Staging, the rehearsal], [No customers, the empty seats]]
why: { asked: Why do it all twice?, answer: Because the surprise comes while it is still cheap. }
steps: [{ name: A quiet arrival, text: The new version is put there. }, { name: The nod, text: It may go on. }]
heard: [{ phrase: Push to staging first, means: Let me see it work before customers get it. }]
when_to_skip: Two people with a small site can do without.
remember: Staging is the dress rehearsal.
technical: A pre-production environment that mirrors production.
see_also: [{ slug: qa, because: it happens there }]
`,
    'qa.yml': word('QA'),
    'pull-request.yml': word('Pull request', 'aliases: [PR]\n'),
  });

/** A word as the bot knows it, with only what the test is about. */
export const term = (facts: Partial<Term> = {}): Term => ({
  slug: 'staging',
  term: 'Staging',
  tldr: 'A copy of the product to try a change on.',
  aliases: [],
  builds_on: [],
  see_also: [],
  situation: 'own',
  own: false,
  ...facts,
});
