/**
 * Draws the pictures of the words that changed: `npm run pictures`. `npm run pictures -- staging api` draws these, changed
 * or not; `--glossary DIR` draws a team's own words, into that folder; `--sheet` writes a page that shows all of them.
 */
import path from 'node:path';
import cliProgress from 'cli-progress';
import { Command } from 'commander';
import { SHIPPED_GLOSSARY } from '../src/config.ts';
import { errorsOf, loadGlossary } from '../src/glossary/load.ts';
import { problemLines } from '../src/glossary/report.ts';
import { drawChanged } from './pictures/draw-changed.ts';
import { writeSheet } from './pictures/sheet.ts';
import { subjectsOf } from './pictures/subjects.ts';

const SHEET = 'dist-tools/pictures.html';

const command = new Command('npm run pictures --')
  .argument('[slugs...]', 'the words to draw; else all that changed')
  .option('--glossary <dir>', "a folder of a team's own words")
  .option('--sheet', `writes ${SHEET}, with all pictures on one page`)
  .parse();
const { glossary: own, sheet } = command.opts<{ glossary?: string; sheet?: true }>();

const { glossary, problems } = await loadGlossary([SHIPPED_GLOSSARY, ...(own ? [own] : [])]);
const errors = errorsOf(problems);
if (errors.length > 0) {
  console.error(problemLines(errors));
  process.exit(1);
}
const subjects = subjectsOf([...glossary.terms.values()].filter((term) => term.own === Boolean(own)));
const unknown = command.args.filter((slug) => !subjects.has(slug));
if (unknown.length > 0) {
  console.error(`There is no word to draw called ${unknown.join(', ')}.`);
  process.exit(1);
}

const folder = path.join(own ?? SHIPPED_GLOSSARY, 'pictures');
const bar = new cliProgress.SingleBar({ format: '{bar} {value} of {total} pictures' }, cliProgress.Presets.shades_grey);
const { drawn, removed, failed } = await drawChanged({
  subjects,
  only: command.args.length > 0 ? command.args : undefined,
  folder,
  tell: (done, of) => (done === 0 ? bar.start(of, 0) : bar.update(done)),
});
bar.stop();
console.log(`${drawn.length} drawn into ${folder}, ${removed.length} taken away, ${failed.length} left undone.`);
for (const each of failed) console.error(each);
if (sheet) {
  await writeSheet(SHEET, folder, [...subjects.keys()].sort());
  console.log(`All pictures: ${SHEET}`);
}
process.exitCode = failed.length === 0 ? 0 : 1;
