#!/usr/bin/env node
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { glossaryDirs, SHIPPED_GLOSSARY } from '../config.ts';
import { slugOf } from '../glossary/slug.ts';
import { freshEntryYaml } from '../glossary/write-entry.ts';

const USAGE = `Lays out a fresh word with a guide in it.

  npm run new -- "Feature flag"                               in your team's folder, or among the words that ship
  npm run new -- "Feature flag" --to glossary/terms/shipping  in a folder you name`;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { to: { type: 'string' } } });
const term = positionals.join(' ').trim();
const dirs = glossaryDirs(process.env);
const last = dirs.at(-1) ?? SHIPPED_GLOSSARY;
const folder = values.to ?? (dirs.length > 1 ? last : path.join(SHIPPED_GLOSSARY, 'terms'));
const file = path.join(folder, `${slugOf(term)}.yml`);

if (!slugOf(term)) {
  console.error(USAGE);
  process.exitCode = 1;
} else if (existsSync(file)) {
  console.error(`${file} is there already. Open it, or give your word another name.`);
  process.exitCode = 1;
} else {
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, freshEntryYaml(term));
  console.log(`Here it is: ${file}\nOpen it, write over the examples, and then run: npm run check`);
}
