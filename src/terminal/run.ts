import { Command, CommanderError } from 'commander';
import { errorsOf, loadGlossary } from '../glossary/load.ts';
import { problemLines } from '../glossary/report.ts';
import { buildIndex } from '../lookup/build-index.ts';
import { lookup } from '../lookup/lookup.ts';
import { spot } from '../lookup/spot.ts';
import type { Index } from '../lookup/types.ts';
import { warmUp } from '../lookup/warm-up.ts';
import { answerJson, spottedJson } from './json.ts';
import { linesOf } from './lines.ts';
import { page, type Screen } from './page.ts';

/** What the command is given instead of reaching for it. */
export interface Terminal {
  readonly input: AsyncIterable<string | Uint8Array>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly screen: Screen;
}

interface Options {
  readonly plainEnglish?: boolean;
  readonly short?: boolean;
  readonly technical?: boolean;
  readonly json?: boolean;
  readonly stdin?: boolean;
  readonly spot?: boolean;
  readonly glossary?: string[];
}

const MISTAKE = 2;

/**
 * `define WORDS…` in a terminal.
 *
 * @param args what follows the command's name
 * @param dirs the glossary folders that are read when `--glossary` names none
 * @returns the exit status: 0 found, 1 not found, 2 a mistake in the call or in the glossary
 */
export async function runDefine(args: readonly string[], dirs: readonly string[], terminal: Terminal): Promise<number> {
  const command = commandLine(terminal);
  try {
    command.parse(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : MISTAKE;
    throw error;
  }
  const options = command.opts<Options>();
  const question = command.args.join(' ').trim();
  const mistake = mistakeIn(options, question);
  if (mistake) {
    terminal.err(`${mistake}\n`);
    return MISTAKE;
  }

  const { glossary, problems } = await loadGlossary(options.glossary ?? dirs);
  const errors = errorsOf(problems);
  if (errors.length > 0) {
    terminal.err(`The glossary has something to mend first.\n\n${problemLines(errors)}\n`);
    return MISTAKE;
  }
  const index = buildIndex(glossary);
  if (options.stdin) {
    warmUp(index);
    return eachLine(terminal, (line) => (options.spot ? spotLine(line, index) : questionLine(line, index).json));
  }
  if (options.spot) {
    terminal.out(spotLine(question, index));
    return 0;
  }
  const { answer, json } = questionLine(`${question} ${flagOf(options)}`, index, question);
  terminal.out(options.json ? json : page(answer, glossary.terms, terminal.screen));
  return answer.outcome === 'found' || answer.outcome === 'several' ? 0 : 1;
}

function commandLine(terminal: Terminal): Command {
  return new Command('define')
    .description('Explains a technical word in plain English.')
    .usage('WORDS… [--plain-english | --short | --technical] [--json] [--glossary DIR]…')
    .argument('[words...]', 'a word, or a question')
    .option('--plain-english', 'the whole explanation (as without it)')
    .option('--short', 'one line')
    .option('--technical', 'one line, and the sentence an engineer would say')
    .option('--json', 'one line of JSON')
    .option('--stdin', 'with --json: read a question a line, answer with a line each')
    .option('--spot', 'with --json: find the known words in a message')
    .option('--glossary <dir>', 'a folder of words; may be repeated', (dir: string, dirs: string[] = []) => [
      ...dirs,
      dir,
    ])
    .addHelpText(
      'after',
      '\nFor example:\n  define staging\n  define "what is a pull request?"\n  define staging-vs-production --plain-english',
    )
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
}

function mistakeIn(
  { plainEnglish, short, technical, json, stdin, spot: spotting }: Options,
  question: string,
): string | undefined {
  if ([plainEnglish, short, technical].filter(Boolean).length > 1)
    return 'Choose one of --plain-english, --short and --technical.';
  if ((stdin || spotting) && !json) return 'Add --json: --stdin and --spot answer in JSON only.';
  if (stdin && question) return 'With --stdin the questions are read from the input; leave the words away.';
  if (!stdin && !question) return 'Which word? For example: define staging';
  return undefined;
}

const flagOf = ({ short, technical }: Options): string => (short ? '--short' : technical ? '--technical' : '');

function questionLine(text: string, index: Index, query = text): { answer: ReturnType<typeof lookup>; json: string } {
  const start = performance.now();
  const answer = lookup(text, index);
  return { answer, json: `${answerJson(query, answer, performance.now() - start)}\n` };
}

function spotLine(text: string, index: Index): string {
  const start = performance.now();
  const spotted = spot(text, index);
  return `${spottedJson(text, spotted, performance.now() - start)}\n`;
}

async function eachLine(terminal: Terminal, answerTo: (line: string) => string): Promise<number> {
  for await (const line of linesOf(terminal.input)) terminal.out(answerTo(line));
  return 0;
}
