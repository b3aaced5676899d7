/** Writes the words as a site of pages that need no server: `npm run site`. */
import path from 'node:path';
import { Command } from 'commander';
import { glossaryDirs, readPublicUrl } from '../../src/config.ts';
import { errorsOf, loadGlossary } from '../../src/glossary/load.ts';
import { problemLines } from '../../src/glossary/report.ts';
import { buildSite } from './build.ts';
import { findPictures } from './pictures.ts';
import { SITE_WORDS } from './words.ts';

const MISTAKE = 2;

interface Options {
  readonly glossary?: string[];
  readonly out: string;
}

const { glossary: named, out } = new Command('npm run site --')
  .description('Writes the words as pages that need no server.')
  .option('--glossary <dir...>', 'folders of words, the shipped one first (as GLOSSARY_DIRS)')
  .option('--out <dir>', 'where the site is written', 'site')
  .parse()
  .opts<Options>();

const started = performance.now();
const dirs = named ?? glossaryDirs(process.env);
const { glossary, problems, layers } = await loadGlossary(dirs);
const errors = errorsOf(problems);
const address = readPublicUrl(process.env);
if ('problem' in address) fail(`${address.problem.variable} ${address.problem.what}.\n  ${address.problem.mend}`);
if (errors.length > 0) fail(`${SITE_WORDS.mendFirst}\n\n${problemLines(errors)}`);
if (!('problem' in address) && errors.length === 0) {
  const pictures = await findPictures(glossary, layers);
  try {
    const pages = await buildSite({ glossary, pictures, publicUrl: address.publicUrl }, out);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(SITE_WORDS.written({ pages, pictures: pictures.size, seconds, home: path.join(out, 'index.html') }));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    fail(error.message);
  }
}

function fail(what: string): void {
  console.error(what);
  process.exitCode = MISTAKE;
}
