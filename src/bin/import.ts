#!/usr/bin/env node
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SHIPPED_GLOSSARY } from '../config.ts';
import { readCsv } from '../glossary/import/csv.ts';
import { entriesFrom } from '../glossary/import/entries.ts';
import { readTermList } from '../glossary/import/term-list.ts';
import { loadGlossary } from '../glossary/load.ts';
import { entryYaml } from '../glossary/write-entry.ts';

const USAGE = `Turns a list of yours into a folder of words.

  npm run import -- words.csv [--to our-words]    a CSV with the columns term, definition and, if you like, aliases
  npm run import -- glossary.yml [--to our-words] a YAML list in the shape of 18F's glossary`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { to: { type: 'string', default: 'our-words' } },
});
const [file] = positionals;
if (!file || positionals.length > 1) fail(USAGE);
else {
  try {
    await importList(file, values.to);
  } catch (error) {
    fail(`${file} cannot be taken: ${(error as Error).message}`);
  }
}

async function importList(list: string, folder: string): Promise<void> {
  const text = readFileSync(list, 'utf8');
  const { glossary } = await loadGlossary([SHIPPED_GLOSSARY]);
  const read = /\.ya?ml$/i.test(list) ? readTermList(text) : readCsv(text);
  const { entries, refused } = entriesFrom(read, new Set(glossary.terms.keys()));

  mkdirSync(folder, { recursive: true });
  const there = entries.filter(({ slug }) => existsSync(path.join(folder, `${slug}.yml`)));
  for (const { slug, entry } of entries)
    if (!there.some((other) => other.slug === slug)) writeFileSync(path.join(folder, `${slug}.yml`), entryYaml(entry));

  console.log(`${entries.length - there.length} words are now in ${folder}.`);
  for (const { slug } of there)
    console.log(`Left alone, since it is there already: ${path.join(folder, `${slug}.yml`)}`);
  for (const { line, name, why } of refused) console.log(`Not taken: ${list}:${line} “${name}”: ${why}`);
  console.log(
    `Next: npm run check -- ${folder}\nThen let the bot read it: GLOSSARY_DIRS=${SHIPPED_GLOSSARY},${folder}`,
  );
  if (refused.length > 0) process.exitCode = 1;
}

function fail(words: string): void {
  console.error(words);
  process.exitCode = 1;
}
