#!/usr/bin/env node
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { config as readEnvFile } from 'dotenv';
import { glossaryDirs } from '../config.ts';
import { exportedFile } from '../glossary/export.ts';
import { errorsOf, loadGlossary } from '../glossary/load.ts';
import { problemLines } from '../glossary/report.ts';
import type { WorkspaceWord } from '../storage/curation-types.ts';
import type { Storage } from '../storage/types.ts';
import { fail, withStorage } from './stored.ts';

const USAGE = `Writes the words that were approved in Slack as files, ready for git.

  npm run -s export -- our-words                            into the folder our-words
  npm run -s export -- our-words --workspace T0123456789    of this workspace, where there are several
  npm run -s export -- our-words --overwrite                also over files that say something else`;

interface Wanted {
  readonly dir: string;
  readonly workspace: string | undefined;
  readonly overwrite: boolean;
}

readEnvFile({ quiet: true });
const wanted = readArguments();

if (!wanted) fail(USAGE, 2);
else {
  let words: readonly WorkspaceWord[] | undefined;
  await withStorage('Nothing was written.', async (storage) => {
    words = await wordsIn(storage, wanted.workspace);
  });
  if (words) await exportTo(wanted, words);
}

function readArguments(): Wanted | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { workspace: { type: 'string' }, overwrite: { type: 'boolean', default: false } },
    });
    const [dir] = positionals;
    return dir && positionals.length === 1
      ? { dir, workspace: values.workspace, overwrite: values.overwrite }
      : undefined;
  } catch {
    return undefined;
  }
}

/** The words in force; `undefined` when it was said why there are none. */
async function wordsIn(storage: Storage, named: string | undefined): Promise<readonly WorkspaceWord[] | undefined> {
  const workspaces = [...(await storage.words.overlays()).keys()].sort();
  const workspace = named ?? workspaces[0];
  if (workspace === undefined) return void console.log('No word was approved in Slack so far.');
  if (!named && workspaces.length > 1)
    return void fail(`Several workspaces have words: ${workspaces.join(', ')}. Name one with --workspace.`, 2);
  return (await storage.words.inForce(workspace)).words;
}

async function exportTo({ dir, overwrite }: Wanted, words: readonly WorkspaceWord[]): Promise<void> {
  const dirs = glossaryDirs(process.env);
  const others = dirs.filter((each) => path.resolve(each) !== path.resolve(dir));
  if (others.length === 0)
    return fail(`Name a folder of your own: in ${dir} stand the words that these are laid over.`, 2);
  const { beneath } = await loadGlossary(others);
  for (const word of words) {
    const exported = exportedFile(word, beneath);
    if (!exported) fail(`Not written: “${word.slug}” has a mistake in it. Edit it in Slack, and export again.`, 1);
    else write(path.join(dir, exported.path), exported.text, overwrite);
  }
  if (words.length === 0)
    return void console.log('There is nothing to write: every word that was approved is in a file.');
  const problems = errorsOf((await loadGlossary([...others, dir])).problems);
  if (problems.length > 0) return fail(`\nThe check finds something to mend:\n${problemLines(problems)}`, 1);
  console.log(next(dir, dirs));
}

function write(file: string, text: string, overwrite: boolean): void {
  const there = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (there === text) console.log(`As it was: ${file}`);
  else if (there !== undefined && !overwrite)
    fail(`Left alone, since it says something else: ${file} (--overwrite writes over it)`, 1);
  else {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(`${there === undefined ? 'Written' : 'Written over'}: ${file}`);
  }
}

function next(dir: string, dirs: readonly string[]): string {
  const isRead = dirs.some((each) => path.resolve(each) === path.resolve(dir));
  if (isRead)
    return '\nThe bot reads this folder. Once it has read the files, its own copies of these words step back.';
  return `\nNext: commit the folder, and let the bot read it: GLOSSARY_DIRS=${[...dirs, dir].join(',')}\nOnce it has read the files, its own copies of these words step back.`;
}
