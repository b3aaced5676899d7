/**
 * How good and how quick is the look-up? Asks Fuse.js and MiniSearch, as they come, and the look-up the same questions
 * about the glossary that ships, all made here: its names as they are, misspelt by a generator that always makes the
 * same mistakes, and in questions; and words that it does not have. Run it with `npm run bench -- lookup`.
 */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { loadGlossary } from '../src/glossary/load.ts';
import type { Term } from '../src/glossary/types.ts';
import { buildIndex } from '../src/lookup/build-index.ts';
import { isListed } from '../src/lookup/english.ts';
import { lookup } from '../src/lookup/lookup.ts';
import { warmUp } from '../src/lookup/warm-up.ts';
import { misspeller } from './misspell.ts';
import { FRAMES, WORDS_NOT_IN_ANY_GLOSSARY } from './questions-to-bench.ts';

interface Question {
  readonly kind: 'name' | 'misspelt' | 'question' | 'misspelt question' | 'not in it';
  readonly text: string;
  /** The slugs of the right terms; none when there is no right answer. */
  readonly right: ReadonlySet<string>;
}

/** What a search comes to: the slugs it shows, best first, and whether it shows the first as *the* answer. */
interface Shown {
  readonly slugs: readonly string[];
  readonly isSure: boolean;
}

const SEED = 20_261;
const MISSPELLINGS_OF_EACH = 2;
const FEWEST_LETTERS_TO_MISSPELL = 5;
/** So many are asked once before any is timed, so that the code is compiled. */
const FIRST_ROUND = 500;

const { glossary } = await loadGlossary(['glossary']);
const terms = [...glossary.terms.values()];
const namesOf = ({ term, aliases }: Term): string[] => [term, ...aliases];
const right = new Map<string, Set<string>>();
for (const term of terms)
  for (const name of namesOf(term)) right.set(name, (right.get(name) ?? new Set<string>()).add(term.slug));

function questions(): Question[] {
  const { misspell, oneOf } = misspeller(SEED);
  const asked: Question[] = [];
  for (const [name, slugs] of right) {
    asked.push({ kind: 'name', text: name, right: slugs });
    asked.push({ kind: 'question', text: oneOf(FRAMES).replace('…', name), right: slugs });
    if (name.replace(/[^a-z]/gi, '').length < FEWEST_LETTERS_TO_MISSPELL) continue;
    for (let i = 0; i < MISSPELLINGS_OF_EACH; i++) {
      const misspelt = misspell(name);
      // A slip may make another word, or another name: then it is no slip any more.
      if (misspelt.split(/\W+/).every((word) => isListed(word.toLowerCase())) || right.has(misspelt)) continue;
      asked.push({ kind: 'misspelt', text: misspelt, right: slugs });
      asked.push({ kind: 'misspelt question', text: oneOf(FRAMES).replace('…', misspelt), right: slugs });
    }
  }
  const known = new Set([...right.keys()].map((name) => name.toLowerCase()));
  for (const word of WORDS_NOT_IN_ANY_GLOSSARY)
    for (const text of [word, oneOf(FRAMES).replace('…', word)])
      if (!known.has(word)) asked.push({ kind: 'not in it', text, right: new Set() });
  return asked;
}

const documents = terms.map((term) => ({ id: term.slug, names: namesOf(term) }));
const fuse = new Fuse(documents, { keys: ['names'], includeScore: true });
const mini = new MiniSearch<{ id: string; names: string[] }>({ fields: ['names'], searchOptions: { fuzzy: 0.2 } });
mini.addAll(documents);
const index = buildIndex(glossary);
warmUp(index);

/** As they come, the other two have no notion of doubt: what they find first is what is shown. */
const searches: Record<string, (text: string) => Shown> = {
  'Fuse.js': (text) => {
    const slugs = fuse.search(text).map(({ item }) => item.id);
    return { slugs, isSure: slugs.length > 0 };
  },
  MiniSearch: (text) => {
    const slugs = mini.search(text).map(({ id }) => String(id));
    return { slugs, isSure: slugs.length > 0 };
  },
  'the look-up': (text) => {
    const answer = lookup(text, index);
    if (answer.outcome === 'found') return { slugs: [answer.term.slug], isSure: true };
    if (answer.outcome === 'unknown') return { slugs: [], isSure: false };
    return { slugs: answer.terms.map(({ slug }) => slug), isSure: answer.outcome === 'several' };
  },
};

const asked = questions();
const percent = (of: readonly unknown[], all: readonly unknown[]): string =>
  ((100 * of.length) / all.length).toFixed(1);

function measured(search: (text: string) => Shown): Record<string, string> {
  for (const { text } of asked.slice(0, FIRST_ROUND)) search(text);
  const rows = asked.map((question) => {
    const start = performance.now();
    const shown = search(question.text);
    return { ...question, ...shown, ms: performance.now() - start };
  });
  const isRight = ({ right, slugs: [first] }: (typeof rows)[number]): boolean =>
    first !== undefined && right.has(first);
  const answerable = rows.filter(({ kind }) => kind !== 'not in it');
  const figures: Record<string, string> = {};
  for (const kind of ['name', 'misspelt', 'question', 'misspelt question'] as const) {
    const some = rows.filter((row) => row.kind === kind);
    figures[`${kind}, right one first %`] = percent(some.filter(isRight), some);
  }
  const foreign = rows.filter(({ kind }) => kind === 'not in it');
  figures['wrong card %'] = percent(
    answerable.filter((row) => row.isSure && !isRight(row)),
    answerable,
  );
  figures['card for a word it does not have %'] = percent(
    foreign.filter(({ isSure }) => isSure),
    foreign,
  );
  const times = rows.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (part: number): string => `${((times[Math.floor(times.length * part)] ?? 0) * 1000).toFixed(0)} µs`;
  return { ...figures, 'half within': at(0.5), '99 of 100 within': at(0.99) };
}

console.log(`${terms.length} words, ${right.size} names, ${asked.length} questions, Node ${process.versions.node}`);
const columns = Object.entries(searches).map(([name, search]) => [name, measured(search)] as const);
const figures = Object.keys(columns[0]?.[1] ?? {});
console.table(
  Object.fromEntries(
    figures.map((figure) => [figure, Object.fromEntries(columns.map(([name, row]) => [name, row[figure]]))]),
  ),
);
