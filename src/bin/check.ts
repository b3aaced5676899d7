#!/usr/bin/env node
import path from 'node:path';
import { glossaryDirs, SHIPPED_GLOSSARY } from '../config.ts';
import { errorsOf, loadGlossary } from '../glossary/load.ts';
import { plainnessProblems } from '../glossary/plainness/index.ts';
import { problemLines } from '../glossary/report.ts';

// A folder named on the command line is checked as the bot would read it: laid over the words that ship.
const named = process.argv.slice(2);
const rest = named.filter((dir) => path.resolve(dir) !== path.resolve(SHIPPED_GLOSSARY));
const dirs = named.length > 0 ? [SHIPPED_GLOSSARY, ...rest] : glossaryDirs(process.env);

const { glossary, problems } = await loadGlossary(dirs, plainnessProblems);
const errors = errorsOf(problems).length;
if (problems.length > 0) console.log(`${problemLines(problems)}\n`);
const words = `${glossary.terms.size} words in ${dirs.join(' and ')}`;
if (errors === 0) console.log(`${words}: all in order.`);
else console.log(`${words}: ${errors === 1 ? 'one thing' : `${errors} things`} to mend.`);
process.exitCode = errors === 0 ? 0 : 1;
