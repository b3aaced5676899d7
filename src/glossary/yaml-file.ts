import { type Document, isMap, isNode, isPair, LineCounter, parseAllDocuments } from 'yaml';
import { hiddenCharacters } from './characters.ts';
import { displayPath, problemOf, type Source } from './files.ts';
import { type Lesson, lessons } from './lessons.ts';
import type { Problem } from './types.ts';
import { type Fault, faultsOf } from './yaml-problems.ts';

/** A megabyte holds some thousand finished entries; more is a mistake, or an attack. */
export const MOST_BYTES = 1_048_576;

type Path = readonly PropertyKey[];

/** A YAML file as plain data, with the way back from each piece of it to its line and column. */
export interface YamlFile {
  readonly data: unknown;
  /** Makes a problem out of a lesson, at the value (or the key) that `path` leads to, or the nearest thing that is there. */
  problem(lesson: Lesson, path?: Path, part?: 'value' | 'key', severity?: Problem['severity']): Problem;
}

/** More mistakes of one file than this are only counted. */
const MOST_PROBLEMS = 20;

/** The first few, and how many more there are. */
export function firstFew<T>(all: readonly T[], told: (each: T) => Problem): Problem[] {
  const few = all.slice(0, MOST_PROBLEMS).map(told);
  const last = few.at(-1);
  if (!last || all.length <= MOST_PROBLEMS) return few;
  return [...few, { ...last, ...lessons.andMore(all.length - MOST_PROBLEMS) }];
}

/** Makes sense of one file's bytes. Problems mean that there is no data: what is not sound as YAML is not looked into further. */
export function readYaml(source: Source): { yaml: YamlFile } | { problems: Problem[] } {
  if (!source.bytes) return { problems: [source.problem] };
  const { bytes } = source;
  const file = displayPath(source.file);
  const whole = (lesson: Lesson): { problems: Problem[] } => ({ problems: [problemOf(source.file, lesson)] });
  if (bytes.length > MOST_BYTES) return whole(lessons.fileTooLarge(bytes.length, MOST_BYTES));

  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return whole(lessons.notText());
  }
  const lines = new LineCounter();
  const faulty = (faults: readonly Fault[]): { problems: Problem[] } => ({
    problems: firstFew(faults, ({ index, lesson }) => {
      const { line, col } = lines.linePos(index);
      return { file, line, column: col, severity: 'error', ...lesson };
    }),
  });

  const hidden = hiddenCharacters(text);
  if (hidden.length > 0) {
    for (const { index } of text.matchAll(/^|\n/g)) lines.addNewLine(index && index + 1);
    return faulty(hidden.map(({ index, code, name }) => ({ index, lesson: lessons.hiddenCharacter(code, name) })));
  }
  // Every scalar is read as text, so that a word may be called 404, Null or No.
  const documents = parseAllDocuments(text, {
    lineCounter: lines,
    schema: 'failsafe',
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const [document, second] = documents;
  if (!document) return { yaml: yamlFile(file, undefined, undefined, lines) };
  const faults = documents.flatMap(faultsOf);
  if (faults.length > 0) return faulty(faults);
  if (second) return faulty([{ index: second.range[0], lesson: lessons.severalDocuments() }]);
  try {
    return { yaml: yamlFile(file, document, document.toJS({ maxAliasCount: 20 }), lines) };
  } catch (error) {
    if (error instanceof ReferenceError) return whole(lessons.aliasBomb());
    throw error;
  }
}

function yamlFile(file: string, document: Document | undefined, data: unknown, lines: LineCounter): YamlFile {
  return {
    data,
    problem(lesson, path = [], part = 'value', severity = 'error') {
      const { line, col } = lines.linePos(offset(document, path, part));
      return { file, line: line || 1, column: col || 1, severity, ...lesson };
    },
  };
}

/** Where a path leads in the file's text; of what is missing, where its nearest parent stands. */
function offset(document: Document | undefined, path: Path, part: 'value' | 'key'): number {
  for (let depth = path.length; document && depth >= 0; depth--) {
    const parent = depth === 0 ? undefined : document.getIn(path.slice(0, depth - 1), true);
    if (depth > 0 && part === 'key' && isMap(parent)) {
      const key = parent.items.find(
        (pair) => isPair(pair) && isNode(pair.key) && String(pair.key) === String(path[depth - 1]),
      )?.key;
      if (isNode(key) && key.range) return key.range[0];
    }
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
